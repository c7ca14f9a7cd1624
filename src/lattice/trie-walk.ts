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
 * Every head has a column: the least cost of having read the first `j` characters for it. The tails are walked from
 * their ends: a node's column holds the least cost of having read all from character `j` on for its letters. What is
 * left of the reading costs at least what a head and as many letters would that may still come (an A* bound), and the
 * words below a node rank no better than its likeliest one; a node whose whole column lies above the bound with that is
 * left with all below it. Some 20 µs for a garbled reading.
 */
export class TrieWalker {
  readonly result: WalkResult = { size: 0, ids: new Uint16Array(MOST_FOUND), costs: new Float32Array(MOST_FOUND) };
  readonly #trie: SyllableTrie;
  readonly #left: LettersLeft;
  readonly #noRanks: WordRanks;
  readonly #heads: Float64Array;
  /** Least cost of a head by place. */
  readonly #leastHeads = new Float64Array(WIDTH);
  /** Least cost of each head, wherever it ends; most characters that it can be read as. */
  readonly #nearestHead: Float64Array;
  readonly #reach: Uint8Array;
  readonly #columns = new Float64Array((MAX_WORD + 1) * WIDTH);
  readonly #low = new Uint8Array(MAX_WORD + 1);
  readonly #high = new Uint8Array(MAX_WORD + 1);
  /** Least total of each column: what lies below it costs no less. */
  readonly #nearest = new Float64Array(MAX_WORD + 1);
  /** Costs of this reading by letter, start and length, gathered when a letter is first met. */
  readonly #table = new Float64Array(LETTER_COUNT * WIDTH * STEPS);
  readonly #gathered = new Uint32Array(LETTER_COUNT);
  /** Where in the result each word stands, if it stands there. */
  readonly #place: Uint16Array;
  #walks = 0;

  constructor(trie: SyllableTrie) {
    this.#trie = trie;
    this.#left = new LettersLeft(trie);
    this.#heads = new Float64Array(trie.headLetter.length * WIDTH).fill(Infinity);
    this.#nearestHead = new Float64Array(trie.headLetter.length);
    this.#reach = new Uint8Array(trie.headLetter.length);
    trie.headParent.forEach((parent, head) => (this.#reach[head] = MAX_PIECE + (parent === head ? 0 : this.#reach[parent]!)));
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
   * Makes a reading the one that is walked. `upper`: all letters were meant in upper case; else the first may be either
   * and the rest are lower. `least[i]` is the least cost in `rows[i]` over the letters of that case.
   */
  look(rows: PieceRows, least: Float32Array, length: number, upper: 0 | 1): void {
    this.#walks++;
    this.#rows = rows;
    this.#length = length;
    this.#upper = upper;
    this.#lookAtHeads();
    this.#left.look(this.#leastHeads, least, length);
  }

  /**
   * Finds every word within the bounds, and some that lie between the bounds and what they were before the best word was
   * met. The result is of the reading looked at last, in no order.
   */
  walk({ margin, most, ranks = this.#noRanks, rankMargin = Infinity, rank = Infinity }: WalkBounds): WalkResult {
    const { letter, depth, first, skip } = this.#trie;
    const { ofNode } = ranks;
    const nearest = this.#nearest;
    const nodes = letter.length;
    this.result.size = 0;
    this.#bound = most;
    this.#rankBound = rank + rankMargin;
    this.#open();
    for (let node = 0; node < nodes; ) {
      const d = depth[node]!;
      const room = this.#rankBound - ofNode[node]!;
      const limit = room < this.#bound ? room : this.#bound;
      if (d > 0 && (nearest[d - 1]! > limit || this.#column(node, d, limit) > limit)) {
        node = skip[node]!;
        continue;
      }
      if (first[node]! < first[node + 1]!) this.#ends(node, d, ranks.ofWord, margin, rankMargin);
      node++;
    }
    return this.result;
  }

  #rows: PieceRows = [];
  #length = 0;
  #upper: 0 | 1 = 0;
  #bound = 0;
  #rankBound = 0;

  /** The column of the empty tail. */
  #open(): void {
    this.#columns[this.#length] = 0;
    this.#low[0] = this.#length;
    this.#high[0] = this.#length;
    this.#nearest[0] = 0;
  }

  /** The words that end at a node: head and tail meet where they cost least. */
  #ends(node: number, d: number, ofWord: Float32Array, margin: number, rankMargin: number): void {
    const { first, head: headOf, word } = this.#trie;
    const heads = this.#heads;
    const nearestHead = this.#nearestHead;
    const reach = this.#reach;
    const columns = this.#columns;
    const tail = d * WIDTH;
    const low = this.#low[d]!;
    const high = this.#high[d]!;
    let least = Infinity;
    for (let j = low; j <= high; j++) if (columns[tail + j]! < least) least = columns[tail + j]!;
    for (let i = first[node]!; i < first[node + 1]!; i++) {
      const number = headOf[i]!;
      // Nearly all words of a node are far by their heads alone.
      if (nearestHead[number]! + least > this.#bound) continue;
      const id = word[i]!;
      if (nearestHead[number]! + least + ofWord[id]! > this.#rankBound) continue;
      const head = number * WIDTH;
      const last = reach[number]! < high ? reach[number]! : high;
      let cost = Infinity;
      for (let j = low; j <= last; j++) {
        const here = heads[head + j]! + columns[tail + j]!;
        if (here < cost) cost = here;
      }
      if (cost > this.#bound) continue;
      const rank = cost + ofWord[id]!;
      if (rank > this.#rankBound) continue;
      this.#found(id, cost);
      if (cost + margin < this.#bound) this.#bound = cost + margin;
      if (rank + rankMargin < this.#rankBound) this.#rankBound = rank + rankMargin;
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

  /** The index of a letter in the reading's case. */
  #cased(letter: number): number {
    return this.#upper === 1 && letter < UPPER_SHIFT ? letter + UPPER_SHIFT : letter;
  }

  #gather(m: number): void {
    this.#gathered[m] = this.#walks;
    const table = this.#table;
    const length = this.#length;
    let k = m * WIDTH * STEPS;
    for (let j = 0; j <= length; j++) for (let l = 0; l < STEPS; l++) table[k++] = j + l <= length ? this.#rows[j * STEPS + l]![m]! : Infinity;
  }

  #lookAtHeads(): void {
    const { headLetter, headParent } = this.#trie;
    const length = this.#length;
    const heads = this.#heads;
    const least = this.#leastHeads;
    least.fill(Infinity, 0, length + 1);
    for (let head = 0; head < headLetter.length; head++) {
      const at = head * WIDTH;
      const parent = headParent[head]!;
      const m = this.#cased(headLetter[head]!);
      const last = this.#reach[head]! < length ? this.#reach[head]! : length;
      // What lies beyond its reach is infinite from the start and never written.
      for (let j = 0; j <= last; j++) heads[at + j] = Infinity;
      if (parent === head) this.#first(m, at);
      else this.#next(m, parent, at);
      let nearest = Infinity;
      for (let j = 0; j <= last; j++) {
        const cost = heads[at + j]!;
        if (cost < least[j]!) least[j] = cost;
        if (cost < nearest) nearest = cost;
      }
      this.#nearestHead[head] = nearest;
    }
  }

  /** The column of a first letter, which may have been meant in either case. */
  #first(m: number, at: number): void {
    const both = this.#upper === 0 && m < UPPER_SHIFT;
    for (let l = 0; l <= MAX_PIECE && l <= this.#length; l++) {
      const row = this.#rows[l]!;
      this.#heads[at + l] = both && row[m + UPPER_SHIFT]! < row[m]! ? row[m + UPPER_SHIFT]! : row[m]!;
    }
  }

  /** The column of a longer head. */
  #next(m: number, parent: number, at: number): void {
    if (this.#gathered[m] !== this.#walks) this.#gather(m);
    const heads = this.#heads;
    const table = this.#table;
    const most = Math.min(this.#length, this.#reach[parent]!);
    for (let j = 0; j <= most; j++) {
      const base = heads[parent * WIDTH + j]!;
      const k = (m * WIDTH + j) * STEPS;
      for (let l = 0; l <= MAX_PIECE && j + l <= this.#length; l++) if (base + table[k + l]! < heads[at + j + l]!) heads[at + j + l] = base + table[k + l]!;
    }
  }

  /** Fills the column of a node at depth `d` from the one above it, only cells that can stay under the limit; returns the least total in it. */
  #column(node: number, d: number, limit: number): number {
    const m = this.#cased(this.#trie.letter[node]!);
    if (this.#gathered[m] !== this.#walks) this.#gather(m);
    const columns = this.#columns;
    const table = this.#table;
    const before = this.#left.before;
    const from = this.#left.from[node]!;
    const above = (d - 1) * WIDTH;
    const to = d * WIDTH;
    const first = this.#low[d - 1]!;
    const last = this.#high[d - 1]!;
    let nearest = Infinity;
    let low = last;
    let high = 0;
    for (let cell = first > MAX_PIECE ? first - MAX_PIECE : 0; cell <= last; cell++) {
      const k = (m * WIDTH + cell) * STEPS - cell;
      const end = cell + MAX_PIECE < last ? cell + MAX_PIECE : last;
      let cost = Infinity;
      for (let j = cell < first ? first : cell; j <= end; j++) {
        const here = columns[above + j]! + table[k + j]!;
        if (here < cost) cost = here;
      }
      columns[to + cell] = cost;
      const total = cost + before[from + cell]!;
      if (total > limit) continue;
      if (total < nearest) nearest = total;
      if (cell < low) low = cell;
      high = cell;
    }
    this.#low[d] = low;
    this.#high[d] = high;
    this.#nearest[d] = nearest;
    return nearest;
  }
}
