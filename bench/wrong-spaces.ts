/** Owns text with wrong spaces: torn as text layers of PDFs are, where the letters that fonts for western Europe lack stand in another one, torn by lot, run together by lot. */

import type { SeededRandom } from "../src/train/noise-random.js";

/** Inside a word, before a letter of Latin Extended Additional (U+1EA0 to U+1EF9). */
const BEFORE = /(?<=\p{L})(?=[\u1ea0-\u1ef9])/gu;
/** Inside a word, behind such a letter. */
const BEHIND = /(?<=[\u1ea0-\u1ef9])(?=\p{L})/gu;
/** Inside a word, anywhere. */
const INSIDE = /(?<=\p{L})(?=\p{L})/gu;

/** Between two words. */
const BETWEEN = /(?<=\p{L}) (?=\p{L})/gu;

/** The text with a space before each such letter (`Vi ệt`), and behind it as well (`Vi ệ t`). */
export function tornText(text: string, where: "before" | "around"): string {
  const before = text.replace(BEFORE, " ");
  return where === "before" ? before : before.replace(BEHIND, " ");
}

/** The text with a space at one of `every` places between two letters of a word. */
export function tornByLot(text: string, every: number, random: SeededRandom): string {
  return text.replace(INSIDE, () => (random.next() < 1 / every ? " " : ""));
}

/** The text without one of `every` spaces between two words. */
export function runTogetherByLot(text: string, every: number, random: SeededRandom): string {
  return text.replace(BETWEEN, () => (random.next() < 1 / every ? "" : " "));
}
