/** Owns the text of a document as its readers see it: lines, cells of a line, and the folded shadow of both. */

import type { Box } from "../page/page.js";
import type { Span } from "../span.js";
import { toNfc } from "../text/normal-form.js";
import { foldLetters } from "./fold-letters.js";
import { withKeyWords } from "./key-words.js";
import { withLineBreaks } from "./line-breaks.js";
import { isDust, withoutDust } from "./line-dust.js";
import { withoutSpacing } from "./line-spacing.js";
import { withoutMarkup } from "./markup.js";
import type { Stamps } from "./stamps.js";
import { liftStamps } from "./stamps.js";

/** One line: its span without the line break, cut at its ends to what is neither white nor dust. */
export interface SourceLine extends Span {
  /** Of the line in the text, from 0. */
  readonly index: number;
  /** Where its first sign stands, dust or not. */
  readonly begin: number;
  /** From 1; form feeds part pages. */
  readonly page: number;
  /** The columns of the line: parted by tabs, by bars, by a rule or by four and more spaces. At least one unless the line is blank. */
  readonly cells: readonly Span[];
  /** Where it stood on its page, if that is known. */
  readonly box?: Box;
}

/** A text with its lines. Spans are in UTF-16 units of `text`. */
export interface SourceText {
  /** NFC, its markup blanked. */
  readonly text: string;
  /** Small letters without marks, unit for unit; key words that begin a line are right here though a letter of them was misread. */
  readonly fold: string;
  /** In order; pages' numbers, lines of dust and what was stamped on are left out. */
  readonly lines: readonly SourceLine[];
  readonly stamps: Stamps;
}

const WIDE_GAP = 4;
/** A table's line may have more; the last cell then holds the rest. */
const MOST_CELLS = 32;

/** How a text is cut into lines. */
interface Cutting {
  /** Boxes of the text's lines, by index. */
  readonly boxes?: readonly (Box | undefined)[];
  /** `keep` where the dust itself is looked for. Default `drop`. */
  readonly dust?: "drop" | "keep";
}

/** Reads the lines of a text; one pass. */
export function sourceText(raw: string, { boxes, dust = "drop" }: Cutting = {}): SourceText {
  const drop = dust === "drop";
  const marked = toNfc(raw);
  const text = withLineBreaks(withoutMarkup(marked));
  const all: SourceLine[] = [];
  const breaks = breakPlaces(text);
  const given = text === marked ? breaks : breakPlaces(marked);
  let page = 1;
  let from = 0;
  let index = 0;
  for (const at of [...breaks, text.length]) {
    if (at > from || at < text.length) all.push(line(text, { start: from, end: at }, { index, page, drop }));
    if (text.charCodeAt(at) === 12) page++;
    // lines are counted as the text given has them: breaks may have been made or undone here
    while (given[index]! <= at) index++;
    from = at + 1;
  }
  const kept = withoutSpacing(text, all).filter((one, i, lines) => !(drop && isDust(text, one, lines[i - 1])) && !isPageNumber(text, lines, i)).map((one) => (boxes?.[one.index] === undefined ? one : { ...one, box: boxes[one.index]! }));
  const fold = withKeyWords(foldLetters(text), text, kept);
  return { text, fold, ...(drop ? liftStamps(text, fold, kept) : { lines: kept, stamps: { received: [], marks: [] } }) };
}

/** Where line breaks and form feeds stand, in order. */
function breakPlaces(text: string): number[] {
  return Array.from(text.matchAll(/[\n\f]/g), ({ index }) => index);
}

const PAGE_NUMBER = /^[-–—\s]*\d{1,3}[-–—\s]*$/;

/** Of several pages, the first or the last line of one that holds nothing but a number; the first page has none at its top. */
function isPageNumber(text: string, lines: readonly SourceLine[], i: number): boolean {
  const one = lines[i]!;
  if (i === 0 || one.end - one.start >= 10) return false;
  const isEdge = lines[i - 1]!.page !== one.page || (one.page !== lines[i + 1]?.page && (one.page > 1 || lines[i + 1] !== undefined));
  return isEdge && PAGE_NUMBER.test(text.slice(one.start, one.end));
}

function line(text: string, whole: Span, { index, page, drop }: { readonly index: number; readonly page: number; readonly drop: boolean }): SourceLine {
  let { start, end } = whole;
  while (start < end && isWhite(text.charCodeAt(start))) start++;
  while (end > start && isWhite(text.charCodeAt(end - 1))) end--;
  const own = drop && start < end ? withoutDust(text, { start, end }) : { start, end };
  return { index, page, begin: start, ...own, cells: start === end ? [] : cellsOf(text, own.start, own.end) };
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
    const rule = unit === 45 || unit === 0x2013 || unit === 0x2014 ? ruleAt(text, at, end) : 0;
    if (rule > 0) {
      tab = gap = true;
      at += rule - 1;
      continue;
    }
    if (isWhite(unit) || unit === 124) {
      white++;
      if (unit === 9) tab = true;
      if (tab || unit === 124 || white >= WIDE_GAP) gap = true;
      continue;
    }
    // a gap left for a pen parts no columns, nor does its stroke: "Số:      /QĐ-UBND", "ngày      tháng", "ngày-|“tháng"
    if (gap && !tab && isPens(text, from, last, at)) gap = false;
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

/** True for a gap between `last` and `at` that was left for a pen: before a slash, behind what asks for figures. */
function isPens(text: string, from: number, last: number, at: number): boolean {
  const before = text.slice(Math.max(from, last - 8), last);
  if (text.slice(last, at).includes("|")) return /(?:ngày|tháng)[^\p{L}\d\s]{0,3}$/iu.test(before);
  return text[at] === "/" || /(?::|số|ngày|tháng)$/i.test(before);
}

const LEAST_RULE = 4;

/** How many dashes a rule has that begins at `at`; 0 where there is none. */
function ruleAt(text: string, at: number, end: number): number {
  let to = at;
  while (to < end && text.charCodeAt(to) === text.charCodeAt(at)) to++;
  return to - at >= LEAST_RULE ? to - at : 0;
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

/** White space that is not one blank: nearly all spans have none. */
const ODD_WHITE = /\s\s|[^\S ]/;

/** The texts of spans joined by a space, white space inside made single. */
export function joined(text: string, spans: readonly Span[]): string {
  const whole = spans.map((span) => text.slice(span.start, span.end)).join(" ");
  return (ODD_WHITE.test(whole) ? whole.replace(/\s+/g, " ") : whole).trim();
}
