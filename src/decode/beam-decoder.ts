/** Owns the search for the likeliest path of a lattice: a beam over (node, language model state). */

import type { CandidateGroup, Lattice } from "../lattice/lattice.js";
import { BOUNDARY_ID } from "../lexicon/vocabulary.js";
import type { NgramModel } from "../lm/ngram-model.js";
import { QuickCosts } from "../lm/quick-costs.js";
import { doubled } from "../doubled.js";
import { alternatives } from "./alternatives.js";
import { BestArcs } from "./best-arcs.js";
import { closeRivals } from "./close-rivals.js";
import { KeptArcs } from "./kept-arcs.js";
import type { SecondLook } from "./second-look.js";
import { stepsOf } from "./step.js";
import type { Step } from "./step.js";

export interface BeamOptions {
  /** Hypotheses kept at a node. */
  readonly width: number;
  /** Hypotheses worse than the best of their node by more than this, in nats, are dropped, unless the next word surprises. */
  readonly margin: number;
  /** Weight of the language model against the channel. */
  readonly lmWeight: number;
  /** Say what else comes near where the beam doubts. */
  readonly rivals?: true;
}

export const DEFAULT_BEAM: BeamOptions = { width: 16, margin: 7, lmWeight: 1 };

/** A stretch of text has fewer; a restorer has three decoders. */
const START_CAPACITY = 1 << 12;
/**
 * Nats by which the best score may rise from a node to the next before what was dropped is asked for again: a word may be
 * unlikely behind what stands before it (`tham` behind `nhà nước có`, where the corpus goes on with `thẩm quyền`) and the
 * only one that `gia` can follow. 1 place in 10 is searched again; 12 and 14 nats win half as much.
 */
const SURPRISE = 10;
/** How many nodes before it are searched again with … */
const STEPS_BACK = 2;
/** … this many times the margin. A margin of 10 for all nodes wins no more and takes a tenth longer; 2 times wins no more than 1.6. */
const WIDER = 1.6;

/**
 * Decodes lattices one after another; the language model's state runs on from one to the next until `reset`.
 * Arrays are kept and grow, so that decoding allocates nothing per word but the steps it returns.
 */
export class BeamDecoder {
  readonly #lm: NgramModel;
  readonly #options: BeamOptions;
  readonly #stride: number;
  // Hypotheses, in order of their nodes.
  #score = new Float64Array(START_CAPACITY);
  #state: Int32Array;
  #bestArc = new Int32Array(START_CAPACITY);
  #beta = new Float64Array(START_CAPACITY);
  #hypotheses = 0;
  /** By node: its first hypothesis; one more at the end. */
  #first = new Int32Array(0);
  /** By node: how many arcs and groups there were before it. */
  #arcsBefore = new Int32Array(0);
  #groupsBefore = new Int32Array(0);
  readonly #arcs = new KeptArcs();
  /** Best total of a path through each arc. */
  #totals = new Float64Array(START_CAPACITY);
  #groups: CandidateGroup[] = [];
  /** Into the node at hand, four a kept hypothesis. */
  readonly #new: BestArcs;
  readonly #costs: QuickCosts;
  readonly #scratch: Int32Array;
  readonly #carried: Int32Array;
  readonly #secondLook: SecondLook | undefined;

  /** `secondLook` weighs what the beam doubts by a wider context. */
  constructor(lm: NgramModel, options: BeamOptions = DEFAULT_BEAM, secondLook?: SecondLook) {
    this.#secondLook = secondLook;
    this.#lm = lm;
    this.#options = options;
    this.#stride = lm.stateSize;
    this.#new = new BestArcs(4 * options.width);
    this.#costs = new QuickCosts(lm);
    this.#state = new Int32Array(START_CAPACITY * this.#stride);
    this.#scratch = new Int32Array(2 * this.#stride);
    this.#carried = new Int32Array(this.#stride);
    this.reset();
  }

  /** Forgets what was decoded before: the next lattice starts a sentence. */
  reset(): void {
    this.#lm.start(this.#carried, 0);
    this.#secondLook?.reset();
  }

  /** The best path through a lattice, one step a group, in reading order. */
  decode(lattice: Lattice): Step[] {
    const nodes = lattice.incoming.length;
    const { margin } = this.#options;
    this.#begin(nodes);
    for (let node = 1; node < nodes; node++) {
      this.#reach(lattice, node, margin);
      if (this.#riseTo(node) <= SURPRISE) continue;
      const back = Math.max(1, node - STEPS_BACK);
      this.#forgetFrom(back);
      for (let again = back; again <= node; again++) this.#reach(lattice, again, again === node ? margin : WIDER * margin);
    }
    return this.#trace();
  }

  #begin(nodes: number): void {
    this.#first = new Int32Array(nodes + 1);
    this.#arcsBefore = new Int32Array(nodes);
    this.#groupsBefore = new Int32Array(nodes);
    this.#first[1] = this.#hypotheses = 1;
    this.#arcs.clear();
    this.#groups = [];
    this.#score[0] = 0;
    this.#bestArc[0] = -1;
    this.#state.set(this.#carried, 0);
  }

  /** Finds the hypotheses of a node, the nodes before it being done. */
  #reach(lattice: Lattice, node: number, margin: number): void {
    const first = this.#first;
    this.#arcsBefore[node] = this.#arcs.size;
    this.#groupsBefore[node] = this.#groups.length;
    this.#new.clear(margin);
    for (const group of lattice.incoming[node]!) {
      const index = this.#groups.push(group) - 1;
      this.#extend(index, first[group.from]!, first[group.from + 1]!);
    }
    this.#select();
    first[node + 1] = this.#hypotheses;
  }

  /** Nats from the best score of the node before to that of this one. */
  #riseTo(node: number): number {
    return this.#score[this.#first[node]!]! - this.#score[this.#first[node - 1]!]!;
  }

  #forgetFrom(node: number): void {
    this.#hypotheses = this.#first[node]!;
    this.#arcs.size = this.#arcsBefore[node]!;
    this.#groups.length = this.#groupsBefore[node]!;
  }

  /** Adds the arcs of one group from the hypotheses `from..to`. */
  #extend(index: number, from: number, to: number): void {
    const { candidates, cost } = this.#groups[index]!;
    const { size, width, ids, costs } = candidates;
    const { lmWeight } = this.#options;
    const arcs = this.#new;
    const costsOf = this.#costs;
    const states = this.#state;
    const stride = this.#stride;
    let { bound } = arcs;
    for (let h = from; h < to; h++) {
      const base = this.#score[h]! + cost;
      // Costs rise along the list and the language model adds no less than nothing.
      if (size === 0 || base + costs[0]! > bound) continue;
      let near = 1;
      while (near < size && base + costs[near]! <= bound) near++;
      if (width > 0) costsOf.look(states, h * stride);
      const words = width > 0 ? costsOf.costs(ids, width, near) : costsOf.asked;
      for (let c = 0; c < near; c++) {
        let score = base + costs[c]!;
        if (width > 0) score += lmWeight * words.cost[c]!;
        if (width > 1 && score <= bound) score += lmWeight * this.#rest(h, ids, c * width, width);
        if (score > bound) continue;
        arcs.offer(h, index, c, score, words);
        ({ bound } = arcs);
      }
    }
  }

  /** Cost of the words after the first of a candidate of several words. */
  #rest(h: number, ids: Uint16Array, at: number, width: number): number {
    const lm = this.#lm;
    const stride = this.#stride;
    let here = 0;
    lm.advance(this.#state, h * stride, ids[at]!, this.#scratch, 0);
    let cost = 0;
    for (let i = 1; i < width; i++) {
      cost += lm.cost(this.#scratch, here, ids[at + i]!);
      lm.advance(this.#scratch, here, ids[at + i]!, this.#scratch, stride - here);
      here = stride - here;
    }
    return cost;
  }

  /** Keeps the best arcs, one hypothesis per language model state; arcs that meet in a kept state are kept as well. */
  #select(): void {
    const { width } = this.#options;
    const start = this.#hypotheses;
    const arcs = this.#new;
    for (let i = 0; i < arcs.size; i++) {
      const n = arcs.order[i]!;
      if (arcs.score[n]! > arcs.bound) break;
      if (this.#hypotheses + 1 >= this.#score.length) this.#growHypotheses();
      this.#arrive(n, this.#hypotheses);
      const target = this.#same(start);
      if (target === this.#hypotheses) {
        if (this.#hypotheses - start >= width) continue;
        this.#score[target] = this.#new.score[n]!;
        this.#bestArc[target] = this.#arcs.size;
        this.#hypotheses++;
      }
      const from = arcs.from[n]!;
      this.#arcs.push(from, target, arcs.group[n]!, arcs.candidate[n]!, arcs.score[n]! - this.#score[from]!);
    }
  }

  /** State after the arc, written to the place of hypothesis `at`. */
  #arrive(n: number, at: number): void {
    const lm = this.#lm;
    const stride = this.#stride;
    const group = this.#groups[this.#new.group[n]!]!;
    const { ids, width } = group.candidates;
    const first = this.#new.candidate[n]! * width;
    let from = this.#state;
    let place = this.#new.from[n]! * stride;
    let here = 0;
    for (let i = 0; i < width; i++) {
      if (i === 0) lm.advanceFound(from, place, ids[first]!, this.#new.level[n]!, this.#new.place[n]!, this.#scratch, here);
      else lm.advance(from, place, ids[first + i]!, this.#scratch, here);
      from = this.#scratch;
      place = here;
      here = stride - here;
    }
    if (group.boundary) {
      lm.advance(from, place, BOUNDARY_ID, this.#scratch, here);
      from = this.#scratch;
      place = here;
    }
    for (let i = 0; i < stride; i++) this.#state[at * stride + i] = from[place + i]!;
  }

  /** The hypothesis since `start` with the same state as the one written last, or that one itself. */
  #same(start: number): number {
    const stride = this.#stride;
    const state = this.#state;
    const last = this.#hypotheses;
    for (let h = start; h < last; h++) {
      let i = 0;
      while (i < stride && state[h * stride + i] === state[last * stride + i]) i++;
      if (i === stride) return h;
    }
    return last;
  }

  /** Follows the best arcs back and measures each step against the best path without it. */
  #trace(): Step[] {
    const first = this.#first;
    const nodes = first.length - 1;
    let last = first[nodes - 1]!;
    if (nodes < 2) return [];
    let onPath = this.#arcs.path(this.#bestArc, last);
    let others = this.#othersThan(onPath);
    const look = this.#secondLook;
    if (look !== undefined) {
      if (look.weigh(this.#arcs, this.#groups, onPath, this.#score[last]!, others, this.#totals)) {
        last = this.#followAgain(first[nodes - 1]!);
        onPath = this.#arcs.path(this.#bestArc, last);
        if (look.weighAgain(this.#arcs, this.#groups, onPath)) {
          last = this.#followAgain(first[nodes - 1]!);
          onPath = this.#arcs.path(this.#bestArc, last);
        }
        others = this.#othersThan(onPath);
      }
      look.keep(this.#arcs, this.#groups, onPath);
    }
    const total = this.#score[last]!;
    for (let i = 0; i < this.#stride; i++) this.#carried[i] = this.#state[last * this.#stride + i]!;
    const rivals = this.#options.rivals === true ? closeRivals(this.#arcs, this.#groups, total, others, this.#totals) : [];
    return stepsOf(this.#arcs, this.#groups, onPath, total, others, rivals);
  }

  /** Searches the kept arcs anew, as they cost now. Returns the best hypothesis from `last` on, the first of its node. */
  #followAgain(last: number): number {
    const score = this.#score;
    score.fill(Infinity, 1, this.#hypotheses);
    this.#arcs.follow(score, this.#bestArc);
    let best = last;
    for (let h = last + 1; h < this.#hypotheses; h++) if (score[h]! < score[best]!) best = h;
    return best;
  }

  /** See `alternatives`; notes the best total through each arc. */
  #othersThan(path: readonly number[]): Float64Array {
    if (this.#totals.length < this.#arcs.size) this.#totals = new Float64Array(this.#arcs.from.length);
    return alternatives({ arcs: this.#arcs, groups: this.#groups, score: this.#score, first: this.#first }, path, this.#totals, this.#beta);
  }

  #growHypotheses(): void {
    this.#score = doubled(this.#score);
    this.#beta = doubled(this.#beta);
    this.#bestArc = doubled(this.#bestArc);
    this.#state = doubled(this.#state);
  }
}
