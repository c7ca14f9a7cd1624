/** Owns the sequence of words that the language model sees of a clean line; training and engine share it. */

import { foldWord } from "./fold.js";
import { toNfc } from "./normal-form.js";
import { wordClass } from "./word-class.js";

/** The word that stands for the end of a sentence and the start of the next. */
export const BOUNDARY = "<s>";

const EDGE_LEFT = /^[^\p{L}\p{N}]+/u;
const EDGE_RIGHT = /[^\p{L}\p{N}%]+$/u;
const PIECE = /[\p{L}\p{M}]+(?:\d[\p{L}\d]*)?|\d[\p{L}\d]*/gu;
/** Signs behind a word that end a sentence or item, or part its clauses: measured, a comma is as good a boundary as a full stop. */
export const BOUNDARY_SIGN: RegExp = /[.,;:?!…]/;

/**
 * The words of a clean line as the language model knows them: folded syllables, classes, and a boundary where a
 * sentence, an item or a clause ends. Quotes, brackets and dashes say too little to spend context on and are left out.
 *
 * @example
 * ```ts
 * import { lmWords } from "./lm-words.js";
 * lmWords("Quyết định số 733/QĐ-TTg, ngày 14/6/2019."); // ["quyết", "định", "số", "<code>", "<s>", "ngày", "<date>", "<s>"]
 * ```
 */
export function lmWords(line: string): string[] {
  const words: string[] = [];
  for (const chunk of toNfc(line).split(/\s+/)) {
    if (chunk === "") continue;
    const core = chunk.replace(EDGE_LEFT, "").replace(EDGE_RIGHT, "");
    if (core !== "") pushCore(core, words);
    const edge = core === "" ? chunk : chunk.slice(chunk.lastIndexOf(core) + core.length);
    if (BOUNDARY_SIGN.test(edge) && words[words.length - 1] !== BOUNDARY) words.push(BOUNDARY);
  }
  return words;
}

function pushCore(core: string, words: string[]): void {
  const whole = wordClass(core);
  if (whole !== undefined) {
    words.push(whole);
    return;
  }
  for (const piece of core.match(PIECE) ?? []) words.push(wordClass(piece) ?? foldWord(piece));
}
