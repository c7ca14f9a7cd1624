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
  const { tables, contexts, suffixes } = model.text;
  const backoffs: Float64Array[] = [];
  let lower: Float64Array = model.orders[0]!;
  for (let n = 1; n < tables.length; n++) {
    const probabilities = model.orders[n]!;
    const weights = contextBackoffs(probabilities, lower, contexts[n]!, suffixes[n]!, kept[n]!);
    backoffs.push(weights);
    if (n === tables.length - 1) break;
    const here = new Float64Array(probabilities.length);
    for (let i = 0; i < here.length; i++)
      here[i] = kept[n]![i] === 1 ? probabilities[i]! : weights[contexts[n]![i]!]! * lower[suffixes[n]![i]!]!;
    lower = here;
  }
  return { model, kept, backoffs };
}

function contextBackoffs(here: Float64Array, below: Float64Array, contexts: Uint32Array, suffixes: Uint32Array, kept: Uint8Array): Float64Array {
  const free = new Float64Array(below.length).fill(1);
  const freeBelow = new Float64Array(below.length).fill(1);
  for (let i = 0; i < here.length; i++) {
    if (kept[i] === 0) continue;
    free[contexts[i]!]! -= here[i]!;
    freeBelow[contexts[i]!]! -= below[suffixes[i]!]!;
  }
  for (let c = 0; c < free.length; c++) free[c] = backoff(free[c]!, freeBelow[c]!);
  return free;
}

/** Contexts that hold nothing have weight 1; sums that reach 1 by rounding keep a trace of mass. */
function backoff(free: number, freeBelow: number): number {
  if (free === 1 && freeBelow === 1) return 1;
  return Math.max(free, 1e-9) / Math.max(freeBelow, 1e-9);
}
