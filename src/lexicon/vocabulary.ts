/** Owns the words that the language model knows, and their ids. */

import type { Dictionary } from "../dictionary/dictionary.js";
import type { WordTable } from "./word-table.js";
import { openWords } from "./word-table.js";

/** Ids that stand for no syllable of their own; the words proper begin at `FIRST_WORD`. */
export const RESERVED_WORDS = ["<unk>", "<s>", "<num>", "<date>", "<code>", "<url>", "<6>", "<7>"] as const;

/** The id of every word that is not in the vocabulary. */
export const UNKNOWN = 0;
/** The id of the boundary between sentences, items and paragraphs. */
export const BOUNDARY_ID = 1;
/** The first id of a word proper. */
export const FIRST_WORD = RESERVED_WORDS.length;

/** Flags of a word, one bit each. */
export const WORD_FLAG = {
  /** Seen in texts of law and administration. */
  legal: 1,
} as const;

/**
 * Folded words and their ids: after the reserved ones by falling count. At most 65,535.
 *
 * @example
 * ```ts
 * import { openDictionary, writeDictionary } from "khoidau";
 * import { Vocabulary } from "./vocabulary.js";
 * const text = "<unk>\n<s>\n<num>\n<date>\n<code>\n<url>\n<6>\n<7>\nđịnh";
 * const sections = new Map([["vocab.text", new TextEncoder().encode(text)], ["vocab.counts", new Uint8Array(9)], ["vocab.flags", new Uint8Array(9)]]);
 * const vocabulary = new Vocabulary(openDictionary(writeDictionary(sections, {})));
 * vocabulary.id("định"); // 8
 * vocabulary.id("xyz"); // 0
 * ```
 */
export class Vocabulary {
  /** Number of ids, reserved ones included. */
  readonly size: number;
  readonly #words: WordTable;
  readonly #counts: Uint8Array;
  readonly #flags: Uint8Array;

  /** Reads the sections `vocab.*`; words are decoded when they are asked for. */
  constructor(dictionary: Dictionary) {
    this.#words = openWords(dictionary);
    this.size = this.#words.size;
    this.#counts = dictionary.u8("vocab.counts");
    this.#flags = dictionary.u8("vocab.flags");
  }

  /** The id of a folded word or class; 0 (`<unk>`) for words not held. */
  id(word: string): number {
    return this.#words.id(word) ?? UNKNOWN;
  }

  /** The word of an id in 0..size−1. */
  word(id: number): string {
    return this.#words.word(id);
  }

  /** How often the word was counted, as 8 × log2(count), rounded, at most 255: `2 ** (countClass / 8)` is about the count. */
  countClass(id: number): number {
    return this.#counts[id]!;
  }

  /** The flags of a word, bits of `WORD_FLAG`. */
  flags(id: number): number {
    return this.#flags[id]!;
  }
}
