/**
 * Owns the vote of a document on its doubtful words: what stands elsewhere beside the same neighbours, and which of the
 * words that look alike it says at all. Each place was decided by itself; here they tell of each other.
 */

import type { Rival } from "../decode/close-rivals.js";
import type { Step } from "../decode/step.js";
import type { LookAlikes } from "../lexicon/look-alikes.js";
import { BEFORE, BEHIND, ITSELF, VoteTally } from "./vote-tally.js";
import type { Doubt } from "./vote-tally.js";

/** What a count is believed, beside the place's own odds. */
export interface VoteWeights {
  /** Of the words elsewhere that stand behind, or before, the same neighbour; its marks are left aside. */
  readonly neighbours: number;
  /** Of the look-alikes anywhere, those with a capital apart; 0 where marks in the text have told it. */
  readonly anywhere: number;
}

/** What is asked of the language. */
export interface VoteWords {
  readonly lookAlikes: LookAlikes;
  unigramCost(id: number): number;
}

/** The odds of a place weigh as much as so many places elsewhere; 0.7 to 2 do within 10 words of 1,800. */
const OWN = 1;
/** Words that vote together: so many are held back until all of them are decided. */
const MOST_WORDS = 20_000;

/** Takes the steps of one stretch of the reading `text` after another, and hands them on as the document wants them. */
export class DocumentVote {
  readonly #text: string;
  readonly #words: VoteWords;
  readonly #weights: VoteWeights;
  readonly #visit: (steps: Step[]) => void;
  #waiting: (readonly Step[])[] = [];
  #held = 0;

  constructor(text: string, words: VoteWords, weights: VoteWeights, visit: (steps: Step[]) => void) {
    this.#text = text;
    this.#words = words;
    this.#weights = weights;
    this.#visit = visit;
  }

  add(steps: readonly Step[]): void {
    this.#waiting.push(steps);
    this.#held += steps.length;
    if (this.#held >= MOST_WORDS) this.end();
  }

  /** Decides what is held back, and hands it on. */
  end(): void {
    const tally = new VoteTally(this.#text, this.#waiting, this.#words.lookAlikes);
    const decided = this.#waiting.map((steps) => steps.slice());
    for (const doubt of tally.doubts) {
      const steps = decided[doubt.stretch]!;
      const { margin, rivals = [] } = steps[doubt.index]!;
      steps[doubt.index] = leastOf(rivals, this.#costs(rivals, doubt, tally), margin);
    }
    this.#waiting = [];
    this.#held = 0;
    decided.forEach((steps) => this.#visit(steps));
  }

  /** What each rival costs by the place and the document, nats. */
  #costs(rivals: readonly Rival[], doubt: Doubt, tally: VoteTally): number[] {
    const { ids, shares } = doubt;
    const { neighbours, anywhere } = this.#weights;
    const costs = rivals.map(({ behind }) => behind);
    for (const kind of [BEHIND, BEFORE]) {
      const counts = elsewhere(doubt, kind, tally);
      if (counts !== undefined) for (let i = 0; i < ids.length; i++) costs[i] = costs[i]! - neighbours * told(counts[i]!, sum(counts), shares[i]!);
    }
    const counts = anywhere === 0 ? undefined : elsewhere(doubt, ITSELF, tally);
    if (counts === undefined) return costs;
    const alike = ids.map((id) => this.#words.lookAlikes.numberOf(id));
    const usual = ids.map((id) => Math.exp(-this.#words.unigramCost(id)));
    for (let i = 0; i < ids.length; i++) {
      const isAlike = (_: number, k: number): boolean => alike[k] === alike[i];
      costs[i] = costs[i]! - anywhere * told(counts[i]!, sum(counts.filter(isAlike)), usual[i]! / sum(usual.filter(isAlike)));
    }
    return costs;
  }
}

const sum = (figures: readonly number[]): number => figures.reduce((total, figure) => total + figure, 0);

/** The counts of the words at other places; `undefined` where there are none. */
function elsewhere(doubt: Doubt, kind: number, tally: VoteTally): number[] | undefined {
  const counts = doubt.ids.map((_, i) => tally.elsewhere(doubt, i, kind));
  return counts.some((count) => count > 0) ? counts : undefined;
}

/** Nats in favour of a word: its own share with the counts among it, `count` of `all`, against that share alone. */
function told(count: number, all: number, share: number): number {
  return Math.log((OWN + count / share) / (OWN + all));
}

/** The step of the rival that costs least. `margin`: of the step that was decided before. */
function leastOf(rivals: readonly Rival[], costs: readonly number[], margin: number): Step {
  let best = 0;
  let next = Infinity;
  for (let i = 1; i < costs.length; i++) {
    if (costs[i]! < costs[best]!) [best, next] = [i, costs[best]!];
    else if (costs[i]! < next) next = costs[i]!;
  }
  const nearest = rivals.reduce((least, { behind }) => (behind > 0 && behind < least ? behind : least), Infinity);
  const { group, candidate } = rivals[best]!;
  // Where something else than a rival is nearest, two words for one, it stays as near.
  return { group, candidate, margin: Math.min(next - costs[best]!, margin < nearest ? margin : Infinity) };
}
