/** Owns where in the language model the continuations of one state lie, while many words are asked for after it. */

import type { PairMap } from "./pair-ranks.js";

/** One row of n-grams for each context of a state that the model holds, the longest first. Filled by `NgramModel.look`. */
export class ContextRows {
  size = 0;
  /** Level of the n-grams, 0 for pairs; where the row begins and ends in it. */
  readonly level: Int32Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** What the contexts longer than this one cost, nats. */
  readonly before: Float64Array;
  /** Where the pairs are, if they are many. */
  pairs: PairMap | undefined;
  /** What they all cost: a word in no row costs this and its own share. */
  backoff = 0;

  constructor(stateSize: number) {
    this.level = new Int32Array(stateSize);
    this.from = new Int32Array(stateSize);
    this.to = new Int32Array(stateSize);
    this.before = new Float64Array(stateSize);
  }

  /** Adds a row behind the costs of those that are there. */
  push(level: number, from: number, to: number): void {
    const i = this.size++;
    this.level[i] = level;
    this.from[i] = from;
    this.to[i] = to;
    this.before[i] = this.backoff;
  }
}
