/** Owns the title of a document: its type in capitals, and the subject under it or behind `V/v`. */

import type { Span } from "../span.js";
import type { DocType } from "./doc-types.js";
import { titleTypes } from "./doc-types.js";
import type { Found } from "./found.js";
import { found } from "./found.js";
import type { Head } from "./head.js";
import { isCapitals } from "./letter-case.js";
import { editDistance } from "./near-phrase.js";
import type { SourceText } from "./source-text.js";
import { joined, trimmed } from "./source-text.js";
import { endsTitle } from "./title-end.js";
import { stampLines } from "./stamps.js";

/** The type line. */
export interface TypeLine {
  readonly line: number;
  readonly type: DocType;
  readonly span: Span;
  readonly errors: number;
}

const REACH = 24;

/** Finds the type line in the lines behind the head's first anchor. */
export function findTypeLine(source: SourceText, head: Head, to: number): TypeLine | undefined {
  const end = Math.min(to, head.last + REACH);
  for (let i = head.first; i < end; i++) {
    const line = source.lines[i]!;
    for (const cell of line.cells) {
      const read = typeOfCell(source, i, cell);
      if (read !== undefined) return read;
    }
    if (i > head.last && /^(?:can cu|kinh gui|noi nhan)/.test(source.fold.slice(line.start, line.start + 10))) break;
  }
  return undefined;
}

function typeOfCell(source: SourceText, line: number, cell: Span): TypeLine | undefined {
  const fold = source.fold.slice(cell.start, Math.min(cell.end, cell.start + 60));
  const whole = trimmed(source.text, cell, ".:;,*_- ");
  const length = whole.end - whole.start;
  for (const type of titleTypes()) {
    const size = type.fold.length;
    if (length < size - 2) continue;
    if (fold.startsWith(type.fold) && !/[a-z0-9]/.test(fold[size] ?? " ")) {
      const span = { start: cell.start, end: cell.start + size };
      if (!isCapitals(source.text.slice(span.start, span.end))) continue;
      // a type name that goes on small is a sentence of the body
      const rest = source.text.slice(span.end, Math.min(cell.end, span.end + 40)).trim();
      if (rest !== "" && /^[a-zà-ỹ]/.test(rest)) continue;
      return { line, type, span, errors: 0 };
    }
    const most = size > 12 ? 2 : 1;
    if (size >= 6 && Math.abs(length - size) <= most && isCapitals(source.text.slice(whole.start, whole.end))) {
      const errors = editDistance(source.fold.slice(whole.start, whole.end), type.fold, most);
      if (errors <= most) return { line, type, span: whole, errors };
    }
  }
  return undefined;
}

const MOST_LINES = 14;

/** Reads the subject under a type line. */
export function readSubject(source: SourceText, typeLine: TypeLine, to: number, issuer: string | undefined): Found<string> | undefined {
  const stamps = stampLines(source, Math.max(0, typeLine.line - 10), to);
  const spans: Span[] = [];
  const first = source.lines[typeLine.line]!;
  const rest = trimmed(source.text, { start: typeLine.span.end, end: first.end }, ";: ");
  if (rest.end > rest.start + 1) spans.push(skipSigns(source, rest));
  let blank = 0;
  for (let i = typeLine.line + 1; i < Math.min(to, typeLine.line + MOST_LINES); i++) {
    const line = source.lines[i]!;
    if (line.start === line.end) {
      blank++;
      if (blank > 3 && spans.length > 0) break;
      continue;
    }
    if (stamps.has(i)) continue;
    if (endsTitle(source, i, spans, issuer, blank)) break;
    blank = 0;
    spans.push({ start: line.start, end: line.end });
  }
  return asSubject(source, spans, "title");
}

function skipSigns(source: SourceText, span: Span): Span {
  let { start } = span;
  while (start < span.end && ".:;,-_ ".includes(source.text[start]!)) start++;
  return { start, end: span.end };
}

function asSubject(source: SourceText, spans: readonly Span[], zone: "title" | "head-left"): Found<string> | undefined {
  if (spans.length === 0) return undefined;
  const whole = joined(source.text, spans)
    .replace(/^[*_]+|[*_]+$/g, "")
    .replace(/^V\/v:?\s*/i, "")
    .replace(/\s*[;:,.]+$/, "");
  return whole === "" ? undefined : found(whole, spans, zone, 0.95);
}

const ABOUT = /(?:^|\s)[v"]\s?\/\s?v[:.]?\s/;

/** Reads the subject of a công văn: `V/v …` under its number, in the left column. */
export function readLetterSubject(source: SourceText, head: Head, to: number): Found<string> | undefined {
  const end = Math.min(to, head.last + REACH);
  for (let i = head.first; i < end; i++) {
    for (const cell of source.lines[i]!.cells) {
      const at = ABOUT.exec(`${source.fold.slice(cell.start, Math.min(cell.end, cell.start + 120))} `);
      if (at === null) continue;
      return letterSubject(source, head, i, { start: cell.start + at.index + at[0].length - (cell.start + at.index + at[0].length > cell.end ? 1 : 0), end: cell.end }, end);
    }
  }
  return undefined;
}

function letterSubject(source: SourceText, head: Head, line: number, start: Span, to: number): Found<string> | undefined {
  const spans: Span[] = [cutDate(head, line, start)];
  for (let i = line + 1; i < Math.min(to, line + 10); i++) {
    const next = source.lines[i]!;
    if (next.start === next.end) break;
    const fold = source.fold.slice(next.start, next.end);
    if (/^(?:kinh gui|kinh chuyen|can cu|doc lap|-)/.test(fold)) break;
    if (/[;.]$/.test(fold) && spans.length > 1 && fold.length > 60) break;
    const cell = next.cells[0]!;
    if (head.date?.line === i && cell.start <= head.date.date.start && cell.end >= head.date.date.end) {
      const left = cutDate(head, i, cell);
      if (left.end <= left.start) break;
      spans.push(left);
      continue;
    }
    spans.push(cell);
  }
  return asSubject(source, spans.map((span) => trimmed(source.text, span)).filter((span) => span.end > span.start), "head-left");
}

function cutDate(head: Head, line: number, span: Span): Span {
  const date = head.date?.line === line ? (head.date.place ?? head.date.date) : undefined;
  return date === undefined || date.start < span.start ? span : { start: span.start, end: Math.min(span.end, date.start) };
}
