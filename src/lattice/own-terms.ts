/** Owns the finding of the terms of one's own that may begin at a place: by their first two words, where most fail. */

import { MOST_REMEMBERED } from "./candidates.js";
import type { Candidates } from "./candidates.js";

/** Word ids are 16 bits. */
const MOST_IDS = 1 << 16;

/** A term given at run time, cut into words. */
export interface TermWords {
  /** The words as the user writes them. */
  readonly words: readonly string[];
  /** Their vocabulary ids; 0 for one that the vocabulary lacks. */
  readonly ids: readonly number[];
  /** Nats in favour of the whole. */
  readonly weight: number;
}

/** The terms that begin with one word: those of it alone, the distinct second words, and the terms by these. */
interface TermsOfWord {
  readonly alone: TermWords[];
  readonly seconds: number[];
  readonly behind: TermWords[][];
}

/** What the terms have to do with the candidates of a place. */
interface OwnWords {
  /** Terms that begin with one of them, or with a word that the vocabulary lacks: it may stand anywhere. */
  readonly begun: readonly TermsOfWord[];
  /** Those that a term goes on with: most have none. */
  readonly seconds: readonly number[];
}

/** The user's terms, or a document's own phrases: some thousands, looked for at each word of a text. */
export class OwnTerms {
  readonly #byFirst = new Map<number, TermsOfWord>();
  /** By word id: 1 where a term goes on with it. */
  readonly #goesOn: Uint8Array;
  /** By word id: the number of the question whose second place it may stand at. */
  readonly #follows: Uint32Array;
  #asked = 0;
  /** A document repeats its readings, and with them their candidates. */
  readonly #known = new Map<Candidates, OwnWords>();
  readonly #found: TermWords[] = [];

  constructor(terms: readonly TermWords[]) {
    this.#goesOn = new Uint8Array(terms.length > 0 ? MOST_IDS : 0);
    this.#follows = new Uint32Array(this.#goesOn.length);
    for (const term of terms) {
      if (term.ids.length > 1) this.#goesOn[term.ids[1]!] = 1;
      let ofFirst = this.#byFirst.get(term.ids[0]!);
      if (ofFirst === undefined) this.#byFirst.set(term.ids[0]!, (ofFirst = { alone: [], seconds: [], behind: [] }));
      add(ofFirst, term);
    }
  }

  /** The terms whose first word may stand at a place and whose second at the `next`, if there is one; good until the next call. */
  at(place: Candidates, next: Candidates | undefined): readonly TermWords[] {
    const found = this.#found;
    found.length = 0;
    if (this.#byFirst.size === 0) return found;
    const { begun } = this.#wordsOf(place);
    if (begun.length === 0) return found;
    const asked = ++this.#asked;
    if (next !== undefined) {
      for (const id of this.#wordsOf(next).seconds) this.#follows[id] = asked;
      this.#follows[0] = asked;
    }
    for (const { alone, seconds, behind } of begun) {
      for (const term of alone) found.push(term);
      for (let k = 0; k < seconds.length; k++) if (this.#follows[seconds[k]!] === asked) found.push(...behind[k]!);
    }
    return found;
  }

  #wordsOf(candidates: Candidates): OwnWords {
    let own = this.#known.get(candidates);
    if (own === undefined) {
      if (this.#known.size >= MOST_REMEMBERED) this.#known.clear();
      this.#known.set(candidates, (own = this.#find(candidates)));
    }
    return own;
  }

  #find({ ids, size }: Candidates): OwnWords {
    const unknown = this.#byFirst.get(0);
    const begun = unknown === undefined ? [] : [unknown];
    const seconds: number[] = [];
    for (let c = 0; c < size; c++) {
      const id = ids[c]!;
      const terms = id === 0 ? undefined : this.#byFirst.get(id);
      if (terms !== undefined) begun.push(terms);
      if (this.#goesOn[id] === 1) seconds.push(id);
    }
    return { begun, seconds };
  }
}

function add({ alone, seconds, behind }: TermsOfWord, term: TermWords): void {
  if (term.ids.length === 1) {
    alone.push(term);
    return;
  }
  const k = seconds.indexOf(term.ids[1]!);
  if (k >= 0) behind[k]!.push(term);
  else {
    seconds.push(term.ids[1]!);
    behind.push([term]);
  }
}
