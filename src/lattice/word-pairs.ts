/** Owns what two words run together may be: every cut of a reading, the likeliest words on both sides. */

import type { Candidates } from "./candidate-list.js";
import { MOST_REMEMBERED } from "./candidates.js";
import type { GluedLetters } from "./glued-words.js";
import type { WordFinder } from "./parted-finder.js";

/** Two-word candidates kept of a reading. */
const MOST_SPLITS = 24;
/** Of each side, so many candidates are paired. */
const SIDE = 8;
/** Rareness weighs so many times as much as in the ranking of single words, of which many more are kept. */
const RARE = 2;
/** Nats per character that a side of a split may cost. Where letters are misread, 1.6 left `donvj`; elsewhere 2.2 breaks a word now and then, and costs time. */
const SIDE_PER_CHARACTER: Readonly<Record<GluedLetters, number>> = { printed: 1.6, misread: 1.9 };

/** Finds and remembers the pairs that readings may be. */
export class WordPairs {
  readonly #finder: Pick<WordFinder, "nearest" | "rarity">;
  readonly #perCharacter: number;
  readonly #memo = new Map<string, Candidates>();

  constructor(finder: Pick<WordFinder, "nearest" | "rarity">, letters: GluedLetters) {
    this.#finder = finder;
    this.#perCharacter = SIDE_PER_CHARACTER[letters];
  }

  /** The words near letters that may be one side; none where they are too far. */
  #side(letters: string): Candidates {
    return this.#finder.nearest(letters, this.#perCharacter * letters.length);
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
    const pairs: { a: number; b: number; cost: number; rank: number }[] = [];
    for (let cut = 2; cut <= reading.length - 2; cut++) {
      const left = this.#side(reading.slice(0, cut));
      if (left.size === 0) continue;
      const right = this.#side(reading.slice(cut));
      if (right.size === 0) continue;
      const ends = this.#ranked(right);
      for (const first of this.#ranked(left)) {
        for (const second of ends) pairs.push({ a: first.id, b: second.id, cost: first.cost + second.cost, rank: first.rank + second.rank });
      }
    }
    // Read without their marks two words may be some hundred pairs, alike to the channel: the commoner ones are kept.
    pairs.sort((x, y) => x.rank - y.rank);
    const kept = pairs.slice(0, MOST_SPLITS).sort((x, y) => x.cost - y.cost);
    return {
      width: 2,
      size: kept.length,
      ids: Uint16Array.from(kept.flatMap(({ a, b }) => [a, b])),
      costs: Float32Array.from(kept, ({ cost }) => cost),
    };
  }

  /** The best of one side of a split. */
  #ranked({ ids, costs, size }: Candidates): { id: number; cost: number; rank: number }[] {
    const side = Array.from({ length: size }, (_, i) => ({ id: ids[i]!, cost: costs[i]!, rank: costs[i]! + RARE * this.#finder.rarity(ids[i]!) }));
    return side.sort((x, y) => x.rank - y.rank).slice(0, SIDE);
  }
}
