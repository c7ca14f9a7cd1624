/** Owns a document's own phrases: what it says surely several times, it says once more where the reading is worse. */

import type { Step } from "../decode/beam-decoder.js";
import type { TermWords } from "../lattice/term-groups.js";
import { FIRST_WORD } from "../lexicon/vocabulary.js";

/** Words of a phrase. */
const LONGEST = 5;
const SHORTEST = 3;
/** A phrase is remembered from so many places on. */
const LEAST_COUNT = 2;
/** A word read with less margin than this, nats, is not remembered. */
const SURE = 1.5;
/** Nats in favour of a remembered phrase, per word but the first. */
const WEIGHT = 0.8;
/** Phrases kept; a book would hold more than help. */
const MOST = 4000;

/** Counts the phrases of a first pass. */
export class DocumentMemory {
  readonly #counts = new Map<string, number>();
  #run: number[] = [];

  /** Looks at the steps of one stretch, in order. */
  add(steps: readonly Step[]): void {
    for (const { group, candidate, margin } of steps) {
      const { ids, width } = group.candidates;
      const id = width === 1 ? ids[candidate]! : 0;
      if (group.kind === "literal") continue;
      if (id < FIRST_WORD || margin < SURE || group.kind === "code") this.#run = [];
      else this.#push(id);
      if (group.boundary) this.#run = [];
    }
  }

  #push(id: number): void {
    this.#run.push(id);
    if (this.#run.length > LONGEST) this.#run.shift();
    for (let length = SHORTEST; length <= this.#run.length; length++) {
      const key = this.#run.slice(-length).join(" ");
      this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
    }
  }

  /** The phrases as terms, the most frequent ones where there are too many. */
  terms(): TermWords[] {
    const kept = [...this.#counts].filter(([, count]) => count >= LEAST_COUNT);
    kept.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    return kept.slice(0, MOST).map(([key]) => {
      const ids = key.split(" ").map(Number);
      return { words: [], ids, weight: WEIGHT * (ids.length - 1) };
    });
  }
}
