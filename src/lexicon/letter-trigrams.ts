/** Owns the model of how abbreviations are spelled: which letter follows which two, so that unseen bodies compose. */

import type { LetterCost } from "./letter-cost.js";
import type { NearWord } from "./near-words.js";

/** Stands before the first and after the last letter. */
const EDGE = "\n";
/** Observations that the shorter context is worth (Dirichlet smoothing). */
const BACKOFF = 1.5;
/** Share of a letter never seen. */
const FLOOR = 1e-5;
/** Hypotheses kept per place of the reading. */
const BEAM = 24;
/** A letter dearer than this, in nats, is not tried in a composition. */
const DEAREST = 6.2;

interface Hypothesis {
  readonly letters: string;
  readonly channel: number;
  readonly spelling: number;
}

/** Counts of one, two and three letters of abbreviations, with weights. */
export class LetterTrigrams {
  readonly #counts = new Map<string, number>();
  readonly #contexts = new Map<string, number>();
  readonly #alphabet = new Set<string>();
  #total = 0;

  /** Adds a word with a weight above 0. */
  add(word: string, weight: number): void {
    const spelled = EDGE + EDGE + word + EDGE;
    for (let i = 2; i < spelled.length; i++) {
      for (let from = i - 2; from <= i; from++) {
        const gram = spelled.slice(from, i + 1);
        this.#counts.set(gram, (this.#counts.get(gram) ?? 0) + weight);
        if (from < i) this.#contexts.set(spelled.slice(from, i), (this.#contexts.get(spelled.slice(from, i)) ?? 0) + weight);
      }
      this.#total += weight;
      if (spelled[i] !== EDGE) this.#alphabet.add(spelled[i]!);
    }
  }

  /** −ln P(next letter ∣ the two before), nats; `EDGE` is the word's end. */
  #letterCost(before: string, letter: string): number {
    let share = ((this.#counts.get(letter) ?? 0) + FLOOR) / (this.#total + 1);
    for (let length = 1; length <= 2; length++) {
      const context = before.slice(2 - length);
      share = ((this.#counts.get(context + letter) ?? 0) + BACKOFF * share) / ((this.#contexts.get(context) ?? 0) + BACKOFF);
    }
    return -Math.log(share);
  }

  /** −ln P(word), nats. */
  cost(word: string): number {
    const spelled = EDGE + EDGE + word + EDGE;
    let cost = 0;
    for (let i = 2; i < spelled.length; i++) cost += this.#letterCost(spelled.slice(i - 2, i), spelled[i]!);
    return cost;
  }

  /**
   * The words, seen or not, that explain a reading best; `cost` is the channel's alone. At most `most`. Time grows with
   * the reading's length only.
   */
  compose(reading: string, letterCost: LetterCost, most: number): NearWord[] {
    const n = reading.length;
    const at: Hypothesis[][] = Array.from({ length: n + 1 }, () => []);
    at[0]!.push({ letters: "", channel: 0, spelling: 0 });
    for (let j = 0; j < n; j++) {
      for (const hypothesis of prune(at[j]!)) {
        for (let width = 1; width <= 2 && j + width <= n; width++) {
          this.#extend(hypothesis, reading.slice(j, j + width), letterCost, at[j + width]!);
        }
      }
    }
    const ends = at[n]!.map((h) => ({ ...h, spelling: h.spelling + this.#letterCost(lastTwo(h.letters), EDGE) }));
    return prune(ends).slice(0, most).map((h) => ({ word: h.letters, cost: h.channel }));
  }

  #extend(from: Hypothesis, piece: string, letterCost: LetterCost, into: Hypothesis[]): void {
    const before = lastTwo(from.letters);
    const tried = this.#alphabet.has(piece) || piece.length > 1 ? this.#alphabet : [...this.#alphabet, piece];
    for (const letter of tried) {
      const channel = letterCost(letter, piece);
      if (channel > DEAREST) continue;
      into.push({ letters: from.letters + letter, channel: from.channel + channel, spelling: from.spelling + this.#letterCost(before, letter) });
    }
  }
}

function lastTwo(letters: string): string {
  return (EDGE + EDGE + letters).slice(-2);
}

function prune(hypotheses: Hypothesis[]): Hypothesis[] {
  const rank = (h: Hypothesis): number => h.channel + h.spelling;
  hypotheses.sort((a, b) => rank(a) - rank(b) || (a.letters < b.letters ? -1 : 1));
  return hypotheses.slice(0, BEAM);
}
