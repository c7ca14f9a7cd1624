/** Owns what two words run together may be: every cut of a reading, the likeliest words on both sides. */

import type { Candidates } from "./candidate-list.js";
import { MOST_REMEMBERED } from "./candidates.js";
import type { GluedLetters } from "./glued-words.js";
import type { WordFinder } from "./parted-finder.js";

/** Two-word candidates kept of a reading, none that ranks behind the best by more than so many nats. */
const MOST_SPLITS = 48;
const MARGIN = 7;
/** Of each side, so many candidates are paired. */
const SIDE = 20;
/** Rareness weighs so many times as much as in the ranking of single words, of which many more are kept. */
const RARE = 2;
/** What most words begin with, and what hardly any ends with, misread ones too. */
const OPENS = /[b-df-hj-np-tv-zđ]/i;
const INSIDE = /[bfjklqrsvx]/i;
/**
 * Nats per character that a side of a split may cost, where the letters beside the cut are usual there and where they are odd. Where letters
 * are misread more finds more and takes longer: with 4 instead of 1.9 at all cuts garbled text is 2 to 6 % slower than so. Elsewhere 2.2
 * breaks a word now and then.
 */
const SIDE_PER_CHARACTER: Readonly<Record<GluedLetters, { readonly usual: number; readonly odd: number }>> = {
  printed: { usual: 1.6, odd: 1.6 },
  misread: { usual: 4, odd: 1.9 },
};

/** −ln P(word | the word before it), by their ids. */
export type PairCost = (before: number, id: number) => number;

interface Side {
  readonly id: number;
  readonly cost: number;
  readonly rank: number;
}

interface Pair {
  readonly a: number;
  readonly b: number;
  readonly cost: number;
  readonly rank: number;
}

/** Finds and remembers the pairs that readings may be. */
export class WordPairs {
  readonly #finder: Pick<WordFinder, "nearest" | "rarity">;
  readonly #perCharacter: (typeof SIDE_PER_CHARACTER)[GluedLetters];
  readonly #pairCost: PairCost;
  readonly #memo = new Map<string, Candidates>();

  /** Without `pairCost` the second word ranks by its own rareness. */
  constructor(finder: Pick<WordFinder, "nearest" | "rarity">, letters: GluedLetters, pairCost: PairCost = (_, id) => RARE * finder.rarity(id)) {
    this.#finder = finder;
    this.#perCharacter = SIDE_PER_CHARACTER[letters];
    this.#pairCost = pairCost;
  }

  /** Two-word candidates of a reading of at least four characters. */
  find(reading: string): Candidates {
    let candidates = this.#memo.get(reading);
    if (candidates === undefined) {
      if (this.#memo.size >= MOST_REMEMBERED) this.#memo.clear();
      this.#memo.set(reading, (candidates = this.#pairs(reading)));
    }
    return candidates;
  }

  #pairs(reading: string): Candidates {
    const pairs: Pair[] = [];
    let least = Infinity;
    for (let cut = 2; cut <= reading.length - 2; cut++) {
      const most = OPENS.test(reading[cut]!) && !INSIDE.test(reading[cut - 1]!) ? this.#perCharacter.usual : this.#perCharacter.odd;
      const left = this.#side(reading.slice(0, cut), most);
      const right = left.length === 0 ? left : this.#side(reading.slice(cut), most);
      for (const first of left) {
        for (const second of right) {
          const bare = first.rank + second.cost;
          // Cheap, and true of most: what the model would say can only add to it.
          if (bare > least + MARGIN) continue;
          const rank = bare + this.#pairCost(first.id, second.id);
          if (rank > least + MARGIN) continue;
          least = Math.min(least, rank);
          pairs.push({ a: first.id, b: second.id, cost: first.cost + second.cost, rank });
        }
      }
    }
    // Read without their marks two words may be some hundred pairs, alike to the channel: the commoner ones are kept.
    const kept = pairs.filter(({ rank }) => rank <= least + MARGIN).sort((x, y) => x.rank - y.rank).slice(0, MOST_SPLITS);
    kept.sort((x, y) => x.cost - y.cost);
    return {
      width: 2,
      size: kept.length,
      ids: Uint16Array.from(kept.flatMap(({ a, b }) => [a, b])),
      costs: Float32Array.from(kept, ({ cost }) => cost),
    };
  }

  /** The best words near letters that may be one side; none where all are too far. */
  #side(letters: string, most: number): Side[] {
    const { ids, costs, size } = this.#finder.nearest(letters, most * letters.length);
    const side = Array.from({ length: size }, (_, i) => ({ id: ids[i]!, cost: costs[i]!, rank: costs[i]! + RARE * this.#finder.rarity(ids[i]!) }));
    return side.sort((x, y) => x.rank - y.rank).slice(0, SIDE);
  }
}
