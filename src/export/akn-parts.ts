/** Owns which part of an Akoma Ntoso document every line of the text goes to: preface, preamble, body, conclusions, attachments. */

import type { DocumentReading, Evidence } from "../document/index.js";
import type { Span } from "../span.js";
import { LineFinder } from "./line-finder.js";

/** The parts, in Akoma Ntoso's order. */
export type AknPart = "preface" | "preamble" | "body" | "conclusions";

/** One line of the text, without its end. */
export interface TextLine extends Span {
  /** From 1. */
  readonly line: number;
}

/** The lines of a document by part; each line is in one of them, and keeps its order there. */
export interface AknParts {
  readonly preface: readonly TextLine[];
  readonly preamble: readonly TextLine[];
  readonly body: readonly TextLine[];
  readonly conclusions: readonly TextLine[];
  /** One list for each attachment. */
  readonly attachments: readonly (readonly TextLine[])[];
}

/** Where fields stand: boxes 1–5 and 9a, 10, 11 of Phụ lục I in the preface, Căn cứ in the preamble, 7–9 in the conclusions. */
const PART_OF_FIELD: Readonly<Record<string, AknPart>> = {
  nationalHeader: "preface", issuer: "preface", number: "preface", symbol: "preface", code: "preface", place: "preface", date: "preface",
  docType: "preface", subject: "preface", addressees: "preface", secrecy: "preface", urgency: "preface", circulation: "preface",
  legalBases: "preamble",
  recipients: "conclusions", signer: "conclusions",
};

/** Lines without a field of their own between two of one part belong to it where they are no more than this. */
const GAP = 4;
const RECIPIENTS_HEAD = /^\s*nơi nhận/iu;

/** Sorts the lines of a text into parts by the evidence of the document's fields. Costs time linear in the lines. */
export function aknParts(text: string, { evidence, fields }: DocumentReading): AknParts {
  const finder = new LineFinder(text);
  const lines = Array.from({ length: finder.count }, (_, i): TextLine => {
    const start = finder.start(i + 1);
    return { line: i + 1, start, end: i + 1 < finder.count ? finder.start(i + 2) - 1 : text.length };
  });
  const annexStarts = new Set(fields.attachments.map(({ line }) => line));
  const parts = fill(knownParts(lines, evidence, finder, text), annexStarts);
  const attachments: TextLine[][] = [];
  const own: Record<AknPart, TextLine[]> = { preface: [], preamble: [], body: [], conclusions: [] };
  lines.forEach((line, i) => {
    if (annexStarts.has(line.line)) attachments.push([]);
    (parts[i] === "body" ? (attachments.at(-1) ?? own.body) : own[parts[i]!]).push(line);
  });
  return { ...own, attachments };
}

/** The part of each line that holds a field; `undefined` for the others. */
function knownParts(lines: readonly TextLine[], evidence: Readonly<Record<string, Evidence>>, finder: LineFinder, text: string): (AknPart | undefined)[] {
  const known = lines.map(({ start, end }): AknPart | undefined => (RECIPIENTS_HEAD.test(text.slice(start, Math.min(end, start + 40))) ? "conclusions" : undefined));
  for (const [path, { spans, inferred }] of Object.entries(evidence)) {
    const part = PART_OF_FIELD[/^\w+/.exec(path)?.[0] ?? ""];
    if (part === undefined || inferred === true) continue;
    for (const { start, end } of spans) for (let line = finder.line(start); line <= finder.line(Math.max(start, end - 1)); line++) known[line - 1] = part;
  }
  return known;
}

/** Gives the lines without a field their part. No part but the body goes on over the beginning of an annex. */
function fill(known: readonly (AknPart | undefined)[], annexStarts: ReadonlySet<number>): AknPart[] {
  const parts: AknPart[] = [];
  for (let i = 0; i < known.length; ) {
    let next = i;
    let annex = false;
    for (; next < known.length && known[next] === undefined; next++) annex ||= annexStarts.has(next + 1);
    const before = parts.at(-1);
    const after = known[next];
    const together = !annex && next - i <= GAP && (before === undefined ? after === "preface" : before !== "body" && (after === before || (after === undefined && before === "conclusions")));
    while (i < next) {
      parts.push(together ? (before ?? "preface") : "body");
      i++;
    }
    if (after !== undefined) {
      parts.push(after);
      i++;
    }
  }
  return parts;
}
