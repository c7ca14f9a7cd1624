/** Owns words run together, three and more: `củaChínhphủ`, `HOAXAHOI`, `tochuc09phong`. Two are the candidates of `split`. */

import type { Candidates } from "./candidates.js";

/** Letters of the shortest and of the longest word that is looked for. */
const SHORTEST = 2;
const LONGEST = 7;
/** Whether the letters of a reading are as they were printed but for their marks, or may be misread. */
export type GluedLetters = "printed" | "misread";

/** The letters that are words alone: heads hold `SỞ Y TẾ`, and misread words run together are doubted enough for `venhao` to hold `ở`. */
const ALONE: Readonly<Record<GluedLetters, string>> = { printed: "Y", misread: "YyOo" };
/** Two words are found by other means, misread ones too. */
const LEAST_WORDS = 3;
/** Letters, none of them foreign, as names in other languages have; numbers among them. One digit alone may be a misread letter: then it is tried as both. */
const LETTERS: Readonly<Record<GluedLetters, RegExp>> = { printed: /^(?:[^\P{L}fjwz]|\d{2,})+$/iu, misread: /^(?:[^\P{L}fjwz]|\d)+$/iu };
const DIGIT = /\d/;
/** What is neither a word nor a number: a digit among letters, or where single ones may be misread (`c6` for `có`) a number. */
const MIXED: Readonly<Record<GluedLetters, RegExp>> = { printed: /\d\D|\D\d/, misread: /\d\d\D|\D\d\d/ };

/** One word of a reading: half-open span in it. */
export interface GluedWord {
  readonly start: number;
  readonly end: number;
  readonly candidates: Candidates;
}

/**
 * The words of all ways to part a reading, by where they end; empty where it cannot be parted into three words or more.
 * `wordOf` gives the candidates of letters, or digits, that may be one word. Asks for six substrings a letter, seven behind one that may stand alone.
 */
export function gluedWords(reading: string, letters: GluedLetters, wordOf: (letters: string) => Candidates | undefined): GluedWord[] {
  if (reading.length < SHORTEST * LEAST_WORDS || !LETTERS[letters].test(reading)) return [];
  const words: GluedWord[] = [];
  // Most words that lead to each offset; −1 where none do.
  const most = new Int16Array(reading.length + 1).fill(-1);
  most[0] = 0;
  for (let end = 1; end <= reading.length; end++) {
    for (let start = Math.max(0, end - LONGEST); start < end; start++) {
      if (most[start]! < 0 || (end - start < SHORTEST && !DIGIT.test(reading[start]!) && !ALONE[letters].includes(reading[start]!))) continue;
      const word = reading.slice(start, end);
      if (isTorn(reading, start) || isTorn(reading, end) || MIXED[letters].test(word)) continue;
      const candidates = wordOf(word);
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
