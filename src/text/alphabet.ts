/** Owns the alphabet of what can be meant: the letters, digits and signs that a channel knows. */

const LOWER =
  "aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệfghiìíỉĩịjklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvwxyỳýỷỹỵz";
const OTHER = "0123456789.,;:-–/()“”\"'%&+*!?… ";

/** Every meant letter, lower case first, then the same letters in upper case, then digits and signs. */
export const MEANT_LETTERS: string = LOWER + LOWER.toUpperCase() + OTHER;

/** How many meant letters there are; fits in a byte. */
export const LETTER_COUNT: number = MEANT_LETTERS.length;

/** Distance from a lower-case letter's index to its upper-case one. */
export const UPPER_SHIFT: number = LOWER.length;

/** Index of the space: a join is a space that was read as nothing. */
export const SPACE_LETTER: number = MEANT_LETTERS.indexOf(" ");

const INDEX = /* @__PURE__ */ new Map(Array.from(MEANT_LETTERS, (letter, i) => [letter, i] as const));

/** The index of a meant letter, −1 for one outside the alphabet. */
export function letterIndex(letter: string): number {
  return INDEX.get(letter) ?? -1;
}

/** Letters of a word as indices; `undefined` where one of them is outside the alphabet. */
export function letterIndices(word: string): Uint8Array | undefined {
  const out = new Uint8Array(word.length);
  for (let i = 0; i < word.length; i++) {
    const index = letterIndex(word[i]!);
    if (index < 0) return undefined;
    out[i] = index;
  }
  return out;
}
