/** Owns the subject of a document: under its type, behind `V/v`, or right behind its head. */

import type { Span } from "../span.js";
import type { Found } from "./found.js";
import { found } from "./found.js";
import type { Head } from "./head.js";
import { isCapitals } from "./letter-case.js";
import type { SourceText } from "./source-text.js";
import { joined, trimmed } from "./source-text.js";
import { markOf } from "./stamps.js";
import { endsTitle } from "./title-end.js";
import { TITLE_REACH } from "./type-line.js";
import type { TypeLine } from "./type-line.js";

const MOST_LINES = 14;

/** Reads the subject under a type line. */
export function readSubject(source: SourceText, typeLine: TypeLine, to: number, issuer: string | undefined): Found<string> | undefined {
  const first = source.lines[typeLine.line]!;
  const rest = trimmed(source.text, { start: typeLine.span.end, end: first.end }, ";: ");
  const given = rest.end > rest.start + 1 && markOf(source.text, source.fold, rest) === undefined ? [skipSigns(source, rest)] : [];
  return asSubject(source, withoutEnactor(source, subjectLines(source, typeLine.line + 1, to, issuer, given), issuer), "title");
}

/** Reads the subject right behind a head whose type line was lost: capitals, or what a preamble follows at once. */
export function readBareSubject(source: SourceText, head: Head, to: number, issuer: string | undefined): Found<string> | undefined {
  let i = head.last + 1;
  while (i < to && source.lines[i]!.start === source.lines[i]!.end) i++;
  if (i >= to) return undefined;
  const line = source.lines[i]!;
  const text = source.text.slice(line.start, line.end);
  const spans = subjectLines(source, i, to, issuer, []);
  if (spans.length === 0 || /[.:;]$/.test(text)) return undefined;
  if (!isCapitals(text)) {
    const behind = source.lines.find((next) => next.start > spans.at(-1)!.end && next.end > next.start);
    if (behind === undefined || !/^can cu /.test(source.fold.slice(behind.start, behind.start + 8)) || text.length > 300) return undefined;
  }
  const subject = asSubject(source, withoutEnactor(source, spans, issuer), "title");
  return subject === undefined ? undefined : { ...subject, confidence: 0.8 };
}

function subjectLines(source: SourceText, from: number, to: number, issuer: string | undefined, given: readonly Span[]): Span[] {
  const spans = [...given];
  let blank = 0;
  for (let i = from; i < Math.min(to, from + MOST_LINES); i++) {
    const line = source.lines[i]!;
    if (line.start === line.end) {
      blank++;
      if (blank > 3 && spans.length > 0) break;
      continue;
    }
    if (endsTitle(source, i, spans, issuer, blank)) {
      const rest = spans.length === 0 ? undefined : behindStamp(source, i);
      if (rest !== undefined) spans.push(rest);
      break;
    }
    blank = 0;
    spans.push({ start: line.start, end: line.end });
  }
  return spans;
}

/** Lines of a stamp that may stand beside a title's. */
const MOST_STAMPED = 2;
const LONGEST_REST = 90;

/** The last line of a title on a scan, right of a stamp's rest: `on. 4 LÝ` beside `trên địa bàn tỉnh Quảng Ngãi`. */
function behindStamp(source: SourceText, from: number): Span | undefined {
  for (const { box, cells } of source.lines.slice(from, from + MOST_STAMPED)) {
    const last = cells.at(-1);
    if (box === undefined || last === undefined) return undefined;
    const text = source.text.slice(last.start, last.end);
    if (cells.length > 1 && text.length <= LONGEST_REST && /^\p{Ll}{2}.*\p{L}$/u.test(text)) return last;
    if (!isCapitals(text)) return undefined;
  }
  return undefined;
}

const NATIONAL = ["thu tuong chinh phu", "uy ban thuong vu quoc hoi", "chinh phu", "quoc hoi", "chu tich nuoc"];
const NO_END = /(?:^|\s)(?:cua|do|va|boi|thuoc|voi|cho|tai|ve|giua|den|hoac|trinh|gui)$/;

/** Without the authority that enacts, where it was joined to the end of a title in capitals. */
function withoutEnactor(source: SourceText, spans: readonly Span[], issuer: string | undefined): readonly Span[] {
  const last = spans.at(-1);
  if (last === undefined || !isCapitals(source.text.slice(last.start, last.end))) return spans;
  const fold = source.fold.slice(last.start, last.end);
  const own = issuer === undefined ? [] : [issuer, ...(/(?:uy ban|hoi dong) nhan dan (?:tinh|thanh pho)/.exec(issuer) ?? [])];
  const ends = [...own.flatMap((name) => [`chu tich ${name}`, `bo truong ${name}`, `giam doc ${name}`, `tong giam doc ${name}`, `cuc truong ${name}`, `thong doc ${name}`, name]), ...NATIONAL];
  for (const end of ends) {
    if (!fold.endsWith(end) || fold.length === end.length) continue;
    const rest = trimmed(source.text, { start: last.start, end: last.end - end.length });
    if (rest.end === last.end - end.length || NO_END.test(source.fold.slice(rest.start, rest.end))) continue;
    return [...spans.slice(0, -1), rest];
  }
  return spans;
}

function skipSigns(source: SourceText, span: Span): Span {
  let { start } = span;
  while (start < span.end && ".:;,-_ ".includes(source.text[start]!)) start++;
  return { start, end: span.end };
}

function asSubject(source: SourceText, spans: readonly Span[], zone: "title" | "head-left"): Found<string> | undefined {
  if (spans.length === 0) return undefined;
  const whole = joined(source.text, spans)
    // a span of years that was wrapped at its dash
    .replace(/(\d{4}) -(?=\d{4}$|\d{4}\D)/, "$1 - ")
    // an opening quotation mark is often read as two stars
    .replace(/(^|\s)\*\*(?=[^*“”]*”)/, "$1“")
    .replace(/^[*_]+|[*_]+$|\*\*/g, "")
    .replace(/^[.,:;|\s]+/, "")
    // a stroke before the line, read as a quotation mark that nothing closes
    .replace(/^["“”'‘’](?=[^"“”'‘’]*$)/u, "")
    .replace(zone === "title" ? /^$/ : /^V\/v:?\s*/i, "")
    .replace(/(?:\s*[;:,.]|\s[-–—])+$/, "")
    // "(V/v …)"
    .replace(/^([^(]*)\)$/, "$1");
  return whole === "" ? undefined : found(whole, spans, zone, 0.95);
}

/** Reads the subject of a công văn: `V/v …` under its number, in the left column. */
export function readLetterSubject(source: SourceText, head: Head, to: number): Found<string> | undefined {
  return head.about === undefined ? undefined : letterSubject(source, head, head.about.line, head.about.cell, Math.min(to, head.last + TITLE_REACH));
}

function letterSubject(source: SourceText, head: Head, line: number, start: Span, to: number): Found<string> | undefined {
  const spans: Span[] = [cutDate(head, line, start)];
  for (let i = line + 1; i < Math.min(to, line + 10); i++) {
    const next = source.lines[i]!;
    if (next.start === next.end) break;
    const fold = source.fold.slice(next.start, next.end);
    if (/^(?:kinh gui|kinh chuyen|can cu|nhan danh|doc lap|-(?!\s?\d{4}))/.test(fold)) break;
    if (/[;.]$/.test(fold) && spans.length > 1 && fold.length > 60) break;
    const cell = next.cells[0]!;
    if ([head.quocHieu, head.tieuNgu, head.party].some((formula) => formula?.line === i && formula.start < cell.end)) break;
    if (head.date?.line === i && cell.start <= head.date.span.start && cell.end >= head.date.span.end) {
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
  const date = head.date?.line === line ? head.date.span : undefined;
  return date === undefined || date.start < span.start ? span : { start: span.start, end: Math.min(span.end, date.start) };
}
