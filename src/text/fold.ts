/** Owns the folded form of a word: what the lexicon and the language model know it by. */

import { toNfc } from "./normal-form.js";
import { placeTone } from "./tone-placement.js";

/**
 * A word in NFC, lower case, with the old tone placement, so that `HOÀ`, `Hòa` and `hoà` are one.
 *
 * @example
 * ```ts
 * import { foldWord } from "khoidau";
 * foldWord("HOÀ"); // "hòa"
 * ```
 */
export function foldWord(word: string): string {
  return placeTone(toNfc(word).toLowerCase(), "old");
}

const MARKED = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ";
const BARE = "aaaaaaaaaaaaaaaaadeeeeeeeeeeeiiiiiooooooooooooooooouuuuuuuuuuuyyyyy";

/** No letter below has a mark; behind the last there are none. */
const FIRST_MARKED = 0xc0;
const CODES = 0x1f00;

/** By code: the letter without its marks; 0 where it has none. */
function bareTable(): Uint16Array {
  const table = new Uint16Array(CODES);
  for (let i = 0; i < MARKED.length; i++) {
    table[MARKED.charCodeAt(i)] = BARE.charCodeAt(i);
    table[MARKED[i]!.toUpperCase().charCodeAt(0)] = BARE[i]!.toUpperCase().charCodeAt(0);
  }
  return table;
}

const BARE_CODE = /* @__PURE__ */ bareTable();

/** The code without marks of the unit at a place; 0 where it has none. */
function bareCode(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code < FIRST_MARKED || code >= CODES ? 0 : BARE_CODE[code]!;
}

/**
 * One letter (NFC) without its marks; other characters as they are.
 *
 * @example
 * ```ts
 * import { bareLetter } from "./fold.js";
 * bareLetter("Ộ"); // "O"
 * ```
 */
export function bareLetter(letter: string): string {
  const code = letter.length === 1 ? bareCode(letter, 0) : 0;
  return code === 0 ? letter : String.fromCharCode(code);
}

/**
 * A text (NFC) without Vietnamese marks, letter for letter, so offsets stay.
 *
 * @example
 * ```ts
 * import { stripMarks } from "khoidau";
 * stripMarks("Quyết định"); // "Quyet dinh"
 * ```
 */
export function stripMarks(text: string): string {
  let out = "";
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const code = bareCode(text, i);
    if (code === 0) continue;
    out += text.slice(from, i) + String.fromCharCode(code);
    from = i + 1;
  }
  return from === 0 ? text : out + text.slice(from);
}

/**
 * True where at least one letter of the text (NFC) carries a Vietnamese mark.
 *
 * @example
 * ```ts
 * import { hasMarks } from "khoidau";
 * hasMarks("số"); // true
 * ```
 */
export function hasMarks(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (bareCode(text, i) !== 0) return true;
  return false;
}
