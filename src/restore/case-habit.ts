/**
 * Owns how an engine reads the case of first letters, as the document shows it: some letters have one shape in both cases
 * (`v`, `c`, `x`), and where `Và`, `Với`, `Của` stand all over, a capital V says little.
 */

import type { CaseShape } from "../channel/token-table.js";
import type { Step } from "../decode/step.js";
import { shapeOf } from "../lattice/case-shape.js";
import { FIRST_WORD } from "../lexicon/vocabulary.js";
import { stripMarks } from "../text/fold.js";
import { isSyllable } from "../text/syllable.js";
import type { CasedWord, CaseUsage } from "./case-pass.js";

/** Letters of one shape in both cases, but for their size. With `k`, which is not, `Kỹ thuật` of names became small. */
const ALIKE = /[copsuvwxz]/;
/** Behind a word in small letters, parted from it by a space: surely inside a sentence. */
const INSIDE = /(?:^|[\s,])\p{Ll}\p{Ll}+,? $/u;
/** Behind a word on the same line: what a habit may mend. */
const BEHIND_WORD = /(?:^|[\s,(])[\p{L}\p{M}\d’'‘]{2,},?\s$/u;
/** Characters before a word that the two look at. */
const NEAR = 12;
/** Share of capitals inside sentences of the words that teach: they hardly ever have one. */
const RARELY = 0.05;
/** Nats of margin from which on a word is sure enough to teach. */
const SURE = 1;
/** So many words are believed beforehand, a share of them misread. */
const BELIEVED = 6;
const MISREAD = 0.02;
/** The share from which on a document has the habit. With 0.1 pages of the older recogniser have 41 wrong words more (1,544 and 1,503). */
const HABIT = 0.05;
/** Words with a smaller share of capitals (`có`, `và`, `của`) tell of their other places as well, the letter's habit counting for so many of them. More words, and `Vùng`, `Sở` of names become small. */
const HARDLY_EVER = 0.01;
const BY_LETTER = 3;

/** How often one word was read in small letters, and with a capital. */
type Readings = [small: number, title: number];

/** A word as it was read, and where. */
interface ReadWord {
  readonly id: number;
  readonly at: number;
  readonly reading: string;
  readonly shape: CaseShape;
  readonly word: string;
}

/** What the words of one document say. */
export class CaseHabit {
  readonly #word: (id: number) => string;
  readonly #usage: CaseUsage;
  /** By first letter, by word. */
  readonly #readings = new Map<string, Map<number, Readings>>();

  /** `word`: the vocabulary's. */
  constructor(word: (id: number) => string, usage: CaseUsage) {
    this.#word = word;
    this.#usage = usage;
  }

  /** Takes the steps of one stretch of `text`. All are taken before the habit is asked for. */
  add(text: string, steps: readonly Step[]): void {
    for (const { group, candidate, margin } of steps) {
      if (group.kind !== "word" || group.candidates.width !== 1 || margin <= SURE) continue;
      const id = group.candidates.ids[candidate]!;
      if (id < FIRST_WORD || this.#usage.titleShare(id) > RARELY) continue;
      const letter = firstAlike(text.slice(group.start, group.end), this.#word(id));
      if (letter === undefined || !INSIDE.test(text.slice(Math.max(0, group.start - NEAR), group.start))) continue;
      this.#count(letter, id, shapeOf(text.slice(group.start, group.end)));
    }
  }

  /** The costs of a word's shapes, −ln P(reading ∣ shape), where the capital that it was read with may be a small letter. */
  costs(text: string, { id, at, reading, shape, word }: ReadWord, costs: CasedWord["costs"]): CasedWord["costs"] {
    const letter = shape === 1 ? firstAlike(reading, word) : undefined;
    if (letter === undefined || !BEHIND_WORD.test(text.slice(Math.max(0, at - NEAR), at))) return costs;
    const raised = this.#raised(letter, id);
    const [lower, title, upper] = costs;
    return raised < HABIT ? costs : [Math.min(lower, title - Math.log(raised)), title, upper];
  }

  /** Share of the letter's small words that were read with a capital, as other words tell it, and other places of the word itself. */
  #raised(letter: string, id: number): number {
    const words = this.#readings.get(letter);
    const share = raisedShare(words, id);
    const [small, title] = words?.get(id) ?? [0, 0];
    if (title === 0 || this.#usage.titleShare(id) > HARDLY_EVER) return share;
    return (BY_LETTER * share + title - 1) / (BY_LETTER + small + title - 1);
  }

  #count(letter: string, id: number, shape: CaseShape): void {
    if (shape === 2) return;
    let words = this.#readings.get(letter);
    if (words === undefined) this.#readings.set(letter, (words = new Map<number, Readings>()));
    const readings = words.get(id) ?? [0, 0];
    readings[shape]++;
    words.set(id, readings);
  }
}

/** The first letter of a syllable without its marks, where it was read as itself and has one shape in both cases. */
function firstAlike(reading: string, word: string): string | undefined {
  const letter = stripMarks(word[0]!);
  return ALIKE.test(letter) && stripMarks(reading[0]!).toLowerCase() === letter && isSyllable(word) ? letter : undefined;
}

/** Share of the words but `own`, which is no evidence for itself, that were read with a capital. Each word counts once: one name that stands often is no habit. */
function raisedShare(words: ReadonlyMap<number, Readings> | undefined, own: number): number {
  let raised = BELIEVED * MISREAD;
  let all = BELIEVED;
  for (const [id, [small, title]] of words ?? []) {
    if (id === own) continue;
    raised += title / (small + title);
    all++;
  }
  return raised / all;
}
