/** Owns the question whether the letters of a text are right, so that nothing is wrong but its spaces. */

import { UNKNOWN } from "../lexicon/vocabulary.js";
import type { Vocabulary } from "../lexicon/vocabulary.js";
import { foldWord } from "../text/fold.js";
import { LineParts, PART } from "./line-parts.js";

/** Share of the units that are letters of Vietnamese alone, or combining marks, below which a text has lost its marks. Vietnamese has 0.145, an engine of English gives none. */
const VIETNAMESE_UNITS = 0.06;
/** Share of the words with marks, the same: 0.75 to 0.93 in stretches of right text, 0.33 to 0.52 where half of them lost theirs. */
const MARKED = 0.5;
/** Share of the small words that nobody knows above which letters are hurt as well. Not varied: with it letter noise and pages of the older recogniser, which lost words before, are as they were. */
const ODD = 0.04;

/** Whether a text may have its marks. Cheap, and false of what costs the most to look at: long texts without marks, or that an engine of English read. */
export function mayHaveMarks(text: string): boolean {
  let marks = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 0xff && ((code >= 0x1ea0 && code <= 0x1ef9) || (code >= 0x300 && code < 0x370) || "ĂăĐđƠơƯư".includes(text[i]!))) marks++;
  }
  return marks >= VIETNAMESE_UNITS * text.length;
}

/** Whether most words of a text have marks, and hardly one is unknown but for `forgiven` ones. */
export function hasRightLetters(text: string, vocabulary: Pick<Vocabulary, "id">, forgiven = 0): boolean {
  const parts = new LineParts();
  let words = 0;
  let marked = 0;
  let odd = 0;
  for (let at = 0; at < text.length; ) {
    at = parts.take(text, at);
    for (let i = 0; i < parts.size; i++) {
      if ((parts.flags[i]! & PART.head) === 0) continue;
      words++;
      if ((parts.flags[i]! & PART.marked) !== 0) marked++;
      const word = text.slice(parts.start[i]!, parts.headEnd[i]!);
      if (word[0] === word[0]!.toLowerCase() && vocabulary.id(foldWord(word)) === UNKNOWN) odd++;
    }
  }
  return marked >= MARKED * words && odd <= ODD * words + forgiven;
}
