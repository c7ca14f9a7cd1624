/**
 * Owns how an engine reads the case of first letters, as the document shows it: some letters have one shape in both cases
 * (`v`, `c`, `x`), and where `Và`, `Với`, `Của` stand all over, a capital V says little.
 */

import type { Step } from "../decode/step.js";
import { shapeOf } from "../lattice/case-shape.js";
import { FIRST_WORD } from "../lexicon/vocabulary.js";
import { stripMarks } from "../text/fold.js";
import { isSyllable } from "../text/syllable.js";
import type { CasedWord, CaseUsage } from "./case-pass.js";
import type { StepWord } from "./step-words.js";

/** Letters of one shape in both cases, but for their size. With `k`, which is not, `Kỹ thuật` of names became small. */
const ALIKE = /[copsuvwxz]/;
/** Behind a word in small letters, parted from it by a space: surely inside a sentence. */
const INSIDE = /(?:^|[\s,])\p{Ll}\p{Ll}+,? $/u;
/** Behind a word on the same line: what a habit may mend. */
const BEHIND_WORD = /(?:^|[\s,(])[\p{L}\p{M}\d’'‘]{2,},?\s$/u;
/** Characters before a word that the two look at. */
const NEAR = 12;
/** Share of capitals inside sentences of the words that teach: those that hardly ever have one, and those that always do. */
const RARELY = 0.05;
const ALWAYS = 0.95;
/** Nats of margin from which on a word is sure enough to teach. */
const SURE = 1;
/** So many words are believed beforehand, a share of them misread. */
const BELIEVED = 6;
const MISREAD = 0.02;
/** The share from which on a document has the habit. From 0.07 on names lose their capitals: rendered English 203 -> 207 wrong. */
const HABIT = 0.1;

/** How often one word was read in small letters, and with a capital. */
type Readings = [small: number, title: number];
/** By first letter, by word. */
type ByLetter = Map<string, Map<number, Readings>>;

/** −ln odds of the case that a first letter was not read in: `lower` where it was read as a capital, `title` where as a small letter. */
interface OtherCase {
  readonly lower: number;
  readonly title: number;
}

/** What the words of one document say. */
export class CaseHabit {
  readonly #word: (id: number) => string;
  readonly #usage: CaseUsage;
  /** Words that hardly ever have a capital, and words that always have one. */
  readonly #small: ByLetter = new Map();
  readonly #titles: ByLetter = new Map();
  readonly #costs = new Map<string, OtherCase>();

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
      const share = id < FIRST_WORD ? 0.5 : this.#usage.titleShare(id);
      if (share > RARELY && share < ALWAYS) continue;
      const letter = firstAlike(text.slice(group.start, group.end), this.#word(id));
      if (letter === undefined || !INSIDE.test(text.slice(Math.max(0, group.start - NEAR), group.start))) continue;
      count(share <= RARELY ? this.#small : this.#titles, letter, id, shapeOf(text.slice(group.start, group.end)));
    }
  }

  /** The costs of a word's shapes, −ln P(reading ∣ shape), where the case of its first letter may be misread. */
  costs(text: string, { step, reading, shape, words }: StepWord, costs: CasedWord["costs"]): CasedWord["costs"] {
    const letter = shape === 2 ? undefined : firstAlike(reading, words[0]!);
    if (letter === undefined || !BEHIND_WORD.test(text.slice(Math.max(0, step.group.start - NEAR), step.group.start))) return costs;
    const other = this.#of(letter);
    const [lower, title, upper] = costs;
    return shape === 1 ? [Math.min(lower, title + other.lower), title, upper] : [lower, Math.min(title, lower + other.title), upper];
  }

  #of(letter: string): OtherCase {
    let costs = this.#costs.get(letter);
    if (costs === undefined) {
      const raised = misread(this.#small.get(letter), 1);
      const lowered = misread(this.#titles.get(letter), 0);
      costs = {
        lower: raised < HABIT ? Infinity : Math.log((1 - lowered) / raised),
        title: lowered < HABIT ? Infinity : Math.log((1 - raised) / lowered),
      };
      this.#costs.set(letter, costs);
    }
    return costs;
  }
}

/** The first letter of a syllable without its marks, where it was read as itself and has one shape in both cases. */
function firstAlike(reading: string, word: string): string | undefined {
  const letter = stripMarks(word[0]!);
  return ALIKE.test(letter) && stripMarks(reading[0]!).toLowerCase() === letter && isSyllable(word) ? letter : undefined;
}

function count(into: ByLetter, letter: string, id: number, shape: number): void {
  if (shape === 2) return;
  let words = into.get(letter);
  if (words === undefined) into.set(letter, (words = new Map<number, Readings>()));
  const readings = words.get(id) ?? [0, 0];
  readings[shape]!++;
  words.set(id, readings);
}

/** Share of the words that were read in the `other` case. Each word counts once: one name that stands often is no habit. */
function misread(words: ReadonlyMap<number, Readings> = new Map(), other: 0 | 1): number {
  let share = BELIEVED * MISREAD;
  for (const readings of words.values()) share += readings[other] / (readings[0] + readings[1]);
  return share / (BELIEVED + words.size);
}
