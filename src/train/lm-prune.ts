/** Owns the pruning: which n-grams a size budget keeps, by what their loss costs (Stolcke 1998). */

import type { EstimatedModel, EstimatedOrder } from "./lm-estimate.js";

/** Bytes that an n-gram takes in the packed model: word and cost; with children also backoff, offset; a share of the bit map. */
export const BYTES = { leaf: 3, middle: 3.25, inner: 5 } as const;

/** By order − 1: 1 for each n-gram that is kept. Order 1 is always kept whole. */
export type Kept = readonly Uint8Array[];

/**
 * What each n-gram of an order is worth: the relative entropy between the model with it and without it, in nats per
 * word of running text. How often a context occurs is counted, not asked of the model, whose lower orders count
 * something else.
 */
export function pruningScores(order: EstimatedOrder, below: EstimatedOrder, words: number): Float64Array {
  const size = below.table.size;
  const heldHere = new Float64Array(size);
  const heldBelow = new Float64Array(size);
  for (let i = 0; i < order.table.size; i++) {
    heldHere[order.contexts[i]!]! += order.probabilities[i]!;
    heldBelow[order.contexts[i]!]! += below.probabilities[order.suffixes[i]!]!;
  }
  const scores = new Float64Array(order.table.size);
  for (let i = 0; i < scores.length; i++) {
    const context = order.contexts[i]!;
    const p = order.probabilities[i]!;
    const q = below.probabilities[order.suffixes[i]!]!;
    const free = Math.max(1 - heldHere[context]!, 1e-12);
    const freeBelow = Math.max(1 - heldBelow[context]!, 1e-12);
    const backoff = (free + p) / (freeBelow + q);
    const change = p * (Math.log(p) - Math.log(q) - Math.log(backoff)) + free * (Math.log(free / freeBelow) - Math.log(backoff));
    scores[i] = (below.occurrences[context]! / words) * change;
  }
  return scores;
}

/** Scores of all orders, each raised to the best score of the n-grams that it begins, so that no child loses its parent. */
export function inheritedScores(model: EstimatedModel): Float64Array[] {
  const words = model.orders[0]!.occurrences.reduce((sum, count) => sum + count, 0);
  const scores = model.orders.map((order, n) => (n === 0 ? new Float64Array(order.table.size) : pruningScores(order, model.orders[n - 1]!, words)));
  for (let n = scores.length - 1; n >= 2; n--) {
    const contexts = model.orders[n]!.contexts;
    for (let i = 0; i < contexts.length; i++) {
      if (scores[n]![i]! > scores[n - 1]![contexts[i]!]!) scores[n - 1]![contexts[i]!] = scores[n]![i]!;
    }
  }
  return scores;
}

/** Bytes of the packed model that keeps the n-grams whose score is at least `threshold`. */
function packedBytes(model: EstimatedModel, scores: readonly Float64Array[], threshold: number): number {
  let bytes = model.vocabularySize * 13;
  for (let n = 1; n < scores.length; n++) {
    const highest = n === scores.length - 1;
    let kept = 0;
    let inner = 0;
    let last = -1;
    const contexts = model.orders[n]!.contexts;
    for (let i = 0; i < scores[n]!.length; i++) {
      if (scores[n]![i]! < threshold) continue;
      kept++;
      if (contexts[i] !== last) inner++;
      last = contexts[i]!;
    }
    bytes += kept * (highest ? BYTES.leaf : BYTES.middle) + (n > 1 ? inner * BYTES.inner : 0);
  }
  return bytes;
}

/** The n-grams that fit into `budget` bytes, best scores first. */
export function pruneTo(model: EstimatedModel, scores: readonly Float64Array[], budget: number): Kept {
  let low = -60;
  let high = 0;
  for (let step = 0; step < 30; step++) {
    const middle = (low + high) / 2;
    if (packedBytes(model, scores, Math.exp(middle)) > budget) low = middle;
    else high = middle;
  }
  const threshold = Math.exp(high);
  return scores.map((list, n) => Uint8Array.from(list, (score) => (n === 0 || score >= threshold ? 1 : 0)));
}
