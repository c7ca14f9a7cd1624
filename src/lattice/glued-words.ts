/** Owns words run together, three and more: `củaChínhphủ`, `HOAXAHOI`, `tochuc09phong`. Two are the candidates of `split`. */

import type { Candidates } from "./candidates.js";

/** Letters of the shortest and of the longest word that is looked for. */
const SHORTEST = 2;
const LONGEST = 7;
/** The one letter that heads hold as a word: `SỞ Y TẾ`. */
const ALONE = "Y";
/** Two words are found by other means, misread ones too. */
const LEAST_WORDS = 3;
/** Letters, none of them foreign, as names in other languages have; numbers among them. One digit alone may be a misread letter. */
const LETTERS = /^(?:[^\P{L}fjwz]|\d{2,})+$/iu;
const DIGIT = /\d/;
const MIXED = /\d\D|\D\d/;

/** One word of a reading: half-open span in it. */
export interface GluedWord {
  readonly start: number;
  readonly end: number;
  readonly candidates: Candidates;
}

/**
 * The words of all ways to part a reading, by where they end; empty where it cannot be parted into three words or more.
 * `wordOf` gives the candidates of letters, or digits, that may be one word. Asks for six substrings a letter, seven behind a Y.
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
      const letters = reading.slice(start, end);
      if (isTorn(reading, start) || isTorn(reading, end) || MIXED.test(letters)) continue;
      const candidates = wordOf(letters);
      if (candidates === undefined) continue;
      words.push({ start, end, candidates });
      most[end] = Math.max(most[end]!, most[start]! + 1);
    }
  }
  return most[reading.length]! < LEAST_WORDS ? [] : leadingTo(words, reading.length);
}

/** Whether a place is inside a number. */
function isTorn(reading: string, at: number): boolean {
  return DIGIT.test(reading[at - 1] ?? "") && DIGIT.test(reading[at] ?? "");
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
