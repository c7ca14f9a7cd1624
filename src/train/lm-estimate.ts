/** Owns the estimation: interpolated modified Kneser-Ney over the tables of all orders. */

import { contextIndex, contextTotals, continuationTable, countNgrams, cutTable, suffixIndex } from "./lm-counts.js";
import type { NgramTable } from "./lm-counts.js";
import { discountOf, discountsOf } from "./lm-discount.js";
import type { Discounts } from "./lm-discount.js";

/** One order of an estimated model; arrays run along the n-grams of `table`. */
export interface EstimatedOrder {
  readonly table: NgramTable;
  /** Place of the first n − 1 words in the order below (order 1: unused). */
  readonly contexts: Uint32Array;
  /** Place of the last n − 1 words in the order below (order 1: unused). */
  readonly suffixes: Uint32Array;
  /** P(last word | the words before it), all orders mixed. */
  readonly probabilities: Float64Array;
  /** How often the n-gram occurs in the text. */
  readonly occurrences: Float64Array;
  /** The mass that this n-gram, as a context, gives to the order below (highest order: empty). */
  backoffs: Float64Array;
}

/** An estimated model; `orders[n - 1]` is order n. */
export interface EstimatedModel {
  readonly vocabularySize: number;
  readonly orders: readonly EstimatedOrder[];
  readonly discounts: readonly Discounts[];
}

/** How to estimate. */
export interface EstimateOptions {
  /** 2..4 words. */
  readonly order: number;
  /** N-grams of the highest order that occur less often are not held; they still count in every sum. */
  readonly leastHighest: number;
}

/** Estimates a model from a ring of ids (see `idRing`). */
export function estimate(ring: Uint16Array, vocabularySize: number, options: EstimateOptions): EstimatedModel {
  const tables: NgramTable[] = [countNgrams(ring, options.order)];
  while (tables[0]!.order > 1) tables.unshift(continuationTable(tables[0]!));
  const discounts = tables.map((table) => discountsOf(table.counts));
  const occurrences = occurrencesOf(tables);
  const orders: EstimatedOrder[] = [unigrams(tables[0]!, occurrences[0]!, discounts[0]!, vocabularySize)];
  for (let n = 2; n <= options.order; n++) {
    const least = n === options.order ? options.leastHighest : 1;
    orders.push(higherOrder(tables[n - 1]!, occurrences[n - 1]!, orders[n - 2]!, discounts[n - 1]!, least, vocabularySize));
    tables[n - 1] = orders[n - 1]!.table;
  }
  return { vocabularySize, orders, discounts };
}

/** How often the n-grams of every order occur: sums of the highest order over the n-grams that begin it. */
function occurrencesOf(tables: readonly NgramTable[]): Float64Array[] {
  const all: Float64Array[] = [];
  let counts: Float64Array = Float64Array.from(tables[tables.length - 1]!.counts);
  all.unshift(counts);
  for (let n = tables.length - 1; n >= 1; n--) {
    const contexts = contextIndex(tables[n]!, tables[n - 1]!);
    counts = contextTotals(counts, contexts, tables[n - 1]!.size);
    all.unshift(counts);
  }
  return all;
}

/** Order 1 mixes with the even distribution over the vocabulary; words never counted get their share of that alone. */
function unigrams(table: NgramTable, occurrences: Float64Array, discounts: Discounts, vocabularySize: number): EstimatedOrder {
  let total = 0;
  let taken = 0;
  for (const count of table.counts) {
    total += count;
    taken += discountOf(discounts, count);
  }
  const even = taken / total / vocabularySize;
  const probabilities = new Float64Array(table.size);
  for (let i = 0; i < table.size; i++) probabilities[i] = (table.counts[i]! - discountOf(discounts, table.counts[i]!)) / total + even;
  const none = new Uint32Array(0);
  return { table, contexts: none, suffixes: none, probabilities, occurrences, backoffs: new Float64Array(table.size).fill(1) };
}

function higherOrder(
  full: NgramTable,
  fullOccurrences: Float64Array,
  below: EstimatedOrder,
  discounts: Discounts,
  least: number,
  vocabularySize: number,
): EstimatedOrder {
  const totals = contextTotals(full.counts, contextIndex(full, below.table), below.table.size);
  const table = least > 1 ? cutTable(full, least) : full;
  const occurrences = least > 1 ? Float64Array.from(table.counts) : fullOccurrences;
  const contexts = contextIndex(table, below.table);
  const suffixes = suffixIndex(table, below.table, vocabularySize);
  const backoffs = below.backoffs.fill(1);
  const probabilities = new Float64Array(table.size);
  for (let i = 0; i < table.size; i++) {
    const held = (table.counts[i]! - discountOf(discounts, table.counts[i]!)) / totals[contexts[i]!]!;
    probabilities[i] = held;
    backoffs[contexts[i]!]! -= held;
  }
  for (let i = 0; i < table.size; i++) probabilities[i]! += backoffs[contexts[i]!]! * below.probabilities[suffixes[i]!]!;
  return { table, contexts, suffixes, probabilities, occurrences, backoffs: new Float64Array(table.size).fill(1) };
}
