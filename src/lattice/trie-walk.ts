/** Owns the search for the words that a reading may mean: a walk of the trie with the channel's costs, bounded. */

import { LETTER_COUNT, UPPER_SHIFT } from "../text/alphabet.js";
import type { SyllableTrie } from "../lexicon/syllable-trie.js";
import { MAX_WORD } from "../lexicon/syllable-trie.js";
import { MAX_PIECE, MAX_READING } from "./piece-rows.js";
import type { PieceRows } from "./piece-rows.js";

/** Words found by a walk: `ids[i]` costs `costs[i]` nats, for `i < size`. Reused by the next walk. */
export interface WalkResult {
  size: number;
  readonly ids: Uint16Array;
  readonly costs: Float32Array;
}

const WIDTH = MAX_READING + 1;
const STEPS = MAX_PIECE + 1;
const MOST_FOUND = 4096;

/**
 * Walks the trie for one reading after another. Keeps its own buffers, so one walker serves one thread.
 *
 * For each node the column holds the least cost of having read the first `j` characters for the letters so far. What is
 * left of the reading costs at least `#ahead[j]`, whatever the letters (an A* bound); a node whose whole column with
 * that lies above the bound is left with all below it. The bound is the best word so far plus `margin`.
 */
export class TrieWalker {
  readonly result: WalkResult = { size: 0, ids: new Uint16Array(MOST_FOUND), costs: new Float32Array(MOST_FOUND) };
  readonly #trie: SyllableTrie;
  readonly #columns = new Float32Array((MAX_WORD + 1) * WIDTH);
  readonly #low = new Uint8Array(MAX_WORD + 1);
  readonly #high = new Uint8Array(MAX_WORD + 1);
  /** Costs of this reading by letter, start and length, gathered when a letter is first met. */
  readonly #table = new Float32Array(LETTER_COUNT * WIDTH * STEPS);
  readonly #gathered = new Uint32Array(LETTER_COUNT);
  readonly #ahead = new Float32Array(WIDTH + MAX_PIECE);
  #walks = 0;

  constructor(trie: SyllableTrie) {
    this.#trie = trie;
  }

  /**
   * Finds every word within `margin` nats of the best one, none above `most` nats. `upper`: all letters were meant in
   * upper case; else the first may be either and the rest are lower. `least[i]` is the least cost in `rows[i]`.
   */
  walk(rows: PieceRows, least: Float32Array, length: number, margin: number, most: number, upper: 0 | 1): WalkResult {
    const { letter, depth, word, skip } = this.#trie;
    const columns = this.#columns;
    const { ids, costs } = this.result;
    const shift = upper === 1 ? UPPER_SHIFT : 0;
    this.#walks++;
    this.#lookAhead(least, length);
    let bound = most;
    let size = 0;
    columns[0] = 0;
    this.#low[0] = 0;
    this.#high[0] = 0;
    const nodes = letter.length;
    let node = 1;
    while (node < nodes) {
      const d = depth[node]!;
      const m = letter[node]! + shift;
      if (this.#gathered[m] !== this.#walks) this.#gather(rows, length, m);
      const nearest = d === 1 && upper === 0 ? this.#first(rows, length, m, bound) : this.#column(length, d, m, bound);
      if (nearest > bound) {
        node = skip[node]!;
        continue;
      }
      if (word[node] !== 0 && this.#high[d] === length) {
        const cost = columns[d * WIDTH + length]!;
        if (cost <= bound && size < MOST_FOUND) {
          ids[size] = word[node]!;
          costs[size++] = cost;
          if (cost + margin < bound) bound = cost + margin;
        }
      }
      node++;
    }
    this.result.size = size;
    return this.result;
  }

  /** Least cost of the rest of the reading from each place, over all letters. */
  #lookAhead(least: Float32Array, length: number): void {
    const ahead = this.#ahead;
    ahead.fill(Infinity, length + 1);
    ahead[length] = 0;
    for (let j = length - 1; j >= 0; j--) {
      const k = j * STEPS;
      ahead[j] = Math.min(least[k + 1]! + ahead[j + 1]!, least[k + 2]! + ahead[j + 2]!, least[k + 3]! + ahead[j + 3]!);
    }
  }

  #gather(rows: PieceRows, length: number, m: number): void {
    this.#gathered[m] = this.#walks;
    const table = this.#table;
    for (let j = 0; j <= length; j++) {
      const k = (m * WIDTH + j) * STEPS;
      for (let l = 0; l < STEPS; l++) table[k + l] = j + l <= length ? rows[j * STEPS + l]![m]! : Infinity;
    }
  }

  /** The column of a first letter, which may have been meant in either case. */
  #first(rows: PieceRows, length: number, m: number, bound: number): number {
    const to = WIDTH;
    let nearest = Infinity;
    let high = 0;
    const most = Math.min(MAX_PIECE, length);
    for (let l = 0; l <= most; l++) {
      const row = rows[l]!;
      const cost = Math.min(row[m]!, m < UPPER_SHIFT ? row[m + UPPER_SHIFT]! : Infinity);
      this.#columns[to + l] = cost;
      if (cost + this.#ahead[l]! <= bound) high = l;
      nearest = Math.min(nearest, cost + this.#ahead[l]!);
    }
    this.#low[1] = 0;
    this.#high[1] = high;
    return nearest;
  }

  /** Fills column `d` from column `d − 1`, only cells that can stay under the bound. Returns the least total in it. */
  #column(length: number, d: number, m: number, bound: number): number {
    const columns = this.#columns;
    const table = this.#table;
    const ahead = this.#ahead;
    const from = (d - 1) * WIDTH;
    const to = d * WIDTH;
    const first = this.#low[d - 1]!;
    const last = this.#high[d - 1]!;
    const top = last + MAX_PIECE < length ? last + MAX_PIECE : length;
    for (let j = first; j <= top; j++) columns[to + j] = Infinity;
    let nearest = Infinity;
    let low = top;
    let high = first;
    for (let j = first; j <= last; j++) {
      const base = columns[from + j]!;
      if (base + ahead[j]! > bound) continue;
      const k = (m * WIDTH + j) * STEPS;
      for (let l = 0; l < STEPS; l++) {
        const cost = base + table[k + l]!;
        const cell = j + l;
        const total = cost + ahead[cell]!;
        if (total <= bound && cost < columns[to + cell]!) {
          columns[to + cell] = cost;
          if (total < nearest) nearest = total;
          if (cell < low) low = cell;
          if (cell > high) high = cell;
        }
      }
    }
    this.#low[d] = low;
    this.#high[d] = high;
    return nearest;
  }
}
