/** Owns the multi-word edges of the lattice: terms of the domain and of the user where their words may stand in a row. */

import type { TermLexicon } from "../lexicon/term-list.js";
import { MOST_REMEMBERED } from "./candidates.js";
import type { Candidates } from "./candidates.js";
import type { CandidateGroup, GroupPart } from "./lattice.js";

/** A term given at run time, cut into words. */
export interface TermWords {
  /** The words as the user writes them. */
  readonly words: readonly string[];
  /** Their vocabulary ids; 0 for one that the vocabulary lacks. */
  readonly ids: readonly number[];
  /** Nats in favour of the whole. */
  readonly weight: number;
}

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

/** Word ids are 16 bits. */
const MOST_IDS = 1 << 16;
/** Candidates of a place that a dictionary term may begin or go on with. */
const MOST_TRIED = 24;

/** Finds the terms that may stand on a run of places, each node's single word group to the next. */
export class TermGroups {
  readonly #sources: TermSources;
  readonly #ownByFirst = new Map<number, TermWords[]>();
  /** By word id: 1 where a term of one's own begins with it, so that the map is seldom asked. */
  readonly #begins: Uint8Array;
  /** By word id: the number of the place behind which it was last met. */
  readonly #follows: Uint32Array;
  #asked = 0;
  /** A document repeats its readings, and with them their candidates. */
  readonly #begun = new Map<Candidates, readonly (readonly TermWords[])[]>();

  constructor(sources: TermSources) {
    this.#sources = sources;
    this.#begins = new Uint8Array(sources.own.length > 0 ? MOST_IDS : 0);
    this.#follows = new Uint32Array(this.#begins.length);
    for (const term of sources.own) {
      const first = term.ids[0]!;
      this.#begins[first] = 1;
      const list = this.#ownByFirst.get(first);
      if (list === undefined) this.#ownByFirst.set(first, [term]);
      else list.push(term);
    }
  }

  /** Adds the term groups of a lattice; `places[node]` is the word that stands from `node` to the next. */
  add(places: readonly (WordPlace | undefined)[], push: (group: CandidateGroup) => void): void {
    for (let node = 0; node < places.length; node++) {
      const place = places[node];
      if (place === undefined) continue;
      if (this.#sources.own.length > 0) this.#own(places, node, place, push);
      const next = places[node + 1];
      if (this.#sources.lexicon !== undefined && next !== undefined && (place.doubtful || next.doubtful)) this.#listed(places, node, push);
    }
  }

  #own(places: readonly (WordPlace | undefined)[], node: number, place: WordPlace, push: (group: CandidateGroup) => void): void {
    const { candidates } = place.group;
    let begun = this.#begun.get(candidates);
    if (begun === undefined) {
      if (this.#begun.size >= MOST_REMEMBERED) this.#begun.clear();
      this.#begun.set(candidates, (begun = this.#beginning(candidates)));
    }
    if (begun.length > 0) this.#mark(places[node + 1]);
    for (const terms of begun) this.#tryAll(terms, places, node, push);
  }

  /** The terms of one's own that begin with a candidate or with a word that the vocabulary lacks. */
  #beginning({ ids, size }: Candidates): readonly (readonly TermWords[])[] {
    const begins = this.#begins;
    const begun: (readonly TermWords[])[] = begins[0] === 1 ? [this.#ownByFirst.get(0)!] : [];
    for (let c = 0; c < size; c++) {
      const id = ids[c]!;
      if (id !== 0 && begins[id] === 1) begun.push(this.#ownByFirst.get(id)!);
    }
    return begun;
  }

  #tryAll(terms: readonly TermWords[], places: readonly (WordPlace | undefined)[], node: number, push: (group: CandidateGroup) => void): void {
    const follows = this.#follows;
    const asked = this.#asked;
    // Most terms fail at the second word.
    for (const term of terms) {
      const { ids } = term;
      if (ids.length > 1 && follows[ids[1]!] !== asked) continue;
      if (stands(places, node, ids)) this.#try(places, node, ids, term.words, term.weight, push);
    }
  }

  /** Marks the words that may stand at a place; a word that the vocabulary lacks may stand anywhere. */
  #mark(place: WordPlace | undefined): void {
    const asked = ++this.#asked;
    if (place === undefined) return;
    const { ids, size } = place.group.candidates;
    for (let c = 0; c < size; c++) this.#follows[ids[c]!] = asked;
    this.#follows[0] = asked;
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
    return { group: { ...place.group, kind: "term", candidates, cost: 0, written: upper ? word.toUpperCase() : word }, candidate: 0 };
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
