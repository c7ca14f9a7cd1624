/** Owns the quick search of text that only lost its marks: words without their marks are looked up, not searched for. */

import type { CaseShape } from "../channel/token-table.js";
import { letterIndices } from "../text/alphabet.js";
import type { BareForms } from "./bare-forms.js";
import { CandidateList } from "./candidate-list.js";
import type { Candidates } from "./candidate-list.js";
import { NONE } from "./candidates.js";
import type { CandidateLimits, WordSource } from "./candidates.js";
import type { WordFinder } from "./parted-finder.js";
import { UNIGRAM_SHARE } from "./rank-book.js";

/** The letters of a reading whose case says nothing of them: small, capital, or the first a capital. */
const PLAIN = /^(?:[a-z]+|[A-Z][a-z]*|[A-Z]+)$/;
/** Nats that any word costs whose letters were not just stripped: in a channel fixed by a million counts, more than 17. */
const OTHERWISE = 17;
/** With a form so usual, nats by unigram, words that cost `OTHERWISE` rank behind the margin; else they are searched for. */
const USUAL = 10;

/** Gives what the finder behind it gives, for usual readings without asking it. */
export class BareFinder implements WordFinder {
  readonly #behind: WordFinder;
  readonly #forms: BareForms;
  readonly #words: WordSource;
  readonly #limits: CandidateLimits;
  readonly #list = new CandidateList();
  readonly #memo = new Map<string, Candidates | undefined>();

  /** `behind` searches the channel `strippedLayer` with the same limits. */
  constructor(behind: WordFinder, forms: BareForms, words: WordSource, limits: CandidateLimits) {
    this.#behind = behind;
    this.#forms = forms;
    this.#words = words;
    this.#limits = limits;
  }

  find(reading: string): Candidates {
    return this.#formsOf(reading) ?? this.#behind.find(reading);
  }

  nearest(reading: string, most: number): Candidates {
    return this.#formsOf(reading) ?? (most < OTHERWISE && !this.#forms.has(reading.toLowerCase()) && PLAIN.test(reading) ? NONE : this.#behind.nearest(reading, most));
  }

  shapeCost(reading: string, id: number, shape: CaseShape): number {
    return this.#behind.shapeCost(reading, id, shape);
  }

  rarity(id: number): number {
    return this.#behind.rarity(id);
  }

  spelling(reading: string, letters: ArrayLike<number>): number {
    return this.#behind.spelling(reading, letters);
  }

  /** Remembers no more readings than there are forms. */
  #formsOf(reading: string): Candidates | undefined {
    const bare = reading.toLowerCase();
    const ids = this.#forms.get(bare);
    if (ids === undefined || !PLAIN.test(reading)) return undefined;
    if (!this.#memo.has(bare)) this.#memo.set(bare, this.#rank(bare, ids));
    return this.#memo.get(bare);
  }

  /** The forms of a bare reading; nothing where none of them is usual. */
  #rank(bare: string, ids: readonly number[]): Candidates | undefined {
    if (!ids.some((id) => this.#words.unigramCost(id) < USUAL)) return undefined;
    this.#list.clear();
    for (const id of ids) {
      const letters = letterIndices(this.#words.word(id));
      if (letters === undefined) continue;
      const cost = this.#behind.spelling(bare, letters);
      this.#list.add(id, cost, cost + UNIGRAM_SHARE * this.#words.unigramCost(id));
    }
    return this.#list.kept(this.#limits.margin, this.#limits.most);
  }
}
