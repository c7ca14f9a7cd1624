/** Owns the line of place and date in a head. */

import type { Span } from "../span.js";
import type { PrintedDate } from "./dates.js";
import { brokenDateAt, dateAt, isCalendarDate, lacksYear } from "./dates.js";
import { endsHead } from "./head-end.js";
import { isCapitals } from "./letter-case.js";
import type { NumberLine } from "./number-line.js";
import { JUDGMENT } from "./number-line.js";
import type { SourceText } from "./source-text.js";
import { indexWithin, isWhite, trimmed } from "./source-text.js";
import { isUpper } from "./symbol-groups.js";

/** The line of place and date. */
export interface DateLine {
  readonly line: number;
  readonly span: Span;
  /** `null` where the year was left open. */
  readonly date: PrintedDate | null;
  /** `null` where no place stands before the date. */
  readonly place: Span | null;
}

/** The first line of the lines `from`…`to` that has a date as heads have it; `number`: the number line, which may stand before it. */
export function findDate(source: SourceText, from: number, to: number, number: NumberLine | undefined): DateLine | undefined {
  for (let i = from; i < to; i++) {
    if (endsHead(source, source.lines[i]!)) break;
    for (const cell of source.lines[i]!.cells) {
      if (cell.end - cell.start > 200) continue;
      const date = dateOfCell(source, i, cell, number);
      if (date !== undefined) return date;
    }
  }
  return number?.label === JUDGMENT ? judgmentDate(source, number, to) : figureDate(source, from, to);
}

const UNDER_NUMBER = 2;
const LABELLED_FIGURES = /^ngay\s*:?\s*(\d{1,2})\s?([-/.])\s?(\d{1,2})\s?\2\s?(\d{4})\.?$/;

/** `Ngày: 10 - 3 - 2021`, a cell under the number of a judgment. */
function judgmentDate(source: SourceText, number: NumberLine, to: number): DateLine | undefined {
  for (let i = number.line + 1; i < Math.min(to, number.line + 1 + UNDER_NUMBER); i++) {
    for (const { start, end } of source.lines[i]!.cells) {
      const parts = end - start > 40 ? null : LABELLED_FIGURES.exec(source.fold.slice(start, end));
      const date = parts === null ? undefined : { start, end, day: Number(parts[1]), month: Number(parts[3]), year: Number(parts[4]) };
      if (date !== undefined && isCalendarDate(date)) return { line: i, span: { start, end }, date, place: null };
    }
  }
  return undefined;
}

const PLACE_AND_FIGURES = /^(\p{Lu}[\p{L}. -]{1,40}),\s{1,2}(?=\d{1,2}[/.-]\d{1,2}[/.-]\d{4}\.?$)/u;

/** `Vinh, 03/04/2024` alone in a cell of the head. */
function figureDate(source: SourceText, from: number, to: number): DateLine | undefined {
  for (let i = from; i < to; i++) {
    if (endsHead(source, source.lines[i]!)) break;
    for (const cell of source.lines[i]!.cells) {
      const place = cell.end - cell.start > 60 ? null : PLACE_AND_FIGURES.exec(source.text.slice(cell.start, cell.end));
      const date = place === null ? undefined : dateAt(source.fold, cell.start + place[0].length, cell.end);
      if (date !== undefined) return { line: i, date, place: { start: cell.start, end: cell.start + place![1]!.length }, span: { start: cell.start, end: date.end } };
    }
  }
  return undefined;
}

/** Lines that a date may go on for: `ngày 05`, `tháng`, `02`, `năm 2026`. */
const MOST_WRAPPED = 3;

function dateOfCell(source: SourceText, line: number, cell: Span, number: NumberLine | undefined): DateLine | undefined {
  const { fold } = source;
  const next = source.lines[Math.min(line + MOST_WRAPPED, source.lines.length - 1)]!;
  for (const word of ["ngay", "thang", "nga"]) {
    for (let at = indexWithin(fold, word, cell.start, cell.end); at >= 0; at = indexWithin(fold, word, at + 1, cell.end)) {
      // its parts may have been wrapped, each on a line of its own
      const date = dateAt(fold, at, cell.end) ?? dateAt(fold, at, Math.min(next.end, cell.end + 40)) ?? brokenDateAt(fold, at, cell.end);
      // "Ngãi" over "27/12/2021 17:22:11" of a signature
      if (word === "nga" && isUpper(source.text[at]!) && !fold.startsWith("ngay", at)) continue;
      if (date === undefined && !lacksYear(fold, at, cell.end)) continue;
      if (date !== undefined && date.end < cell.end && !endsHere(source, date.end, cell.end)) continue;
      const start = number !== undefined && number.line === line && number.span.end <= at && number.span.end > cell.start ? number.span.end : cell.start;
      const place = placeBefore(source, start, at);
      if (place === undefined || (date === undefined && place === null)) continue;
      return { line, date: date ?? null, place, span: { start: place?.start ?? at, end: date?.end ?? cell.end } };
    }
  }
  return undefined;
}

/** Nothing but signs, or the number line, stands behind the date. */
function endsHere(source: SourceText, at: number, end: number): boolean {
  const rest = source.fold.slice(at, end).trim();
  return rest.length < 3 || /^[.,;:)\]]*\s*(?:(?:luat|nghi quyet)\s+)?so\s*[:.]/.test(rest);
}

const MOST_PLACE_WORDS = 7;
/** As many write it. */
const SMALL_PLACE = /^(?:Hà nội|(?:T[Pp]\.? ?)?Hồ [Cc]hí [Mm]inh|(?:T[Pp]\.? ?)HCM)$/u;

/** The place before a date: names in capitals; `null` for none; `undefined` where running words stand there. */
function placeBefore(source: SourceText, start: number, at: number): Span | null | undefined {
  // "Số:" whose code was lost, a speck
  const label = /^(?:so\s?[:.]\s*|[-–]\s?)/.exec(source.fold.slice(start, at))?.[0].length ?? 0;
  const span = trimmed(source.text, { start: start + label, end: at }, ",.;:");
  if (span.end <= span.start) return null;
  const words = source.text.slice(span.start, span.end).split(/\s+/);
  let kept = words.length;
  while (kept > 0 && words.length - kept < MOST_PLACE_WORDS && isPlaceWord(words[kept - 1]!) && !(words.length > kept && isShout(words[kept - 1]!) && !isShout(words[kept]!))) kept--;
  if (kept === words.length) return SMALL_PLACE.test(source.text.slice(span.start, span.end)) ? span : undefined;
  // "Thành phố Hồ Chí Minh", "thị xã Sơn Tây"
  if (kept >= 2 && /^(?:thành phố|thị xã|thị trấn|đặc khu)$/i.test(words.slice(kept - 2, kept).join(" "))) kept -= 2;
  else if (kept >= 1 && /^(?:tỉnh|huyện|quận|xã|phường)$/i.test(words[kept - 1]!)) kept -= 1;
  // a running text before the place: this is no line of its own
  if (kept > 0 && words.slice(0, kept).join("").length > 2 && !isCapitals(words.slice(0, kept).join(" ")) && !/(?:hanh phuc)$/.test(source.fold.slice(span.start, span.end - words.slice(kept).join(" ").length).trim())) return undefined;
  const length = words.slice(kept).join(" ").length;
  let from = span.end - length;
  while (isWhite(source.text.charCodeAt(from))) from++;
  return { start: from, end: span.end };
}

/** A word of two and more capitals: of the issuer beside the place, not of the place. */
function isShout(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase() && !/^(?:TP\.?|-|–)$/.test(word);
}

function isPlaceWord(word: string): boolean {
  if (word === "-" || word === "–") return true;
  return /^\p{Lu}/u.test(word) && !/\d\/|\d{3}/.test(word) && !(word.length > 3 && isCapitals(word)) && !/[:;/]/.test(word);
}
