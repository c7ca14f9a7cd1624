/** Owns the search where a word keeps its marks or loses all of them at once: a reading with a mark is read letter for letter. */

import type { CaseShape } from "../channel/token-table.js";
import { hasMarks } from "../text/fold.js";
import type { CandidateFinder, Candidates } from "./candidates.js";

/** What finds words near a reading. */
export type WordFinder = Pick<CandidateFinder, "find" | "nearest" | "rarity" | "shapeCost" | "spelling">;

/** Asks one finder for readings with marks, another for those without. */
export class PartedFinder implements WordFinder {
  readonly #kept: WordFinder;
  readonly #bare: WordFinder;

  /** `kept`: letters keep their marks; `bare`: they lost them. */
  constructor(kept: WordFinder, bare: WordFinder) {
    this.#kept = kept;
    this.#bare = bare;
  }

  find(reading: string): Candidates {
    return this.#of(reading).find(reading);
  }

  nearest(reading: string, most: number): Candidates {
    return this.#of(reading).nearest(reading, most);
  }

  shapeCost(reading: string, id: number, shape: CaseShape): number {
    return this.#of(reading).shapeCost(reading, id, shape);
  }

  rarity(id: number): number {
    return this.#bare.rarity(id);
  }

  spelling(reading: string, letters: ArrayLike<number>): number {
    return this.#of(reading).spelling(reading, letters);
  }

  #of(reading: string): WordFinder {
    return hasMarks(reading) ? this.#kept : this.#bare;
  }
}
