/** Owns the words that the context proposes where a reading says too little: candidates from the language model. */

import type { Step } from "../decode/step.js";
import type { Candidates } from "../lattice/candidates.js";
import type { NgramModel } from "../lm/ngram-model.js";
import type { ChannelKit } from "./channel-kit.js";
import { idsOf, isDoubtful, placesOf } from "./chunk-places.js";
import { ExpectedWords } from "./expected-words.js";

/** Chunks before and behind one that tell what is expected there. */
const BEFORE = 3;
const BEHIND = 2;

/** Collects proposals from the steps of a first pass. */
export class ContextProposer {
  /** By offset of the chunk. */
  readonly proposed = new Map<number, Candidates>();
  readonly #text: string;
  readonly #digits: boolean;
  readonly #expected: ExpectedWords;

  constructor(text: string, lm: NgramModel, kit: ChannelKit) {
    this.#text = text;
    this.#digits = kit.doubtDigits > 0;
    this.#expected = new ExpectedWords(lm, kit);
  }

  /** Looks at the steps of one stretch, in order. */
  add(steps: readonly Step[]): void {
    const places = placesOf(this.#text, steps);
    places.forEach((place, i) => {
      if (!isDoubtful(this.#text, place, { digits: this.#digits })) return;
      this.#expected.behind(idsOf(places.slice(Math.max(0, i - BEFORE), i)));
      const found = this.#expected.find(this.#text.slice(place.start, place.end), idsOf(places.slice(i + 1, i + 1 + BEHIND)));
      if (found !== undefined) this.proposed.set(place.start, found);
    });
  }
}
