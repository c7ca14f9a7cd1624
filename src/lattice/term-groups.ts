/** Owns the multi-word edges of the lattice: terms of the domain and of the user where their words may stand in a row. */

import type { TermLexicon } from "../lexicon/term-list.js";
import type { Candidates } from "./candidates.js";
import type { CandidateGroup, GroupPart } from "./lattice.js";
import { OwnTerms } from "./own-terms.js";
import type { TermWords } from "./own-terms.js";

/** What term edges are made from. */
export interface TermSources {
  /** The dictionary's terms; looked for only where a reading is doubtful, since the language model knows them as well. */
  readonly lexicon: TermLexicon | undefined;
  /** The user's terms; looked for everywhere. */
  readonly own: readonly TermWords[];
  /** Channel cost of a word outside the vocabulary, as the user writes it, nats; `Infinity` where it is too far. */
  readonly spelling: (reading: string, word: string) => number;
}

/** One place of the lattice where a single word stands. */
export interface WordPlace {
  readonly group: CandidateGroup;
  readonly reading: string;
  readonly doubtful: boolean;
}

/** Candidates of a place that a dictionary term may begin or go on with. */
const MOST_TRIED = 24;

/** Finds the terms that may stand on a run of places, each node's single word group to the next. */
export class TermGroups {
  readonly #sources: TermSources;
  readonly #own: OwnTerms;

  constructor(sources: TermSources) {
    this.#sources = sources;
    this.#own = new OwnTerms(sources.own);
  }

  /** Adds the term groups of a lattice; `places[node]` is the word that stands from `node` to the next. */
  add(places: readonly (WordPlace | undefined)[], push: (group: CandidateGroup) => void): void {
    for (let node = 0; node < places.length; node++) {
      const place = places[node];
      if (place === undefined) continue;
      const next = places[node + 1];
      for (const { ids, words, weight } of this.#own.at(place.group.candidates, next?.group.candidates)) {
        if (stands(places, node, ids)) this.#try(places, node, ids, words, weight, push);
      }
      if (this.#sources.lexicon !== undefined && next !== undefined && (place.doubtful || next.doubtful)) this.#listed(places, node, push);
    }
  }

  #listed(places: readonly (WordPlace | undefined)[], node: number, push: (group: CandidateGroup) => void): void {
    const lexicon = this.#sources.lexicon!;
    const first = places[node]!.group.candidates;
    const second = places[node + 1]!.group.candidates;
    for (let a = 0; a < Math.min(MOST_TRIED, first.size); a++) {
      if (!lexicon.begins(first.ids[a]!)) continue;
      for (let b = 0; b < Math.min(MOST_TRIED, second.size); b++) {
        for (const term of lexicon.at(first.ids[a]!, second.ids[b]!)) {
          if (!this.#mayStand(places, node, term)) continue;
          const ids = Array.from({ length: lexicon.length(term) }, (_, i) => lexicon.id(term, i));
          this.#try(places, node, ids, undefined, lexicon.weight(term), push);
        }
      }
    }
  }

  /** Whether every word of a listed term from the third on is a candidate of its place: most fail there. */
  #mayStand(places: readonly (WordPlace | undefined)[], node: number, term: number): boolean {
    const lexicon = this.#sources.lexicon!;
    for (let i = 2; i < lexicon.length(term); i++) {
      const place = places[node + i];
      if (place === undefined || !holds(place.group.candidates, lexicon.id(term, i))) return false;
    }
    return true;
  }

  /** Adds one term's edge where every word of it may stand at its place. */
  #try(places: readonly (WordPlace | undefined)[], node: number, ids: readonly number[], words: readonly string[] | undefined, weight: number, push: (group: CandidateGroup) => void): void {
    const parts: GroupPart[] = [];
    let cost = -weight;
    for (let i = 0; i < ids.length; i++) {
      const place = places[node + i];
      if (place === undefined || (place.group.boundary && i + 1 < ids.length)) return;
      const part = ids[i] === 0 ? this.#spelled(place, words![i]!) : listedPart(place, ids[i]!);
      if (part === undefined) return;
      parts.push(part);
      cost += part.group.cost + part.group.candidates.costs[part.candidate]!;
    }
    const first = places[node]!.group;
    const last = places[node + ids.length - 1]!.group;
    const candidates: Candidates = { width: ids.length, size: 1, ids: Uint16Array.from(ids), costs: new Float32Array(1) };
    push({ from: node, to: node + ids.length, start: first.start, end: last.end, kind: "term", candidates, cost, boundary: last.boundary, parts });
  }

  #spelled(place: WordPlace, word: string): GroupPart | undefined {
    const cost = this.#sources.spelling(place.reading, word);
    if (cost === Infinity) return undefined;
    const candidates: Candidates = { width: 1, size: 1, ids: Uint16Array.of(0), costs: Float32Array.of(cost) };
    const upper = place.reading.length > 1 && place.reading === place.reading.toUpperCase();
    const { from, to, start, end, boundary } = place.group;
    return { group: { from, to, start, end, kind: "term", candidates, cost: 0, boundary, written: upper ? word.toUpperCase() : word }, candidate: 0 };
  }
}

/** Whether every word of a term that the vocabulary knows, from the third on, is a candidate of its place. */
function stands(places: readonly (WordPlace | undefined)[], node: number, ids: readonly number[]): boolean {
  for (let i = 2; i < ids.length; i++) {
    const place = places[node + i];
    if (place === undefined) return false;
    if (ids[i] !== 0 && !holds(place.group.candidates, ids[i]!)) return false;
  }
  return true;
}

function holds({ ids, size }: Candidates, id: number): boolean {
  for (let c = 0; c < size; c++) if (ids[c] === id) return true;
  return false;
}

function listedPart(place: WordPlace, id: number): GroupPart | undefined {
  const { ids, size } = place.group.candidates;
  for (let c = 0; c < size; c++) if (ids[c] === id) return { group: place.group, candidate: c };
  return undefined;
}
