/** Owns the baselines: what little one gets without a channel and without context. */

import { createRequire } from "node:module";
import { distance } from "fastest-levenshtein";
import { FIRST_WORD, Vocabulary } from "../src/lexicon/vocabulary.js";
import type { Dictionary } from "../src/dictionary/dictionary.js";
import { foldWord, hasMarks, stripMarks } from "../src/text/fold.js";
import { toNfc } from "../src/text/normal-form.js";
import { channelWords } from "./channel-words.js";
import type { ChannelWords } from "./channel-words.js";

type Restore = (reading: string) => string;

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const LETTER = /\p{L}/u;
/** The baselines know the words that were counted at least so often, as 8 × log2: 32 times. */
const LEAST_COUNT_CLASS = 40;

/** The share of marked words that are known, from which on no letters were misread. */
const MARKS_LOST = 0.75;

interface CommonWord {
  readonly word: string;
  /** About how often it was counted. */
  readonly count: number;
}

function commonWords(dictionary: Dictionary): CommonWord[] {
  const vocabulary = new Vocabulary(dictionary);
  const words: CommonWord[] = [];
  for (let id = FIRST_WORD; id < vocabulary.size; id++) {
    if (vocabulary.countClass(id) >= LEAST_COUNT_CLASS) words.push({ word: vocabulary.word(id), count: 2 ** (vocabulary.countClass(id) / 8) });
  }
  return words;
}

/** Replaces word by word; case follows the reading; answers are kept, since words repeat. */
function wordByWord(meant: (folded: string) => string): Restore {
  const known = new Map<string, string>();
  return (reading) => toNfc(reading).replace(WORD, (word) => {
    if (!LETTER.test(word)) return word;
    const folded = foldWord(word);
    let answer = known.get(folded);
    if (answer === undefined) known.set(folded, (answer = meant(folded)));
    return answer === folded ? word : inCaseOf(word, answer);
  });
}

function inCaseOf(shape: string, word: string): string {
  if (shape.length > 1 && shape === shape.toUpperCase()) return word.toUpperCase();
  return shape[0] === shape[0]!.toLowerCase() ? word : word[0]!.toUpperCase() + word.slice(1);
}

/** Leaves everything as read. */
export function keepReading(): Restore {
  return (reading) => reading;
}

/** The nearest known word by edit distance; the more frequent one where two are as near. Known words stay. */
export function nearestSyllable(dictionary: Dictionary): Restore {
  const words = commonWords(dictionary);
  const held = new Set(words.map(({ word }) => word));
  return wordByWord((folded) => {
    if (held.has(folded)) return folded;
    let best = folded;
    let least = Infinity;
    for (const { word } of words) {
      if (Math.abs(word.length - folded.length) >= least) continue;
      const far = distance(word, folded);
      if (far < least) [best, least] = [word, far];
    }
    return best;
  });
}

/** natural's Spellcheck (Norvig's): its first correction at distance 1. Its edits use the letters a–z alone. */
export function naturalSpellcheck(dictionary: Dictionary): Restore {
  const Spellcheck = createRequire(import.meta.url)("natural/lib/natural/spellcheck/spellcheck") as new (words: string[]) => {
    isCorrect(word: string): boolean;
    getCorrections(word: string, maxDistance: number): string[];
  };
  // the list is a text in miniature: a word twice as frequent stands one time more
  const checker = new Spellcheck(commonWords(dictionary).flatMap(({ word, count }) => Array<string>(Math.ceil(Math.log2(count))).fill(word)));
  return wordByWord((folded) => (checker.isCorrect(folded) ? folded : checker.getCorrections(folded, 1)[0] ?? folded));
}

/**
 * The likeliest word of each reading, without context. Where nearly all marked words are known, marks were lost and
 * letters were not: the most frequent word of the same letters, and marked words stay. Else the channel of Tesseract's
 * English model with the word's own frequency.
 */
export function unigramSyllable(dictionary: Dictionary): Restore {
  const words = commonWords(dictionary);
  const held = new Set(words.map(({ word }) => word));
  const frequent = new Map<string, string>();
  for (const { word } of [...words].sort((a, b) => a.count - b.count)) frequent.set(stripMarks(word), word);
  let channel: ChannelWords | undefined;
  const byMarks = wordByWord((folded) => (hasMarks(folded) && held.has(folded) ? folded : frequent.get(stripMarks(folded)) ?? folded));
  const byChannel = wordByWord((folded) => (channel ??= channelWords(dictionary, "tesseract-eng")).best(folded));
  return (reading) => {
    const marked = (reading.match(WORD) ?? []).map(foldWord).filter(hasMarks);
    const known = marked.filter((word) => held.has(word)).length;
    return known >= MARKS_LOST * marked.length ? byMarks(reading) : byChannel(reading);
  };
}
