/** Owns all that one reading may be: the words near it, itself as it stands, and two words run together. */

import { foldWord } from "../text/fold.js";
import { letterIndices } from "../text/alphabet.js";
import type { CaseOdds } from "../lexicon/case-odds.js";
import type { WordLetters } from "../lexicon/word-letters.js";
import { MOST_REMEMBERED } from "./candidates.js";
import { shapeOf } from "./case-shape.js";
import { CandidateSlab } from "./candidate-slab.js";
import type { Candidates } from "./candidates.js";
import type { GluedLetters } from "./glued-words.js";
import type { WordFinder } from "./parted-finder.js";
import { MAX_READING } from "./piece-rows.js";
import { WordPairs } from "./word-pairs.js";
import type { PairCost } from "./word-pairs.js";

/** Nats per character that one of three words and more may cost that were run together. */
const GLUED_PER_CHARACTER = 2.2;

/** What is known of a reading. */
export interface ReadingWords {
  /** Words near the reading, and the reading as it stands (the id of its fold, 0 where that is no known word). */
  readonly candidates: Candidates;
  /** Channel cost of the nearest word, nats; `Infinity` where there is none. */
  readonly best: number;
}

export interface KeepCosts {
  /** Nats per letter of a word that nobody knows. */
  readonly perLetter: number;
  /** The same for digits and capitals of a word that begins with one: marks such as `D12` and `TNHH` are made of them. */
  readonly perSymbol: number;
  /** Nats per sign that no print has inside a word. */
  readonly perSign: number;
}

export const DEFAULT_KEEP: KeepCosts = { perLetter: 1.9, perSymbol: 1.7, perSign: 6 };

/** A name's words lean on each other, and so do their capitals: each counts for half. */
const CASE_WEIGHT = 0.5;

/** Letters without capitals inside: `TTg` is made of symbols. */
const PLAIN = /^\p{L}\p{Ll}+$/u;
/** Half of the words that are left out of the counting cost less than 2.9 nats a letter, a tenth less than 2.4, a tenth more than 4. */
const USUAL_SPELLING = 3;
const SPELLING_WEIGHT = 0.6;

/** A figure between small letters, as `c4m` for `cấm`: print has none. */
const FIGURE_INSIDE = /\p{Ll}\p{Nd}\p{Ll}/u;
const INSIDE = 3;

/** What goes into a reading's candidates beside the words near it by their letters. */
export interface ReadingExtras {
  /** A wider search than the finder's, for whole words. */
  readonly near?: Pick<WordFinder, "find">;
  /** Nats by which a word is less likely in this document than elsewhere, for this reading. */
  readonly told?: (reading: string, id: number) => number;
  /** What digits alone may mean; the finder's words where left out. */
  readonly digits?: Pick<WordFinder, "find">;
  readonly odds?: CaseOdds | undefined;
  /** Whether the case of all readings can be trusted; else that of names alone. Default: yes. */
  readonly caseTold?: boolean;
  /** How unknown words are spelled; left out, all letters cost the same. */
  readonly letters?: WordLetters | undefined;
  /** How the letters of words run together are taken. Default: as printed. */
  readonly glued?: GluedLetters;
  /** −ln P(word | the word before it); left out, words run together are ranked each for itself. */
  readonly pairCost?: PairCost;
}

/** Remembers, per distinct reading, its candidates with the reading itself among them. */
export class ReadingCandidates {
  readonly glued: GluedLetters;
  readonly #finder: WordFinder;
  readonly #id: (word: string) => number;
  readonly #keep: KeepCosts;
  readonly #near: Pick<WordFinder, "find">;
  readonly #told: ReadingExtras["told"];
  readonly #digits: Pick<WordFinder, "find">;
  readonly #case: CaseOdds | undefined;
  readonly #caseTold: boolean;
  readonly #letters: WordLetters | undefined;
  readonly #slab = new CandidateSlab();
  readonly #pairs: WordPairs;
  readonly #memo = new Map<string, ReadingWords>();
  readonly #cased = new Map<string, ReadingWords>();

  constructor(finder: WordFinder, id: (word: string) => number, keep: KeepCosts = DEFAULT_KEEP, { near = finder, told, odds, caseTold = true, digits = finder, letters, glued = "printed", pairCost }: ReadingExtras = {}) {
    this.glued = glued;
    this.#near = near;
    this.#told = told;
    this.#digits = digits;
    this.#case = odds;
    this.#caseTold = caseTold;
    this.#letters = letters;
    this.#finder = finder;
    this.#pairs = new WordPairs(finder, glued, pairCost);
    this.#id = id;
    this.#keep = keep;
  }

  /** The words a reading may mean, itself included. */
  find(reading: string): ReadingWords {
    let words = this.#memo.get(reading);
    if (words === undefined) {
      const found = this.#near.find(reading);
      words = { candidates: this.#asTold(reading, this.#withItself(reading, found)), best: found.size === 0 ? Infinity : found.costs[0]! };
      if (this.#memo.size >= MOST_REMEMBERED) this.#memo.clear();
      this.#memo.set(reading, words);
    }
    return words;
  }

  /** Those near it letter for letter, without the wider search, and the reading itself. */
  byLetters(reading: string): Candidates {
    return this.#withItself(reading, this.#finder.find(reading));
  }

  /** The same inside a sentence or a name, where a capital or its absence says something of the word. */
  findInside(reading: string): ReadingWords {
    const shape = this.#case === undefined ? 2 : shapeOf(reading);
    if (shape === 2) return this.find(reading);
    let words = this.#cased.get(reading);
    if (words === undefined) {
      const { candidates, best } = this.find(reading);
      words = { candidates: this.#withCase(candidates, this.#case!, shape === 1 ? "title" : "lower"), best };
      if (this.#cased.size >= MOST_REMEMBERED) this.#cased.clear();
      this.#cased.set(reading, words);
    }
    return words;
  }

  /** True for a reading that is a word of the vocabulary as it stands. */
  isKnown(reading: string): boolean {
    return this.#id(foldWord(reading)) !== 0;
  }

  /** The reading as it stands, alone. */
  itself(reading: string): Candidates {
    const id = this.#id(foldWord(reading));
    return { width: 1, size: 1, ids: Uint16Array.of(id), costs: Float32Array.of(this.#asRead(reading, id)) };
  }

  /** A known abbreviation whose Đ lost its bar (`ĐH` for `DH`), alone. */
  barred(reading: string): Candidates | undefined {
    const meant = reading.replaceAll("D", "Đ");
    const id = meant === reading ? 0 : this.#id(foldWord(meant));
    const letters = id === 0 ? undefined : letterIndices(meant);
    if (letters === undefined) return undefined;
    return { width: 1, size: 1, ids: Uint16Array.of(id), costs: Float32Array.of(this.#finder.spelling(reading, letters)) };
  }

  /** Words whose letters alone cost at most `most` nats: quicker where few do. */
  nearest(reading: string, most: number): Candidates {
    return this.#finder.nearest(reading, most);
  }

  /** The words near a reading without the reading itself: for joins. */
  found(reading: string): Candidates {
    return this.#finder.find(reading);
  }

  /** The same for letters that were run together with two others and more; `undefined` where they are too far from any word. */
  glueable(letters: string): Candidates | undefined {
    return this.nearest(letters, GLUED_PER_CHARACTER * letters.length).size === 0 ? undefined : this.found(letters);
  }

  /** The words that a few digits may be. */
  ofDigits(digits: string): Candidates {
    return this.#digits.find(digits);
  }

  /** Two-word candidates of a reading of at least four characters. */
  split(reading: string): Candidates {
    return this.#pairs.find(reading);
  }

  #asTold(reading: string, candidates: Candidates): Candidates {
    const told = this.#told;
    if (told === undefined) return candidates;
    return this.#sorted(Array.from(candidates.ids, (id, i) => ({ id, cost: candidates.costs[i]! + (id === 0 ? 0 : told(reading, id)) })));
  }

  #withItself(reading: string, found: Candidates): Candidates {
    const id = this.#id(foldWord(reading));
    for (let i = 0; i < found.size; i++) if (id !== 0 && found.ids[i] === id) return found;
    const cost = this.#asRead(reading, id);
    let at = 0;
    while (at < found.size && found.costs[at]! <= cost) at++;
    const { ids, costs } = this.#slab.room(found.size + 1);
    ids.set(found.ids.subarray(0, at));
    costs.set(found.costs.subarray(0, at));
    ids[at] = id;
    costs[at] = cost;
    ids.set(found.ids.subarray(at), at + 1);
    costs.set(found.costs.subarray(at), at + 1);
    return { width: 1, size: found.size + 1, ids, costs };
  }

  /** What a capital or its absence adds; may be less than nothing. */
  #withCase(found: Candidates, odds: CaseOdds, shape: "lower" | "title"): Candidates {
    const cases = Array.from(found.ids, (id) => odds.cost(id, shape));
    // In names it chooses between words, and does not make a name dearer than dust.
    const least = this.#caseTold ? 0 : Math.min(...cases);
    return this.#sorted(cases.map((cost, i) => ({ id: found.ids[i]!, cost: found.costs[i]! + CASE_WEIGHT * (cost - least) })));
  }

  /** Words by their costs, which may be less than nothing: a list of candidates has none below 0. */
  #sorted(words: { readonly id: number; readonly cost: number }[]): Candidates {
    words.sort((a, b) => a.cost - b.cost);
    const { ids, costs } = this.#slab.room(words.length);
    words.forEach(({ id, cost }, i) => {
      ids[i] = id;
      costs[i] = cost;
    });
    return { width: 1, size: words.length, ids, costs };
  }

  /** −ln of the share of words meant just so and read rightly; unknown words pay for their spelling. */
  #asRead(reading: string, id: number): number {
    const letters = letterIndices(reading);
    let cost = letters !== undefined && reading.length <= MAX_READING ? this.#finder.spelling(reading, letters) : 0.3 * reading.length;
    if (id !== 0) return cost;
    if (this.#letters !== undefined && PLAIN.test(reading)) cost += SPELLING_WEIGHT * (this.#letters.cost(reading) - USUAL_SPELLING * reading.length);
    if (FIGURE_INSIDE.test(reading)) cost += INSIDE;
    const first = reading[0]!;
    const mark = first !== first.toLowerCase() || (first >= "0" && first <= "9");
    for (let i = 0; i < reading.length; i++) {
      const ch = reading[i]!;
      const digit = ch >= "0" && ch <= "9";
      const letter = ch.toLowerCase() !== ch.toUpperCase();
      if (!digit && !letter) cost += this.#keep.perSign;
      else if (mark && (digit || ch !== ch.toLowerCase())) cost += this.#keep.perSymbol;
      else cost += this.#keep.perLetter;
    }
    return cost;
  }
}
