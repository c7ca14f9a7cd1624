/** Owns the grammar of dates in a damaged text: figures that were read as letters or strokes, lost slashes, lost spaces. */

import { isCalendarDate } from "./dates.js";
import type { Mend } from "./mend.js";
import { lettersApart } from "./letters-apart.js";

/** What an engine makes of a figure, folded. */
const FIGURES: Readonly<Record<string, string>> = { o: "0", q: "0", i: "1", l: "1", "|": "1", "]": "1", "!": "1", "/": "1", z: "2", s: "5", b: "8" };
const F = "[\\doqil|\\]!zsb]";
const GAP = "[ \\t\\n\\u00a0]{0,2}";
/** The same behind two figures, to which a stroke was added: `tháng 11] năm`. */
const STROKED = `(?:(?<=${F}{2})[|\\]!])?${GAP}`;
/** `ngày … tháng … năm …`: the word in the middle may be misread, the words about it not. */
const IN_WORDS = new RegExp(`ngay(${GAP})(/?${F}|${F}{2})(${STROKED})([a-z]{4,7}?)(${GAP})(${F}{1,2})(${STROKED})(nam|[a-z]am|na[a-z])(${GAP})(${F}{4})(?![\\da-z])`, "y");
/** Behind `ngày`: eight figures at most, with what slashes may have become. */
const IN_FIGURES = new RegExp(`ngay(${GAP})([\\doi|l][\\doil|\\]/:;,.\\-]{1,8}(?: ?\\d{4})?)(?![\\da-z/])`, "y");
const SIGN = "[/:;,.\\-1il| ]?";
const FORMS = [1, 2].flatMap((day) => [1, 2].map((month) => new RegExp(`^([\\do]{${day}})${SIGN}([\\do]{${month}})${SIGN}(\\d{4})$`)));
const WELL = /^\d{1,2}([/.-])\d{1,2}\1\d{4}$/;
/** `ngày 12/2014`: a month that has lost its day, as well as a day and a month that have lost their slash. */
const MONTH_AND_YEAR = /^(?:0?[1-9]|1[0-2])\/\d{4}$/;
const FIRST_YEAR = 1945;
const LAST_YEAR = 2045;
const MISREAD_MONTH = 3;

/** The mends of all dates that begin with `ngày`; `fold` is the folded text. One look at each. */
export function dateMends(text: string, fold: string): Mend[] {
  const mends: Mend[] = [];
  for (let at = fold.indexOf("ngay"); at >= 0; at = fold.indexOf("ngay", at + 4)) {
    IN_WORDS.lastIndex = at;
    IN_FIGURES.lastIndex = at;
    const words = IN_WORDS.exec(fold);
    const figures = words === null ? IN_FIGURES.exec(fold) : null;
    if (words !== null) mends.push(...inWords(text, words));
    else if (figures !== null) mends.push(...inFigures(text, figures));
  }
  return mends;
}

/** Figures for the small letters and strokes that were read in their place. */
export const figuresOf = (read: string): string => read.replace(/\D/g, (ch) => FIGURES[ch] ?? ch);

function isDate(day: number, month: number, year: number): boolean {
  return year >= FIRST_YEAR && year <= LAST_YEAR && isCalendarDate({ start: 0, end: 0, day, month, year });
}

function inWords(text: string, found: RegExpExecArray): Mend[] {
  const parts = found.slice(1) as string[];
  const [, day, , word, , month, , , , year] = parts as [string, string, string, string, string, string, string, string, string, string];
  const numbers = [day, month, year].map((part) => Number(figuresOf(part))) as [number, number, number];
  if (![day, month, year].every((part) => /\d/.test(part)) || !isDate(...numbers)) return [];
  if (word !== "thang" && (word.length < 5 || lettersApart(word, "thang", MISREAD_MONTH) > MISREAD_MONTH)) return [];
  const start = found.index;
  let at = start + "ngay".length;
  let to = wordAs(text.slice(start, at), "ngày");
  parts.forEach((part, i) => {
    const end = at + part.length;
    to += PARTS[i] === "figures" ? figuresOf(part) : PARTS[i] === "gap" ? text.slice(at, end).replace(/\S/g, "") || " " : wordAs(text.slice(at, end), WORDS[PARTS[i]!]!);
    at = end;
  });
  return text.slice(start, at) === to ? [] : [{ start, end: at, to, cause: "code" }];
}

/** A word in the case in which it was read. */
function wordAs(read: string, right: string): string {
  if (read === read.toUpperCase()) return right.toUpperCase();
  return read[0] === read[0]!.toUpperCase() ? right[0]!.toUpperCase() + right.slice(1) : right;
}

/** What the groups of `IN_WORDS` hold. */
const PARTS = ["gap", "figures", "gap", "thang", "gap", "figures", "gap", "nam", "gap", "figures"];
const WORDS: Readonly<Record<string, string>> = { thang: "tháng", nam: "năm" };

function inFigures(text: string, found: RegExpExecArray): Mend[] {
  const [, gap, read] = found as unknown as [string, string, string];
  const start = found.index;
  const behind = start + "ngay".length;
  const end = behind + gap.length + read.length;
  const written = WELL.test(read) ? read : onlyDate(read);
  if (written === undefined) return [];
  const to = wordAs(text.slice(start, behind), "ngày") + (text.slice(behind, behind + gap.length) || " ") + written;
  return to === text.slice(start, end) ? [] : [{ start, end, to, cause: "code" }];
}

/** The one date that a reading can be, written with slashes. */
function onlyDate(read: string): string | undefined {
  if (MONTH_AND_YEAR.test(read)) return undefined;
  const dates = new Set<string>();
  for (const form of FORMS) {
    const parts = form.exec(read);
    if (parts === null) continue;
    const [day, month, year] = parts.slice(1).map(figuresOf) as [string, string, string];
    if (isDate(Number(day), Number(month), Number(year))) dates.add(`${day}/${month}/${year}`);
  }
  return dates.size === 1 ? [...dates][0] : undefined;
}
