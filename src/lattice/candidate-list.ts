/** Owns the gathering of one reading's candidates: the best are kept, in order. */

import { CandidateSlab } from "./candidate-slab.js";

/** Word sequences that a stretch of the reading may mean, by rising cost. Word `i` of candidate `c`: `ids[c * width + i]`. */
export interface Candidates {
  readonly width: number;
  readonly size: number;
  readonly ids: Uint16Array;
  /** −ln P(reading ∣ words), nats. */
  readonly costs: Float32Array;
}

/** Single words without those that `drops` names; the same object where it names none. */
export function withoutWords(of: Candidates, drops: (id: number) => boolean): Candidates {
  let size = 0;
  for (let i = 0; i < of.size; i++) if (!drops(of.ids[i]!)) size++;
  if (size === of.size) return of;
  const ids = new Uint16Array(size);
  const costs = new Float32Array(size);
  for (let i = 0, k = 0; i < of.size; i++) {
    if (drops(of.ids[i]!)) continue;
    ids[k] = of.ids[i]!;
    costs[k++] = of.costs[i]!;
  }
  return { width: 1, size, ids, costs };
}

const START_CAPACITY = 1 << 10;

/** Candidates with their costs and ranks; filled and emptied for one reading after another. */
export class CandidateList {
  #size = 0;
  #ids = new Uint16Array(START_CAPACITY);
  #costs = new Float64Array(START_CAPACITY);
  #ranks = new Float64Array(START_CAPACITY);
  #keys = new Float64Array(START_CAPACITY);
  readonly #slab = new CandidateSlab();
  // A float's bits rise with it, so 32 of them over 16 of the id sort as one number.
  readonly #float = new Float32Array(1);
  readonly #bits = new Uint32Array(this.#float.buffer);

  clear(): void {
    this.#size = 0;
  }

  /** Adds a word; costs and ranks are in nats, not below 0. */
  add(id: number, cost: number, rank: number): void {
    if (this.#size === this.#ids.length) this.#grow();
    this.#ids[this.#size] = id;
    this.#costs[this.#size] = cost;
    this.#ranks[this.#size++] = rank;
  }

  /** Puts a word that was added at a lower cost. */
  lower(id: number, cost: number, rank: number): void {
    const i = this.#ids.subarray(0, this.#size).indexOf(id);
    if (i < 0 || this.#costs[i]! <= cost) return;
    this.#costs[i] = cost;
    this.#ranks[i] = rank;
  }

  /** Those that rank within `margin` of the best, at most `most`, by rising cost. */
  kept(margin: number, most: number): Candidates {
    let best = Infinity;
    for (let i = 0; i < this.#size; i++) if (this.#ranks[i]! < best) best = this.#ranks[i]!;
    const worst = this.#worstKept(best + margin, most);
    let size = 0;
    for (let i = 0; i < this.#size; i++) if (this.#ranks[i]! <= best + margin && this.#key(this.#ranks, i) <= worst) this.#keys[size++] = this.#key(this.#costs, i);
    const sorted = this.#keys.subarray(0, size).sort();
    const { ids, costs } = this.#slab.room(size);
    for (let i = 0; i < size; i++) {
      const bits = Math.floor(sorted[i]! / ID_RANGE);
      ids[i] = sorted[i]! - bits * ID_RANGE;
      this.#bits[0] = bits;
      costs[i] = this.#float[0]!;
    }
    return { width: 1, size, ids, costs };
  }

  /** The key of the last that is kept, by rank. */
  #worstKept(bound: number, most: number): number {
    let size = 0;
    for (let i = 0; i < this.#size; i++) if (this.#ranks[i]! <= bound) this.#keys[size++] = this.#key(this.#ranks, i);
    return size <= most ? Infinity : this.#keys.subarray(0, size).sort()[most - 1]!;
  }

  #key(figures: Float64Array, i: number): number {
    this.#float[0] = Math.max(0, figures[i]!);
    return this.#bits[0]! * ID_RANGE + this.#ids[i]!;
  }

  #grow(): void {
    const size = this.#ids.length * 2;
    const ids = new Uint16Array(size);
    ids.set(this.#ids);
    this.#ids = ids;
    this.#costs = grown(this.#costs, size);
    this.#ranks = grown(this.#ranks, size);
    this.#keys = new Float64Array(size);
  }
}

const ID_RANGE = 1 << 16;

function grown(old: Float64Array, size: number): Float64Array<ArrayBuffer> {
  const figures = new Float64Array(size);
  figures.set(old);
  return figures;
}
