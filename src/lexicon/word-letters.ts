/** Owns how words that nobody knows are spelled: names and words of other languages follow habits too, what an engine garbled does not. */

import { foldWord } from "../text/fold.js";

/** Codes of what stands in a word: 0 at its edges, then `a` to `z`, `đ`, any other sign. */
const BARRED = 27;
const OTHER = 28;
const WIDTH = 29;
const SMALL_A = 97;
/** Nats for which of the other signs it is. */
const WHICH_OTHER = 3;
/** No letter costs more, so that one rare letter condemns no name (`Kyūshū`). */
const DEAREST = 7;

/**
 * Which letter follows which two, by words that it is given; some 0.1 MB, counted when first asked.
 *
 * @example
 * ```ts
 * import { WordLetters } from "./word-letters.js";
 * const letters = new WordLetters(() => ["santos", "santander", "luciano", "milano"]);
 * letters.cost("Santiano") < letters.cost("Snaitona"); // true
 * ```
 */
export class WordLetters {
  readonly #words: () => readonly string[];
  /** Contexts of no, one and two letters. */
  readonly #orders = [new Followers(1), new Followers(WIDTH), new Followers(WIDTH * WIDTH)] as const;
  #counted = false;

  constructor(words: () => readonly string[]) {
    this.#words = words;
  }

  /** −ln P(letters), nats, the end of the word with them; case counts for nothing. */
  cost(word: string): number {
    if (!this.#counted) this.#count();
    const [none, one, two] = this.#orders;
    const codes = codesOf(foldWord(word));
    let cost = 0;
    for (let i = 2; i < codes.length; i++) {
      const [before, c] = [codes[i - 1]!, codes[i]!];
      const share = two.share(codes[i - 2]! * WIDTH + before, c, one.share(before, c, none.share(0, c, 1 / WIDTH)));
      cost += Math.min(DEAREST, (c === OTHER ? WHICH_OTHER : 0) - Math.log(share));
    }
    return cost;
  }

  #count(): void {
    this.#counted = true;
    const [none, one, two] = this.#orders;
    for (const word of this.#words()) {
      const codes = codesOf(word);
      for (let i = 2; i < codes.length; i++) {
        none.add(0, codes[i]!);
        one.add(codes[i - 1]!, codes[i]!);
        two.add(codes[i - 2]! * WIDTH + codes[i - 1]!, codes[i]!);
      }
    }
  }
}

/** The codes of a word's letters, two edges before them and one behind. */
function codesOf(word: string): Uint8Array {
  const codes = new Uint8Array(word.length + 3);
  for (let i = 0; i < word.length; i++) codes[i + 2] = codeOf(word.charCodeAt(i));
  return codes;
}

function codeOf(unit: number): number {
  if (unit >= SMALL_A && unit < SMALL_A + 26) return unit - SMALL_A + 1;
  return unit === 0x111 ? BARRED : OTHER;
}

/** How often each letter stands behind each context. */
class Followers {
  readonly #counts: Float32Array;
  readonly #totals: Float32Array;
  readonly #kinds: Float32Array;

  constructor(contexts: number) {
    this.#counts = new Float32Array(contexts * WIDTH);
    this.#totals = new Float32Array(contexts);
    this.#kinds = new Float32Array(contexts);
  }

  add(context: number, letter: number): void {
    const at = context * WIDTH + letter;
    if (this.#counts[at] === 0) this.#kinds[context]!++;
    this.#counts[at]!++;
    this.#totals[context]!++;
  }

  /** A context leaves to the shorter one, which says `rest`, what its kinds weigh (Witten and Bell 1991). */
  share(context: number, letter: number, rest: number): number {
    const kinds = this.#kinds[context]!;
    return kinds === 0 ? rest : (this.#counts[context * WIDTH + letter]! + kinds * rest) / (this.#totals[context]! + kinds);
  }
}
