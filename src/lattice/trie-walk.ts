/** Owns the search for the words that a reading may mean: a walk of the trie with the channel's costs, bounded. */

import { UPPER_SHIFT } from "../text/alphabet.js";
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
const MOST_FOUND = 4096;

/**
 * Walks the trie for one reading after another. Keeps its own buffers, so one walker serves one thread.
 *
 * For each node the column holds the least cost of having read the first `j` characters for the letters so far; a node
 * whose whole column lies above the bound is left with all below it. The bound is the best word so far plus `margin`.
 */
export class TrieWalker {
  readonly result: WalkResult = { size: 0, ids: new Uint16Array(MOST_FOUND), costs: new Float32Array(MOST_FOUND) };
  readonly #trie: SyllableTrie;
  readonly #columns = new Float32Array((MAX_WORD + 1) * WIDTH);
  readonly #low = new Uint8Array(MAX_WORD + 1);
  readonly #high = new Uint8Array(MAX_WORD + 1);

  constructor(trie: SyllableTrie) {
    this.#trie = trie;
  }

  /**
   * Finds every word within `margin` nats of the best one, none above `most` nats. `upper`: all letters were meant in
   * upper case; else the first may be either and the rest are lower.
   */
  walk(rows: PieceRows, length: number, margin: number, most: number, upper: 0 | 1): WalkResult {
    const { letter, depth, word, skip } = this.#trie;
    const columns = this.#columns;
    const { ids, costs } = this.result;
    const shift = upper === 1 ? UPPER_SHIFT : 0;
    let bound = most;
    let size = 0;
    columns.fill(Infinity, 0, WIDTH);
    columns[0] = 0;
    this.#low[0] = 0;
    this.#high[0] = 0;
    const nodes = letter.length;
    let node = 1;
    while (node < nodes) {
      const d = depth[node]!;
      const least = this.#column(rows, length, d, letter[node]! + shift, upper === 0 && d === 1, bound);
      if (least > bound) {
        node = skip[node]!;
        continue;
      }
      if (word[node] !== 0 && this.#high[d]! >= length) {
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

  /** Fills column `d` from column `d − 1`; keeps to the cells under the bound. Returns the least cost in it. */
  #column(rows: PieceRows, length: number, d: number, letter: number, either: boolean, bound: number): number {
    const columns = this.#columns;
    const from = (d - 1) * WIDTH;
    const to = d * WIDTH;
    const first = this.#low[d - 1]!;
    const last = this.#high[d - 1]!;
    const top = Math.min(length, last + MAX_PIECE);
    for (let j = first; j <= top; j++) columns[to + j] = Infinity;
    let least = Infinity;
    let low = top;
    let high = first;
    for (let j = first; j <= last; j++) {
      const base = columns[from + j]!;
      if (base > bound) continue;
      const most = Math.min(MAX_PIECE, length - j);
      for (let l = 0; l <= most; l++) {
        const row = rows[j * (MAX_PIECE + 1) + l]!;
        let cost = row[letter]!;
        if (either && row[letter + UPPER_SHIFT]! < cost) cost = row[letter + UPPER_SHIFT]!;
        cost += base;
        const cell = to + j + l;
        if (cost < columns[cell]! && cost <= bound) {
          columns[cell] = cost;
          if (cost < least) least = cost;
          if (j + l < low) low = j + l;
          if (j + l > high) high = j + l;
        }
      }
    }
    this.#low[d] = low;
    this.#high[d] = high;
    return least;
  }
}
