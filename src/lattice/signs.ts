/** Owns the signs of a reading: which part words, which stand beside them, which are rather misread letters. */

/** White space that parts lines, pages or columns: no word goes on behind it. */
export const PARTING = "\n\r\f\v\t\u2028\u2029";
/** Signs that print has beside words, and the mark behind a picture; any other sign is rather a misread letter. */
export const QUIET = ".,;:!?\"“”«»()[]-–—/…%+*=<>{}\uFE0F";
/** Abbreviations without a vowel, easily taken for a short word: `HS`, `SV`, `KT`. */
export const CAPITALS = /^[BCDĐGHKLMNPQRSTVX]{2,4}$/;
/** Signs of English code pages that engines print for marked letters. */
export const UNPRINTED = "¢§¥€£";
/** Stands between names as `and`, and is what engines make of `ở` and `ổ`. */
export const AND = "&";
/** Quiet signs around another reading: the chunk's own stand. */
export const OUTER_SIGNS = /^[.,;:!?"“”«»()[\]\-–—/…%+*=<>{}]+|[.,;:!?"“”«»()[\]\-–—/…%+*=<>{}]+$/gu;
/** Quiet signs that are now and then a misread letter. */
export const TAKEN = "()[]{}?!<>*=+\"";
/** A chunk of digits, which may be a misread word (`40` for `độ`); not with a full stop, as list numbers have it. */
export const DIGITS = /^\d+[,;:]*$/;
/** The same of so few that the context may propose a word for them. */
export const FEW_DIGITS = /^\d{1,3}[,;:]*$/;
/** One figure and an m: metres, or a misread word (`4m` for `ấm`). */
export const METRES = /^\dm[,;:.]*$/;
/** The rule between two columns of a table; before a small letter it is rather an `l`, and alone inside a sentence an `I`. */
export const RULE = "|";

/** Whether `text[at]` is a rule: before a cell's capital, or alone, unless it is `inside` a sentence. */
export function isRule(text: string, at: number, inside: boolean): boolean {
  if (text[at] !== RULE) return false;
  const next = text[at + 1];
  return next === undefined ? at > 0 || !inside : next === RULE || next !== next.toLowerCase();
}
