/** Owns a document's own phrases: what it says surely several times, it says once more where the reading is worse. */

import type { Step } from "../decode/step.js";
import { doubled } from "../doubled.js";
import type { TermWords } from "../lattice/own-terms.js";
import { FIRST_WORD } from "../lexicon/vocabulary.js";
import { repeatedRuns } from "./repeated-runs.js";

/** Words of a phrase. */
const LONGEST = 5;
const SHORTEST = 3;
/** A word read with less margin than this, nats, is not remembered. */
const SURE = 1.5;
/** Nats in favour of a remembered phrase, per word but the first. */
const WEIGHT = 0.8;
/** Phrases kept; a book would hold more than help. */
const MOST = 4000;
const FIRST_ROOM = 1 << 10;

/** Counts the phrases of a first pass. */
export class DocumentMemory {
  /** The words that were read surely, by id; 0 where others stand between. */
  #words: Uint16Array = new Uint16Array(FIRST_ROOM);
  #size = 0;

  /** Looks at the steps of one stretch, in order. */
  add(steps: readonly Step[]): void {
    for (const { group, candidate, margin } of steps) {
      const { ids, width } = group.candidates;
      const id = width === 1 ? ids[candidate]! : 0;
      if (group.kind === "literal") continue;
      this.#push(id < FIRST_WORD || margin < SURE || group.kind === "code" ? 0 : id);
      if (group.boundary) this.#push(0);
    }
  }

  #push(id: number): void {
    if (this.#size === this.#words.length) this.#words = doubled(this.#words);
    this.#words[this.#size++] = id;
  }

  /** The phrases as terms, the most frequent ones where there are too many. */
  terms(): TermWords[] {
    const words = this.#words.subarray(0, this.#size);
    const runs = repeatedRuns(words, SHORTEST, LONGEST);
    // The most frequent first; of those that are equally frequent it is all the same which, so long as it is always the same.
    runs.sort((a, b) => b.count - a.count || a.start - b.start);
    return runs.slice(0, MOST).map(({ start, length }) => ({ words: [], ids: Array.from(words.subarray(start, start + length)), weight: WEIGHT * (length - 1) }));
  }
}
