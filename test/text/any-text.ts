/** Owns strings that properties are tried on: of all code points alone, hardly one has a letter of Vietnamese. */

import fc from "fast-check";

const ALPHABET = [..."aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệghiìíỉĩịklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvxyỳýỷỹỵ"];
const SIGNS = [..." 0123456789.,;:/-–“”()&%@¢\t\u0300\u0301\u0309\u031b"];

const unit = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...ALPHABET) },
  { weight: 2, arbitrary: fc.constantFrom(...ALPHABET.map((letter) => letter.toUpperCase())) },
  { weight: 2, arbitrary: fc.constantFrom(...SIGNS) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 1 }) },
);

/** Letters of Vietnamese in both cases, composed and apart, signs, and any code point between them. */
export const anyText = fc.array(unit, { maxLength: 40 }).map((units) => units.join(""));

const ONSETS = ["", "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh", "ph", "qu", "r", "s", "t", "th", "tr", "v", "x"];
const CODAS = ["", "c", "ch", "i", "m", "n", "ng", "nh", "o", "p", "t", "u", "y"];

/** What may be a syllable: an onset, one to three vowels, a coda. */
export const syllableLike = fc.tuple(
  fc.constantFrom(...ONSETS),
  fc.array(fc.constantFrom(...ALPHABET.filter((letter) => !/[bcdđghklmnpqrstvx]/.test(letter))), { minLength: 1, maxLength: 2 }),
  fc.constantFrom(...CODAS),
).map(([onset, vowels, coda]) => onset + vowels.join("") + coda);
