/** Owns what parts two words of a line: a space, or the gap between two columns, told from their boxes. */

import { median } from "./median.js";
import type { PageWord } from "./page.js";

/** A column gap is wider than this many heights of the line's words; spaces of justified text reach 1.2. */
const HEIGHTS = 1.7;
/** And wider than this many times the line's usual space, so that a loosely spaced line is no table. */
const SPACES = 3;
/** Before a gap left for a pen: `Số:   /QĐ`, `ngày   tháng   năm`, however misread. Capitals are names: `QUẢNG NAM`. */
const FORM_BEFORE = /^(?:[Ss][^\s]{1,2}:|[Ss][ốô6ó]|ng.y|th.ng|n.m)$/;
/** After such a gap. */
const FORM_AFTER = /^(?:[/\\|].+|th.ng|n.m)$/;

/**
 * The words of one line with `gap: "tab"` where another column begins, as between the two halves of a letter's head. Words
 * without boxes keep the gap that they have. A blank that a form leaves for a number or a day is a space.
 *
 * @example
 * ```ts
 * import { columnGaps } from "./columns.js";
 * const box = (left: number, right: number) => ({ left, right, top: 0, bottom: 30 });
 * const words = [{ text: "UBND", box: box(0, 90) }, { text: "TỈNH", box: box(100, 180) }, { text: "CỘNG", box: box(400, 500) }];
 * columnGaps(words).map((word) => word.gap ?? "space"); // ["space", "space", "tab"]
 * ```
 */
export function columnGaps(words: readonly PageWord[]): PageWord[] {
  const height = median(words.flatMap(({ box, text }) => (box === undefined || text.length < 2 ? [] : [box.bottom - box.top])));
  if (height === undefined) return [...words];
  const limit = HEIGHTS * height;
  const gaps = words.map((word, i) => widthBetween(words[i - 1], word));
  const usual = median(gaps.filter((gap): gap is number => gap !== undefined && gap < limit)) ?? 0;
  const least = Math.max(limit, SPACES * usual);
  return words.map((word, i) => {
    const gap = gaps[i];
    if (gap === undefined) return word;
    return gap > least && !isFormBlank(words[i - 1]!, word) ? { ...word, gap: "tab" } : withoutTab(word);
  });
}

function widthBetween(before: PageWord | undefined, word: PageWord): number | undefined {
  return before?.box === undefined || word.box === undefined ? undefined : word.box.left - before.box.right;
}

const isFormBlank = (before: PageWord, word: PageWord): boolean => FORM_AFTER.test(word.text) || FORM_BEFORE.test(before.text);

function withoutTab(word: PageWord): PageWord {
  if (word.gap !== "tab") return word;
  const { gap: _tab, ...rest } = word;
  return rest;
}
