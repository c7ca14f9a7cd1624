/**
 * Owns what a text tells of itself once its words are decided by themselves: what the context guesses where they are in
 * doubt, which of its phrases may stand there, and the abbreviations that it explains. A pass that looks ahead over all of
 * it tells no more and took a third of the time.
 */

import type { Step } from "../decode/step.js";
import type { ChannelKit } from "./channel-kit.js";
import { ContextGuesses } from "./context-guesses.js";
import { DocumentMemory } from "./document-memory.js";
import { ExpectedWords } from "./expected-words.js";
import type { Language } from "./language.js";
import { OwnAbbreviations, withSpans } from "./own-abbreviations.js";
import { PhraseGuesses } from "./phrase-guesses.js";

/** Steps that are held back until all of them are decided: of a book those that come later know more. */
const MOST_STEPS = 20_000;

/** Takes the steps of one stretch of the reading `text` after another, and hands them on. */
export class SecondThoughts {
  readonly #expected: ExpectedWords;
  readonly #guesses: ContextGuesses;
  readonly #memory = new DocumentMemory();
  readonly #own: OwnAbbreviations;
  readonly #idOf: (word: string) => number;
  readonly #visit: (steps: Step[]) => void;
  #waiting: Step[][] = [];
  #held = 0;

  /** `lmWeight`: as in `RestoreOptions`. */
  constructor(text: string, kit: ChannelKit, { model, vocabulary }: Language, lmWeight: number, visit: (steps: Step[]) => void) {
    this.#expected = new ExpectedWords(model, kit, lmWeight);
    this.#guesses = new ContextGuesses(text, kit, this.#expected);
    this.#own = new OwnAbbreviations(text, (id) => vocabulary.word(id));
    this.#idOf = (word) => vocabulary.id(word);
    this.#visit = visit;
  }

  add(steps: readonly Step[]): void {
    const decided = this.#guesses.among(steps);
    this.#own.add(decided);
    this.#memory.add(decided);
    this.#waiting.push(decided);
    this.#held += decided.length;
    if (this.#held >= MOST_STEPS) this.end();
  }

  /** Hands on what is held back. */
  end(): void {
    const spans = this.#own.spans(this.#idOf);
    const phrases = new PhraseGuesses(this.#memory.terms(), this.#expected);
    for (const steps of this.#waiting) this.#visit(withSpans(phrases.among(steps), spans));
    this.#waiting = [];
    this.#held = 0;
  }
}
