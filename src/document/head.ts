/** Owns the head of a document: the lines of State, Party and issuer, the number and the date, found by what they say and not by where they stand. */

import type { Span } from "../span.js";
import type { PrintedDate } from "./dates.js";
import { brokenDateAt, dateAt, lacksYear } from "./dates.js";
import { findNear } from "./near-phrase.js";
import type { NumberLine } from "./number-line.js";
import { besideDate, numberOfCell } from "./number-line.js";
import type { SourceLine, SourceText } from "./source-text.js";
import { indexWithin, isWhite, trimmed } from "./source-text.js";
import { hasCapitals, isCapitals } from "./letter-case.js";
import { titleTypes } from "./doc-types.js";

/** Quốc hiệu and tiêu ngữ, as the State prescribes them. */
export const QUOC_HIEU = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
export const TIEU_NGU = "Độc lập - Tự do - Hạnh phúc";
/** Over the documents of the Party. */
export const PARTY_HEAD = "ĐẢNG CỘNG SẢN VIỆT NAM";

/** A formula of the head where it was found. */
export interface Formula extends Span {
  readonly line: number;
  /** Letters that differ from the formula. */
  readonly errors: number;
}

/** The line of place and date. */
export interface DateLine {
  readonly line: number;
  readonly span: Span;
  /** `null` where the year was left open. */
  readonly date: PrintedDate | null;
  /** `null` where no place stands before the date. */
  readonly place: Span | null;
}

/** `V/v …`: where what is behind it begins. */
export interface AboutLine {
  readonly line: number;
  readonly cell: Span;
}

/** What of a head was found; line indexes are of the whole text. */
export interface Head {
  readonly quocHieu?: Formula;
  readonly tieuNgu?: Formula;
  readonly party?: Formula;
  readonly number?: NumberLine;
  readonly date?: DateLine;
  readonly about?: AboutLine;
  /** Where the head begins and the last line of its anchors. */
  readonly first: number;
  readonly last: number;
}

/** A formula as it is looked for: folded, with at most so many letters wrong. */
interface FormulaSign {
  readonly phrase: string;
  readonly most: number;
  /** True where it is printed in capitals. */
  readonly capitals: boolean;
}

const QUOC_HIEU_SIGN: FormulaSign = { phrase: "cong hoa xa hoi chu nghia viet nam", most: 7, capitals: true };
const TIEU_NGU_SIGN: FormulaSign = { phrase: "doc lap - tu do - hanh phuc", most: 6, capitals: false };
const PARTY_SIGN: FormulaSign = { phrase: "dang cong san viet nam", most: 3, capitals: true };
/** Lines above and below the first anchor that may belong to the head. */
const ABOVE = 8;
const BELOW = 16;
/** Without the State's or the Party's line, number and date are looked for this far from the top. */
const TOP = 40;

/** Finds the head in the lines `from`…`to` (exclusive). */
export function findHead(source: SourceText, from: number, to: number): Head | undefined {
  const quocHieu = nearTop(source, formula(source, from, to, QUOC_HIEU_SIGN), from, to);
  const party = quocHieu === undefined ? formula(source, from, Math.min(to, from + TOP), PARTY_SIGN) : undefined;
  const anchor = quocHieu ?? party;
  const low = anchor === undefined ? from : Math.max(from, anchor.line - ABOVE);
  const high = Math.min(to, anchor === undefined ? from + TOP : anchor.line + BELOW);
  const tieuNgu = formula(source, low, high, TIEU_NGU_SIGN);
  const labelled = findNumber(source, low, high);
  const date = findDate(source, low, Math.min(to, labelled === undefined ? high : Math.max(labelled.line + 8, high)), labelled);
  const number = labelled ?? (date === undefined ? undefined : besideDate(source, date.line, date.span));
  const lines = [quocHieu?.line, party?.line, tieuNgu?.line, number?.line, date?.line].filter((line) => line !== undefined);
  if (lines.length === 0) return undefined;
  const about = findAbout(source, Math.max(from, Math.min(...lines) - 4), Math.min(to, Math.max(...lines) + 8));
  if (about !== undefined && about.line < Math.min(...lines)) lines.push(about.line);
  return { first: Math.min(...lines), last: Math.max(...lines), ...given({ quocHieu, tieuNgu, party, number, date, about }) };
}

/** Deep in a text the line belongs to a form in an annex, where number or date stand at the top. */
function nearTop(source: SourceText, found: Formula | undefined, from: number, to: number): Formula | undefined {
  if (found === undefined || found.line - from <= TOP) return found;
  const end = Math.min(to, from + TOP);
  const number = findNumber(source, from, end);
  return number !== undefined || findDate(source, from, end, number) !== undefined ? undefined : found;
}

function given<T extends object>(all: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as { [K in keyof T]?: Exclude<T[K], undefined> };
}

/** Lines from the top in which a misread line of State or Party is looked for; the plain one may stand anywhere. */
const MISREAD_REACH = 160;

function formula(source: SourceText, from: number, to: number, sign: FormulaSign): Formula | undefined {
  const { phrase, most, capitals } = sign;
  const exact = exactFormula(source, from, to, sign);
  for (let i = from; i < Math.min(to, from + MISREAD_REACH, exact?.line ?? to); i++) {
    const line = source.lines[i]!;
    const length = line.end - line.start;
    if (length < phrase.length - most || length > 240) continue;
    // a look at the beginning rules out running text
    if (capitals && !hasCapitals(source.text, line.start, Math.min(line.end, line.start + 32), 6)) continue;
    const near = findNear(source.fold, line.start, line.end, phrase, most);
    if (near !== undefined && (!capitals || isCapitals(source.text.slice(near.start, near.end)))) return { line: i, start: near.start, end: near.end, errors: near.errors };
  }
  return exact;
}

/** The first place of the plain phrase; one pass over the text. */
function exactFormula(source: SourceText, from: number, to: number, { phrase, capitals }: FormulaSign): Formula | undefined {
  if (to <= from) return undefined;
  const end = source.lines[to - 1]!.end;
  for (let at = indexWithin(source.fold, phrase, source.lines[from]!.start, end); at >= 0; at = indexWithin(source.fold, phrase, at + phrase.length, end)) {
    if (capitals && !isCapitals(source.text.slice(at, at + phrase.length))) continue;
    const line = lineAt(source, at, from, to);
    if (source.lines[line]!.end - source.lines[line]!.start <= 240) return { line, start: at, end: at + phrase.length, errors: 0 };
  }
  return undefined;
}

/** The line that holds a place. */
function lineAt(source: SourceText, at: number, from: number, to: number): number {
  let low = from;
  let high = to;
  while (low < high - 1) {
    const middle = (low + high) >> 1;
    if (source.lines[middle]!.start <= at) low = middle;
    else high = middle;
  }
  return low;
}

const ABOUT = /(?:^|\s)\(?[v"]\s?\/\s?v[:.]?(?:\s|$)/;

/** The subject of a letter: `V/v` at the beginning of a cell, or behind the motto's line. */
function findAbout(source: SourceText, from: number, to: number): AboutLine | undefined {
  for (let i = from; i < to; i++) {
    const line = source.lines[i]!;
    for (const cell of line.cells) {
      const at = ABOUT.exec(source.fold.slice(cell.start, Math.min(cell.end, cell.start + 90)));
      if (at === null || (at.index > 0 && !/(?:\d|[a-z])\s*$/.test(source.fold.slice(cell.start, cell.start + at.index)))) continue;
      // behind a type in capitals it is the subject of that type
      if (at.index > 0 && isCapitals(source.text.slice(cell.start, cell.end))) continue;
      return { line: i, cell: { start: Math.min(cell.end, cell.start + at.index + at[0].length), end: cell.end } };
    }
    if (line.end - line.start > 140) return undefined;
  }
  return undefined;
}

function findNumber(source: SourceText, from: number, to: number): NumberLine | undefined {
  let open: NumberLine | undefined;
  let titled = false;
  for (let i = from; i < to; i++) {
    const line = source.lines[i]!;
    if (endsHead(source, line)) break;
    for (const cell of line.cells) {
      const read = numberOfCell(source, i, cell, titled);
      if (read === undefined) continue;
      if (read.code.number !== null) return open !== undefined && open.code.symbol === read.code.symbol && i > open.line + 6 ? open : read;
      open ??= read;
    }
    if (line.cells.some((cell) => beginsTitle(source, cell))) titled = true;
  }
  return open;
}

/** No head goes on past one of these. */
function endsHead(source: SourceText, line: SourceLine): boolean {
  return /^(?:can cu|kinh gui|noi nhan|dieu 1\b|theo de nghi|xet )/.test(source.fold.slice(line.start, line.start + 12)) && isCapitals(source.text.slice(line.start, line.start + 1));
}

/** True where a cell begins with the name of a type in capitals, its code not behind it. */
function beginsTitle(source: SourceText, cell: Span): boolean {
  const fold = source.fold.slice(cell.start, Math.min(cell.end, cell.start + 40));
  const type = titleTypes().find((one) => fold.startsWith(one.fold));
  return type !== undefined && isCapitals(source.text.slice(cell.start, cell.start + type.fold.length)) && !/^\s*so\s*[:.]/.test(fold.slice(type.fold.length));
}

function findDate(source: SourceText, from: number, to: number, number: NumberLine | undefined): DateLine | undefined {
  for (let i = from; i < to; i++) {
    if (endsHead(source, source.lines[i]!)) break;
    for (const cell of source.lines[i]!.cells) {
      if (cell.end - cell.start > 200) continue;
      const date = dateOfCell(source, i, cell, number);
      if (date !== undefined) return date;
    }
  }
  return figureDate(source, from, to);
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

function dateOfCell(source: SourceText, line: number, cell: Span, number: NumberLine | undefined): DateLine | undefined {
  const { fold } = source;
  const next = source.lines[line + 1];
  for (const word of ["ngay", "thang", "nga"]) {
    for (let at = indexWithin(fold, word, cell.start, cell.end); at >= 0; at = indexWithin(fold, word, at + 1, cell.end)) {
      // the year may have been wrapped
      const date = dateAt(fold, at, cell.end) ?? (next === undefined ? undefined : dateAt(fold, at, Math.min(next.end, cell.end + 40))) ?? brokenDateAt(fold, at, cell.end);
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

/** The place before a date: names in capitals; `null` for none; `undefined` where running words stand there. */
function placeBefore(source: SourceText, start: number, at: number): Span | null | undefined {
  // "Số:" whose code was lost, a speck
  const label = /^(?:so\s?[:.]\s*|[-–]\s?)/.exec(source.fold.slice(start, at))?.[0].length ?? 0;
  const span = trimmed(source.text, { start: start + label, end: at }, ",.;:");
  if (span.end <= span.start) return null;
  const words = source.text.slice(span.start, span.end).split(/\s+/);
  let kept = words.length;
  while (kept > 0 && words.length - kept < MOST_PLACE_WORDS && isPlaceWord(words[kept - 1]!) && !(words.length > kept && isShout(words[kept - 1]!) && !isShout(words[kept]!))) kept--;
  if (kept === words.length) return undefined;
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
