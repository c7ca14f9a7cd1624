/** Owns the language model's costs as the search asks for them: by the million, and mostly of words that never stood there. */

import type { NgramModel } from "./ngram-model.js";
import type { PairFilter } from "./pair-filter.js";

/** Costs asked for before the filter is made: a short text is done without it. */
const PATIENCE = 20_000;

/**
 * The same costs as the model's own, but for the last bits. A word that never stood behind the state's last word in any
 * n-gram costs the state's backoffs and its own share: one bit tells, and nothing is searched.
 */
export class QuickCosts {
  readonly #model: NgramModel;
  readonly #unigrams: Float32Array;
  #pairs: PairFilter | undefined;
  #asked = 0;

  constructor(model: NgramModel) {
    this.#model = model;
    this.#unigrams = model.unigramCosts;
  }

  /** −ln P(word | state at `states[at..]`), where `backoff` is the state's sum of backoffs. */
  cost(states: Int32Array, at: number, word: number, backoff: number): number {
    if (this.#pairs === undefined) {
      if (++this.#asked > PATIENCE && this.#model.stateSize > 0) this.#pairs = this.#model.pairs();
    } else if (!this.#pairs.mayHold(states[at]!, word)) return backoff + this.#unigrams[word]!;
    return this.#model.cost(states, at, word);
  }
}
