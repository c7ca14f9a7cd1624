/** Owns the blanks that a pen filled in: the number of a document, the day and the month of its date. */

import type { PageWord } from "../page/page.js";

/** A number that was printed is read at least so surely; one by hand seldom is. */
const PRINTED = 0.88;
const PRINTED_DAY = 0.6;

/** The words of a strip without those that a pen wrote into a blank: `Số: 06 /2024/TT-BCT` → `Số: /2024/TT-BCT`. */
export function withoutFilledIn(words: readonly PageWord[]): PageWord[] {
  const kept = words.filter((word, i) => !isNumberBlank(words, i) && (!isDayBlank(word, words[i - 1], words[i + 1]) || isRunning(words, i)));
  return kept.map((word, i) => cutLabel(isRunning(kept, i) ? word : cutDay(word, kept[i + 1]), kept[i + 1]));
}

/** True for a word that may stand in such a blank. */
export function isFilledIn({ text }: PageWord): boolean {
  return text.length <= 5;
}

const NUMBER_LABEL = /^[SsŠ5][ốôồổỗộóòỏõọo6][:.;]?$/u;

/** Between `Số:` and `/…` as words of their own: a printed number runs on into its slash. */
function isNumberBlank(words: readonly PageWord[], i: number): boolean {
  const slash = words.findIndex((word, k) => k > i && /^[/|\\]\p{L}|^[/|\\]\d{4}/u.test(word.text));
  const label = words.findIndex((word) => NUMBER_LABEL.test(word.text));
  if (label === -1 || slash === -1 || i <= label || slash - label > 4) return false;
  const { text, confidence = 1 } = words[i]!;
  return !(/^\d+$/.test(text) && confidence >= PRINTED && slash - label === 2);
}

/** Between `ngày` and `tháng`, between `tháng` and `năm`. */
function isDayBlank({ text, confidence = 1 }: PageWord, before: PageWord | undefined, after: PageWord | undefined): boolean {
  if (before === undefined || after === undefined) return false;
  const isBlank = (/^ng[àa]y/u.test(before.text) && /^th[áa]ng/u.test(after.text)) || (/^th[áa]ng/u.test(before.text) && /^n[ăâa]m/u.test(after.text));
  return isBlank && !(/^\d|^\p{L}{2,}$/u.test(text) && confidence >= PRINTED_DAY);
}

/** Words of a head's line before its date: a number line and a place. */
const MOST_BEFORE = 8;

/**
 * True where a date stands in a sentence, whose figures are all printed: `ngày 24 tháng 1] năm 2024 của` is the eleventh month. The date of a
 * head ends its line and no sign stands behind it.
 */
function isRunning(words: readonly PageWord[], i: number): boolean {
  const year = words.findIndex(({ text }, k) => k > i && /^n[ăâa]m$/u.test(text)) + 1;
  if (year === 0 || year > i + 5) return false;
  const last = words[year]?.text;
  let day = i;
  while (day > 0 && !/^ng[àa]y/u.test(words[day]!.text)) day--;
  if (last === undefined || /\d[;,]$/.test(last) || words.slice(year + 1).some(({ text }) => /\p{L}{2}/u.test(text))) return true;
  return day > MOST_BEFORE && !/[.,]$/.test(words[day - 1]!.text);
}

/** `ngày,2Ở tháng`: a blank that was read together with its label. */
function cutDay(word: PageWord, after: PageWord | undefined): PageWord {
  const cut = /^(ngày)(?![,.;:]$)\S{1,4}$/u.exec(word.text);
  return cut === null || after === undefined || !/^th[áa]ng/u.test(after.text) ? word : { ...word, text: cut[1]! };
}

/** `Số:O4 /TTr-UBND`: the same with the number. */
function cutLabel(word: PageWord, after: PageWord | undefined): PageWord {
  const cut = /^([Ss][ốôồổỗộóòỏõọo]:)\S{1,3}$/u.exec(word.text);
  return cut === null || after === undefined || !/^[/|\\]\p{Lu}/u.test(after.text) ? word : { ...word, text: cut[1]! };
}
