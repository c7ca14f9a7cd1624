/** Owns the bound on what is not walked yet: what the letters before a tail cost at least, by how many they are. */

import type { SyllableTrie } from "../lexicon/syllable-trie.js";
import { MAX_PIECE, MAX_READING } from "./piece-rows.js";

const WIDTH = MAX_READING + 1;
const STEPS = MAX_PIECE + 1;
/** More letters than this are not told apart. */
const MOST = 7;
const RANGES = (MOST + 1) * (MOST + 1);

/** Least costs of the beginning of one reading after another, by place and by the fewest and most letters of a tail that may still be added. */
export class LettersLeft {
  /** `before[from(node) + j]`: least cost of reading the first `j` characters as a head and what may stand between it and the node's tail. */
  readonly before = new Float64Array(RANGES * WIDTH);
  /** Where in `before` the costs of each node begin. */
  readonly from: Uint16Array;
  /** Fewest and most letters, as `fewest * (MOST + 1) + most`, of all nodes of the trie. */
  readonly #ranges: readonly number[];
  /** By number of letters behind the head: the same for just so many; the last for as many or more. */
  readonly #exact = new Float64Array((MOST + 1) * WIDTH);

  constructor(trie: SyllableTrie) {
    const ranges = rangesOf(trie);
    this.#ranges = [...new Set(ranges)].sort((a, b) => a - b);
    this.from = Uint16Array.from(ranges, (range) => range * WIDTH);
  }

  /** Looks at a reading: `heads[j]` is the least cost of its first `j` characters as a head, `least` as `leastCosts` gives it. Some 1 µs. */
  look(heads: Float64Array, least: Float32Array, length: number): void {
    const exact = this.#exact;
    for (let j = 0; j <= length; j++) exact[j] = heads[j]!;
    for (let letters = 1; letters <= MOST; letters++) {
      const above = (letters - 1) * WIDTH;
      const here = letters * WIDTH;
      for (let j = 0; j <= length; j++) {
        let cost = Infinity;
        for (let l = 0; l < STEPS && l <= j; l++) {
          let rest = exact[above + j - l]!;
          // The last row stands for any number of letters, so it may follow itself.
          if (letters === MOST && l > 0 && exact[here + j - l]! < rest) rest = exact[here + j - l]!;
          const total = rest + least[(j - l) * STEPS + l]!;
          if (total < cost) cost = total;
        }
        exact[here + j] = cost;
      }
    }
    for (const range of this.#ranges) this.#join(range, length);
  }

  #join(range: number, length: number): void {
    const fewest = Math.floor(range / (MOST + 1));
    const most = range % (MOST + 1);
    for (let j = 0; j <= length; j++) {
      let cost = Infinity;
      for (let letters = fewest; letters <= most; letters++) if (this.#exact[letters * WIDTH + j]! < cost) cost = this.#exact[letters * WIDTH + j]!;
      this.before[range * WIDTH + j] = cost;
    }
  }
}

function rangesOf({ letter, first, skip }: SyllableTrie): Uint8Array {
  const ranges = new Uint8Array(letter.length);
  for (let node = letter.length - 1; node >= 0; node--) {
    let fewest = first[node] === first[node + 1] ? MOST : 0;
    let most = 0;
    for (let child = node + 1; child < skip[node]!; child = skip[child]!) {
      fewest = Math.min(fewest, 1 + Math.floor(ranges[child]! / (MOST + 1)));
      most = Math.max(most, 1 + (ranges[child]! % (MOST + 1)));
    }
    ranges[node] = Math.min(fewest, MOST) * (MOST + 1) + Math.min(most, MOST);
  }
  return ranges;
}
