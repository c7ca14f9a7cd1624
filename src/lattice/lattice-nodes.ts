/** Owns the nodes of a lattice while it is made, and the groups that end at each. */

import type { CandidateGroup, Lattice } from "./lattice.js";

/** Nodes in reading order; node 0 is there from the start. */
export class LatticeNodes implements Lattice {
  readonly incoming: CandidateGroup[][] = [[]];

  /** The latest node. */
  get last(): number {
    return this.incoming.length - 1;
  }

  /** Opens the next node. */
  open(): number {
    return this.incoming.push([]) - 1;
  }

  add(group: CandidateGroup): void {
    this.incoming[group.to]!.push(group);
  }

  /** Makes all groups that end at a node dearer. */
  raise(node: number, nats: number): void {
    this.incoming[node] = this.incoming[node]!.map((group) => ({ ...group, cost: group.cost + nats }));
  }
}
