/** Owns the alignment of the words of a page with the words that an engine read: one to one, joined, split, lost, dust. */

import { distance } from "fastest-levenshtein";
import { stripMarks } from "../text/fold.js";
import { toNfc } from "../text/normal-form.js";

/** Words that belong together; one side may be empty. At most three words on a side, and then one on the other. */
export interface WordPair {
  readonly meant: readonly string[];
  readonly read: readonly string[];
}

/** [meant words, read words] of each step; the first is taken where costs are equal. */
const STEPS: readonly (readonly [number, number])[] = [[1, 1], [2, 1], [1, 2], [3, 1], [1, 3], [1, 0], [0, 1]];
/** What a join or a split costs on top, in letters: less than any misread letter, so that it is never free. */
const JOIN_COST = 0.3;
/** A word left alone costs this much, and … */
const ALONE_COST = 0.4;
/** … this much a letter: two words of four letters that agree in none stay a pair, longer ones part. */
const ALONE_LETTER_COST = 0.45;

/**
 * The least-cost alignment of two word sequences. A pair costs the edit distance of its letters without marks and case.
 * Time |meant| · |read| edit distances at worst: about 0.2 s for a page of 450 words.
 */
export function alignWords(meant: readonly string[], read: readonly string[]): WordPair[] {
  const steps = leastCostSteps(meant.map(bare), read.map(bare));
  const pairs: WordPair[] = [];
  let i = 0;
  let j = 0;
  for (const [down, right] of steps) {
    pairs.push({ meant: meant.slice(i, i + down), read: read.slice(j, j + right) });
    i += down;
    j += right;
  }
  return pairs;
}

/** The share of meant words that have no counterpart, or share no letter with it: high where a page was not read in order. */
export function unalignedShare(pairs: readonly WordPair[]): number {
  let words = 0;
  let alone = 0;
  for (const pair of pairs) {
    words += pair.meant.length;
    const a = bare(pair.meant.join(""));
    const b = bare(pair.read.join(""));
    if (a !== "" && distance(a, b) >= Math.max(a.length, b.length)) alone += pair.meant.length;
  }
  return words === 0 ? 0 : alone / words;
}

function bare(word: string): string {
  return stripMarks(toNfc(word)).toLowerCase();
}

function leastCostSteps(meant: readonly string[], read: readonly string[]): (readonly [number, number])[] {
  const width = read.length + 1;
  const cost = new Float64Array((meant.length + 1) * width).fill(Infinity);
  const step = new Uint8Array(cost.length);
  cost[0] = 0;
  for (let i = 0; i <= meant.length; i++) {
    for (let j = 0; j < width; j++) if (i + j > 0) settle(meant, read, i, j, cost, step);
  }
  const steps: (readonly [number, number])[] = [];
  for (let i = meant.length, j = read.length; i + j > 0;) {
    const taken = STEPS[step[i * width + j]!]!;
    steps.push(taken);
    i -= taken[0];
    j -= taken[1];
  }
  return steps.reverse();
}

/** Finds the cheapest step that ends at (i, j). */
function settle(meant: readonly string[], read: readonly string[], i: number, j: number, cost: Float64Array, step: Uint8Array): void {
  const width = read.length + 1;
  let least = Infinity;
  let best = 0;
  for (let s = 0; s < STEPS.length; s++) {
    const [down, right] = STEPS[s]!;
    if (down > i || right > j) continue;
    const before = cost[(i - down) * width + j - right]!;
    const total = before + stepCost(meant, read, i, j, down, right, least - before);
    if (total < least) {
      least = total;
      best = s;
    }
  }
  cost[i * width + j] = least;
  step[i * width + j] = best;
}

/** The cost of one step; edit distances that must pass `limit` are not worked out. */
function stepCost(
  meant: readonly string[], read: readonly string[], i: number, j: number, down: number, right: number, limit: number,
): number {
  if (right === 0) return ALONE_COST + ALONE_LETTER_COST * meant[i - 1]!.length;
  if (down === 0) return ALONE_COST + ALONE_LETTER_COST * read[j - 1]!.length;
  const extra = JOIN_COST * (down + right - 2);
  const a = down === 1 ? meant[i - 1]! : meant.slice(i - down, i).join("");
  const b = right === 1 ? read[j - 1]! : read.slice(j - right, j).join("");
  if (Math.abs(a.length - b.length) + extra >= limit) return Infinity;
  return a === b ? extra : distance(a, b) + extra;
}
