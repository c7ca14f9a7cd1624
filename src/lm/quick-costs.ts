/** Owns the language model's costs as the search asks for them: by the million, and mostly of words that never stood there. */

import { AskedWords } from "./asked-words.js";
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
  /** What was asked for last by `costs`. */
  readonly asked = new AskedWords();
  readonly #patience: number;
  #pairs: PairFilter | undefined;
  /** The bits behind the state's last word: from the int `#start` on. No size: not made yet. Fields of its own, since every question reads them. */
  #bits: Int32Array = NO_BITS;
  #start = 0;
  #size = 0;
  #questions = 0;

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
    if (this.#pairs === undefined && this.#questions > this.#patience && this.#model.stateSize > 0) this.#pairs = this.#model.pairs();
    if (this.#pairs !== undefined) {
      this.#bits = this.#pairs.bits;
      this.#start = this.#pairs.starts[states[at]!]!;
      this.#size = this.#pairs.size(states[at]!);
    }
    this.#model.look(states, at, this.#rows);
  }

  /** −ln P(word | state looked at last). */
  cost(word: number): number {
    if (this.#size === 0) this.#questions++;
    else {
      const bit = bitOf(word, this.#size);
      if ((this.#bits[this.#start + (bit >>> 5)]! & (1 << bit)) === 0) return this.#rows.backoff + this.#unigrams[word]!;
    }
    return this.#model.costAfter(this.#rows, word);
  }

  /**
   * The same of many words at once, in `asked`: the first of each of `count` candidates of `width` words. Quicker than one
   * by one: no number is boxed on its way back, and a processor need not wait for one word's bit to ask for the next one's.
   */
  costs(ids: Uint16Array, width: number, count: number): AskedWords {
    const { asked } = this;
    asked.room(count);
    const { word: words, cost, level, open } = asked;
    const { backoff } = this.#rows;
    const unigrams = this.#unigrams;
    const bits = this.#bits;
    const start = this.#start;
    const size = this.#size;
    let left = 0;
    for (let c = 0; c < count; c++) {
      const word = ids[c * width]!;
      words[c] = word;
      cost[c] = backoff + unigrams[word]!;
      level[c] = -1;
      open[left] = c;
      const bit = bitOf(word, size);
      left += size === 0 ? 1 : (bits[start + (bit >>> 5)]! >>> bit) & 1;
    }
    if (size === 0) this.#questions += count;
    asked.openSize = left;
    this.#model.costsAfter(this.#rows, asked);
    return asked;
  }
}
