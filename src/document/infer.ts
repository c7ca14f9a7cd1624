/** Owns what is told from another part where its own place has lost it: issuer and code. Each is marked as inferred. */

import type { Code } from "./codes.js";
import { beginsBody } from "./bodies.js";
import { findCodes } from "./codes.js";
import type { DocType } from "./doc-types.js";
import { subjectAt } from "./enacting.js";
import type { AnnexFound } from "./annexes.js";
import type { Found, Zone } from "./found.js";
import { found } from "./found.js";
import { isCapitals } from "./letter-case.js";
import type { Opening } from "./read-opening.js";
import type { SignerFound } from "./signer.js";
import type { SourceText } from "./source-text.js";
import { joined, trimmed } from "./source-text.js";
import type { Span } from "../span.js";

const REACH = 60;
const LONGEST_LINE = 2000;

function inferredFrom<T>(value: T, spans: readonly Span[], zone: Zone, confidence: number): Found<T> {
  return { ...found(value, spans, zone, confidence), inferred: true };
}

const NATIONAL: readonly (readonly [fold: string, name: string])[] = [
  ["thu tuong chinh phu", "THỦ TƯỚNG CHÍNH PHỦ"],
  ["uy ban thuong vu quoc hoi", "ỦY BAN THƯỜNG VỤ QUỐC HỘI"],
  ["chu tich nuoc", "CHỦ TỊCH NƯỚC"],
  ["chinh phu", "CHÍNH PHỦ"],
  ["quoc hoi", "QUỐC HỘI"],
];
const BODY_POSTS = /^(?:chu tich|bo truong|giam doc|tong giam doc|cuc truong|thong doc|tong thanh tra|hieu truong|vien truong|chu nhiem) (?=uy ban nhan dan|bo |so |cuc |ngan hang|thanh tra|truong|vien|uy ban)/;

/** The issuer: of the line of capitals that enacts, else of the sentence that does. */
export function inferIssuer(source: SourceText, opening: Opening, start: number, to: number): Found<string> | undefined {
  return enactorLine(source, opening) ?? enactingBody(source, start, to);
}

/** The body of the State that a signature names: `TM. CHÍNH PHỦ`. */
export function issuerSignedFor({ authority, onBehalfOf }: SignerFound): Found<string> | undefined {
  const isNamed = authority?.value === "TM." && NATIONAL.some(([, name]) => name === onBehalfOf?.value);
  return isNamed ? inferredFrom(onBehalfOf!.value, onBehalfOf!.spans, "signature", 0.85) : undefined;
}

/** The last line of capitals before the preamble: `CHÍNH PHỦ`, `ỦY BAN NHÂN DÂN TỈNH …`. */
function enactorLine(source: SourceText, opening: Opening): Found<string> | undefined {
  const low = Math.max(0, opening.typeLine?.line ?? opening.head.last);
  for (let i = Math.min(source.lines.length - 1, opening.end + 3); i >= low; i--) {
    const line = source.lines[i]!;
    if (line.start === line.end || !isCapitals(source.text.slice(line.start, line.end))) continue;
    const fold = source.fold.slice(line.start, line.end).replace(/[\s:.]+$/, "");
    const national = NATIONAL.find(([end]) => fold === end || (fold.endsWith(` ${end}`) && !/(?:cua|do|va|boi|thuoc|voi)$/.test(fold.slice(0, -end.length - 1))));
    if (national !== undefined) {
      const end = line.start + fold.length;
      return inferredFrom(source.text.slice(end - national[0].length, end), [{ start: end - national[0].length, end }], "title", 0.85);
    }
    const post = BODY_POSTS.exec(fold)?.[0].length ?? 0;
    if (i >= opening.end && (post > 0 || /^(?:uy ban|hoi dong) nhan dan /.test(fold))) {
      const span = trimmed(source.text, { start: line.start + post, end: line.end }, ":. ");
      return inferredFrom(joined(source.text, [span]), [span], "title", 0.8);
    }
  }
  return undefined;
}

/** A name that a line has cut. */
const CUT_SHORT = /(?:\s(?:va|cua|ve|cho|voi|-)|,)$/;

function enactingBody(source: SourceText, from: number, to: number): Found<string> | undefined {
  for (let i = from; i < Math.min(to, from + REACH); i++) {
    const line = source.lines[i]!;
    const end = Math.min(line.end, line.start + LONGEST_LINE);
    const starts = [line.start];
    for (let at = line.start; at < end; at++) if (source.fold.charCodeAt(at) === 44 || source.fold.charCodeAt(at) === 59) starts.push(at + 1);
    for (const at of starts) {
      const span = subjectAt(source, at, end);
      if (span === undefined || /^(?:chu tich|bo truong|giam doc|thu tuong|tong giam doc|chanh|thu truong|cac |hoi nghi)/.test(source.fold.slice(span.start, span.end))) continue;
      const fold = source.fold.slice(span.start, span.end);
      if (CUT_SHORT.test(fold) || (!beginsBody(fold) && !NATIONAL.some(([name]) => fold.startsWith(name)))) continue;
      return inferredFrom(joined(source.text, [span]).toUpperCase(), [span], "body", 0.75);
    }
  }
  return undefined;
}

/** The document's own code, of an annex that refers back to it. */
export function inferCode(source: SourceText, annexes: readonly AnnexFound[], type: DocType | undefined): Found<Code> | undefined {
  for (const { reference } of annexes) {
    if (reference < 0) continue;
    const line = source.lines[reference]!;
    const end = source.lines[Math.min(source.lines.length - 1, reference + 1)]!.end;
    const fold = source.fold.slice(line.start, end);
    if (type !== undefined && !fold.includes(type.fold) && !fold.includes("van ban")) continue;
    const code = findCodes(source.text, line.start, end)[0];
    if (code !== undefined) return inferredFrom(code, [{ start: code.start, end: code.end }], "annex", 0.85);
  }
  return undefined;
}
