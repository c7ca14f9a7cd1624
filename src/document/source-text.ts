/** Owns the text of a document as its readers see it: lines, cells of a line, and the folded shadow of both. */

import type { Box } from "../page/page.js";
import type { Span } from "../span.js";
import { toNfc } from "../text/normal-form.js";
import { foldLetters } from "./fold-letters.js";
import { withKeyWords } from "./key-words.js";

/** One line: its span without the line break, cut at its ends to what is not white. */
export interface SourceLine extends Span {
  /** From 0. */
  readonly index: number;
  /** From 1; form feeds part pages. */
  readonly page: number;
  /** The columns of the line: parted by tabs, by bars or by four and more spaces. At least one unless the line is blank. */
  readonly cells: readonly Span[];
  /** A page's number, alone on the page's first or last line: blank, and no end of a paragraph. */
  readonly isPageNumber?: true;
  /** Where it stood on its page, if that is known. */
  readonly box?: Box;
}

/** A text with its lines. Spans are in UTF-16 units of `text`. */
export interface SourceText {
  /** NFC. */
  readonly text: string;
  /** Small letters without marks, unit for unit; key words that begin a line are right here though a letter of them was misread. */
  readonly fold: string;
  readonly lines: readonly SourceLine[];
}

const WIDE_GAP = 4;
/** A table's line may have more; the last cell then holds the rest. */
const MOST_CELLS = 32;

/** Reads the lines of a text; one pass. `boxes`: of its lines, by index. */
export function sourceText(given: string, boxes?: readonly (Box | undefined)[]): SourceText {
  const text = toNfc(given);
  const lines: SourceLine[] = [];
  let page = 1;
  let from = 0;
  for (let at = 0; at <= text.length; at++) {
    const unit = at < text.length ? text.charCodeAt(at) : 10;
    if (unit !== 10 && unit !== 12) continue;
    if (unit === 12 || at > from || at < text.length) lines.push(line(text, from, at, lines.length, page));
    if (unit === 12) page++;
    from = at + 1;
  }
  blankPageNumbers(text, lines);
  return { text, fold: withKeyWords(foldLetters(text), text, lines), lines: boxes === undefined ? lines : lines.map((one) => (boxes[one.index] === undefined ? one : { ...one, box: boxes[one.index]! })) };
}

const PAGE_NUMBER = /^[-–—\s]*\d{1,3}[-–—\s]*$/;

/** Of several pages, blanks the first and the last line of each that hold nothing but a number; the first page has none at its top. */
function blankPageNumbers(text: string, lines: SourceLine[]): void {
  for (let i = 1; i < lines.length; i++) {
    const one = lines[i]!;
    const isEdge = lines[i - 1]!.page !== one.page || (one.page !== lines[i + 1]?.page && (one.page > 1 || lines[i + 1] !== undefined));
    if (isEdge && one.end - one.start < 10 && PAGE_NUMBER.test(text.slice(one.start, one.end))) lines[i] = { ...one, end: one.start, cells: [], isPageNumber: true };
  }
}

function line(text: string, from: number, to: number, index: number, page: number): SourceLine {
  let start = from;
  let end = to;
  while (start < end && isWhite(text.charCodeAt(start))) start++;
  while (end > start && isWhite(text.charCodeAt(end - 1))) end--;
  return { index, page, start, end, cells: start === end ? [] : cellsOf(text, start, end) };
}

function cellsOf(text: string, start: number, end: number): Span[] {
  const cells: Span[] = [];
  let from = start;
  let white = 0;
  let gap = false;
  let tab = false;
  let last = start;
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (isWhite(unit) || unit === 124) {
      white++;
      if (unit === 9 || unit === 124) tab = true;
      if (tab || white >= WIDE_GAP) gap = true;
      continue;
    }
    // a gap left for a pen parts no columns: "Số:      /QĐ-UBND", "ngày      tháng"
    if (gap && !tab && (text[at] === "/" || /(?::|số|ngày|tháng)$/i.test(text.slice(Math.max(from, last - 5), last)))) gap = false;
    if (gap && last > from && cells.length < MOST_CELLS) {
      cells.push({ start: from, end: last });
      from = at;
    } else if (gap && last <= from) from = at;
    white = 0;
    tab = false;
    gap = false;
    last = at + 1;
  }
  if (last > from) cells.push({ start: from, end: last });
  return cells;
}

/** True for a space, tab, carriage return, no-break space or byte order mark. */
export function isWhite(unit: number): boolean {
  return unit === 32 || unit === 9 || unit === 13 || unit === 0xa0 || unit === 0xfeff || unit === 0x200b;
}

/** Where `word` stands between `start` and `end`, or -1; looks no further than `end`. */
export function indexWithin(text: string, word: string, start: number, end: number): number {
  const at = text.slice(start, end).indexOf(word);
  return at < 0 ? -1 : start + at;
}

/** The span cut at its ends to what is not white nor one of `signs`. */
export function trimmed(text: string, span: Span, signs = ""): Span {
  let { start, end } = span;
  const off = (at: number): boolean => isWhite(text.charCodeAt(at)) || text.charCodeAt(at) === 10 || text.charCodeAt(at) === 12 || signs.includes(text[at]!);
  while (start < end && isWhite(text.charCodeAt(start))) start++;
  while (end > start && off(end - 1)) end--;
  return { start, end };
}

/** The texts of spans joined by a space, white space inside made single. */
export function joined(text: string, spans: readonly Span[]): string {
  return spans
    .map((span) => text.slice(span.start, span.end))
    .join(" ")
    .replace(/\s+/g, " ")
    .trim();
}
