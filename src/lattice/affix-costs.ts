/** Owns what the beginnings and ends of readings cost as heads and tails: worked out once for all readings that begin or end alike. */

import { lengthened } from "../doubled.js";
import { UPPER_SHIFT } from "../text/alphabet.js";
import { MAX_READING } from "./piece-rows.js";
import { EITHER_SHIFT, NEVER } from "./unit-rows.js";
import type { UnitRows } from "./unit-rows.js";

/** Letters on the way from nothing to each head or tail: a tree as parallel arrays, parents before children, node 0 empty. */
export interface AffixTree {
  /** Last letter added at each node, lower-case index. */
  readonly letter: Uint8Array;
  readonly parent: Uint16Array;
  /** `head`: letters are added at the end, the first in either case. `tail`: letters are added at the front. */
  readonly side: "head" | "tail";
}

/** Vectors remembered at most: 4 MB for a thousand tails. Then all are forgotten; a page of text has some 2,000. */
const MOST_HELD = 2048;
const FIRST_HELD = 64;
/** By so many times what is held grows: by twice a first document takes 2 MB more. */
const GROWTH = 1.5;

/**
 * Vectors of costs, one for each beginning (or end) of a reading: −ln P(affix ∣ letters) by node of the tree, in parts
 * of a nat. A vector comes from those of the affix without its last (first) 0 to 3 characters in one loop over the tree,
 * some 6 µs for all tails; words misread alike end alike, so most vectors are there already. Whole numbers, because the
 * lesser of two is had without a branch, and which is less is anybody's guess.
 */
export class AffixCosts {
  /** Where in `costs` the vector of each cut of the reading looked at last begins, by the place of the cut. */
  readonly at = new Int32Array(MAX_READING + 1);
  readonly #rows: UnitRows;
  readonly #size: number;
  readonly #head: boolean;
  /** By case of the reading: the letter of each node; `EITHER_SHIFT` and a letter is that letter in either case. */
  readonly #letters: readonly [Uint16Array, Uint16Array];
  readonly #parent: Uint16Array;
  /** By case of the reading: the place of each vector. */
  readonly #places: readonly [Map<string, number>, Map<string, number>] = [new Map(), new Map()];
  #costs: Uint16Array;
  #least: Uint16Array;
  #held = 1;

  constructor(rows: UnitRows, { letter, parent, side }: AffixTree) {
    this.#rows = rows;
    this.#size = letter.length;
    this.#head = side === "head";
    // The first letter of a word in small letters may have been meant as a capital.
    const either = (node: number): boolean => this.#head && node > 0 && parent[node] === 0;
    this.#letters = [
      Uint16Array.from(letter, (m, node) => (m < UPPER_SHIFT && either(node) ? m + EITHER_SHIFT : m)),
      Uint16Array.from(letter, (m) => (m < UPPER_SHIFT ? m + UPPER_SHIFT : m)),
    ];
    this.#parent = parent;
    this.#costs = new Uint16Array(FIRST_HELD * this.#size);
    this.#least = new Uint16Array(FIRST_HELD);
    // The first vector is that of no affix at all: what a piece longer than its affix leaves.
    this.#costs.fill(NEVER, 0, this.#size);
  }

  /** All vectors; look first, since they move when they grow. */
  get costs(): Uint16Array {
    return this.#costs;
  }

  /** Least cost over all nodes of the vector at a cut. */
  least(cut: number): number {
    return this.#least[this.at[cut]! / this.#size]!;
  }

  /** Finds the vectors of all beginnings (ends) of a reading of at most `MAX_READING` units; `upper`: its letters were meant so. */
  look(reading: string, upper: 0 | 1): void {
    const n = reading.length;
    if (this.#held + n + 1 > MOST_HELD) this.#forget();
    const known = this.#places[upper];
    for (let length = 0; length <= n; length++) {
      const affix = this.#head ? reading.slice(0, length) : reading.slice(n - length);
      let place = known.get(affix);
      if (place === undefined) known.set(affix, (place = this.#fill(affix, n, upper)));
      this.at[this.#head ? length : n - length] = place;
    }
  }

  /** Makes the vector of an affix of a reading of `n` units; the shorter ones are at hand. */
  #fill(affix: string, n: number, upper: 0 | 1): number {
    if ((this.#held + 1) * this.#size > this.#costs.length) this.#grow();
    const to = this.#held++ * this.#size;
    const costs = this.#costs;
    const letters = this.#letters[upper];
    const parent = this.#parent;
    const row0 = this.#rows.row("");
    const [row1, row2, row3] = [this.#piece(affix, 1), this.#piece(affix, 2), this.#piece(affix, 3)];
    const [from1, from2, from3] = [this.#before(affix, 1, n), this.#before(affix, 2, n), this.#before(affix, 3, n)];
    costs[to] = affix === "" ? 0 : NEVER;
    // A word may have no tail, but none has no head.
    let least: number = this.#head ? NEVER : costs[to]!;
    for (let node = 1; node < letters.length; node++) {
      const m = letters[node]!;
      const before = parent[node]!;
      let cost = (costs[to + before]! + row0[m]!) | 0;
      let less = (costs[from1 + before]! + row1[m]! - cost) | 0;
      cost += less & (less >> 31);
      less = (costs[from2 + before]! + row2[m]! - cost) | 0;
      cost += less & (less >> 31);
      less = (costs[from3 + before]! + row3[m]! - cost) | 0;
      cost += less & (less >> 31);
      less = (NEVER - cost) | 0;
      cost += less & (less >> 31);
      costs[to + node] = cost;
      less = (cost - least) | 0;
      least += less & (less >> 31);
    }
    this.#least[to / this.#size] = least;
    return to;
  }

  /** The costs of the last (first) `length` characters of an affix; any where it has not so many. */
  #piece(affix: string, length: number): Uint16Array {
    if (length > affix.length) return this.#rows.row("");
    return this.#rows.row(this.#head ? affix.slice(affix.length - length) : affix.slice(0, length));
  }

  /** Where the vector of an affix without those characters begins. */
  #before(affix: string, length: number, n: number): number {
    if (length > affix.length) return 0;
    const rest = affix.length - length;
    return this.at[this.#head ? rest : n - rest]!;
  }

  #forget(): void {
    this.#held = 1;
    for (const places of this.#places) places.clear();
  }

  #grow(): void {
    const most = Math.min(MOST_HELD, Math.ceil(this.#least.length * GROWTH));
    this.#costs = lengthened(this.#costs, most * this.#size);
    this.#least = lengthened(this.#least, most);
  }
}
