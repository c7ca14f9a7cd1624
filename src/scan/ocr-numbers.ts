/** Owns the numbers and codes that the Vietnamese model was not sure of: an English one reads digits better, marks not at all. */

import type { Box, PageWord } from "../page/page.js";
import type { GreyPicture } from "./zone-components.js";

/** Numbers read more surely than this are right. */
const SURE = 0.9;
/** The second reading is taken where it is surer by so much. */
const SURER = 0.05;
/** Pixels of paper around a word's box. */
const MARGIN = { beside: 10, above: 8 } as const;

/** True for a word with digits or of a code that is worth a second reading: not sure, and without marks that would be lost. */
export function isUnsureNumber({ text, confidence = 1 }: PageWord): boolean {
  if (confidence >= SURE || !/\d|\/\p{Lu}|\p{Lu}-\p{Lu}/u.test(text)) return false;
  return !text.includes("Đ") && !(text.match(/\p{L}{2,}/gu) ?? []).some((run) => /\p{Ll}/u.test(run) && /[^a-zA-Z]/.test(run));
}

/** The word as the surer of two readings has it; the other one goes with it. */
export function surerNumber(word: PageWord, second: { readonly text: string; readonly confidence: number }): PageWord {
  const { text, confidence = 1 } = word;
  if (second.text === text || second.text === "" || second.confidence < confidence + SURER) return word;
  return { ...word, text: second.text, confidence: second.confidence, others: [{ text, cost: OTHER_COST }] };
}

/** Nats of the reading that was less sure. */
const OTHER_COST = 2;

/** The part of the page that holds a word. */
export function wordPicture({ width, height, grey }: GreyPicture, box: Box): GreyPicture {
  const left = Math.max(0, box.left - MARGIN.beside);
  const right = Math.min(width, box.right + MARGIN.beside);
  const top = Math.max(0, box.top - MARGIN.above);
  const bottom = Math.min(height, box.bottom + MARGIN.above);
  const part = new Uint8Array((right - left) * (bottom - top));
  for (let y = top; y < bottom; y++) part.set(grey.subarray(y * width + left, y * width + right), (y - top) * (right - left));
  return { width: right - left, height: bottom - top, grey: part };
}
