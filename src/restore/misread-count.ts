/** Owns the telling whether a text whose words all look right was misread all the same. */

import type { Step } from "../decode/step.js";
import type { Vocabulary } from "../lexicon/vocabulary.js";
import { FIRST_WORD } from "../lexicon/vocabulary.js";
import { foldWord, stripMarks } from "../text/fold.js";

/** A text is taken for misread from this share of surely wrong words on, and so many at least; looked at: 24,000 characters. */
const MISREAD_SHARE = 0.005;
const LEAST_MISREAD = 2;
export const MISREAD_SEGMENTS = 8;
/** Half a page. */
const LEAST_STEPS = 200;
/** Nats of margin from which a wrong word is sure. */
const SURELY = 2;

/** A word that the context is quite sure of, read as its engine often reads it, says more: `chỉ tiết`. Nats. */
const QUITE_SURELY = 5;
const OFTEN_READ_SO = 2.1;
const TELLING = 3;

/**
 * Where so much of what is surely wrong has no marks left, they were lost and nothing was misread: of texts in which 1 word in 100
 * to 1 in 4 lost its marks nine of ten have 0.86 and more, pages of engines that know marks 0.5 at most.
 */
const LOST = 0.75;

/** People and places that a judgment hides are called so: `huyện Y` is no `Ý`. */
const LONE_CAPITAL = /^\p{Lu}$/u;

/** Counts words of a text decoded as if an engine that knows Vietnamese had read it. */
export class MisreadCount {
  readonly #text: string;
  readonly #vocabulary: Vocabulary;
  #words = 0;
  #wrong = 0;
  /** Surely wrong words that the bare form of the right one was read for, and others. */
  #lost = 0;
  #misread = 0;

  constructor(text: string, vocabulary: Vocabulary) {
    this.#text = text;
    this.#vocabulary = vocabulary;
  }

  add(steps: readonly Step[]): void {
    for (const { group, candidate, margin } of steps) {
      if (group.kind !== "word" || group.candidates.width !== 1) continue;
      this.#words++;
      const id = group.candidates.ids[candidate]!;
      const read = this.#text.slice(group.start, group.end);
      const reading = foldWord(read);
      if (LONE_CAPITAL.test(read)) continue;
      const word = this.#vocabulary.word(id);
      if (id < FIRST_WORD || margin <= SURELY || word === reading) continue;
      if (stripMarks(word) === reading) this.#lost++;
      else this.#misread++;
      this.#wrong += margin > QUITE_SURELY && group.candidates.costs[candidate]! < OFTEN_READ_SO ? TELLING : 1;
    }
  }

  /** Whether so many words are surely wrong that an engine must have read them. */
  get isMisread(): boolean {
    return this.#wrong >= LEAST_MISREAD && this.#wrong >= MISREAD_SHARE * this.#words;
  }

  /** Share of the words that are surely wrong, 0..1. */
  get share(): number {
    return (this.#lost + this.#misread) / Math.max(1, this.#words);
  }

  /** Whether words lost their marks, and hardly anything else is wrong. */
  get hasLostMarks(): boolean {
    return this.#lost > 0 && this.#lost >= LOST * (this.#lost + this.#misread);
  }
}

/** Whether a stretch of a text shows no misreading, by the same measure; a short one shows nothing. */
export function looksRight(text: string, steps: readonly Step[], vocabulary: Vocabulary): boolean {
  if (steps.length < LEAST_STEPS) return false;
  const count = new MisreadCount(text, vocabulary);
  count.add(steps);
  return !count.isMisread;
}
