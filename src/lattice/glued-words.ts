/** Owns words run together, three and more: `củaChínhphủ`, `HOAXAHOI`. Two are the candidates of `split`. */

import type { Candidates } from "./candidates.js";

/** Letters of the shortest and of the longest word that is looked for. */
const SHORTEST = 2;
const LONGEST = 7;
/** The one letter that heads hold as a word: `SỞ Y TẾ`. */
const ALONE = "Y";
/** Two words are found by other means, misread ones too. */
const LEAST_WORDS = 3;
/** Letters alone, none of them foreign: names in other languages are long as well. */
const LETTERS = /^[^\P{L}fjwz]+$/iu;

/** One word of a reading: half-open span in it. */
export interface GluedWord {
  readonly start: number;
  readonly end: number;
  readonly candidates: Candidates;
}

/**
 * The words of all ways to part a reading, by where they end; empty where it cannot be parted into three words or more.
 * `wordOf` gives the candidates of letters that may be one word. Asks for six substrings a letter, seven behind a Y.
 */
export function gluedWords(reading: string, wordOf: (letters: string) => Candidates | undefined): GluedWord[] {
  if (reading.length < SHORTEST * LEAST_WORDS || !LETTERS.test(reading)) return [];
  const words: GluedWord[] = [];
  // Most words that lead to each offset; −1 where none do.
  const most = new Int16Array(reading.length + 1).fill(-1);
  most[0] = 0;
  for (let end = SHORTEST; end <= reading.length; end++) {
    for (let start = Math.max(0, end - LONGEST); start < end; start++) {
      if (most[start]! < 0 || (end - start < SHORTEST && reading[start] !== ALONE)) continue;
      const candidates = wordOf(reading.slice(start, end));
      if (candidates === undefined) continue;
      words.push({ start, end, candidates });
      most[end] = Math.max(most[end]!, most[start]! + 1);
    }
  }
  return most[reading.length]! < LEAST_WORDS ? [] : leadingTo(words, reading.length);
}

/** The words that some way to the end goes through. */
function leadingTo(words: readonly GluedWord[], end: number): GluedWord[] {
  const open = new Set([end]);
  const kept: GluedWord[] = [];
  for (const word of [...words].reverse()) {
    if (!open.has(word.end)) continue;
    open.add(word.start);
    kept.push(word);
  }
  return kept.reverse();
}
