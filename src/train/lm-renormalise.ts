/** Owns the backoff weights of a pruned model: what makes the probabilities after every context sum to 1 again. */

import type { EstimatedModel } from "./lm-estimate.js";
import type { Kept } from "./lm-prune.js";

/** A pruned model, by order − 1 and along the n-grams of the unpruned one. */
export interface PrunedModel {
  readonly model: EstimatedModel;
  readonly kept: Kept;
  /** Weight of the order below after each n-gram as context. */
  readonly backoffs: readonly Float64Array[];
}

/** Backoffs from the lowest order up, each from what the orders below it now give. */
export function renormalised(model: EstimatedModel, kept: Kept): PrunedModel {
  const backoffs = model.orders.slice(0, -1).map((order) => new Float64Array(order.table.size).fill(1));
  let lower: Float64Array = model.orders[0]!.probabilities;
  for (let n = 1; n < model.orders.length; n++) {
    const order = model.orders[n]!;
    const free = new Float64Array(backoffs[n - 1]!.length).fill(1);
    const freeBelow = new Float64Array(free.length).fill(1);
    for (let i = 0; i < order.table.size; i++) {
      if (kept[n]![i] === 0) continue;
      free[order.contexts[i]!]! -= order.probabilities[i]!;
      freeBelow[order.contexts[i]!]! -= lower[order.suffixes[i]!]!;
    }
    for (let c = 0; c < free.length; c++) backoffs[n - 1]![c] = backoff(free[c]!, freeBelow[c]!);
    const weights = backoffs[n - 1]!;
    const here = lower;
    if (n < model.orders.length - 1)
      lower = order.probabilities.map((p, i) => (kept[n]![i] === 1 ? p : weights[order.contexts[i]!]! * here[order.suffixes[i]!]!));
  }
  return { model, kept, backoffs };
}

/** Contexts that hold nothing have weight 1; sums that reach 1 by rounding keep a trace of mass. */
function backoff(free: number, freeBelow: number): number {
  if (free === 1 && freeBelow === 1) return 1;
  return Math.max(free, 1e-9) / Math.max(freeBelow, 1e-9);
}
