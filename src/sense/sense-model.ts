/** Owns the reading of the wide-context model: what the words around a place say of words that look alike. */

import type { Dictionary } from "../dictionary/dictionary.js";

/** Ids up to this one, unknown words and boundaries, say nothing from afar. */
export const LAST_MUTE = 1;
/** Half of the range of a packed figure, so that 0 is one of them. */
export const MIDDLE = 8;

/** The sizes in `sense.header`. */
export interface SenseShape {
  /** Figures of a vector; even. */
  readonly dims: number;
  /** Words on each side that count by their position. */
  readonly near: number;
  /** Words on each side that count as a bag, those that are near left out. */
  readonly far: number;
  /** Words of the context with ids from here on say nothing. */
  readonly inputs: number;
}

/** Vectors as they are stored: 4 bits a figure, two a byte, the first in the low half; one scale a row. */
export interface PackedRows {
  readonly codes: Uint8Array;
  readonly scales: Float32Array;
}

/**
 * Vectors of words. The score of a word is its output vector times that of its place, and its bias; the place's vector
 * is Σ positions[p] ∘ near[word at p] + Σ far[word] / √(number of far words).
 */
export class SenseModel {
  readonly shape: SenseShape;
  /** Row p − 1 is p words before the place, row near + p − 1 p words behind it. */
  readonly positions: Float32Array;
  readonly #near: PackedRows;
  readonly #far: PackedRows;
  readonly #out: PackedRows;
  readonly #bias: Float32Array;
  readonly #ids: Uint16Array;
  readonly #groups: Uint16Array;
  /** Row of each word that has an output vector, from 1; 0 for all others. */
  readonly #rows = new Uint16Array(1 << 16);

  private constructor(dictionary: Dictionary) {
    const [dims, near, far, inputs] = dictionary.u32("sense.header") as unknown as [number, number, number, number];
    this.shape = { dims, near, far, inputs };
    this.positions = dictionary.f32("sense.positions");
    const rows = (name: string): PackedRows => ({ codes: dictionary.u8(`sense.${name}`), scales: dictionary.f32(`sense.${name}.scales`) });
    this.#near = rows("near");
    this.#far = rows("far");
    this.#out = rows("out");
    this.#bias = dictionary.f32("sense.bias");
    this.#ids = dictionary.u16("sense.ids");
    this.#groups = dictionary.u16("sense.groups");
    this.#ids.forEach((id, row) => (this.#rows[id] = row + 1));
  }

  /** The model of a dictionary; `undefined` where it has none. */
  static open(dictionary: Dictionary): SenseModel | undefined {
    return dictionary.has("sense.header") ? new SenseModel(dictionary) : undefined;
  }

  /** The number of the words that look like this one; 0 for a word that the model says nothing of. */
  groupOf(id: number): number {
    const row = this.#rows[id]!;
    return row === 0 ? 0 : this.#groups[row - 1]!;
  }

  /** True for a word that counts as one of the bag. */
  isHeardFromAfar(id: number): boolean {
    return id > LAST_MUTE && id < this.shape.inputs;
  }

  /** Writes `sums[at − dims..at)` plus the vector of a far word to `sums[at..at + dims)`. */
  addFar(id: number, sums: Float32Array, at: number): void {
    const { codes, scales } = this.#far;
    const { dims } = this.shape;
    const scale = scales[id]!;
    for (let i = at, c = (id * dims) >> 1; i < at + dims; i += 2, c++) {
      const code = codes[c]!;
      sums[i] = sums[i - dims]! + scale * ((code & 15) - MIDDLE);
      sums[i + 1] = sums[i + 1 - dims]! + scale * ((code >> 4) - MIDDLE);
    }
  }

  /** Adds the vector of a near word, as its position (a row of `positions`) has it. */
  addNear(id: number, position: number, sum: Float32Array): void {
    const { dims, inputs } = this.shape;
    if (id >= inputs) return;
    const { codes, scales } = this.#near;
    const half = dims / 2;
    const scale = scales[id]!;
    const positions = this.positions;
    for (let i = 0, c = id * half, p = position * dims; i < half; i++, c++, p += 2) {
      const code = codes[c]!;
      sum[2 * i] = sum[2 * i]! + scale * ((code & 15) - MIDDLE) * positions[p]!;
      sum[2 * i + 1] = sum[2 * i + 1]! + scale * ((code >> 4) - MIDDLE) * positions[p + 1]!;
    }
  }

  /** How well a word with an output vector fits a place's vector, nats; only differences within its group mean anything. */
  score(id: number, context: Float32Array): number {
    const row = this.#rows[id]! - 1;
    const { codes, scales } = this.#out;
    const half = this.shape.dims / 2;
    let sum = 0;
    for (let i = 0, c = row * half; i < half; i++, c++) {
      const code = codes[c]!;
      sum += ((code & 15) - MIDDLE) * context[2 * i]! + ((code >> 4) - MIDDLE) * context[2 * i + 1]!;
    }
    return scales[row]! * sum + this.#bias[row]!;
  }
}
