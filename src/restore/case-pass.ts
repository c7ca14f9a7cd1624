/** Owns the case of repaired words: lower, first letter upper or all upper, by what was read and what is usual. */

import type { CaseShape } from "../channel/token-table.js";

/** What is known of one word's case before its neighbours are asked. */
export interface CasedWord {
  /** Vocabulary id; 0 for words that are not held. */
  readonly id: number;
  /** −ln P(reading ∣ word in shape 0, 1, 2), nats. */
  readonly costs: readonly [number, number, number];
  readonly opens: Opening;
}

/** What a word opens: a sentence or marked item, what follows `;` or `:` (on a line of its own or not), a line inside a sentence, a quotation, or nothing. */
export type Opening = "sentence" | "item" | "item line" | "list" | "list line" | "line" | "quote" | "no";

/** How words are usually written inside a sentence: counted over the corpus. */
export interface CaseUsage {
  /** Share of the places where the word stands with a capital first letter, 0..1. */
  titleShare(id: number): number;
  /** The usual shapes of two neighbours as `first * 3 + second`, or −1 where they say no more than the words alone. */
  pairShape(first: number, second: number): number;
}

// Shares by the shape of the word before; counted roughly on administrative text, they only break ties.
const AFTER: readonly (readonly [number, number, number])[] = [
  [0.9, 0.095, 0.005],
  [0.7, 0.29, 0.01],
  [0.04, 0.03, 0.93],
];
// Counted on the gold of the rendered pages, bounded: a heading may stand anywhere.
const OPENING: Readonly<Record<Exclude<Opening, "no">, readonly [number, number, number]>> = {
  sentence: [0.05, 0.9, 0.05],
  item: [0.75, 0.23, 0.02],
  "item line": [0.5, 0.42, 0.08],
  list: [0.4, 0.4, 0.2],
  "list line": [0.3, 0.62, 0.08],
  line: [0.7, 0.24, 0.06],
  quote: [0.35, 0.6, 0.05],
};
const PAIR_SHARE = 0.8;

/** Bounds on a share, so that no count rules a shape out. */
function bounded(share: number): number {
  return Math.min(0.97, Math.max(0.03, share));
}

/** −ln prior of a shape after another one. */
function shapeCost(words: readonly CasedWord[], i: number, before: CaseShape, shape: CaseShape, usage: CaseUsage | undefined): number {
  const word = words[i]!;
  if (word.opens !== "no" || i === 0) {
    const opening = OPENING[word.opens === "no" ? "sentence" : word.opens];
    return -Math.log(before === 2 && i > 0 ? (opening[shape] + AFTER[2]![shape]) / 2 : opening[shape]);
  }
  let share = AFTER[before]![shape];
  if (usage !== undefined && shape !== 2 && before !== 2) {
    const rest = AFTER[before]![0] + AFTER[before]![1];
    const title = bounded(usage.titleShare(word.id));
    // The word's own habit against the neighbour's: odds multiply, the neighbour's taken to the half.
    const odds = (title / (1 - title)) * Math.sqrt(AFTER[before]![1] / AFTER[before]![0]) * 2;
    const p = odds / (1 + odds);
    share = rest * (shape === 1 ? p : 1 - p);
    const pair = words[i - 1]!.opens !== "no" ? -1 : usage.pairShape(words[i - 1]!.id, word.id);
    if (pair >= 0) {
      const usual = pair === before * 3 + shape;
      share = rest * (usual ? PAIR_SHARE : (1 - PAIR_SHARE) / 2);
    }
  }
  return -Math.log(share);
}

/** The likeliest shapes of a run of words (Viterbi over three shapes). */
export function chooseShapes(words: readonly CasedWord[], usage?: CaseUsage): CaseShape[] {
  const n = words.length;
  if (n === 0) return [];
  const back = new Uint8Array(n * 3);
  let scores = [0, 1, 2].map((s) => words[0]!.costs[s]! + shapeCost(words, 0, 0, s as CaseShape, usage));
  for (let i = 1; i < n; i++) {
    const next = [Infinity, Infinity, Infinity];
    for (let s = 0; s < 3; s++) {
      for (let b = 0; b < 3; b++) {
        const cost = scores[b]! + shapeCost(words, i, b as CaseShape, s as CaseShape, usage) + words[i]!.costs[s]!;
        if (cost < next[s]!) {
          next[s] = cost;
          back[i * 3 + s] = b;
        }
      }
    }
    scores = next;
  }
  let shape = scores.indexOf(Math.min(...scores));
  const shapes: CaseShape[] = [];
  for (let i = n - 1; i >= 0; i--) {
    shapes.push(shape as CaseShape);
    shape = back[i * 3 + shape]!;
  }
  return shapes.reverse();
}

/** A folded word in a case shape. */
export function shaped(word: string, shape: CaseShape): string {
  if (shape === 2) return word.toUpperCase();
  return shape === 1 ? word[0]!.toUpperCase() + word.slice(1) : word;
}
