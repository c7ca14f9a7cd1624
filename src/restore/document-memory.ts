/** Owns a document's own phrases: what it says surely several times, it says once more where the reading is worse. */

import type { Step } from "../decode/step.js";
import type { TermWords } from "../lattice/own-terms.js";
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
  /** By the phrase: a character for each word, its code the word's id. */
  readonly #counts = new Map<string, number>();
  #run = "";

  /** Looks at the steps of one stretch, in order. */
  add(steps: readonly Step[]): void {
    for (const { group, candidate, margin } of steps) {
      const { ids, width } = group.candidates;
      const id = width === 1 ? ids[candidate]! : 0;
      if (group.kind === "literal") continue;
      if (id < FIRST_WORD || margin < SURE || group.kind === "code") this.#run = "";
      else this.#push(id);
      if (group.boundary) this.#run = "";
    }
  }

  #push(id: number): void {
    this.#run = this.#run.slice(1 - LONGEST) + String.fromCharCode(id);
    for (let length = SHORTEST; length <= this.#run.length; length++) {
      const key = this.#run.slice(-length);
      this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
    }
  }

  /** The phrases as terms, the most frequent ones where there are too many. */
  terms(): TermWords[] {
    const kept: { ids: number[]; name: string; count: number }[] = [];
    for (const [key, count] of this.#counts) {
      if (count < LEAST_COUNT) continue;
      const ids = Array.from({ length: key.length }, (_, i) => key.charCodeAt(i));
      kept.push({ ids, name: ids.join(" "), count });
    }
    kept.sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
    return kept.slice(0, MOST).map(({ ids }) => ({ words: [], ids, weight: WEIGHT * (ids.length - 1) }));
  }
}
