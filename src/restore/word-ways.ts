/** Owns the likeliest way to part letters into words, names among them: `củaChínhphủ`, `đưaFoden`, `Kubivà`, `thứII`. */

import { FIRST_WORD } from "../lexicon/vocabulary.js";
import { foldWord } from "../text/fold.js";
import { isSyllable } from "../text/syllable.js";
import { isPrintedSyllable, LONGEST_SYLLABLE } from "./printed-syllable.js";
import type { SpacingLanguage } from "./spaced-line.js";

/** Words that letters may be parted into. */
export interface WordWay {
  readonly words: readonly string[];
  /** Some of them are no syllables, but names, numerals, abbreviations or words of other tongues. */
  readonly hasNames: boolean;
}

/** Nats for each word: as many as its space costs. */
const EACH = 3;
/** Nats of a name, and of each of its letters. */
const NAME = 8;
const NAME_LETTER = 1.9;
/** Syllables, but hardly ever words: an ô, ơ, y is one. */
const NO_WORD = /^[eiou]$/i;
/** A word of another tongue, if the vocabulary has it. */
const FOREIGN = /^[A-Za-z][a-z]{2,}$/;
/** What names are spelled with, numerals, and what a name may be at the end: `lý doA`. */
const NAMED = /^[A-Z][A-Za-z]+$/;
const NUMERAL = /^[IVX]+$/;
const LETTER = /^[A-Z]$/;
const CAPITAL = /^\p{Lu}/u;
const TITLED = /^\p{Lu}\p{Ll}/u;
/** A word that no other tongue has: its vowel has a mark, or it begins with đ. */
const MARKED = /^[a-z]{0,3}[^\x00-\x7f]/;
/** The letter of an item beside what citations have there: `điểmb`, `dkhoản`. */
const ITEM = /^[a-zđ]$/;
const BEFORE_ITEM = "điểm";
const BEHIND_ITEM: ReadonlySet<string> = new Set(["khoản", "và"]);

/** The cheapest way, each word for itself; `undefined` where there is none of two words and more. Asks for each stretch of the letters. */
export function likeliestWay(letters: string, language: SpacingLanguage): WordWay | undefined {
  const size = letters.length;
  const costs = new Float64Array(size + 1).fill(Infinity);
  const from = new Int16Array(size + 1);
  costs[0] = 0;
  for (let end = 1; end <= size; end++) {
    for (let start = 0; start < end; start++) {
      if (costs[start] === Infinity || end - start === size) continue;
      const cost = EACH + costs[start]! + Math.min(wordCost(letters, start, end, language), nameCost(letters, start, end));
      if (cost >= costs[end]!) continue;
      costs[end] = cost;
      from[end] = start;
    }
  }
  if (costs[size] === Infinity) return undefined;
  const words: string[] = [];
  for (let end = size; end > 0; end = from[end]!) words.unshift(letters.slice(from[end], end));
  return { words, hasNames: words.some((word) => !isSyllable(foldWord(word))) };
}

/** Nats of a word of the vocabulary. */
function wordCost(letters: string, start: number, end: number, { vocabulary, model }: SpacingLanguage): number {
  const word = letters.slice(start, end);
  const isWord = end - start <= LONGEST_SYLLABLE && !NO_WORD.test(word) && isPrintedSyllable(word, vocabulary);
  if (!isWord && !isItem(letters, start, end) && !isForeign(word, vocabulary)) return Infinity;
  return model.unigramCost(vocabulary.id(foldWord(word)));
}

function isItem(letters: string, start: number, end: number): boolean {
  if (!ITEM.test(letters.slice(start, end))) return false;
  return start === 0 ? BEHIND_ITEM.has(letters.slice(end)) : letters.slice(0, start).endsWith(BEFORE_ITEM);
}

function isForeign(word: string, vocabulary: SpacingLanguage["vocabulary"]): boolean {
  return FOREIGN.test(word) && !isSyllable(word.toLowerCase()) && vocabulary.id(word.toLowerCase()) >= FIRST_WORD;
}

/** Nats of what begins at a capital and ends with the letters, before another capital or a word that is none of its tongue. */
function nameCost(letters: string, start: number, end: number): number {
  if (start > 0 && (!CAPITAL.test(letters[start]!) || CAPITAL.test(letters[start - 1]!))) return Infinity;
  const word = letters.slice(start, end);
  const last = end === letters.length;
  if (!NAMED.test(word) && !NUMERAL.test(word) && !(last && start > 0 && LETTER.test(word))) return Infinity;
  const ends = last || (CAPITAL.test(letters[end]!) ? !CAPITAL.test(letters[end - 1]!) || TITLED.test(letters.slice(end)) : MARKED.test(letters.slice(end)));
  return ends ? NAME + NAME_LETTER * word.length : Infinity;
}
