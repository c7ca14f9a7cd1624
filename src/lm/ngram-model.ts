/** Owns the query of the language model: costs of words after a state, and the next state, without allocation. */

import type { Dictionary } from "../dictionary/dictionary.js";
import type { AskedWords } from "./asked-words.js";
import type { ContextRows } from "./context-rows.js";
import { backoffAt, childrenOf, costAt, find, innerNode, nextInner, NONE, readLevel, wordAt } from "./ngram-level.js";
import type { Level } from "./ngram-level.js";
import { PairFilter } from "./pair-filter.js";
import { PairRanks, placeIn } from "./pair-ranks.js";
import type { PairMap } from "./pair-ranks.js";

const FILTERS = /* @__PURE__ */ new WeakMap<Dictionary, PairFilter>();
const RANKS = /* @__PURE__ */ new WeakMap<Dictionary, PairRanks>();

/**
 * An n-gram model over word ids of the vocabulary. A state is `stateSize` ints: the node of the context of the last 1,
 * 2, … words, −1 where the model has nothing to say after it. Costs are −ln P, in nats.
 *
 * @example
 * ```ts
 * import type { Dictionary } from "khoidau";
 * import type { Vocabulary } from "../lexicon/vocabulary.js";
 * import { NgramModel } from "./ngram-model.js";
 * function costOf(words: readonly string[], dictionary: Dictionary, vocabulary: Vocabulary): number {
 *   const model = new NgramModel(dictionary);
 *   const state = new Int32Array(model.stateSize);
 *   model.start(state, 0);
 *   let cost = 0;
 *   for (const word of words) {
 *     cost += model.cost(state, 0, vocabulary.id(word));
 *     model.advance(state, 0, vocabulary.id(word), state, 0);
 *   }
 *   return cost;
 * }
 * ```
 */
export class NgramModel {
  /** Words of the longest n-gram. */
  readonly order: number;
  /** Ints of a state: `order − 1`. */
  readonly stateSize: number;
  /** N-grams of each order, from 1 up. */
  readonly sizes: readonly number[];
  readonly #unigramCosts: Float32Array;
  readonly #unigramBackoffs: Float32Array;
  readonly #unigramFirst: Uint32Array;
  readonly #levels: readonly Level[];
  readonly #ranks: PairRanks | undefined;
  readonly #dictionary: Dictionary;

  /** Reads the sections `lm.*`; only views are made. */
  constructor(dictionary: Dictionary) {
    this.#dictionary = dictionary;
    const header = dictionary.u32("lm.header");
    this.order = header[0]!;
    this.stateSize = this.order - 1;
    this.sizes = [...header.subarray(2)];
    this.#unigramCosts = dictionary.f32("lm.1.costs");
    this.#unigramBackoffs = dictionary.f32("lm.1.backoffs");
    this.#unigramFirst = dictionary.u32("lm.1.first");
    this.#levels = this.sizes.slice(1).map((_, i) => readLevel(dictionary, i + 2, { hasChildren: i + 2 < this.order }));
    if (this.order === 1) return;
    // One for all restorers: a map takes 8 kB.
    this.#ranks = RANKS.get(dictionary) ?? new PairRanks(this.#levels[0]!, this.#unigramFirst);
    RANKS.set(dictionary, this.#ranks);
  }

  /** −ln P(word) without context, by word id. */
  get unigramCosts(): Float32Array {
    return this.#unigramCosts;
  }

  /** −ln P(word) without context. */
  unigramCost(word: number): number {
    return this.#unigramCosts[word]!;
  }

  /** Writes the state after a boundary at `out[at..at + stateSize)`. */
  start(out: Int32Array, at: number): void {
    out.fill(NONE, at, at + this.stateSize);
    if (this.stateSize > 0) out[at] = 1;
  }

  /** −ln P(word | state at `states[at..]`). */
  cost(states: Int32Array, at: number, word: number): number {
    let backoff = 0;
    for (let length = this.stateSize; length > 1; length--) {
      const node = states[at + length - 1]!;
      if (node < 0) continue;
      const context = this.#levels[length - 2]!;
      const level = this.#levels[length - 1]!;
      const found = find(level.words, childrenOf(context, node), childrenOf(context, node + 1), word);
      if (found >= 0) return backoff + costAt(level, found);
      backoff += backoffAt(context, node);
    }
    const node = this.stateSize > 0 ? states[at]! : NONE;
    if (node >= 0) {
      const found = this.#pair(node, word);
      if (found >= 0) return backoff + costAt(this.#levels[0]!, found);
      backoff += this.#unigramBackoffs[node]!;
    }
    return backoff + this.#unigramCosts[word]!;
  }

  /** −ln P(word | the word before it). */
  pairCost(before: number, word: number): number {
    const found = this.#pair(before, word);
    return found >= 0 ? costAt(this.#levels[0]!, found) : this.#unigramBackoffs[before]! + this.#unigramCosts[word]!;
  }

  /** Finds what a state's words may be continued with, so that `costAfter` need not for each of many words. */
  look(states: Int32Array, at: number, rows: ContextRows): void {
    rows.size = 0;
    rows.backoff = 0;
    for (let length = this.stateSize; length > 1; length--) {
      const node = states[at + length - 1]!;
      if (node < 0) continue;
      const context = this.#levels[length - 2]!;
      rows.push(length - 1, childrenOf(context, node), childrenOf(context, node + 1));
      rows.backoff += backoffAt(context, node);
    }
    const node = this.stateSize > 0 ? states[at]! : NONE;
    if (node < 0) return;
    rows.push(0, this.#unigramFirst[node]!, this.#unigramFirst[node + 1]!);
    rows.pairs = this.#ranks!.of(node);
    rows.backoff += this.#unigramBackoffs[node]!;
  }

  /** −ln P(word | the state that was looked at). */
  costAfter(rows: ContextRows, word: number): number {
    for (let i = 0; i < rows.size; i++) {
      const level = this.#levels[rows.level[i]!]!;
      const found = find(level.words, rows.from[i]!, rows.to[i]!, word);
      if (found >= 0) return rows.before[i]! + costAt(level, found);
    }
    return rows.backoff + this.#unigramCosts[word]!;
  }

  /** Finds the open words of many, each in the longest context that has seen it; the others stay as they are. */
  costsAfter(rows: ContextRows, asked: AskedWords): void {
    const { word, cost, level: levels, place, open } = asked;
    for (let i = 0; i < rows.size && asked.openSize > 0; i++) {
      if (rows.level[i] === 0 && rows.pairs !== undefined) return this.#pairsAfter(rows, rows.pairs, asked);
      const level = this.#levels[rows.level[i]!]!;
      const from = rows.from[i]!;
      const to = rows.to[i]!;
      let left = 0;
      for (let k = 0; k < asked.openSize; k++) {
        const c = open[k]!;
        const found = find(level.words, from, to, word[c]!);
        if (found < 0) {
          open[left++] = c;
          continue;
        }
        cost[c] = rows.before[i]! + costAt(level, found);
        levels[c] = rows.level[i]!;
        place[c] = found;
      }
      asked.openSize = left;
    }
  }

  /** The same of the last row, the pairs, where there is a map of them. */
  #pairsAfter(rows: ContextRows, map: PairMap, { word, cost, level, place, open, openSize }: AskedWords): void {
    const pairs = this.#levels[0]!;
    const before = rows.before[rows.size - 1]!;
    for (let k = 0; k < openSize; k++) {
      const c = open[k]!;
      const found = placeIn(map, word[c]!);
      if (found < 0) continue;
      cost[c] = before + costAt(pairs, found);
      level[c] = 0;
      place[c] = found;
    }
  }

  /** The place of a pair of words, or `NONE`. */
  #pair(before: number, word: number): number {
    const map = this.#ranks!.of(before);
    return map === undefined ? find(this.#levels[0]!.words, this.#unigramFirst[before]!, this.#unigramFirst[before + 1]!, word) : placeIn(map, word);
  }

  /** The pairs of words that any n-gram ends with; made once for a dictionary, some 15 ms for four million. */
  pairs(): PairFilter {
    let filter = FILTERS.get(this.#dictionary);
    if (filter === undefined) FILTERS.set(this.#dictionary, (filter = this.#filter()));
    return filter;
  }

  /** The same if it was made before; `undefined` costs nothing. */
  pairsIfMade(): PairFilter | undefined {
    return FILTERS.get(this.#dictionary);
  }

  #filter(): PairFilter {
    const filter = new PairFilter(this.#unigramFirst);
    this.#levels.forEach((level, i) => {
      const context = this.#levels[i - 1];
      const contexts = context === undefined ? this.#unigramFirst.length - 1 : context.first.length - 1;
      let place = 0;
      for (let node = 0; node < contexts; node++) {
        const from = context === undefined ? this.#unigramFirst[node]! : childrenOf(context, node);
        const to = context === undefined ? this.#unigramFirst[node + 1]! : childrenOf(context, node + 1);
        const last = context === undefined ? node : wordAt(context, (place = nextInner(context, place)));
        place++;
        for (let k = from; k < to; k++) filter.add(last, wordAt(level, k));
      }
    });
    return filter;
  }

  /**
   * Calls `visit` with every word that the model has seen after the last `length` words of a state (1..stateSize), by id,
   * and what the word costs there: −ln P(word | state) where no longer context of the state has seen it. Words that cost
   * more than `most` are left out.
   */
  continuations(states: Int32Array, at: number, length: number, most: number, visit: (word: number, cost: number) => void): void {
    const node = states[at + length - 1]!;
    if (node < 0) return;
    const level = this.#levels[length - 1]!;
    let backoff = 0;
    for (let longer = this.stateSize; longer > length; longer--) {
      const context = states[at + longer - 1]!;
      if (context >= 0) backoff += backoffAt(this.#levels[longer - 2]!, context);
    }
    const context = this.#levels[length - 2];
    const from = context === undefined ? this.#unigramFirst[node]! : childrenOf(context, node);
    const to = context === undefined ? this.#unigramFirst[node + 1]! : childrenOf(context, node + 1);
    for (let i = from; i < to; i++) {
      const cost = backoff + costAt(level, i);
      if (cost <= most) visit(wordAt(level, i), cost);
    }
  }

  /** Writes the state after `word` at `out[outAt..]`; `out` may be `states` and the places may be the same. */
  advance(states: Int32Array, at: number, word: number, out: Int32Array, outAt: number): void {
    for (let length = this.stateSize; length > 1; length--) {
      const node = states[at + length - 2]!;
      out[outAt + length - 1] = node < 0 ? NONE : this.#child(length, node, word);
    }
    if (this.stateSize > 0) out[outAt] = word;
  }

  /**
   * The same where it is known as what `word` was found behind the state: nothing longer is held, and that one need not
   * be searched for again. `level` and `place` as in `AskedWords`.
   */
  advanceFound(states: Int32Array, at: number, word: number, level: number, place: number, out: Int32Array, outAt: number): void {
    for (let length = this.stateSize; length > 1; length--) {
      const longest = level + 2;
      const node = states[at + length - 2]!;
      if (length > longest || node < 0) out[outAt + length - 1] = NONE;
      else out[outAt + length - 1] = length === longest ? innerNode(this.#levels[level]!, place) : this.#child(length, node, word);
    }
    if (this.stateSize > 0) out[outAt] = word;
  }

  /** The node of the context of `length` words that `word` makes of the context `node`, one word shorter. */
  #child(length: number, node: number, word: number): number {
    const level = this.#levels[length - 2]!;
    const found =
      length === 2
        ? this.#pair(node, word)
        : find(level.words, childrenOf(this.#levels[length - 3]!, node), childrenOf(this.#levels[length - 3]!, node + 1), word);
    return found < 0 ? NONE : innerNode(level, found);
  }
}
