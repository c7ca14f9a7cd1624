/** Owns the words that a channel has learned to be read as a whole as something: their costs are the letters' and the table's mixed. */

import { LETTERS_WORTH } from "../channel/token-table.js";
import type { CaseShape, TokenTable } from "../channel/token-table.js";
import { placeTone } from "../text/tone-placement.js";
import type { CandidateList } from "./candidate-list.js";
import { shapedLetters } from "./case-shape.js";
import { UNIGRAM_SHARE, unseenCost } from "./rank-book.js";
import type { WordSource } from "./rank-book.js";
import type { FoundWords } from "./word-search.js";

/** No letters of a word that was once read so cost more, nats. */
const MOST_SEEN = 40;
/** Added to every share, so that none is nothing. */
const LEAST_SHARE = 1e-12;
const UPPER_ONLY: readonly CaseShape[] = [2];
const FIRST_EITHER: readonly CaseShape[] = [0, 1];

/** Entries of a reading in the table. */
export type SeenRange = readonly [from: number, to: number];

/** One reading as it was searched for. */
export interface Search {
  readonly reading: string;
  readonly shape: CaseShape;
  /** No word within the letters' margin costs more, nats. */
  readonly farthest: number;
  readonly found: FoundWords;
}

/** Adds what a table of whole words knows to what the search by letters has found. */
export class SeenWords {
  readonly #tokens: TokenTable;
  readonly #words: WordSource;
  readonly #spelling: (reading: string, letters: ArrayLike<number>) => number;

  /** `spelling`: −ln P(reading ∣ letters), nats. */
  constructor(tokens: TokenTable, words: WordSource, spelling: (reading: string, letters: ArrayLike<number>) => number) {
    this.#tokens = tokens;
    this.#words = words;
    this.#spelling = spelling;
  }

  /** The words that were read so, as entries of the table; `undefined` where there are none. */
  find(reading: string): SeenRange | undefined {
    return this.#tokens.find(reading);
  }

  /** A rank that one of the words that were read so is sure to reach, nats. */
  rank(seen: SeenRange, shape: CaseShape): number {
    let rank = Infinity;
    for (let i = seen[0]; i < seen[1]; i++) {
      const key = this.#tokens.keys[i]!;
      if (!mayBe(key, shape)) continue;
      const cost = -Math.log(this.#tokens.counts[i]! / (this.#tokens.total(key) + LETTERS_WORTH));
      rank = Math.min(rank, cost + this.#rarity(key >> 2));
    }
    return rank;
  }

  /** Lowers and adds to a list: counts of whole words are added to what their letters say. */
  addTo(list: CandidateList, seen: SeenRange, search: Search): void {
    const { shape, found } = search;
    const { keys, counts } = this.#tokens;
    const ids = found.ids.subarray(0, found.size);
    const far = new Map<number, number>();
    for (let i = seen[0]; i < seen[1]; i++) {
      const id = keys[i]! >> 2;
      const place = ids.indexOf(id);
      let cost = place < 0 ? far.get(id) : found.costs[place];
      if (cost === undefined) {
        cost = this.#farSpelling(search, id, keys[i]! & 3);
        if (cost === undefined) continue;
        far.set(id, cost);
        const unseen = cost + unseenCost(this.#tokens, id, shape);
        list.add(id, unseen, unseen + this.#rarity(id));
      }
      if (!mayBe(keys[i]!, shape)) continue;
      const mixed = -Math.log((counts[i]! + LETTERS_WORTH * Math.exp(-cost)) / (this.#tokens.total(keys[i]!) + LETTERS_WORTH));
      list.lower(id, mixed, mixed + this.#rarity(id));
    }
  }

  /** −ln P(reading ∣ word in a case shape), nats; `letters`: what its letters alone cost. */
  mixed(reading: string, id: number, shape: CaseShape, letters: number): number {
    const key = id * 4 + shape;
    const range = this.#tokens.find(reading);
    let count = 0;
    if (range !== undefined) for (let i = range[0]; i < range[1]; i++) if (this.#tokens.keys[i] === key) count = this.#tokens.counts[i]!;
    return -Math.log((count + LETTERS_WORTH * Math.exp(-letters)) / (this.#tokens.total(key) + LETTERS_WORTH) + LEAST_SHARE);
  }

  #rarity(id: number): number {
    return UNIGRAM_SHARE * this.#words.unigramCost(id);
  }

  /** Channel cost of a word that the search left out; a word that is too far is spelled in the case it was meant in. */
  #farSpelling({ reading, shape, farthest }: Search, id: number, meant: number): number | undefined {
    const word = this.#words.word(id);
    let near = Infinity;
    for (const spelled of new Set([word, placeTone(word, "new")])) {
      for (const s of shape === 2 ? UPPER_ONLY : FIRST_EITHER) {
        const letters = shapedLetters(spelled, s);
        if (letters !== undefined) near = Math.min(near, this.#spelling(reading, letters));
      }
    }
    if (near <= farthest) return near;
    const letters = shapedLetters(word, meant as CaseShape);
    return letters === undefined ? undefined : Math.min(MOST_SEEN, this.#spelling(reading, letters));
  }
}

/** The first letter may have been meant in either case; a reading in upper case was meant so. */
function mayBe(key: number, shape: CaseShape): boolean {
  return shape === 2 ? (key & 3) === 2 : (key & 3) !== 2;
}
