/** Owns the estimation: interpolated modified Kneser-Ney over the tables of all orders. */

import { contextTotals } from "./lm-counts.js";
import type { CountedText } from "./lm-counts.js";
import { discountOf, discountsOf } from "./lm-discount.js";
import type { Discounts } from "./lm-discount.js";

/** An estimated model. */
export interface EstimatedModel {
  readonly text: CountedText;
  /** By order, from 1: P(last word | the words before it), all orders mixed, along the n-grams of the order's table. */
  readonly orders: readonly Float64Array[];
}

/**
 * Estimates a model from the counts of each order: how often the n-grams of the highest order occur, and the adjusted
 * counts of those below (see `adjustedCounts`).
 */
export function estimate(text: CountedText, counts: readonly Uint32Array[]): EstimatedModel {
  const orders = [unigrams(text, counts[0]!)];
  for (let n = 2; n <= text.tables.length; n++) orders.push(higherOrder(text, n, counts[n - 1]!, orders[n - 2]!));
  return { text, orders };
}

/** Order 1 mixes with the even distribution over the vocabulary; words never counted get their share of that alone. */
function unigrams(text: CountedText, counts: Uint32Array): Float64Array {
  const discounts = discountsOf(counts);
  let total = 0;
  let taken = 0;
  for (const count of counts) {
    total += count;
    taken += discountOf(discounts, count);
  }
  const even = taken / total / text.vocabularySize;
  const probabilities = new Float64Array(counts.length);
  for (let i = 0; i < counts.length; i++) probabilities[i] = (counts[i]! - discountOf(discounts, counts[i]!)) / total + even;
  return probabilities;
}

/** Discounted shares of each context, and what they leave goes by the order below; Chen & Goodman 1998, section 3. */
function higherOrder(text: CountedText, n: number, counts: Uint32Array, below: Float64Array): Float64Array {
  const discounts: Discounts = discountsOf(counts);
  const contexts = text.contexts[n - 1]!;
  const suffixes = text.suffixes[n - 1]!;
  const totals = contextTotals(counts, contexts, below.length);
  // what each context, an n-gram of the order below, gives to the order below
  const backoffs = new Float64Array(below.length).fill(1);
  const probabilities = new Float64Array(counts.length);
  for (let i = 0; i < counts.length; i++) {
    const held = (counts[i]! - discountOf(discounts, counts[i]!)) / totals[contexts[i]!]!;
    probabilities[i] = held;
    backoffs[contexts[i]!]! -= held;
  }
  for (let i = 0; i < counts.length; i++) probabilities[i]! += backoffs[contexts[i]!]! * below[suffixes[i]!]!;
  return probabilities;
}
