/** Owns words that a text layer ran together, their letters and marks right: `HàNam`, `quyđịnh`, `CỘNGHÒAXÃHỘI`. */

import { foldWord } from "../text/fold.js";
import { isSyllable } from "../text/syllable.js";
import type { LineParts } from "./line-parts.js";
import { PART } from "./line-parts.js";
import { isPrintedSyllable, LONGEST_SYLLABLE } from "./printed-syllable.js";
import { addRespacing } from "./spaced-line.js";
import type { Respacing, SpacingLanguage } from "./spaced-line.js";

/** Nats for each space that is put in. */
const CUT = 3;
/** Nats per letter for letters that can be one word in no language: with two tone marks, or a capital inside. */
const SEVERAL = 2;
const TONES = /[\u0300\u0301\u0303\u0309\u0323].*[\u0300\u0301\u0303\u0309\u0323]/;
const CAPITAL_INSIDE = /\p{Ll}\p{Lu}/u;
/** Nats for what is one word of the vocabulary, since the corpus prints it so now and then (`quyđịnh`), but words of its most usual otherwise. */
const MISPRINT = 4;
const USUAL = 9.5;
/** Letters of the longest chunk that is looked at. */
const LONGEST_CHUNK = 60;
/** Syllables, but hardly ever words: an ô, ơ, y is one. */
const NO_WORD = /^[eiou]$/i;
const RUN = /[\p{L}\p{M}]{4,}/gu;

/** Adds what the chunks of a line may be parted into. Few chunks have vowels that consonants part: names of other tongues, and these. */
export function addCuts(text: string, parts: LineParts, language: SpacingLanguage, cuts: Map<number, Respacing[]>): void {
  for (let i = 0; i < parts.size; i++) {
    if ((parts.flags[i]! & (PART.several | PART.marked)) !== (PART.several | PART.marked)) continue;
    const chunk = text.slice(parts.start[i]!, parts.end[i]!);
    if (chunk.length > LONGEST_CHUNK) continue;
    let cost = 0;
    let changed = false;
    const parted = chunk.replace(RUN, (letters) => {
      const words = isSyllable(foldWord(letters)) ? undefined : likeliestWords(letters, language);
      if (words === undefined) return letters;
      cost += CUT * (words.length - 1) - (isOfSeveral(letters) ? SEVERAL * letters.length : areUsual(words, language) ? MISPRINT : 0);
      changed = true;
      return words.join(" ");
    });
    if (changed) addRespacing(cuts, i, { last: i, cost, text: parted });
  }
}

function isOfSeveral(letters: string): boolean {
  return TONES.test(letters.normalize("NFD")) || CAPITAL_INSIDE.test(letters);
}

function areUsual(words: readonly string[], { vocabulary, model }: SpacingLanguage): boolean {
  return words.every((word) => model.unigramCost(vocabulary.id(foldWord(word))) < USUAL);
}

/** The likeliest way to part letters into words, each for itself; `undefined` where there is none. */
function likeliestWords(letters: string, { vocabulary, model }: SpacingLanguage): string[] | undefined {
  const costs = new Float64Array(letters.length + 1).fill(Infinity);
  const from = new Int16Array(letters.length + 1);
  costs[0] = 0;
  for (let end = 1; end <= letters.length; end++) {
    for (let start = Math.max(0, end - LONGEST_SYLLABLE); start < end; start++) {
      if (costs[start] === Infinity) continue;
      const word = letters.slice(start, end);
      if (NO_WORD.test(word) || !isPrintedSyllable(word, vocabulary)) continue;
      const cost = costs[start]! + model.unigramCost(vocabulary.id(foldWord(word)));
      if (cost < costs[end]!) {
        costs[end] = cost;
        from[end] = start;
      }
    }
  }
  if (costs[letters.length] === Infinity) return undefined;
  const words: string[] = [];
  for (let end = letters.length; end > 0; end = from[end]!) words.unshift(letters.slice(from[end], end));
  return words;
}
