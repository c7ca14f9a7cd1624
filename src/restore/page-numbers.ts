/** Owns the numbers of pages in a text of several: a figure alone on its line that counts on is no dust and no misread word. */

import type { SettledIds, SettledSpan } from "../lattice/settled-span.js";

/** A figure alone on its line, as pages are numbered from the second on. What stands before it is asked last, of the few figures before a line's end. */
const ALONE = /\d{1,3}(?=[ \t]*$)(?<=^[ \t]*\d{1,3})/gmu;

/** The figures that count on from the first page, or from the one that the text begins with. */
export function pageNumbers(text: string, ids: SettledIds): SettledSpan[] {
  const spans: SettledSpan[] = [];
  let last = 1;
  for (const { index: start, 0: figure } of text.matchAll(ALONE)) {
    const number = Number(figure);
    if (number !== last + 1 && (spans.length > 0 || number < 2 || text.slice(0, start).trim() !== "")) continue;
    last = number;
    spans.push({ start, end: start + figure.length, wordId: ids.word("<num>"), kind: "protected" });
  }
  return spans;
}
