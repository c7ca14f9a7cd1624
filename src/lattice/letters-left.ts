/** Owns the bound on the rest of a reading: what it costs at least, by how many letters may still follow in the trie. */

import type { SyllableTrie } from "../lexicon/syllable-trie.js";
import { MAX_PIECE, MAX_READING } from "./piece-rows.js";

const WIDTH = MAX_READING + 1;
const STEPS = MAX_PIECE + 1;
/** More letters than this are not told apart. */
const MOST = 7;
const RANGES = (MOST + 1) * (MOST + 1);

/** Least costs of the rest of one reading after another, by place and by the fewest and most letters that may follow. */
export class LettersLeft {
  /** `ahead[from(node) + j]`: least cost of reading all from character `j` on below the node. */
  readonly ahead = new Float64Array(RANGES * WIDTH);
  /** Fewest and most letters to the end of a word below each node, as `fewest * (MOST + 1) + most`. */
  readonly #range: Uint8Array;
  /** The ranges that are in the trie. */
  readonly #ranges: readonly number[];
  /** By number of letters: the same for just so many; the last for as many or more. */
  readonly #exact = new Float64Array((MOST + 2) * (WIDTH + MAX_PIECE));

  constructor(trie: SyllableTrie) {
    this.#range = rangesOf(trie);
    this.#ranges = [...new Set(this.#range)].sort((a, b) => a - b);
  }

  /** Where in `ahead` the costs of a node begin. */
  from(node: number): number {
    return this.#range[node]! * WIDTH;
  }

  /** No letter follows. */
  isLeaf(node: number): boolean {
    return this.#range[node] === 0;
  }

  /** Looks at a reading: `least` as `leastCosts` gives it. Some 1 µs. */
  look(least: Float32Array, length: number): void {
    const wide = WIDTH + MAX_PIECE;
    const exact = this.#exact;
    exact.fill(Infinity);
    exact[length] = 0;
    for (let letters = 1; letters <= MOST; letters++) {
      const here = letters * wide;
      for (let j = length; j >= 0; j--) {
        let cost = Infinity;
        for (let l = 0; l < STEPS && j + l <= length; l++) {
          let rest = exact[here - wide + j + l]!;
          // The last row stands for any number of letters, so it may follow itself.
          if (letters === MOST && l > 0 && exact[here + j + l]! < rest) rest = exact[here + j + l]!;
          cost = Math.min(cost, least[j * STEPS + l]! + rest);
        }
        exact[here + j] = cost;
      }
    }
    for (const range of this.#ranges) {
      const fewest = Math.floor(range / (MOST + 1));
      const most = range % (MOST + 1);
      for (let j = 0; j <= length; j++) {
        let cost = Infinity;
        for (let letters = fewest; letters <= most; letters++) cost = Math.min(cost, exact[letters * wide + j]!);
        this.ahead[range * WIDTH + j] = cost;
      }
    }
  }
}

function rangesOf({ letter, word, skip }: SyllableTrie): Uint8Array {
  const ranges = new Uint8Array(letter.length);
  for (let node = letter.length - 1; node >= 0; node--) {
    let fewest = word[node] === 0 ? MOST : 0;
    let most = 0;
    for (let child = node + 1; child < skip[node]!; child = skip[child]!) {
      fewest = Math.min(fewest, 1 + Math.floor(ranges[child]! / (MOST + 1)));
      most = Math.max(most, 1 + (ranges[child]! % (MOST + 1)));
    }
    ranges[node] = Math.min(fewest, MOST) * (MOST + 1) + Math.min(most, MOST);
  }
  return ranges;
}
