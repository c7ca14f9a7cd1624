/** Owns the steps of a path: what was chosen for each stretch, how sure it is, and what else comes near. */

import type { CandidateGroup } from "../lattice/lattice.js";
import type { Rival } from "./close-rivals.js";
import type { KeptArcs } from "./kept-arcs.js";

/** One step of the best path: a candidate of a group, and how much worse the best path without it is. */
export interface Step {
  readonly group: CandidateGroup;
  readonly candidate: number;
  /** Nats to the best path that reads this stretch otherwise; `Infinity` where there is none in the beam. */
  readonly margin: number;
  /** For a step of one word that the beam doubts: the words that come near, its own among them. */
  readonly rivals?: readonly Rival[];
}

/** The steps of a path of this total, a step a word for terms. `others` and `rivals` by node. */
export function stepsOf(arcs: KeptArcs, groups: readonly CandidateGroup[], path: readonly number[], total: number, others: Float64Array, rivals: readonly (readonly Rival[] | undefined)[]): Step[] {
  const steps: Step[] = [];
  for (const a of path) {
    const group = groups[arcs.group[a]!]!;
    const { from, to, parts } = group;
    if (parts !== undefined) parts.forEach((part, i) => steps.push(step(part.group, part.candidate, others[from + i]! - total, rivals[from + i])));
    else {
      let other = Infinity;
      for (let node = from; node < to; node++) if (others[node]! < other) other = others[node]!;
      steps.push(step(group, arcs.candidate[a]!, other - total, to === from + 1 && group.candidates.width === 1 ? rivals[from] : undefined));
    }
  }
  return steps;
}

function step(group: CandidateGroup, candidate: number, margin: number, rivals: readonly Rival[] | undefined): Step {
  return rivals === undefined || rivals.length < 2 ? { group, candidate, margin } : { group, candidate, margin, rivals };
}
