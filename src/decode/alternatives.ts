/** Owns what the best path is measured against: the best path through each arc, and the best one that reads a place otherwise. */

import type { CandidateGroup } from "../lattice/lattice.js";
import type { KeptArcs } from "./kept-arcs.js";

/** A search that has come to its end. */
export interface Searched {
  readonly arcs: KeptArcs;
  readonly groups: readonly CandidateGroup[];
  /** By hypothesis: the best score up to it; hypotheses stand in the order of their nodes. */
  readonly score: Float64Array;
  /** By node: its first hypothesis; one more at the end. */
  readonly first: Int32Array;
}

/** More than any group has. */
const MOST_CANDIDATES = 1 << 12;

/**
 * Best total, by node, of a path that crosses from the node to the next by another step than `path` does. Writes the best
 * total of a path through each arc to `totals`; `beta` is scratch, a place a hypothesis.
 */
export function alternatives({ arcs, groups, score, first }: Searched, path: readonly number[], totals: Float64Array, beta: Float64Array): Float64Array {
  const nodes = first.length - 1;
  beta.fill(Infinity, 0, first[nodes]!);
  beta.fill(0, first[nodes - 1]!, first[nodes]!);
  const chosen = wordsOf(arcs, groups, nodes, path);
  const others = new Float64Array(nodes).fill(Infinity);
  const { from: froms, to: targets, cost: costs, group: indices } = arcs;
  for (let a = arcs.size - 1; a >= 0; a--) {
    const from = froms[a]!;
    const ahead = costs[a]! + beta[targets[a]!]!;
    if (ahead < beta[from]!) beta[from] = ahead;
    const total = (totals[a] = score[from]! + ahead);
    const group = groups[indices[a]!]!;
    for (let node = group.from; node < group.to; node++) {
      if (total < others[node]! && wordAt(arcs, groups, a, node) !== chosen[node]!) others[node] = total;
    }
  }
  return others;
}

/** What a path says between each node and the next, as `wordAt` has it. */
function wordsOf(arcs: KeptArcs, groups: readonly CandidateGroup[], nodes: number, path: readonly number[]): Int32Array {
  const words = new Int32Array(nodes);
  for (const a of path) {
    const group = groups[arcs.group[a]!]!;
    for (let node = group.from; node < group.to; node++) words[node] = wordAt(arcs, groups, a, node);
  }
  return words;
}

/** What an arc says between a node and the next, as a number: the same word by another group is no other reading. */
function wordAt(arcs: KeptArcs, groups: readonly CandidateGroup[], arc: number, node: number): number {
  const index = arcs.group[arc]!;
  const candidate = arcs.candidate[arc]!;
  const { candidates, from, to, parts } = groups[index]!;
  const { ids, width } = candidates;
  if (width === to - from && (width === 1 || parts !== undefined)) return ids[candidate * width + node - from]!;
  return -1 - (index * MOST_CANDIDATES + candidate);
}
