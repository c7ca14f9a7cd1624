/** Owns the case of readings and words as the channel sees it: which shape a reading shows, how a word is spelled in one. */

import type { CaseShape } from "../channel/token-table.js";
import { letterIndex, UPPER_SHIFT } from "../text/alphabet.js";

const FIRST_UPPER = /^[^\p{L}\p{N}]*\p{Lu}/u;

/** Which case the letters of a reading show: 2 where two or more letters are upper and none but odd ones lower. Asked several times a word: no iterator, and no expression for plain letters. */
export function shapeOf(reading: string): CaseShape {
  let upper = 0;
  let lower = 0;
  let plain = true;
  // The first letter or digit, where only ASCII stands before it.
  let first = 0;
  for (let i = 0; i < reading.length; i++) {
    const code = reading.charCodeAt(i);
    if (code < 128) {
      if (code >= 97 && code <= 122) lower++;
      else if (code >= 65 && code <= 90) upper++;
      else if (code < 48 || code > 57) continue;
      if (first === 0 && plain) first = code;
      continue;
    }
    plain = false;
    const ch = String.fromCodePoint(reading.codePointAt(i)!);
    i += ch.length - 1;
    const raised = ch.toUpperCase();
    if (ch.toLowerCase() === raised) continue;
    if (ch === raised) upper++;
    else lower++;
  }
  if (upper >= 2 && upper > lower) return 2;
  return (first !== 0 || plain ? first >= 65 && first <= 90 : FIRST_UPPER.test(reading)) ? 1 : 0;
}

/** Letter indices of a folded word in a case shape; `undefined` where it cannot be spelled. */
export function shapedLetters(word: string, shape: CaseShape): Uint8Array | undefined {
  const out = new Uint8Array(word.length);
  for (let i = 0; i < word.length; i++) {
    const index = letterIndex(word[i]!);
    if (index < 0) return undefined;
    const upper = index < UPPER_SHIFT && (shape === 2 || (shape === 1 && i === 0));
    out[i] = upper ? index + UPPER_SHIFT : index;
  }
  return out;
}
