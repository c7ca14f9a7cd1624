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

function bareTable(): Map<string, string> {
  const table = new Map<string, string>();
  for (let i = 0; i < MARKED.length; i++) {
    table.set(MARKED[i]!, BARE[i]!);
    table.set(MARKED[i]!.toUpperCase(), BARE[i]!.toUpperCase());
  }
  return table;
}

const BARE_LETTER = /* @__PURE__ */ bareTable();

/**
 * One letter (NFC) without its marks; other characters as they are.
 *
 * @example
 * ```ts
 * import { bareLetter } from "khoidau";
 * bareLetter("Ộ"); // "O"
 * ```
 */
export function bareLetter(letter: string): string {
  return BARE_LETTER.get(letter) ?? letter;
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
  for (let i = 0; i < text.length; i++) out += BARE_LETTER.get(text[i]!) ?? text[i]!;
  return out;
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
  for (let i = 0; i < text.length; i++) if (BARE_LETTER.has(text[i]!)) return true;
  return false;
}
