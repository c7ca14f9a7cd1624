/** Owns the search for the words that a reading may mean: a walk of the trie with the channel's costs, bounded. */

import { LETTER_COUNT, UPPER_SHIFT } from "../text/alphabet.js";
import type { SyllableTrie } from "../lexicon/syllable-trie.js";
import { MAX_WORD } from "../lexicon/syllable-trie.js";
import { MAX_PIECE, MAX_READING } from "./piece-rows.js";
import type { PieceRows } from "./piece-rows.js";
import { LettersLeft } from "./letters-left.js";
import type { WordRanks } from "./rank-book.js";

/** Words found by a walk: `ids[i]` costs `costs[i]` nats, for `i < size`; each word once. Reused by the next walk. */
export interface WalkResult {
  size: number;
  readonly ids: Uint16Array;
  readonly costs: Float32Array;
}

/** What a walk may leave out. All in nats. */
export interface WalkBounds {
  /** No word costs more than the best one and this. */
  readonly margin: number;
  /** No word costs more than this. */
  readonly most: number;
  /** What is added to a word's cost for its rank. */
  readonly ranks?: WordRanks;
  /** No word ranks above the best rank and this. */
  readonly rankMargin?: number;
  /** A rank that is known to be reached: none above it and `rankMargin` is wanted. */
  readonly rank?: number;
}

const WIDTH = MAX_READING + 1;
const STEPS = MAX_PIECE + 1;
const MOST_FOUND = 4096;

/**
 * Walks the trie for one reading after another. Keeps its own buffers, so one walker serves one thread.
 *
 * For each node the column holds the least cost of having read the first `j` characters for the letters so far. What is
 * left of the reading costs at least what any letters would cost that are as many as may still follow (an A* bound),
 * and the words below a node rank no better than its likeliest one; a node whose whole column lies above the bound with
 * that is left with all below it. Some 20 µs for a garbled reading.
 */
export class TrieWalker {
  readonly result: WalkResult = { size: 0, ids: new Uint16Array(MOST_FOUND), costs: new Float32Array(MOST_FOUND) };
  readonly #trie: SyllableTrie;
  readonly #left: LettersLeft;
  readonly #noRanks: WordRanks;
  readonly #columns = new Float32Array((MAX_WORD + 1) * WIDTH);
  readonly #low = new Uint8Array(MAX_WORD + 1);
  readonly #high = new Uint8Array(MAX_WORD + 1);
  /** Least total of each column: what lies below it costs no less. */
  readonly #nearest = new Float64Array(MAX_WORD + 1);
  /** Costs of this reading by letter, start and length, gathered when a letter is first met. */
  readonly #table = new Float32Array(LETTER_COUNT * WIDTH * STEPS);
  readonly #gathered = new Uint32Array(LETTER_COUNT);
  /** Where in the result each word stands, if it stands there. */
  readonly #place: Uint16Array;
  #walks = 0;

  constructor(trie: SyllableTrie) {
    this.#trie = trie;
    this.#left = new LettersLeft(trie);
    let most = 0;
    for (const id of trie.word) if (id > most) most = id;
    this.#place = new Uint16Array(most + 1);
    this.#noRanks = { ofWord: new Float32Array(most + 1), ofNode: new Float32Array(trie.letter.length) };
  }

  /** The trie that is walked. */
  get trie(): SyllableTrie {
    return this.#trie;
  }

  /**
   * Finds every word within the bounds, and some that lie between the bounds and what they were before the best word was
   * met. `upper`: all letters were meant in upper case; else the first may be either and the rest are lower. `least[i]`
   * is the least cost in `rows[i]` over the letters of that case.
   */
  walk(rows: PieceRows, least: Float32Array, length: number, upper: 0 | 1, bounds: WalkBounds): WalkResult {
    this.#walks++;
    this.#left.look(least, length);
    this.#columns[0] = 0;
    this.#low[0] = 0;
    this.#high[0] = 0;
    this.#nearest[0] = 0;
    this.result.size = 0;
    this.#visit(rows, length, upper, bounds);
    return this.result;
  }

  #visit(rows: PieceRows, length: number, upper: 0 | 1, { margin, most, ranks = this.#noRanks, rankMargin = Infinity, rank = Infinity }: WalkBounds): void {
    const { letter, depth, word, skip } = this.#trie;
    const { ofWord, ofNode } = ranks;
    const nearest = this.#nearest;
    const nodes = letter.length;
    let bound = most;
    let rankBound = rank + rankMargin;
    for (let node = 1; node < nodes; ) {
      const d = depth[node]!;
      const room = rankBound - ofNode[node]!;
      const limit = room < bound ? room : bound;
      if (nearest[d - 1]! > limit || this.#column(rows, length, node, d, upper, limit) > limit) {
        node = skip[node]!;
        continue;
      }
      if (word[node] !== 0 && this.#high[d] === length) {
        const id = word[node]!;
        const cost = this.#columns[d * WIDTH + length]!;
        const own = cost + ofWord[id]!;
        if (cost <= bound && own <= rankBound) {
          this.#found(id, cost);
          if (cost + margin < bound) bound = cost + margin;
          if (own + rankMargin < rankBound) rankBound = own + rankMargin;
        }
      }
      node++;
    }
  }

  /** A word may be spelled in two ways: the nearer one counts. */
  #found(id: number, cost: number): void {
    const { ids, costs, size } = this.result;
    const place = this.#place[id]!;
    if (place < size && ids[place] === id) {
      if (cost < costs[place]!) costs[place] = cost;
    } else if (size < MOST_FOUND) {
      ids[size] = id;
      costs[size] = cost;
      this.#place[id] = size;
      this.result.size++;
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

  /** Fills the column of a node at depth `d` from the one above it; returns the least total in it. */
  #column(rows: PieceRows, length: number, node: number, d: number, upper: 0 | 1, limit: number): number {
    const small = this.#trie.letter[node]!;
    const m = upper === 1 && small < UPPER_SHIFT ? small + UPPER_SHIFT : small;
    const from = this.#left.from(node);
    let least: number;
    if (d === 1 && upper === 0) least = this.#first(rows, length, m, from);
    else {
      if (this.#gathered[m] !== this.#walks) this.#gather(rows, length, m);
      least = this.#left.isLeaf(node) ? this.#last(length, d, m) : this.#inner(length, d, m, from, limit);
    }
    this.#nearest[d] = least;
    return least;
  }

  /** The column of a first letter, which may have been meant in either case. */
  #first(rows: PieceRows, length: number, m: number, from: number): number {
    const { ahead } = this.#left;
    let nearest = Infinity;
    const most = Math.min(MAX_PIECE, length);
    for (let l = 0; l <= most; l++) {
      const row = rows[l]!;
      const cost = m < UPPER_SHIFT ? Math.min(row[m]!, row[m + UPPER_SHIFT]!) : row[m]!;
      this.#columns[WIDTH + l] = cost;
      nearest = Math.min(nearest, cost + ahead[from + l]!);
    }
    this.#low[1] = 0;
    this.#high[1] = most;
    return nearest;
  }

  /** The only cell that counts where no letter follows. */
  #last(length: number, d: number, m: number): number {
    const columns = this.#columns;
    const table = this.#table;
    const above = (d - 1) * WIDTH;
    const low = this.#low[d - 1]!;
    const high = this.#high[d - 1]!;
    let least = Infinity;
    for (let j = length > low + MAX_PIECE ? length - MAX_PIECE : low; j <= high; j++) {
      const cost = columns[above + j]! + table[(m * WIDTH + j) * STEPS + length - j]!;
      if (cost < least) least = cost;
    }
    columns[d * WIDTH + length] = least;
    this.#high[d] = length;
    return least;
  }

  /** Fills column `d` from column `d − 1`, only cells that can stay under the limit. */
  #inner(length: number, d: number, m: number, from: number, limit: number): number {
    const columns = this.#columns;
    const table = this.#table;
    const { ahead } = this.#left;
    const above = (d - 1) * WIDTH;
    const to = d * WIDTH;
    const first = this.#low[d - 1]!;
    const last = this.#high[d - 1]!;
    const top = last + MAX_PIECE < length ? last + MAX_PIECE : length;
    let nearest = Infinity;
    let low = top;
    let high = first;
    for (let cell = first; cell <= top; cell++) {
      let cost = Infinity;
      for (let j = cell - MAX_PIECE > first ? cell - MAX_PIECE : first; j <= last && j <= cell; j++) {
        const here = columns[above + j]! + table[(m * WIDTH + j) * STEPS + cell - j]!;
        if (here < cost) cost = here;
      }
      const total = cost + ahead[from + cell]!;
      columns[to + cell] = cost;
      if (total > limit) continue;
      if (total < nearest) nearest = total;
      if (cell < low) low = cell;
      high = cell;
    }
    this.#low[d] = low;
    this.#high[d] = high;
    return nearest;
  }
}
