/** Owns what stands for the figures of a printed date, `ngày … tháng … năm 2024`: a pen's figures are read as anything, and are no words. */

import type { SettledIds, SettledSpan } from "../lattice/settled-span.js";

/** The three words however they were read, the year in print; between them day and month. */
const DATED = /(ng(?<!\p{L}..)\p{L}{1,2}y)(.{1,8}?)(th[\p{L}\d]{1,3}ng)(.{1,8}?)n[\p{L}\d]{1,3}m(?=[ \t]+(?:19|20)\d\d(?!\d))/giu;
/** What stands between two of the words: its figures, the dots of a form and spaces about them. */
const SLOT = /^([\s.…_:;,-]*)(.*?)[\s.…_:;,-]*$/u;
const MARKED = /[\p{L}\d&%?$€£¥¢§@#]/u;
const PRINTED = /^\d{1,2}$/;
/** `đầu tháng`, `tháng ba`: two small letters are of a word, and so are small letters about a misread one. */
const WORD = /\p{Ll}{2}|^\p{Ll}.*\p{Ll}$/u;
const LONGEST = 4;
/** Letters and strokes that are figures beside figures. */
const FIGURES: Readonly<Record<string, string>> = { O: "0", o: "0", Q: "0", I: "1", l: "1", "|": "1", "!": "1" };
const LAST_DAY = 31;
const LAST_MONTH = 12;

/** The figures of dates that were read as something else, as they were read; where they can be but one day or month, as this. */
export function dateSlots(text: string, ids: SettledIds): SettledSpan[] {
  const spans: SettledSpan[] = [];
  for (const { index, 1: before, 2: day, 3: between, 4: month } of text.matchAll(DATED)) {
    const at = index + before!.length;
    spans.push(...slot(day!, at, LAST_DAY, ids), ...slot(month!, at + day!.length + between!.length, LAST_MONTH, ids));
  }
  return spans;
}

function slot(gap: string, at: number, last: number, ids: SettledIds): SettledSpan[] {
  const [, before, read] = SLOT.exec(gap)!;
  if (read!.length > LONGEST || !MARKED.test(read!) || PRINTED.test(read!) || WORD.test(read!)) return [];
  const start = at + before!.length;
  const end = start + read!.length;
  // The words about it are read on their own: `ngay?4 thang`, `2Fthdng`.
  const written = (before === "" ? " " : "") + (figuresOf(read!, last) ?? read!) + (end === at + gap.length ? " " : "");
  return [written === read ? { start, end, wordId: ids.word("<num>"), kind: "protected" } : { start, end, wordId: ids.word("<num>"), kind: "code", written }];
}

/** The day or month that a reading with a figure must be. */
function figuresOf(read: string, last: number): string | undefined {
  const figures = read.replace(/\s/g, "").replace(/\D/g, (ch) => FIGURES[ch] ?? ch);
  return /\d/.test(read) && PRINTED.test(figures) && Number(figures) >= 1 && Number(figures) <= last ? figures : undefined;
}
