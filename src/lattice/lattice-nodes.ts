/** Owns the nodes of a lattice while it is made, and the groups that end at each. */

import type { CandidateGroup, Lattice } from "./lattice.js";

/** What a node begins with: most have one group or two, and an empty list that grows takes room for seventeen. */
const NONE: CandidateGroup[] = [];

/** Nodes in reading order; node 0 is there from the start. */
export class LatticeNodes implements Lattice {
  readonly incoming: CandidateGroup[][] = [NONE];

  /** The latest node. */
  get last(): number {
    return this.incoming.length - 1;
  }

  /** Opens the next node. */
  open(): number {
    return this.incoming.push(NONE) - 1;
  }

  add(group: CandidateGroup): void {
    const groups = this.incoming[group.to]!;
    if (groups === NONE) this.incoming[group.to] = [group];
    else groups.push(group);
  }

  /** Makes all groups that end at a node dearer. */
  raise(node: number, nats: number): void {
    this.incoming[node] = this.incoming[node]!.map((group) => ({ ...group, cost: group.cost + nats }));
  }
}
