/** Owns the words that a document's own phrases put where a search was in doubt: what it says surely elsewhere, it says here. */

import type { Step } from "../decode/step.js";
import type { Candidates } from "../lattice/candidates.js";
import { OwnTerms } from "../lattice/own-terms.js";
import type { TermWords } from "../lattice/own-terms.js";
import { channelCost, isUnsure, stepIds } from "./chunk-places.js";
import type { ExpectedWords } from "./expected-words.js";

/** Words before and behind a phrase that it is weighed with: as far as the language model sees. */
const AROUND = 3;
const LONGEST = 5;

/** Weighs the phrases of one document. */
export class PhraseGuesses {
  readonly #phrases: OwnTerms;
  readonly #expected: ExpectedWords;

  constructor(phrases: readonly TermWords[], expected: ExpectedWords) {
    this.#phrases = new OwnTerms(phrases);
    this.#expected = expected;
  }

  /** The steps of one stretch, in order, with the words of a phrase in place of what it is better than. */
  among(steps: readonly Step[]): Step[] {
    const decided = steps.slice();
    let next = 0;
    for (let i = 0; i < decided.length; i++) {
      if (!isUnsure(decided[i]!)) continue;
      for (let start = Math.max(next, i - LONGEST + 1); start <= i; start++) this.#weighAt(decided, start, i);
      next = i + 1;
    }
    return decided;
  }

  /** Weighs the phrases that may stand from step `start` on over step `unsure`. */
  #weighAt(steps: Step[], start: number, unsure: number): void {
    const first = wordsOf(steps[start]!);
    const second = steps[start + 1] === undefined ? undefined : wordsOf(steps[start + 1]!);
    if (first === undefined || second === undefined) return;
    let best: Step[] | undefined;
    let gain = 0;
    for (const { ids, weight } of this.#phrases.at(first, second)) {
      const there = steps.slice(start, start + ids.length);
      const phrase = start + ids.length > unsure ? asPhrase(there, ids) : undefined;
      if (phrase === undefined) continue;
      // What it says here it says elsewhere as well.
      if (phrase === there) return;
      this.#expected.behind(stepIds(steps.slice(Math.max(0, start - AROUND), start)));
      const after = stepIds(steps.slice(start + ids.length, start + ids.length + AROUND));
      const costs = [there, phrase].map((words) => channelCost(words) + this.#expected.costOf([...stepIds(words), ...after]));
      if (costs[0]! - costs[1]! + weight <= gain) continue;
      gain = costs[0]! - costs[1]! + weight;
      best = phrase.map((step, i) => (step === there[i] ? step : { ...step, margin: gain }));
    }
    if (best !== undefined) steps.splice(start, best.length, ...best);
  }
}

/** The words that a step was chosen from, if it is one word. */
function wordsOf({ group }: Step): Candidates | undefined {
  return group.kind === "word" && group.candidates.width === 1 ? group.candidates : undefined;
}

/** Steps with the words of a phrase; themselves where they have them, `undefined` where they cannot. */
function asPhrase(steps: Step[], ids: readonly number[]): Step[] | undefined {
  if (steps.length < ids.length) return undefined;
  let same = true;
  const phrase: Step[] = [];
  for (let i = 0; i < ids.length; i++) {
    const step = steps[i]!;
    const candidate = wordsOf(step)?.ids.indexOf(ids[i]!) ?? -1;
    if (candidate < 0 || (step.group.boundary && i + 1 < ids.length)) return undefined;
    if (candidate !== step.candidate) same = false;
    phrase.push(candidate === step.candidate ? step : { group: step.group, candidate, margin: 0 });
  }
  return same ? steps : phrase;
}
