/** Owns the question whether letters, as they were printed, are one syllable that the vocabulary knows. */

import { FIRST_WORD } from "../lexicon/vocabulary.js";
import type { Vocabulary } from "../lexicon/vocabulary.js";
import { foldWord } from "../text/fold.js";
import { isSyllable } from "../text/syllable.js";

/** Letters of the longest one: `nghiêng`. */
export const LONGEST_SYLLABLE = 7;

/** Known, and a syllable, whatever its case. Nearly all that is asked is unknown. */
export function isKnownSyllable(letters: string, vocabulary: Pick<Vocabulary, "id">): boolean {
  const folded = foldWord(letters);
  return vocabulary.id(folded) >= FIRST_WORD && isSyllable(folded);
}

/** The same in small letters, with a capital first one, or all in capitals. */
export function isPrintedSyllable(letters: string, vocabulary: Pick<Vocabulary, "id">): boolean {
  if (!isKnownSyllable(letters, vocabulary)) return false;
  const rest = letters.slice(1);
  return rest === rest.toLowerCase() || letters === letters.toUpperCase();
}
