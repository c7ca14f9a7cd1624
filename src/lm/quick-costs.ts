/** Owns the language model's costs as the search asks for them: by the million, and mostly of words that never stood there. */

import { ContextRows } from "./context-rows.js";
import type { NgramModel } from "./ngram-model.js";
import { bitOf } from "./pair-filter.js";
import type { PairFilter } from "./pair-filter.js";

/** Costs asked for before the filter is made: a short text is done without it. */
const PATIENCE = 400_000;
const NO_BITS = new Int32Array(0);

/**
 * The same costs as the model's own, but for the last bits: of one state after another, many words each. A word that
 * never stood behind the state's last word in any n-gram costs the state's backoffs and its own share: one bit tells, and
 * nothing is searched.
 */
export class QuickCosts {
  readonly #model: NgramModel;
  readonly #unigrams: Float32Array;
  readonly #rows: ContextRows;
  readonly #patience: number;
  #pairs: PairFilter | undefined;
  /** The bits behind the state's last word: from the int `#start` on. No size: not made yet. Fields of its own, since every question reads them. */
  #bits: Int32Array = NO_BITS;
  #start = 0;
  #size = 0;
  #asked = 0;

  /** `patience`: costs asked for before the bits are made. */
  constructor(model: NgramModel, patience = PATIENCE) {
    this.#patience = patience;
    this.#model = model;
    this.#unigrams = model.unigramCosts;
    this.#rows = new ContextRows(model.stateSize);
    this.#pairs = model.pairsIfMade();
  }

  /** Makes the state at `states[at..]` the one that words are asked for after. */
  look(states: Int32Array, at: number): void {
    // Only here: what is made while a state is asked for serves from the next one on.
    if (this.#pairs === undefined && this.#asked > this.#patience && this.#model.stateSize > 0) this.#pairs = this.#model.pairs();
    if (this.#pairs !== undefined) {
      this.#bits = this.#pairs.bits;
      this.#start = this.#pairs.starts[states[at]!]!;
      this.#size = this.#pairs.size(states[at]!);
    }
    this.#model.look(states, at, this.#rows);
  }

  /** What the word asked for last was found as: for `NgramModel.advanceFound`. */
  get foundLevel(): number {
    return this.#rows.foundLevel;
  }

  get foundPlace(): number {
    return this.#rows.foundPlace;
  }

  /** −ln P(word | state looked at last). */
  cost(word: number): number {
    if (this.#size === 0) this.#asked++;
    else {
      const bit = bitOf(word, this.#size);
      if ((this.#bits[this.#start + (bit >>> 5)]! & (1 << bit)) === 0) {
        this.#rows.foundLevel = -1;
        return this.#rows.backoff + this.#unigrams[word]!;
      }
    }
    return this.#model.costAfter(this.#rows, word);
  }
}
