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

export const DEFAULT_SECOND_LOOK: SecondLookOptions = { weight: 0.9, doubt: 4 };

/** Words that come near the best path at one place, and what each costs on top. */
interface Rivals {
  readonly ids: number[];
  /** Nats that the best path through each is worse than the best of all. */
  readonly behind: number[];
  /** What each costs on top, and what of it is in the arcs already. */
  extra: Float64Array;
  added: Float64Array;
  /** The second best is so far behind that other words around would not make it the best. */
  settled: boolean;
}

/** Nats between the best two of a place from which on it is not judged again. */
const SETTLED = 1.5;
const NOTHING = new Float64Array(0);

/** Weighs the arcs of one stretch after another; knows the last words of the stretch before. */
export class SecondLook {
  readonly #model: SenseModel;
  readonly #context: SenseContext;
  readonly #options: SecondLookOptions;
  /** The last words of what was decoded before. */
  #before: number[] = [];
  /** Of the stretch at hand, by node. */
  #rivals: (Rivals | undefined)[] = [];

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
    const places = new Int32Array(others.length).fill(-1);
    this.#context.read(this.#wordsOf(groups, arcs, path, places));
    this.#findRivals(arcs, groups, best, others, totals, places);
    return this.#judgeAll(arcs, groups, places);
  }

  /**
   * Weighs the same rivals once more among the words of `path`, the best path since then: a word that was put right tells of
   * its neighbours, and of itself where it stands elsewhere. Returns whether any cost changed.
   */
  weighAgain(arcs: KeptArcs, groups: readonly CandidateGroup[], path: readonly number[]): boolean {
    const places = new Int32Array(this.#rivals.length).fill(-1);
    this.#context.read(this.#wordsOf(groups, arcs, path, places));
    return this.#judgeAll(arcs, groups, places);
  }

  /** Remembers the words of the path that was chosen in the end. */
  keep(arcs: KeptArcs, groups: readonly CandidateGroup[], path: readonly number[]): void {
    const words = this.#before;
    for (const a of path) pushWords(groups[arcs.group[a]!]!, arcs.candidate[a]!, words);
    this.#before = words.slice(-this.#model.shape.far);
  }

  /** The words of a path behind those of the stretch before; where each stands is noted by its node. */
  #wordsOf(groups: readonly CandidateGroup[], arcs: KeptArcs, path: readonly number[], places: Int32Array): number[] {
    const words = this.#before.slice();
    for (const a of path) pushWords(groups[arcs.group[a]!]!, arcs.candidate[a]!, words, places);
    return words;
  }

  #findRivals(arcs: KeptArcs, groups: readonly CandidateGroup[], best: number, others: Float64Array, totals: Float64Array, places: Int32Array): void {
    const { doubt } = this.#options;
    const rivals = (this.#rivals = new Array<Rivals | undefined>(others.length));
    for (let a = 0; a < arcs.size; a++) {
      const behind = totals[a]! - best;
      if (behind > doubt) continue;
      const group = groups[arcs.group[a]!]!;
      const { width, ids } = group.candidates;
      if (width !== group.to - group.from) continue;
      for (let i = 0; i < width; i++) {
        const node = group.from + i;
        const id = ids[arcs.candidate[a]! * width + i]!;
        if (others[node]! - best <= doubt && places[node]! >= 0 && id >= FIRST_WORD) note((rivals[node] ??= { ids: [], behind: [], extra: NOTHING, added: NOTHING, settled: false }), id, behind);
      }
    }
  }

  /** Judges the rivals of all nodes that have a place, and tells the arcs. */
  #judgeAll(arcs: KeptArcs, groups: readonly CandidateGroup[], places: Int32Array): boolean {
    let changed = false;
    for (let node = 0; node < places.length; node++) {
      const rivals = this.#rivals[node];
      if (rivals !== undefined && !rivals.settled && places[node]! >= 0 && this.#judge(rivals, places[node]!)) changed = true;
    }
    if (changed) addExtras(arcs, groups, this.#rivals);
    return changed;
  }

  /**
   * What look-alikes cost on top: their odds by the context, against what the beam made of them. Together the words of a
   * group are as likely as before, so that nothing is said against words that look otherwise.
   */
  #judge(rivals: Rivals, place: number): boolean {
    const { ids } = rivals;
    rivals.extra = new Float64Array(ids.length);
    let changed = false;
    for (let i = 0; i + 1 < ids.length; i++) {
      const group = this.#model.groupOf(ids[i]!);
      if (group === 0 || rivals.extra[i] !== 0 || !this.#isAmong(group, ids, i + 1)) continue;
      this.#shareOut(rivals, i, group, this.#context.at(place));
      changed = true;
    }
    rivals.settled = !changed || gap(rivals) > SETTLED;
    return changed;
  }

  #isAmong(group: number, ids: readonly number[], from: number): boolean {
    for (let k = from; k < ids.length; k++) if (this.#model.groupOf(ids[k]!) === group) return true;
    return false;
  }

  /** The words of one group, which begin with the rival `first`. */
  #shareOut({ ids, behind, extra }: Rivals, first: number, group: number, place: Float32Array): void {
    const model = this.#model;
    let before = 0;
    let after = 0;
    for (let k = first; k < ids.length; k++) {
      if (model.groupOf(ids[k]!) !== group) continue;
      const score = this.#options.weight * model.score(ids[k]!, place);
      const share = Math.exp(-behind[k]!);
      before += share;
      after += share * Math.exp(score);
      extra[k] = -score;
    }
    const same = Math.log(after / before);
    for (let k = first; k < ids.length; k++) if (model.groupOf(ids[k]!) === group) extra[k] = extra[k]! + same;
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

/** Nats between the best of the rivals and the next. */
function gap({ ids, behind, extra }: Rivals): number {
  let best = Infinity;
  let next = Infinity;
  for (let i = 0; i < ids.length; i++) {
    const cost = behind[i]! + extra[i]!;
    if (cost < best) [best, next] = [cost, best];
    else if (cost < next) next = cost;
  }
  return next - best;
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
      if (at === undefined || at.extra === at.added) continue;
      const rival = at.ids.indexOf(ids[arcs.candidate[a]! * width + i]!);
      if (rival < 0) continue;
      // What a term says is not held against it.
      const most = group.kind === "term" ? 0 : Infinity;
      arcs.cost[a] = arcs.cost[a]! + Math.min(most, at.extra[rival]!) - Math.min(most, at.added[rival] ?? 0);
    }
  }
  for (const at of rivals) if (at !== undefined) at.added = at.extra;
}
