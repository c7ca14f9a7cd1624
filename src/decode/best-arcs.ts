/** Owns the best arcs into the node at hand, before the hypotheses are chosen. */

import type { AskedWords } from "../lm/asked-words.js";

/** As many arcs as there is room for, by rising score; equal ones as they came. The places of arcs that fell out are used again. */
export class BestArcs {
  /** Places of the arcs, best first. */
  readonly order: Int32Array;
  /** By place: the hypothesis that the arc comes from, its group and candidate, the score where it ends. */
  readonly from: Int32Array;
  readonly group: Int32Array;
  readonly candidate: Int32Array;
  readonly score: Float64Array;
  /** Level and place of the n-gram that the arc's first word was found as, as in `AskedWords`. */
  readonly level: Int32Array;
  readonly place: Int32Array;
  size = 0;
  /** No arc that scores above this is wanted. */
  bound = Infinity;
  #margin = Infinity;

  constructor(room: number) {
    this.order = new Int32Array(room);
    this.from = new Int32Array(room);
    this.group = new Int32Array(room);
    this.candidate = new Int32Array(room);
    this.score = new Float64Array(room);
    this.level = new Int32Array(room);
    this.place = new Int32Array(room);
  }

  /** Begins with none. Arcs worse than the best by more than `margin`, nats, are not wanted. */
  clear(margin: number): void {
    this.#margin = margin;
    this.size = 0;
    this.bound = Infinity;
  }

  /** Puts an arc among the best ones, the worst out where there are too many. */
  offer(from: number, group: number, candidate: number, score: number, found: AskedWords): void {
    const { order, score: scores } = this;
    let place = this.size;
    let n = place;
    if (place === order.length) {
      n = order[--place]!;
      if (score >= scores[n]!) return;
    } else this.size++;
    for (; place > 0 && scores[order[place - 1]!]! > score; place--) order[place] = order[place - 1]!;
    order[place] = n;
    this.from[n] = from;
    this.group[n] = group;
    this.candidate[n] = candidate;
    scores[n] = score;
    this.level[n] = found.level[candidate]!;
    this.place[n] = found.place[candidate]!;
    const most = scores[order[0]!]! + this.#margin;
    this.bound = this.size === order.length ? Math.min(most, scores[order[this.size - 1]!]!) : most;
  }
}
