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
/** A line inside a sentence begins with a capital by so many times the word's own odds of one: a heading may begin there, `của` hardly. */
const LINE_ODDS = 3;
/** Least share of a capital, and of a small letter. */
const LEAST_TITLE = 0.02;
const LEAST_LOWER = 0.03;

/** Bounds on a share, so that no count rules a shape out. */
function bounded(share: number): number {
  return Math.min(1 - LEAST_LOWER, Math.max(LEAST_TITLE, share));
}

/** −ln of the shares above, made when first asked for. */
interface PriorTables {
  readonly opening: Readonly<Record<keyof typeof OPENING, readonly number[]>>;
  /** The same behind a word in capitals: a heading that goes on, or not. */
  readonly openingRaised: Readonly<Record<keyof typeof OPENING, readonly number[]>>;
  readonly after: readonly (readonly number[])[];
}

let tables: PriorTables | undefined;

const nats = (share: number): number => -Math.log(share);

function priorTables(): PriorTables {
  const ofOpenings = (shares: (of: readonly number[]) => number[]): PriorTables["opening"] =>
    Object.fromEntries(Object.entries(OPENING).map(([opening, of]) => [opening, shares(of).map(nats)])) as unknown as PriorTables["opening"];
  return {
    opening: ofOpenings((of) => [...of]),
    openingRaised: ofOpenings((of) => of.map((share, shape) => (share + AFTER[2]![shape]!) / 2)),
    after: AFTER.map((of) => of.map(nats)),
  };
}

/** Writes −ln prior of each shape (column) after each shape (row) of the word before into `into`. */
function priors(words: readonly CasedWord[], i: number, usage: CaseUsage | undefined, into: Float64Array): void {
  const { opening: openings, openingRaised, after } = (tables ??= priorTables());
  const { id, opens } = words[i]!;
  const opening = opens !== "no" ? opens : i === 0 ? "sentence" : undefined;
  for (let before = 0; before < 3; before++) {
    const row = opening === undefined ? after[before]! : before === 2 && i > 0 ? openingRaised[opening] : openings[opening];
    for (let shape = 0; shape < 3; shape++) into[before * 3 + shape] = row[shape]!;
  }
  if (usage === undefined || (opening !== undefined && opening !== "line")) return;
  const title = bounded(usage.titleShare(id));
  if (opening === "line") return shareOut(into, (LINE_ODDS * title) / (1 - title));
  const pair = words[i - 1]!.opens !== "no" ? -1 : usage.pairShape(words[i - 1]!.id, id);
  for (let before = 0; before < 2; before++) {
    const [small, raised] = AFTER[before]!;
    // The word's own habit against the neighbour's: odds multiply, the neighbour's taken to the half.
    const odds = (title / (1 - title)) * Math.sqrt(raised / small) * 2;
    const p = odds / (1 + odds);
    for (let shape = 0; shape < 2; shape++) {
      const share = pair < 0 ? (shape === 1 ? p : 1 - p) : pair === before * 3 + shape ? PAIR_SHARE : (1 - PAIR_SHARE) / 2;
      into[before * 3 + shape] = nats((small + raised) * share);
    }
  }
}

/** Parts what small and capital first letters have together, whatever the word before, by the odds of a capital. */
function shareOut(into: Float64Array, odds: number): void {
  for (let row = 0; row < 9; row += 3) {
    const both = Math.exp(-into[row]!) + Math.exp(-into[row + 1]!);
    into[row] = nats(both / (1 + odds));
    into[row + 1] = nats((both * odds) / (1 + odds));
  }
}

/** The likeliest shapes of a run of words (Viterbi over three shapes). */
export function chooseShapes(words: readonly CasedWord[], usage?: CaseUsage): CaseShape[] {
  const n = words.length;
  if (n === 0) return [];
  const back = new Uint8Array(n * 3);
  const prior = new Float64Array(9);
  let scores = new Float64Array(3);
  let next = new Float64Array(3);
  priors(words, 0, usage, prior);
  for (let s = 0; s < 3; s++) scores[s] = words[0]!.costs[s]! + prior[s]!;
  for (let i = 1; i < n; i++) {
    priors(words, i, usage, prior);
    for (let s = 0; s < 3; s++) {
      let best = 0;
      for (let b = 1; b < 3; b++) if (scores[b]! + prior[b * 3 + s]! < scores[best]! + prior[best * 3 + s]!) best = b;
      next[s] = scores[best]! + prior[best * 3 + s]! + words[i]!.costs[s]!;
      back[i * 3 + s] = best;
    }
    [scores, next] = [next, scores];
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
