/** Owns the far words of the places of one block: their vectors summed up, and what the places ask of them. */

import { LAST_MUTE } from "../sense/sense-model.js";
import type { SenseShape } from "../sense/sense-model.js";
import { EPSILON } from "./sense-rows.js";
import type { Rows } from "./sense-rows.js";

/**
 * A block's places are near each other, so that their bags are differences of one running sum, and so are the gradients:
 * a place costs the same however far it looks.
 */
export class FarWords {
  readonly #text: Uint16Array;
  readonly #shape: SenseShape;
  readonly #rows: Rows;
  #start = 0;
  #length = 0;
  /** Vectors summed up from the start to before each word, and how many words that are. */
  #sums = new Float32Array(0);
  #counts = new Int32Array(0);
  /** By word: what the gradient of all words from here on has more than that of the word before. */
  #steps = new Float32Array(0);
  readonly #gradient: Float32Array;

  constructor(text: Uint16Array, shape: SenseShape, rows: Rows) {
    this.#text = text;
    this.#shape = shape;
    this.#rows = rows;
    this.#gradient = new Float32Array(shape.dims);
  }

  /** Takes a block whose places lie between these words. */
  open(first: number, last: number): void {
    const { dims, far } = this.#shape;
    this.#start = Math.max(0, first - far);
    const length = (this.#length = Math.min(this.#text.length, last + far + 1) - this.#start);
    if (this.#counts.length < length + 1) {
      this.#sums = new Float32Array((length + 1) * dims);
      this.#steps = new Float32Array((length + 1) * dims);
      this.#counts = new Int32Array(length + 1);
    }
    const sums = this.#sums;
    const { values } = this.#rows;
    this.#steps.fill(0, 0, (length + 1) * dims);
    for (let i = 0; i < length; i++) {
      const word = this.#text[this.#start + i]!;
      const heard = this.#isHeard(word);
      this.#counts[i + 1] = this.#counts[i]! + (heard ? 1 : 0);
      sums.copyWithin((i + 1) * dims, i * dims, (i + 1) * dims);
      if (heard) for (let d = 0, s = (i + 1) * dims, r = word * dims; d < dims; d++, s++, r++) sums[s] = sums[s]! + values[r]!;
    }
  }

  /** Writes what is far of the place of word `here`. Returns what each far word counts. */
  gather(here: number, context: Float32Array): number {
    const { dims } = this.#shape;
    const sums = this.#sums;
    const counts = this.#counts;
    const [a, b, c, e] = this.#edges(here);
    const heard = counts[b]! - counts[a]! + counts[e]! - counts[c]!;
    const scale = heard > 0 ? 1 / Math.sqrt(heard) : 0;
    for (let d = 0; d < dims; d++) context[d] = scale * (sums[b * dims + d]! - sums[a * dims + d]! + sums[e * dims + d]! - sums[c * dims + d]!);
    return scale;
  }

  /** Notes what the place asks of its far words; `back` is the gradient of its vector. */
  teach(here: number, scale: number, back: Float32Array): void {
    const { dims } = this.#shape;
    const steps = this.#steps;
    const [a, b, c, e] = this.#edges(here);
    for (let d = 0; d < dims; d++) {
      const g = scale * back[d]!;
      steps[a * dims + d] = steps[a * dims + d]! + g;
      steps[b * dims + d] = steps[b * dims + d]! - g;
      steps[c * dims + d] = steps[c * dims + d]! + g;
      steps[e * dims + d] = steps[e * dims + d]! - g;
    }
  }

  /** Does to each word once what all places asked. */
  close(rate: number): void {
    const { dims } = this.#shape;
    const { values, seen } = this.#rows;
    const steps = this.#steps;
    const gradient = this.#gradient.fill(0);
    for (let i = 0; i < this.#length; i++) {
      let square = 0;
      for (let d = 0; d < dims; d++) {
        const g = (gradient[d] = gradient[d]! + steps[i * dims + d]!);
        square += g * g;
      }
      const word = this.#text[this.#start + i]!;
      if (square === 0 || !this.#isHeard(word)) continue;
      const sum = seen[word]! + square / dims;
      seen[word] = sum;
      const step = rate / Math.sqrt(sum + EPSILON);
      for (let d = 0, r = word * dims; d < dims; d++, r++) values[r] = values[r]! - step * gradient[d]!;
    }
  }

  #isHeard(word: number): boolean {
    return word > LAST_MUTE && word < this.#shape.inputs;
  }

  /** Where the far words before a place begin and end, then those behind it. */
  #edges(here: number): readonly [number, number, number, number] {
    const { near, far } = this.#shape;
    const at = here - this.#start;
    return [Math.max(0, at - far), Math.max(0, at - near), Math.min(this.#length, at + near + 1), Math.min(this.#length, at + far + 1)];
  }
}
