/** Owns what else comes near at the places of a path: the words that the whole document may still prefer. */

import type { CandidateGroup } from "../lattice/lattice.js";
import type { KeptArcs } from "./kept-arcs.js";

/** Another word for the place of a step; a group of one node, like the step's own. */
export interface Rival {
  readonly group: CandidateGroup;
  readonly candidate: number;
  /** Nats that the best path through it is worse than the best of all. */
  readonly behind: number;
}

/** Nats behind the best path from which on a word is no rival: 4 and 6 win no more, and there are half and three times as many places again. */
const CLOSE = 3;

/**
 * The rivals of a search, by the node that they begin at, the best path's own words among them. `totals[a]`: the best
 * total of a path through arc a; `others[node]`: of one that reads the place otherwise.
 */
export function closeRivals(arcs: KeptArcs, groups: readonly CandidateGroup[], best: number, others: Float64Array, totals: Float64Array): (Rival[] | undefined)[] {
  const rivals = new Array<Rival[] | undefined>(others.length);
  for (let a = 0; a < arcs.size; a++) {
    const behind = totals[a]! - best;
    if (behind > CLOSE) continue;
    const group = groups[arcs.group[a]!]!;
    const { from, to, parts } = group;
    if (parts !== undefined) {
      for (let i = 0; i < parts.length; i++) if (others[from + i]! - best <= CLOSE) note((rivals[from + i] ??= []), parts[i]!.group, parts[i]!.candidate, behind);
    } else if (to === from + 1 && group.candidates.width === 1 && others[from]! - best <= CLOSE) note((rivals[from] ??= []), group, arcs.candidate[a]!, behind);
  }
  return rivals;
}

function note(rivals: Rival[], group: CandidateGroup, candidate: number, behind: number): void {
  const id = group.candidates.ids[candidate]!;
  const at = rivals.findIndex((rival) => rival.group.candidates.ids[rival.candidate] === id);
  if (at < 0) rivals.push({ group, candidate, behind });
  else if (behind < rivals[at]!.behind) rivals[at] = { group, candidate, behind };
}
