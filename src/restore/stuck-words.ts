/** Owns words that a text layer ran together, their letters and marks right: `HàNam`, `quyđịnh`, `CỘNGHÒAXÃHỘI`, `UBNDtỉnh`. */

import { isLoneCapital } from "../lattice/chunk.js";
import { foldWord, hasMarks } from "../text/fold.js";
import { isSyllable } from "../text/syllable.js";
import type { LineParts } from "./line-parts.js";
import { PART } from "./line-parts.js";
import { addRespacing } from "./spaced-line.js";
import type { Respacing, SpacingLanguage } from "./spaced-line.js";
import { likeliestWay } from "./word-ways.js";
import type { WordWay } from "./word-ways.js";

/** Nats for each space that is put in; on top where all letters are small and bare, as those of other tongues are (`mama`, `vitam`). */
const CUT = 3;
const BARE = 3;
/** Nats per letter for letters that can be one word in no language: with two tone marks, or a capital inside. */
const SEVERAL = 2;
const TONES = /[\u0300\u0301\u0303\u0309\u0323].*[\u0300\u0301\u0303\u0309\u0323]/;
const CAPITAL_INSIDE = /\p{Ll}\p{Lu}/u;
/** Nats for what is one word of the vocabulary, since the corpus prints it so now and then (`quyđịnh`), but words of its most usual otherwise. */
const MISPRINT = 4;
const USUAL = 9.5;
/** Letters of the longest chunk that is looked at. */
const LONGEST_CHUNK = 60;
const RUN = /[\p{L}\p{M}]{3,}/gu;
/** A name, which no bare syllables are made of: `Chola`. */
const NAME = /^\p{Lu}\P{Lu}*$/u;
/** A syllable in small letters, which a name may stand behind: `tungFullkrug`. */
const SMALL = /^[a-z]{3,}$/;

/** Adds what the chunks of a line may be parted into. Few chunks have vowels that consonants part, or capitals inside: names of other tongues, and these. */
export function addCuts(text: string, parts: LineParts, language: SpacingLanguage, cuts: Map<number, Respacing[]>): void {
  for (let i = 0; i < parts.size; i++) {
    const [start, end] = [parts.start[i]!, parts.end[i]!];
    const flags = parts.flags[i]!;
    if ((flags & (PART.several | PART.capital)) === 0 && !hasItem(text, start, end)) continue;
    // Bare letters behind a capital are a name, or stay one: to look at them takes 5 % of the time of right text.
    if (end - start > LONGEST_CHUNK || ((flags & (PART.marked | PART.capital)) === 0 && isLoneCapital(text[start]!))) continue;
    let cost = 0;
    let changed = false;
    const parted = text.slice(start, end).replace(RUN, (letters) => {
      const way = isSyllable(foldWord(letters)) ? undefined : likeliestWay(letters, language);
      if (way === undefined || !isCredible(letters, way)) return letters;
      cost += wayCost(letters, way, language);
      changed = true;
      return way.words.join(" ");
    });
    if (changed) addRespacing(cuts, i, { last: i, cost, text: parted });
  }
}

/** `điểmb`, `dkhoản`: they have one vowel, as syllables do. */
function hasItem(text: string, start: number, end: number): boolean {
  return (end - start === 5 && text.startsWith("điểm", start)) || (end - start === 6 && text.startsWith("khoản", start + 1));
}

/** Whether letters without a mark are rather words than a name or a word of another tongue. */
function isCredible(letters: string, { words, hasNames }: WordWay): boolean {
  if (words.some(hasMarks)) return true;
  return hasNames ? SMALL.test(words[0]!) : !NAME.test(letters);
}

/** Nats beside what the language model says of the words. */
function wayCost(letters: string, { words, hasNames }: WordWay, language: SpacingLanguage): number {
  const cut = hasMarks(letters) || CAPITAL_INSIDE.test(letters) ? CUT : CUT + BARE;
  return cut * (words.length - 1) - (hasNames ? SEVERAL * words.reduce((sum, word) => sum + (hasMarks(word) ? word.length : 0), 0) : gain(letters, words, language));
}

function gain(letters: string, words: readonly string[], { vocabulary, model }: SpacingLanguage): number {
  if (TONES.test(letters.normalize("NFD")) || CAPITAL_INSIDE.test(letters)) return SEVERAL * letters.length;
  return words.every((word) => model.unigramCost(vocabulary.id(foldWord(word))) < USUAL) ? MISPRINT : 0;
}
