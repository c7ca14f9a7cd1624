/** Owns the vectors of the places of one stretch of words. */

import type { SenseModel } from "./sense-model.js";

/** The words that a model looks at; the arrays grow and are used again. */
export class SenseContext {
  readonly #model: SenseModel;
  readonly #vector: Float32Array;
  #words: readonly number[] = [];
  /** Sums of the far vectors from the start up to each word, and how many words they are of. */
  #sums = new Float32Array(0);
  #counts = new Int32Array(0);

  constructor(model: SenseModel) {
    this.#model = model;
    this.#vector = new Float32Array(model.shape.dims);
  }

  /** Takes the words, ids in their order; 0.1 µs a word behind those that are the same as last time. */
  read(words: readonly number[]): void {
    const model = this.#model;
    const { dims } = model.shape;
    let first = 0;
    while (first < words.length && words[first] === this.#words[first]) first++;
    this.#words = words;
    if (this.#counts.length <= words.length) {
      first = 0;
      this.#counts = new Int32Array(2 * words.length + 1);
      this.#sums = new Float32Array(this.#counts.length * dims);
    }
    const sums = this.#sums;
    for (let i = first; i < words.length; i++) {
      const heard = model.isHeardFromAfar(words[i]!);
      this.#counts[i + 1] = this.#counts[i]! + (heard ? 1 : 0);
      if (heard) model.addFar(words[i]!, sums, (i + 1) * dims);
      else sums.copyWithin((i + 1) * dims, i * dims, (i + 1) * dims);
    }
  }

  /** The vector of the place of word `at`; good until the next call. */
  at(at: number): Float32Array {
    const { dims, near, far } = this.#model.shape;
    const words = this.#words;
    const sums = this.#sums;
    const counts = this.#counts;
    const vector = this.#vector;
    const a = Math.max(0, at - far);
    const b = Math.max(0, at - near);
    const c = Math.min(words.length, at + near + 1);
    const e = Math.min(words.length, at + far + 1);
    const heard = counts[b]! - counts[a]! + counts[e]! - counts[c]!;
    const scale = heard > 0 ? 1 / Math.sqrt(heard) : 0;
    for (let d = 0; d < dims; d++) vector[d] = scale * (sums[b * dims + d]! - sums[a * dims + d]! + sums[e * dims + d]! - sums[c * dims + d]!);
    for (let p = 1; p <= near; p++) {
      if (at - p >= 0) this.#model.addNear(words[at - p]!, p - 1, vector);
      if (at + p < words.length) this.#model.addNear(words[at + p]!, near + p - 1, vector);
    }
    return vector;
  }
}
