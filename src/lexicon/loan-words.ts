/** Owns the search among the words of the vocabulary that are no syllables: names and words of other languages, abbreviations. */

import { foldWord, stripMarks } from "../text/fold.js";
import type { LetterCost } from "./letter-cost.js";
import { NearWords } from "./near-words.js";
import { WordLetters } from "./word-letters.js";
import { FIRST_WORD } from "./vocabulary.js";
import type { Vocabulary } from "./vocabulary.js";

/** Letters from which on such a word is searched for: shorter ones are near to everything. */
const LEAST = 4;

/** Words of the vocabulary, the commonest first; those beyond say no more and take 20 ms of a process's first text. */
const COMMON = 12_000;

/** A word by its id and what it costs to have read it so, nats. */
export interface NearLoan {
  readonly id: number;
  readonly cost: number;
}

/** Some 24,000 words of the packaged dictionary; gathered when first searched, in 40 ms. */
export class LoanWords {
  readonly #vocabulary: Vocabulary;
  readonly #bare: ReadonlySet<string>;
  /** How they are spelled: those among the commonest words say as much as all. */
  readonly letters = new WordLetters(() => this.#listed(COMMON));
  #words: NearWords | undefined;

  /** `bare`: all syllables without their marks. */
  constructor(vocabulary: Vocabulary, bare: ReadonlySet<string>) {
    this.#vocabulary = vocabulary;
    this.#bare = bare;
  }

  /** Those within `most` nats of a reading, nearest first; none for a reading that is short or a syllable. */
  near(reading: string, letterCost: LetterCost, most: number): NearLoan[] {
    if (!this.#mayBe(foldWord(reading))) return [];
    this.#words ??= new NearWords(this.#listed());
    return this.#words.find(reading.toLowerCase(), letterCost, most).map(({ word, cost }) => ({ id: this.#vocabulary.id(word), cost }));
  }

  #listed(end = this.#vocabulary.size): string[] {
    const words: string[] = [];
    for (let id = FIRST_WORD; id < Math.min(end, this.#vocabulary.size); id++) words.push(this.#vocabulary.word(id));
    return words.filter((word) => this.#mayBe(word));
  }

  #mayBe(word: string): boolean {
    return word.length >= LEAST && !this.#bare.has(stripMarks(word));
  }
}
