/** Owns the pruning: which n-grams a size budget keeps, by what their loss costs. */

import { KEY_WORDS } from "./lm-counts.js";
import type { EstimatedModel } from "./lm-estimate.js";

/** Bytes that an n-gram takes in the packed model: word and cost; a share of the bit map; with children also backoff and offset. */
const BYTES = { leaf: 2.5, middle: 2.75, inner: 2.75, unigram: 12 } as const;

/** By order − 1: 1 for each n-gram that is kept. Order 1 is always kept whole. */
export type Kept = readonly Uint8Array[];

/** What the loss of an n-gram is measured by. */
export interface PruningOptions {
  /** Word → number of the group of words that a reading without marks cannot tell apart; numbers below `groupCount`. */
  readonly groups: Uint16Array;
  readonly groupCount: number;
  /** 0..1: how much the loss over the whole vocabulary counts; the rest is the loss within the word's group. */
  readonly share: number;
}

/** Sums over contexts and groups that the scores of one order need. */
interface ContextMass {
  /** 1 − what the context's n-grams hold, and 1 − what the order below gives to the same words. */
  readonly free: Float64Array;
  readonly freeBelow: Float64Array;
  /** By n-gram: P(any word of its group | context). */
  readonly group: Float64Array;
}

/**
 * Scores of all orders: the relative entropy, in nats per word of text, between the model with the n-gram and without
 * it (Stolcke 1998), over all words and over the words of its group alone, mixed by `share`. How often a context occurs
 * is counted, not asked of the model, whose lower orders count something else (Chelba, Brants, Neveitt & Xu 2010). Each score is
 * raised to the best of the n-grams that it begins, so that no child loses its parent.
 */
export function pruningScores(model: EstimatedModel, options: PruningOptions): Float64Array[] {
  const scores: Float64Array[] = [new Float64Array(model.text.tables[0]!.size)];
  let below: Float64Array = unigramGroups(model, options);
  for (let n = 2; n <= model.orders.length; n++) {
    const mass = contextMass(model, n, below, options);
    scores.push(orderScores(model, n, mass, options.share));
    below = mass.group;
  }
  for (let n = scores.length - 1; n >= 2; n--) {
    const contexts = model.text.contexts[n]!;
    const [upper, lower] = [scores[n]!, scores[n - 1]!];
    for (let i = 0; i < upper.length; i++) if (upper[i]! > lower[contexts[i]!]!) lower[contexts[i]!] = upper[i]!;
  }
  return scores;
}

function unigramGroups(model: EstimatedModel, options: PruningOptions): Float64Array {
  const { lanes, size } = model.text.tables[0]!;
  const sums = new Float64Array(options.groupCount);
  for (let i = 0; i < size; i++) sums[options.groups[lanes[i * KEY_WORDS]!]!]! += model.orders[0]![i]!;
  return Float64Array.from({ length: size }, (_, i) => sums[options.groups[lanes[i * KEY_WORDS]!]!]!);
}

function contextMass(model: EstimatedModel, n: number, groupBelow: Float64Array, options: PruningOptions): ContextMass {
  const { lanes, size } = model.text.tables[n - 1]!;
  const [contexts, suffixes] = [model.text.contexts[n - 1]!, model.text.suffixes[n - 1]!];
  const [here, below] = [model.orders[n - 1]!, model.orders[n - 2]!];
  const free = new Float64Array(below.length).fill(1);
  const freeBelow = new Float64Array(below.length).fill(1);
  for (let i = 0; i < size; i++) {
    free[contexts[i]!]! -= here[i]!;
    freeBelow[contexts[i]!]! -= below[suffixes[i]!]!;
  }
  for (let c = 0; c < free.length; c++) {
    free[c] = Math.max(free[c]!, 1e-12);
    freeBelow[c] = Math.max(freeBelow[c]!, 1e-12);
  }
  const group = new Float64Array(size);
  const sums = new Float64Array(options.groupCount);
  const groupOf = (i: number): number => options.groups[lanes[i * KEY_WORDS]!]!;
  for (let from = 0, to = 0; from < size; from = to) {
    const weight = free[contexts[from]!]! / freeBelow[contexts[from]!]!;
    for (to = from; to < size && contexts[to] === contexts[from]; to++) sums[groupOf(to)]! += here[to]! - weight * below[suffixes[to]!]!;
    for (let i = from; i < to; i++) group[i] = Math.max(here[i]!, sums[groupOf(i)]! + weight * groupBelow[suffixes[i]!]!);
    for (let i = from; i < to; i++) sums[groupOf(i)] = 0;
  }
  return { free, freeBelow, group };
}

function orderScores(model: EstimatedModel, n: number, mass: ContextMass, share: number): Float64Array {
  const [contexts, suffixes] = [model.text.contexts[n - 1]!, model.text.suffixes[n - 1]!];
  const [here, below] = [model.orders[n - 1]!, model.orders[n - 2]!];
  const occurrences = model.text.occurrences[n - 2]!;
  const scores = new Float64Array(here.length);
  for (let i = 0; i < scores.length; i++) {
    const context = contexts[i]!;
    const [free, freeBelow] = [mass.free[context]!, mass.freeBelow[context]!];
    const p = here[i]!;
    const q = below[suffixes[i]!]!;
    const weight = (free + p) / (freeBelow + q);
    const whole = p * Math.log(p / (weight * q)) + free * Math.log(free / freeBelow / weight);
    const loss = share * whole + (1 - share) * groupLoss(p, weight * q, mass.group[i]!);
    scores[i] = (occurrences[context]! / model.text.words) * loss;
  }
  return scores;
}

/** Loss within the group of total mass `group` when a word's probability there goes from `p` to `pruned`. */
function groupLoss(p: number, pruned: number, group: number): number {
  const others = group - p;
  if (others <= 1e-12) return 0;
  const share = p / group;
  const prunedShare = pruned / (others + pruned);
  return group * (share * Math.log(share / prunedShare) + (1 - share) * Math.log((1 - share) / (1 - prunedShare)));
}

/** Bytes of the packed model that keeps the n-grams whose score is at least `threshold`. */
function packedBytes(model: EstimatedModel, scores: readonly Float64Array[], threshold: number): number {
  let bytes = model.text.vocabularySize * BYTES.unigram;
  for (let n = 1; n < scores.length; n++) {
    let kept = 0;
    let parents = 0;
    let last = -1;
    const contexts = model.text.contexts[n]!;
    for (let i = 0; i < contexts.length; i++) {
      if (scores[n]![i]! < threshold) continue;
      kept++;
      if (contexts[i] !== last) parents++;
      last = contexts[i]!;
    }
    bytes += kept * (n === scores.length - 1 ? BYTES.leaf : BYTES.middle) + (n > 1 ? parents * BYTES.inner : 0);
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
