/** Owns the arcs of a search that reached a hypothesis which was kept. */

import { doubled } from "../doubled.js";

const START_CAPACITY = 1 << 12;

/** Arcs as parallel arrays, in the order of the nodes that they end at; the arrays grow and are used again. */
export class KeptArcs {
  /** The hypotheses that an arc leads from and to. */
  from = new Int32Array(START_CAPACITY);
  to = new Int32Array(START_CAPACITY);
  group = new Int32Array(START_CAPACITY);
  candidate = new Int32Array(START_CAPACITY);
  /** What it adds to the score, nats. */
  cost = new Float64Array(START_CAPACITY);
  size = 0;

  clear(): void {
    this.size = 0;
  }

  push(from: number, to: number, group: number, candidate: number, cost: number): void {
    if (this.size === this.from.length) this.#grow();
    const a = this.size++;
    this.from[a] = from;
    this.to[a] = to;
    this.group[a] = group;
    this.candidate[a] = candidate;
    this.cost[a] = cost;
  }

  /** The arcs that lead to a hypothesis, in reading order. `bestArc`: the one that each hypothesis is best reached by, or −1. */
  path(bestArc: Int32Array, last: number): number[] {
    const path: number[] = [];
    for (let a = bestArc[last]!; a >= 0; a = bestArc[this.from[a]!]!) path.push(a);
    return path.reverse();
  }

  /** Lowers the scores of hypotheses to what the best arcs give, and notes these. */
  follow(score: Float64Array, bestArc: Int32Array): void {
    const { from, to, cost, size } = this;
    for (let a = 0; a < size; a++) {
      const through = score[from[a]!]! + cost[a]!;
      if (through >= score[to[a]!]!) continue;
      score[to[a]!] = through;
      bestArc[to[a]!] = a;
    }
  }

  #grow(): void {
    this.from = doubled(this.from);
    this.to = doubled(this.to);
    this.group = doubled(this.group);
    this.candidate = doubled(this.candidate);
    this.cost = doubled(this.cost);
  }
}
