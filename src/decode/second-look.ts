/** Owns the second look at a decoded stretch: where the beam doubts, the words around a place weigh its rivals anew. */

import type { CandidateGroup } from "../lattice/lattice.js";
import { BOUNDARY_ID, FIRST_WORD } from "../lexicon/vocabulary.js";
import { SenseContext } from "../sense/sense-context.js";
import type { SenseModel } from "../sense/sense-model.js";
import type { KeptArcs } from "./kept-arcs.js";

export interface SecondLookOptions {
  /** Weight of what the wide context says. */
  readonly weight: number;
  /** Nats within which of the best path words are rivals. */
  readonly doubt: number;
}

export const DEFAULT_SECOND_LOOK: SecondLookOptions = { weight: 0.8, doubt: 4 };

/** Words that come near the best path at one place, and what each costs on top. */
interface Rivals {
  readonly ids: number[];
  /** Nats that the best path through each is worse than the best of all. */
  readonly behind: number[];
  readonly extra: number[];
}

/** Weighs the arcs of one stretch after another; knows the last words of the stretch before. */
export class SecondLook {
  readonly #model: SenseModel;
  readonly #context: SenseContext;
  readonly #options: SecondLookOptions;
  /** The last words of what was decoded before. */
  #before: number[] = [];

  constructor(model: SenseModel, options: SecondLookOptions = DEFAULT_SECOND_LOOK) {
    this.#model = model;
    this.#context = new SenseContext(model);
    this.#options = options;
  }

  /** Forgets what was decoded before. */
  reset(): void {
    this.#before = [];
  }

  /**
   * Adds to the costs of arcs what the context says of their words. `path`: the arcs of the best path. `totals[a]`: the
   * best total of a path through arc a. `others[node]`: the best of one that reads the place otherwise. Returns whether
   * any cost changed.
   */
  weigh(arcs: KeptArcs, groups: readonly CandidateGroup[], path: readonly number[], best: number, others: Float64Array, totals: Float64Array): boolean {
    const { doubt } = this.#options;
    const places = new Int32Array(others.length).fill(-1);
    const words = this.#before.slice();
    for (const a of path) pushWords(groups[arcs.group[a]!]!, arcs.candidate[a]!, words, places);
    const rivals: (Rivals | undefined)[] = new Array<Rivals | undefined>(others.length);
    for (let a = 0; a < arcs.size; a++) {
      const behind = totals[a]! - best;
      if (behind > doubt) continue;
      const group = groups[arcs.group[a]!]!;
      const { width, ids } = group.candidates;
      if (width !== group.to - group.from) continue;
      for (let i = 0; i < width; i++) {
        const node = group.from + i;
        const id = ids[arcs.candidate[a]! * width + i]!;
        if (others[node]! - best <= doubt && places[node]! >= 0 && id >= FIRST_WORD) note((rivals[node] ??= { ids: [], behind: [], extra: [] }), id, behind);
      }
    }
    this.#context.read(words);
    let changed = false;
    for (let node = 0; node < rivals.length; node++) if (rivals[node] !== undefined && this.#judge(rivals[node]!, places[node]!)) changed = true;
    if (changed) addExtras(arcs, groups, rivals);
    return changed;
  }

  /** Remembers the words of the path that was chosen in the end. */
  keep(arcs: KeptArcs, groups: readonly CandidateGroup[], path: readonly number[]): void {
    const words = this.#before;
    for (const a of path) pushWords(groups[arcs.group[a]!]!, arcs.candidate[a]!, words);
    this.#before = words.slice(-this.#model.shape.far);
  }

  /**
   * What look-alikes cost on top: their odds by the context, against what the beam made of them. Together the words of a
   * group are as likely as before, so that nothing is said against words that look otherwise.
   */
  #judge({ ids, behind, extra }: Rivals, place: number): boolean {
    const model = this.#model;
    for (let i = 0; i < ids.length; i++) extra.push(0);
    let changed = false;
    for (let i = 0; i < ids.length; i++) {
      const group = model.groupOf(ids[i]!);
      if (group === 0 || extra[i] !== 0) continue;
      const alike = ids.flatMap((id, k) => (model.groupOf(id) === group ? [k] : []));
      if (alike.length < 2) continue;
      const vector = this.#context.at(place);
      let before = 0;
      let after = 0;
      for (const k of alike) {
        const score = this.#options.weight * model.score(ids[k]!, vector);
        const share = Math.exp(-behind[k]!);
        before += share;
        after += share * Math.exp(score);
        extra[k] = -score;
      }
      for (const k of alike) extra[k] = extra[k]! + Math.log(after / before);
      changed = true;
    }
    return changed;
  }
}

/** The words of a candidate; where each stands, if they are one a node. */
function pushWords(group: CandidateGroup, candidate: number, words: number[], places?: Int32Array): void {
  const { width, ids } = group.candidates;
  for (let i = 0; i < width; i++) {
    if (places !== undefined && width === group.to - group.from) places[group.from + i] = words.length;
    words.push(ids[candidate * width + i]!);
  }
  if (group.boundary) words.push(BOUNDARY_ID);
}

function note({ ids, behind }: Rivals, id: number, nats: number): void {
  const i = ids.indexOf(id);
  if (i < 0) {
    ids.push(id);
    behind.push(nats);
  } else if (nats < behind[i]!) behind[i] = nats;
}

function addExtras(arcs: KeptArcs, groups: readonly CandidateGroup[], rivals: readonly (Rivals | undefined)[]): void {
  for (let a = 0; a < arcs.size; a++) {
    const group = groups[arcs.group[a]!]!;
    const { width, ids } = group.candidates;
    if (width !== group.to - group.from) continue;
    for (let i = 0; i < width; i++) {
      const at = rivals[group.from + i];
      if (at === undefined) continue;
      const rival = at.ids.indexOf(ids[arcs.candidate[a]! * width + i]!);
      if (rival < 0) continue;
      // What a term says is not held against it.
      const extra = group.kind === "term" ? Math.min(0, at.extra[rival]!) : at.extra[rival]!;
      arcs.cost[a] = arcs.cost[a]! + extra;
    }
  }
}
