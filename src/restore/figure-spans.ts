/** Owns figures and strokes that an engine joined to their neighbours or took for others: dates, numbers of what is cited, years, `b/c`. */

import type { SettledIds, SettledSpan } from "../lattice/settled-span.js";
import { repairDate, repairMonth } from "../lexicon/date-grammar.js";

/** Digits and strokes behind `ngày` or `tháng`, however these were marked. */
const DATE = /(?<![\p{L}\p{N}])(?:(ng[aàăâáạ]y)|th[aáàăâ]ng)[ \t]+([\d/Il|]{6,10})(?![\p{L}\p{N}/])/giu;
/** `ngày 14thang 4 năm`: a day that the month was joined to, which would be taken for misread letters of it. */
const JOINED_DAY = /(?<!\p{L})[Nn]g\S{1,2}y[ \t]?\/?[ \t]?(\d{1,2})(?=\p{L}{4,7}[ \t]+\d{1,2}[ \t]+n\p{L}{1,3}(?!\p{L}))/gu;
/** `khoản 2Điều 5Luật`: the numbers of what is cited. Here and below what stands before is asked late: asked first, it is asked at every place of the text. */
const JOINED_NUMBER = /(?:[Kk]h(?<!\p{L}..)o\S{1,2}n|[DĐÐdđ]i(?<!\p{L}..)\S{1,2}[um])[ \t](\d{1,3})(?=(?:[DĐÐPdđ]i\S{1,2}u|[Ll]u\S{1,2}t)[ \t])/gu;
/** `2030”` at the end of a plan's name, its closing mark read as a 7: no year has five digits. */
const CLOSED_YEAR = /(?<![\d.,/])((?:19|20)\d\d)7(?!\d|[.,]\d)/g;
/** What stands before a year: `năm`, `2021 - `. */
const BEFORE_YEAR = /(?<!\p{L})[Nn]\p{L}m[ \t]+$|(?<!\d)(?:19|20)\d\d[ \t]?[-–][ \t]?$/u;
const BEFORE_YEAR_UNITS = 8;
/** `(để b/c)` closes an addressee of the recipients (`báo cáo`); its stroke is read as a letter. */
const FOR_REPORT = /b[l1I|i]c(?=\))(?<=[( ]b.c)/gu;
/** The number of a table's row, before the rule of its column. */
const ROW_NUMBER = /\d{1,3}(?=[ \t]*\|)(?<=^[ \t]*\d{1,3})/gmu;
/** `SG: 751` at the start of a line: a number whose code stands on another line or was left to the pen. */
const NUMBER_WORD = /S(?:[oO0óÓôÔéốỐG]|[64]\d?)(?=[ \t]?:[ \t]*(?:\d+[ \t]*)?$)(?<=^[ \t]*S(?:[^\d\s]|\d{1,2}))/gmu;

/** Dates and marks that lost their slashes or spaces, years whose closing mark was read as a digit. */
export function figureSpans(text: string, ids: SettledIds): SettledSpan[] {
  const spans: SettledSpan[] = [];
  for (const match of text.matchAll(DATE)) {
    const reading = match[2]!;
    const written = match[1] === undefined ? repairMonth(reading) : repairDate(reading);
    const end = match.index + match[0].length;
    if (written !== undefined) spans.push({ start: end - reading.length, end, wordId: ids.date, kind: "code", written });
  }
  for (const form of [JOINED_DAY, JOINED_NUMBER]) {
    for (const { index, 0: reading, 1: number } of text.matchAll(form)) {
      const end = index + reading.length;
      spans.push({ start: end - number!.length, end, wordId: ids.word("<num>"), kind: "code", written: `${number!} ` });
    }
  }
  for (const { index, 0: reading, 1: year } of text.matchAll(CLOSED_YEAR)) {
    if (!BEFORE_YEAR.test(text.slice(Math.max(0, index - BEFORE_YEAR_UNITS), index))) continue;
    spans.push({ start: index, end: index + reading.length, wordId: ids.word("<num>"), kind: "code", written: `${year!}”` });
  }
  for (const match of text.matchAll(FOR_REPORT)) {
    spans.push({ start: match.index, end: match.index + match[0].length, wordId: ids.code, kind: "code", written: "b/c" });
  }
  for (const match of text.matchAll(ROW_NUMBER)) spans.push({ start: match.index, end: match.index + match[0].length, wordId: ids.word("<num>"), kind: "protected" });
  for (const match of text.matchAll(NUMBER_WORD)) spans.push({ start: match.index, end: match.index + match[0].length, wordId: ids.word("số"), kind: "code", written: "Số" });
  return spans;
}
