/** Owns the model of how abbreviations are spelled: which letter follows which two, so that unseen bodies compose. */

import type { LetterCost } from "./letter-cost.js";
import type { NearWord } from "./near-words.js";

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
  /** Codes of the last two letters. */
  readonly a: number;
  readonly b: number;
  readonly channel: number;
  readonly spelling: number;
}

/** A letter that a piece of the reading may be, with its code. */
interface MeantLetter {
  readonly letter: string;
  readonly c: number;
  readonly channel: number;
}

/** Letters that abbreviations are made of; any other counts as one more. The edge stands before and behind a word. */
const LETTERS = "ABCDEGHIKLMNOPQRSTUVXYFJWZĐÂĂÊÔƠƯabcdeghiklmnopqrstuvxyđ0123456789&-";
const EDGE = 0;
const OTHER_LETTER = LETTERS.length + 1;
const WIDTH = LETTERS.length + 2;

/** Stands for the letters behind a pair that never stood before one. */
const NONE_BEHIND = /* @__PURE__ */ new Float32Array(WIDTH);

/** Counts of one, two and three letters of abbreviations, with weights; some 0.3 MB. */
export class LetterTrigrams {
  readonly #one = new Float32Array(WIDTH);
  readonly #two = new Float32Array(WIDTH * WIDTH);
  /** By pair: what stands behind it. Most pairs are never met. */
  readonly #three: Float32Array[] = new Array<Float32Array>(WIDTH * WIDTH).fill(NONE_BEHIND);
  /** How often a letter, and a pair, stands before any other. */
  readonly #before = new Float32Array(WIDTH);
  readonly #pairBefore = new Float32Array(WIDTH * WIDTH);
  readonly #codes = new Map<string, number>(Array.from(LETTERS, (letter, i) => [letter, i + 1]));
  readonly #alphabet = new Set<string>();
  #total = 0;

  #code(letter: string): number {
    return this.#codes.get(letter) ?? OTHER_LETTER;
  }

  /** Adds a word with a weight above 0. */
  add(word: string, weight: number): void {
    let a = EDGE;
    let b = EDGE;
    for (let i = 0; i <= word.length; i++) {
      const c = i < word.length ? this.#code(word[i]!) : EDGE;
      const pair = a * WIDTH + b;
      this.#one[c]! += weight;
      this.#two[b * WIDTH + c]! += weight;
      if (this.#three[pair] === NONE_BEHIND) this.#three[pair] = new Float32Array(WIDTH);
      this.#three[pair]![c]! += weight;
      this.#before[b]! += weight;
      this.#pairBefore[pair]! += weight;
      this.#total += weight;
      if (i < word.length) this.#alphabet.add(word[i]!);
      a = b;
      b = c;
    }
  }

  /** −ln P(letter ∣ the two before), nats, by their codes. */
  #letterCost(a: number, b: number, c: number): number {
    const pair = a * WIDTH + b;
    let share = (c === OTHER_LETTER ? FLOOR : this.#one[c]! + FLOOR) / (this.#total + 1);
    share = (this.#two[b * WIDTH + c]! + BACKOFF * share) / (this.#before[b]! + BACKOFF);
    share = (this.#three[pair]![c]! + BACKOFF * share) / (this.#pairBefore[pair]! + BACKOFF);
    return -Math.log(share);
  }

  /** −ln P(word), nats. */
  cost(word: string): number {
    let cost = 0;
    let a = EDGE;
    let b = EDGE;
    for (let i = 0; i <= word.length; i++) {
      const c = i < word.length ? this.#code(word[i]!) : EDGE;
      cost += this.#letterCost(a, b, c);
      a = b;
      b = c;
    }
    return cost;
  }

  /**
   * The words, seen or not, that explain a reading best; `cost` is the channel's alone. At most `most`. Time grows with
   * the reading's length only.
   */
  compose(reading: string, letterCost: LetterCost, most: number): NearWord[] {
    const n = reading.length;
    const at: Hypothesis[][] = Array.from({ length: n + 1 }, () => []);
    at[0]!.push({ letters: "", a: EDGE, b: EDGE, channel: 0, spelling: 0 });
    for (let j = 0; j < n; j++) {
      const one = this.#meant(reading[j]!, letterCost);
      const two = j + 2 <= n ? this.#meant(reading.slice(j, j + 2), letterCost) : [];
      for (const hypothesis of prune(at[j]!)) {
        this.#extend(hypothesis, one, at[j + 1]!);
        if (two.length > 0) this.#extend(hypothesis, two, at[j + 2]!);
      }
    }
    const ends = at[n]!.map((h) => ({ ...h, spelling: h.spelling + this.#letterCost(h.a, h.b, EDGE) }));
    return prune(ends).slice(0, most).map((h) => ({ word: h.letters, cost: h.channel }));
  }

  /** The letters that a piece may be read from. */
  #meant(piece: string, letterCost: LetterCost): MeantLetter[] {
    const tried = this.#alphabet.has(piece) || piece.length > 1 ? this.#alphabet : [...this.#alphabet, piece];
    const meant: MeantLetter[] = [];
    for (const letter of tried) {
      const channel = letterCost(letter, piece);
      if (channel <= DEAREST) meant.push({ letter, c: this.#code(letter), channel });
    }
    return meant;
  }

  #extend(from: Hypothesis, meant: readonly MeantLetter[], into: Hypothesis[]): void {
    for (const { letter, c, channel } of meant) {
      const spelling = from.spelling + this.#letterCost(from.a, from.b, c);
      into.push({ letters: from.letters + letter, a: from.b, b: c, channel: from.channel + channel, spelling });
    }
  }
}

function prune(hypotheses: Hypothesis[]): Hypothesis[] {
  const rank = (h: Hypothesis): number => h.channel + h.spelling;
  hypotheses.sort((a, b) => rank(a) - rank(b) || (a.letters < b.letters ? -1 : 1));
  return hypotheses.slice(0, BEAM);
}
