/** Owns dates in a text: `ngày 05 tháng 01 năm 2020` with parts left open, `05/01/2020`. */

import type { Span } from "../span.js";
import { isDigitUnit, isWordUnit } from "./fold-letters.js";

/** A date as it stands in a text; a part that was left open is `null`. */
export interface PrintedDate extends Span {
  readonly day: number | null;
  readonly month: number | null;
  readonly year: number;
}

/**
 * `2020-01-05`, `2020-01` or `2020`: as far as it is printed.
 *
 * @example
 * ```ts
 * import { isoDate } from "./dates.js";
 * isoDate({ start: 0, end: 0, day: null, month: 4, year: 2022 }); // "2022-04"
 * ```
 */
export function isoDate({ day, month, year }: PrintedDate): string {
  const two = (part: number): string => String(part).padStart(2, "0");
  if (month === null) return String(year);
  return day === null ? `${year}-${two(month)}` : `${year}-${two(month)}-${two(day)}`;
}

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** True where the calendar has the date. */
export function isCalendarDate({ day, month, year }: PrintedDate): boolean {
  if (month !== null && (month < 1 || month > 12)) return false;
  if (day === null) return true;
  if (day < 1 || day > (month === null ? 31 : DAYS[month - 1]!)) return false;
  return !(month === 2 && day === 29 && (year % 4 !== 0 || (year % 100 === 0 && year % 400 !== 0)));
}

const isBlank = (unit: number): boolean => unit === 32 || unit === 9 || unit === 10 || unit === 13 || unit === 0xa0 || unit === 12;
/** What stands where a hand was to write: points, lines, strokes. */
const isOpen = (unit: number): boolean => isBlank(unit) || unit === 46 || unit === 0x2026 || unit === 95 || unit === 45 || unit === 58;
/** `tháng 4, năm 2024`: behind a figure a comma too; before one it is a pen's stroke. */
const isBehind = (unit: number): boolean => isOpen(unit) || unit === 44;
const MOST_OPEN = 24;

function skip(fold: string, at: number, end: number, what: (unit: number) => boolean): number {
  let to = at;
  while (to < end && to - at < MOST_OPEN && what(fold.charCodeAt(to))) to++;
  return to;
}

/** A number of at most `digits` figures at `at`. */
function numberAt(fold: string, at: number, end: number, digits: number): { value: number; end: number } | undefined {
  let to = at;
  while (to < end && to - at <= digits && isDigitUnit(fold.charCodeAt(to))) to++;
  return to === at || to - at > digits ? undefined : { value: Number(fold.slice(at, to)), end: to };
}

/** The end of `word` (or of one letter's misreading of it) at `at`, or -1. */
function wordAt(fold: string, at: number, end: number, word: string): number {
  if (at + word.length > end) return -1;
  let wrong = 0;
  for (let i = 0; i < word.length; i++) if (fold.charCodeAt(at + i) !== word.charCodeAt(i)) wrong++;
  if (wrong > (word.length > 3 ? 1 : 0)) return -1;
  return at + word.length < end && fold.charCodeAt(at + word.length) >= 97 && isWordUnit(fold.charCodeAt(at + word.length)) ? -1 : at + word.length;
}

/** True where `ngày … tháng … năm` ends a stretch and its year is missing. */
export function lacksYear(fold: string, at: number, end: number): boolean {
  const behindDay = wordAt(fold, at, end, "ngay");
  if (behindDay < 0) return false;
  const day = partAt(fold, behindDay, end);
  const behindMonth = wordAt(fold, day.end, end, "thang");
  if (behindMonth < 0) return false;
  const month = partAt(fold, behindMonth, end);
  const behindYear = wordAt(fold, month.end, end, "nam");
  return behindYear >= 0 && skip(fold, behindYear, end, isOpen) >= end - 2;
}

/** `ngày/4grhdng 4 năm 2022`: day and month misread, the year at the end plain; the month where a figure stands before `năm`. */
export function brokenDateAt(fold: string, at: number, end: number): PrintedDate | undefined {
  const year = fold.lastIndexOf("nam", end);
  if (!fold.startsWith("ngay", at) || year < at || end - at > 60) return undefined;
  const number = numberAt(fold, skip(fold, year + 3, end, isBlank), end, 4);
  if (number === undefined || number.end < end - 2 || number.value < 1945 || number.value > 2100) return undefined;
  let from = year;
  while (from > at && isBlank(fold.charCodeAt(from - 1))) from--;
  let first = from;
  while (first > at && isDigitUnit(fold.charCodeAt(first - 1))) first--;
  const month = from - first === 0 || from - first > 2 ? null : Number(fold.slice(first, from));
  return { start: at, end: number.end, day: null, month: month !== null && month >= 1 && month <= 12 ? month : null, year: number.value };
}

/** The figures of a part, or an open place; `end` is at the next word. */
function partAt(fold: string, at: number, end: number): { value: number | null; end: number } {
  const from = skip(fold, at, end, isOpen);
  const number = numberAt(fold, from, end, 2);
  if (number === undefined) return { value: null, end: from };
  return { value: number.value, end: skip(fold, number.end, end, isBehind) };
}

/** Months as words, folded. */
const MONTHS: Readonly<Record<string, number>> = { gieng: 1, hai: 2, ba: 3, tu: 4, nam: 5, sau: 6, bay: 7, tam: 8, chin: 9, muoi: 10, "muoi mot": 11, "muoi hai": 12, chap: 12 };
const MONTH_BEFORE_YEAR = new RegExp(` (${Object.keys(MONTHS).sort((a, b) => b.length - a.length).join("|")}),? (?=nam )`, "y");

/** A month in figures or as a word (`tháng tư`), or an open place. */
function monthAt(fold: string, at: number, end: number): { value: number | null; end: number } {
  MONTH_BEFORE_YEAR.lastIndex = at;
  const word = MONTH_BEFORE_YEAR.exec(fold);
  return word === null ? partAt(fold, at, end) : { value: MONTHS[word[1]!]!, end: at + word[0].length };
}

/** The date in words whose `ngày` (or `tháng`) begins at `at`. */
function wordDateAt(fold: string, at: number, end: number): PrintedDate | undefined {
  const behindDay = wordAt(fold, at, end, "ngay");
  const day = behindDay < 0 ? { value: null, end: at } : partAt(fold, behindDay, end);
  const behindMonth = wordAt(fold, day.end, end, "thang");
  if (behindMonth < 0) return undefined;
  const month = monthAt(fold, behindMonth, end);
  const behindYear = wordAt(fold, month.end, end, "nam");
  if (behindYear < 0) return undefined;
  const year = numberAt(fold, skip(fold, behindYear, end, isBlank), end, 4);
  if (year === undefined || year.value < 1900 || year.value > 2100) return undefined;
  return { start: at, end: year.end, day: day.value, month: month.value, year: year.value };
}

/** The date in figures at `at`: day, month and year parted by `/`, `-` or `.`. */
function figureDateAt(fold: string, at: number, end: number): PrintedDate | undefined {
  const day = numberAt(fold, at, end, 2);
  const sign = day === undefined ? -1 : fold.charCodeAt(day.end);
  if (day === undefined || (sign !== 47 && sign !== 45 && sign !== 46)) return undefined;
  const month = numberAt(fold, skip(fold, day.end + 1, end, isBlank), end, 2);
  if (month === undefined || fold.charCodeAt(month.end) !== sign) return undefined;
  const year = numberAt(fold, skip(fold, month.end + 1, end, isBlank), end, 4);
  if (year === undefined || year.end - month.end < 5 || year.value < 1900 || year.value > 2100) return undefined;
  const date = { start: at, end: year.end, day: day.value, month: month.value, year: year.value };
  return isCalendarDate(date) ? date : undefined;
}

/** The date at `at`, with or without `ngày` before it. */
export function dateAt(fold: string, at: number, end: number): PrintedDate | undefined {
  const inWords = wordDateAt(fold, at, end);
  if (inWords !== undefined) return inWords;
  const behind = wordAt(fold, at, end, "ngay");
  const figures = figureDateAt(fold, behind < 0 ? at : skip(fold, behind, end, isBlank), end);
  return figures === undefined ? undefined : { ...figures, start: at };
}
