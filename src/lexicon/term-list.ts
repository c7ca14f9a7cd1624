/** Owns the terms of the domain as sequences of word ids, found by their first two words. */

import type { Dictionary } from "../dictionary/dictionary.js";
import { BOUNDARY, lmWords } from "../text/lm-words.js";
import type { Vocabulary } from "./vocabulary.js";

/** What a term is; its number in the section `terms.kinds` is its place here. */
export const TERM_KINDS = ["term", "formula", "award", "body", "post", "place", "type", "name", "user"] as const;
export type TermKind = (typeof TERM_KINDS)[number];

/** Weights are stored in sixteenths of a nat. */
const WEIGHT_UNIT = 1 / 16;
/** Nats in favour of a user's term where none is said. */
const USER_WEIGHT = 3;

/** A term given at run time. */
export type UserTerm = string | { readonly text: string; readonly weight?: number };

/**
 * Terms of two syllables and more. Reads the sections `terms.keys` (u32: id1 << 16 | id2, ascending), `terms.starts`
 * (u32: first term of each key, one more at the end), `terms.offsets` (u32: first id of each term, one more at the
 * end), `terms.ids` (u16), `terms.weights` (u8, 1/16 nat), `terms.kinds` (u8). Opening copies nothing.
 *
 * @example
 * ```ts
 * import { openDictionary, writeDictionary } from "khoidau";
 * import { TermLexicon } from "./term-list.js";
 * import { Vocabulary } from "./vocabulary.js";
 * const bytes = (text: string) => new TextEncoder().encode(text);
 * const vocabulary = new Vocabulary(openDictionary(writeDictionary(new Map([
 *   ["vocab.text", bytes("<unk>\n<s>\n<num>\n<date>\n<code>\n<url>\n<6>\n<7>\nthi\nđua")],
 *   ["vocab.counts", new Uint8Array(10)], ["vocab.flags", new Uint8Array(10)],
 * ]), {})));
 * const terms = TermLexicon.empty();
 * terms.addUserTerms(["Thi đua"], vocabulary);
 * terms.at(8, 9).map((term) => terms.length(term)); // [2]
 * ```
 */
export class TermLexicon {
  readonly #keys: Uint32Array;
  readonly #starts: Uint32Array;
  readonly #offsets: Uint32Array;
  readonly #ids: Uint16Array;
  readonly #weights: Uint8Array;
  readonly #kinds: Uint8Array;
  readonly #own: { ids: Uint16Array; weight: number }[] = [];
  readonly #ownByKey = new Map<number, number[]>();
  /** By word id: 1 where a term begins with it; made when first asked for. */
  #begins: Uint8Array | undefined;

  constructor(keys: Uint32Array, starts: Uint32Array, offsets: Uint32Array, ids: Uint16Array, weights: Uint8Array, kinds: Uint8Array) {
    this.#keys = keys;
    this.#starts = starts;
    this.#offsets = offsets;
    this.#ids = ids;
    this.#weights = weights;
    this.#kinds = kinds;
  }

  /** The terms of a dictionary; none where it was built without them. */
  static open(dictionary: Dictionary): TermLexicon {
    if (!dictionary.has("terms.keys")) return TermLexicon.empty();
    return new TermLexicon(
      dictionary.u32("terms.keys"),
      dictionary.u32("terms.starts"),
      dictionary.u32("terms.offsets"),
      dictionary.u16("terms.ids"),
      dictionary.u8("terms.weights"),
      dictionary.u8("terms.kinds"),
    );
  }

  /** A lexicon for the user's own terms alone. */
  static empty(): TermLexicon {
    return new TermLexicon(new Uint32Array(0), new Uint32Array(1), new Uint32Array(1), new Uint16Array(0), new Uint8Array(0), new Uint8Array(0));
  }

  /** Number of terms, the user's included. */
  get size(): number {
    return this.#weights.length + this.#own.length;
  }

  /** Whether any term begins with this word id. */
  begins(first: number): boolean {
    this.#begins ??= this.#firstWords();
    return this.#begins[first] === 1;
  }

  #firstWords(): Uint8Array {
    const begins = new Uint8Array(1 << 16);
    for (const key of this.#keys) begins[key >>> 16] = 1;
    for (const key of this.#ownByKey.keys()) begins[key >>> 16] = 1;
    return begins;
  }

  /** Numbers of the terms that begin with these two word ids; binary search. */
  at(first: number, second: number): readonly number[] {
    const key = ((first << 16) | second) >>> 0;
    const place = search(this.#keys, key);
    // Asked for by the hundred where a reading is doubtful, and mostly in vain.
    if (place < 0 && this.#own.length === 0) return NO_TERMS;
    const found: number[] = [];
    if (place >= 0) for (let term = this.#starts[place]!; term < this.#starts[place + 1]!; term++) found.push(term);
    const own = this.#ownByKey.get(key);
    if (own !== undefined) found.push(...own);
    return found;
  }

  /** Words of a term. */
  length(term: number): number {
    const own = this.#own[term - this.#weights.length];
    return own === undefined ? this.#offsets[term + 1]! - this.#offsets[term]! : own.ids.length;
  }

  /** Word `i` of a term, as an id of the vocabulary. */
  id(term: number, i: number): number {
    const own = this.#own[term - this.#weights.length];
    return own === undefined ? this.#ids[this.#offsets[term]! + i]! : own.ids[i]!;
  }

  /** Nats in favour of a term where it fits. */
  weight(term: number): number {
    const own = this.#own[term - this.#weights.length];
    return own === undefined ? this.#weights[term]! * WEIGHT_UNIT : own.weight;
  }

  /** What a term is. */
  kind(term: number): TermKind {
    return term < this.#weights.length ? TERM_KINDS[this.#kinds[term]!]! : "user";
  }

  /**
   * Adds the user's terms, default weight 3 nats. Returns those that could not be added: of one syllable, or with a
   * word that the vocabulary lacks.
   */
  addUserTerms(terms: readonly UserTerm[], vocabulary: Vocabulary): string[] {
    const refused: string[] = [];
    for (const term of terms) {
      const text = typeof term === "string" ? term : term.text;
      const ids = lmWords(text)
        .filter((word) => word !== BOUNDARY)
        .map((word) => vocabulary.id(word));
      if (ids.length < 2 || ids.includes(0)) {
        refused.push(text);
        continue;
      }
      const key = ((ids[0]! << 16) | ids[1]!) >>> 0;
      const own = this.#ownByKey.get(key) ?? [];
      own.push(this.#weights.length + this.#own.length);
      this.#ownByKey.set(key, own);
      this.#begins = undefined;
      this.#own.push({ ids: Uint16Array.from(ids), weight: typeof term === "string" ? USER_WEIGHT : (term.weight ?? USER_WEIGHT) });
    }
    return refused;
  }
}

const NO_TERMS: readonly number[] = [];

/** The place of a key in an ascending array, −1 where it is not. */
export function search(keys: Uint32Array, key: number): number {
  let low = 0;
  let high = keys.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = keys[middle]!;
    if (found === key) return middle;
    if (found < key) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
