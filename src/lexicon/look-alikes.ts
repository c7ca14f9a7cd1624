/** Owns which words look alike: those that are the same without their marks. */

import { stripMarks } from "../text/fold.js";

/** Numbers words by their bare form, each when it is first asked for. */
export class LookAlikes {
  readonly #word: (id: number) => string;
  readonly #numbers: Uint16Array;
  readonly #bareForms = new Map<string, number>();

  /** `word`: the words of the ids below `size`. */
  constructor(size: number, word: (id: number) => string) {
    this.#numbers = new Uint16Array(size);
    this.#word = word;
  }

  /** The same number for words that look alike, from 1. */
  numberOf(id: number): number {
    const known = this.#numbers[id]!;
    if (known !== 0) return known;
    const bare = stripMarks(this.#word(id));
    let number = this.#bareForms.get(bare);
    if (number === undefined) this.#bareForms.set(bare, (number = this.#bareForms.size + 1));
    return (this.#numbers[id] = number);
  }
}
