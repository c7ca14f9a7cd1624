/** Owns electronic signatures: the lines that they print, or that a file carries, become fields. */

import type { DigitalSignature } from "./fields.js";
import { foldLetters } from "./fold-letters.js";
import type { SourceText } from "./source-text.js";
import type { Span } from "../span.js";

const LABELS = /^(?:(nguoi ky|ky boi|duoc ky boi|signed by|signature by)|(e-?mail)|(co quan|don vi|to chuc)|(thoi gian ky|ngay ky|ky ngay|signing time|date|gio ky))\s*[:.]\s*/;
const FIELDS = ["signedBy", "email", "organisation", "time"] as const;
type Part = (typeof FIELDS)[number];
const MOST_LINES = 12;
/** The zone of Việt Nam, where none is printed. */
const ZONE = "+07:00";

/**
 * The facts of one signature's text, lines parted by line breaks and possibly wrapped; `undefined` where it is none.
 *
 * @example
 * ```ts
 * import { parseSignature } from "khoidau";
 * parseSignature("Ký bởi: Ủy ban nhân dân\ntỉnh Quảng Ngãi\nThời gian ký: 07.01.2025 10:09:57")?.time; // "2025-01-07T10:09:57+07:00"
 * ```
 */
export function parseSignature(text: string): DigitalSignature | undefined {
  const parts: Partial<Record<Part, string>> = {};
  let open: Part | undefined;
  for (const line of text.split("\n")) {
    const plain = line.replace(/\s+/g, " ").trim();
    if (plain === "") continue;
    const label = LABELS.exec(foldLetters(plain));
    if (label !== null) {
      open = FIELDS[label.slice(1).findIndex((group) => group !== undefined)]!;
      parts[open] = plain.slice(label[0].length);
    } else if (/^\S+@\S+\.\S+$/.test(plain)) parts[(open = "email")] = plain;
    else if (/\d{1,2}[:h]\d{2}/.test(plain) && parts.time === undefined) parts[(open = "time")] = plain;
    else if (open === undefined) parts[(open = "signedBy")] = plain;
    else parts[open] = `${parts[open] ?? ""} ${plain}`.trim();
  }
  const time = parts.time === undefined ? null : isoTime(parts.time);
  const signedBy = parts.signedBy ?? null;
  if (time === null && (signedBy === null || parts.email === undefined)) return undefined;
  return { signedBy: signedBy || null, email: parts.email?.replace(/\s/g, "") || null, organisation: parts.organisation || null, time };
}

/** `12.04.2024 14:37:17 +07:00` or `2024.04.12 14:37` as ISO 8601; `null` where no time can be read. */
function isoTime(text: string): string | null {
  const clock = /(\d{1,2})[:h](\d{2})(?::(\d{2}))?/.exec(text);
  const date = /(\d{1,2})[./-](\d{1,2})[./-](\d{4})/.exec(text);
  const turned = /(\d{4})[./-](\d{1,2})[./-](\d{1,2})/.exec(text);
  const [year, month, day] = turned === null ? [date?.[3], date?.[2], date?.[1]] : [turned[1], turned[2], turned[3]];
  if (year === undefined || month === undefined || day === undefined) return null;
  const two = (part: string): string => part.padStart(2, "0");
  if (clock === null) return `${year}-${two(month)}-${two(day)}`;
  const zone = /([+-]\d{2}):?(\d{2})\s*'?\s*$/.exec(text);
  return `${year}-${two(month)}-${two(day)}T${two(clock[1]!)}:${clock[2]}:${clock[3] ?? "00"}${zone === null ? ZONE : `${zone[1]}:${zone[2]}`}`;
}

/** A signature that is printed in the text, with its lines. */
export interface PrintedSignature {
  readonly signature: DigitalSignature;
  readonly spans: readonly Span[];
  readonly lines: readonly number[];
}

/** The printed signatures of the lines `from`…`to`. */
export function printedSignatures(source: SourceText, from: number, to: number): PrintedSignature[] {
  const list: PrintedSignature[] = [];
  for (let i = from; i < to; i++) {
    const line = source.lines[i]!;
    if (!/^(?:nguoi ky|ky boi|duoc ky boi)\s*[:.]\s*\S/.test(source.fold.slice(line.start, line.start + 20))) continue;
    const block = blockAt(source, i, to);
    const signature = parseSignature(block.map((j) => source.text.slice(source.lines[j]!.start, source.lines[j]!.end)).join("\n"));
    if (signature === undefined) continue;
    list.push({ signature, lines: block, spans: block.map((j) => ({ start: source.lines[j]!.start, end: source.lines[j]!.end })) });
    i = block.at(-1)!;
  }
  return list;
}

/** The lines of a signature: to the one with its time. */
function blockAt(source: SourceText, first: number, to: number): number[] {
  const block: number[] = [];
  for (let i = first; i < Math.min(to, first + MOST_LINES); i++) {
    const line = source.lines[i]!;
    if (line.start === line.end) break;
    block.push(i);
    if (/\d{1,2}[:h]\d{2}/.test(source.text.slice(line.start, line.end))) {
      const next = source.lines[i + 1];
      if (next !== undefined && i + 1 < to && /^[+-]\d{2}:?\d{2}$/.test(source.text.slice(next.start, next.end))) block.push(i + 1);
      break;
    }
  }
  return block;
}

/** Of several, the issuer's own; else the first. */
export function chooseSignature(list: readonly DigitalSignature[], issuer: string | null): DigitalSignature | null {
  const plain = (name: string | null): string => foldLetters(name ?? "").replace(/\s+/g, " ");
  const own = plain(issuer);
  return list.find(({ signedBy }) => own !== "" && plain(signedBy) === own) ?? list[0] ?? null;
}
