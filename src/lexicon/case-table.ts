/** Owns how words are usually written inside a sentence: small, with a capital, all in capitals. */

import type { Dictionary } from "../dictionary/dictionary.js";
import { search } from "./term-list.js";

/** Case of one word: `lower` (`nước`), `title` (`Nhà`). */
export type WordShape = "lower" | "title";

/** The usual case of two words that stand together. */
export interface PairShape {
  readonly first: WordShape;
  readonly second: WordShape;
}

/** By code: bit 0 is the first word's capital, bit 1 the second's. */
const SHAPES: readonly PairShape[] = [
  { first: "lower", second: "lower" },
  { first: "title", second: "lower" },
  { first: "lower", second: "title" },
  { first: "title", second: "title" },
];

/**
 * Case statistics by word id. Reads `case.unigram` (two bytes per id: share of Title, share of UPPER, in 1/255),
 * `case.keys` (u32: id1 << 16 | id2, ascending) and `case.shapes` (u8 per key). Pairs are held where their case is
 * sure and the words alone would have said otherwise.
 *
 * @example
 * ```ts
 * import { CaseTable } from "./case-table.js";
 * const table = new CaseTable(Uint8Array.of(0, 0, 51, 0), Uint32Array.of((1 << 16) | 1), Uint8Array.of(3));
 * table.titleShare(1); // 0.2
 * table.pairShape(1, 1); // { first: "title", second: "title" }
 * ```
 */
export class CaseTable {
  readonly #shares: Uint8Array;
  readonly #keys: Uint32Array;
  readonly #shapes: Uint8Array;

  constructor(shares: Uint8Array, keys: Uint32Array, shapes: Uint8Array) {
    this.#shares = shares;
    this.#keys = keys;
    this.#shapes = shapes;
  }

  /** The table of a dictionary; one that knows nothing where it was built without. */
  static open(dictionary: Dictionary): CaseTable {
    if (!dictionary.has("case.unigram")) return new CaseTable(new Uint8Array(0), new Uint32Array(0), new Uint8Array(0));
    return new CaseTable(dictionary.u8("case.unigram"), dictionary.u32("case.keys"), dictionary.u8("case.shapes"));
  }

  /** 0..1: how often the word begins with a capital inside a sentence. */
  titleShare(id: number): number {
    return (this.#shares[2 * id] ?? 0) / 255;
  }

  /** The usual case of two words that stand together; `undefined` where the words alone say it, or nothing does. */
  pairShape(first: number, second: number): PairShape | undefined {
    const place = search(this.#keys, ((first << 16) | second) >>> 0);
    return place < 0 ? undefined : SHAPES[this.#shapes[place]!];
  }
}
