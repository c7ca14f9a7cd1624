/** Owns where the pairs that begin with a frequent word stand: found by a bit and a count instead of eleven steps of a search. */

import { NONE, ones, wordAt } from "./ngram-level.js";
import type { Level } from "./ngram-level.js";

/** Pairs from which on a word has a map, of 8 kB: 188 of the words of the full dictionary. The words that garbled text's questions are asked behind have 1,900 pairs on average. */
const LONG = 1024;

/** The words behind one word: for every 32 a bit for each that there is, then where the first of them stands. */
export type PairMap = Int32Array;

/** The maps of frequent words, made when first asked for. */
export class PairRanks {
  readonly #pairs: Level;
  readonly #first: Uint32Array;
  readonly #maps = new Map<number, PairMap>();

  /** `first`: by word, where the pairs that begin with it begin; one more at the end. */
  constructor(pairs: Level, first: Uint32Array) {
    this.#pairs = pairs;
    this.#first = first;
  }

  /** The map of the pairs that begin with a word; `undefined` where they are few. */
  of(word: number): PairMap | undefined {
    const from = this.#first[word]!;
    const to = this.#first[word + 1]!;
    if (to - from < LONG) return undefined;
    let map = this.#maps.get(word);
    if (map === undefined) this.#maps.set(word, (map = this.#make(from, to)));
    return map;
  }

  #make(from: number, to: number): PairMap {
    const map = new Int32Array(2 * ((this.#first.length >>> 5) + 1));
    for (let place = to - 1; place >= from; place--) {
      const word = wordAt(this.#pairs, place);
      map[2 * (word >>> 5)]! |= 1 << word;
      map[2 * (word >>> 5) + 1] = place;
    }
    return map;
  }
}

/** The place of the pair that ends with `word`, or `NONE`. */
export function placeIn(map: PairMap, word: number): number {
  const at = 2 * (word >>> 5);
  const bits = map[at]!;
  const bit = 1 << word;
  return (bits & bit) === 0 ? NONE : map[at + 1]! + ones(bits & (bit - 1));
}
