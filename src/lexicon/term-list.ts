/** Owns the terms of the domain as sequences of word ids, found by their first two words. */

import type { Dictionary } from "../dictionary/dictionary.js";

/** What a term is; its number in the section `terms.kinds` is its place here. The engine treats all alike. */
export const TERM_KINDS = ["term", "formula", "award", "body", "post", "place", "type", "name", "user"] as const;
export type TermKind = (typeof TERM_KINDS)[number];

/** Weights are stored in sixteenths of a nat. */
const WEIGHT_UNIT = 1 / 16;

/**
 * Terms of two syllables and more. Reads the sections `terms.keys` (u32: id1 << 16 | id2, ascending), `terms.starts`
 * (u32: first term of each key, one more at the end), `terms.offsets` (u32: first id of each term, one more at the
 * end), `terms.ids` (u16), `terms.weights` (u8, 1/16 nat). Opening copies nothing.
 *
 * @example
 * ```ts
 * import { TermLexicon } from "./term-list.js";
 * const terms = new TermLexicon(Uint32Array.of((8 << 16) | 9), Uint32Array.of(0, 1), Uint32Array.of(0, 2), Uint16Array.of(8, 9), Uint8Array.of(24));
 * terms.at(8, 9).map((term) => terms.weight(term)); // [1.5]
 * ```
 */
export class TermLexicon {
  readonly #keys: Uint32Array;
  readonly #starts: Uint32Array;
  readonly #offsets: Uint32Array;
  readonly #ids: Uint16Array;
  readonly #weights: Uint8Array;
  /** By word id: 1 where a term begins with it; made when first asked for. */
  #begins: Uint8Array | undefined;

  constructor(keys: Uint32Array, starts: Uint32Array, offsets: Uint32Array, ids: Uint16Array, weights: Uint8Array) {
    this.#keys = keys;
    this.#starts = starts;
    this.#offsets = offsets;
    this.#ids = ids;
    this.#weights = weights;
  }

  /** The terms of a dictionary; none where it was built without them. */
  static open(dictionary: Dictionary): TermLexicon {
    if (!dictionary.has("terms.keys")) return new TermLexicon(new Uint32Array(0), new Uint32Array(1), new Uint32Array(1), new Uint16Array(0), new Uint8Array(0));
    return new TermLexicon(
      dictionary.u32("terms.keys"),
      dictionary.u32("terms.starts"),
      dictionary.u32("terms.offsets"),
      dictionary.u16("terms.ids"),
      dictionary.u8("terms.weights"),
    );
  }

  /** Whether any term begins with this word id. */
  begins(first: number): boolean {
    this.#begins ??= this.#firstWords();
    return this.#begins[first] === 1;
  }

  #firstWords(): Uint8Array {
    const begins = new Uint8Array(1 << 16);
    for (const key of this.#keys) begins[key >>> 16] = 1;
    return begins;
  }

  /** Numbers of the terms that begin with these two word ids; binary search. */
  at(first: number, second: number): readonly number[] {
    const place = search(this.#keys, ((first << 16) | second) >>> 0);
    // Asked for by the hundred where a reading is doubtful, and mostly in vain.
    if (place < 0) return NO_TERMS;
    const found: number[] = [];
    for (let term = this.#starts[place]!; term < this.#starts[place + 1]!; term++) found.push(term);
    return found;
  }

  /** Words of a term. */
  length(term: number): number {
    return this.#offsets[term + 1]! - this.#offsets[term]!;
  }

  /** Word `i` of a term, as an id of the vocabulary. */
  id(term: number, i: number): number {
    return this.#ids[this.#offsets[term]! + i]!;
  }

  /** Nats in favour of a term where it fits. */
  weight(term: number): number {
    return this.#weights[term]! * WEIGHT_UNIT;
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
