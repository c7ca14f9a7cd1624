/** Owns the finding of words and ids in the vocabulary's text, read block by block as it is asked for. */

import type { Dictionary } from "../dictionary/dictionary.js";

/** Words by id and ids by word. */
export interface WordTable {
  readonly size: number;
  /** The word of an id in 0..size−1. */
  word(id: number): string;
  /** The id of a word; `undefined` for one that is not held. */
  id(word: string): number | undefined;
}

/** Words of a block share one offset: 2 to this power. */
const BLOCK_BITS = 4;

/** The words of a dictionary; read as a whole, some 10 ms, where it was made without `vocab.sorted`. */
export function openWords(dictionary: Dictionary): WordTable {
  if (!dictionary.has("vocab.sorted")) return new PlainWords(dictionary.text("vocab.text").split("\n"));
  return new PackedWords(dictionary.bytes("vocab.text"), dictionary.u32("vocab.blocks"), dictionary.u16("vocab.sorted"));
}

/** The sections `vocab.text`, `vocab.blocks` and `vocab.sorted` of a list of words. */
export function wordSections(words: readonly string[]): Map<string, Uint8Array> {
  const encoder = new TextEncoder();
  const blocks: number[] = [];
  let bytes = 0;
  words.forEach((word, id) => {
    if (id % (1 << BLOCK_BITS) === 0) blocks.push(bytes);
    bytes += encoder.encode(word).length + 1;
  });
  blocks.push(bytes);
  const sorted = Uint16Array.from(words.keys()).sort((a, b) => (words[a]! < words[b]! ? -1 : 1));
  return new Map([
    ["vocab.text", encoder.encode(words.join("\n"))],
    ["vocab.blocks", new Uint8Array(Uint32Array.from(blocks).buffer)],
    ["vocab.sorted", new Uint8Array(sorted.buffer)],
  ]);
}

class PlainWords implements WordTable {
  readonly size: number;
  readonly #words: readonly string[];
  readonly #ids: ReadonlyMap<string, number>;

  constructor(words: readonly string[]) {
    this.size = words.length;
    this.#words = words;
    this.#ids = new Map(words.map((word, id) => [word, id]));
  }

  word(id: number): string {
    return this.#words[id]!;
  }

  id(word: string): number | undefined {
    return this.#ids.get(word);
  }
}

class PackedWords implements WordTable {
  readonly size: number;
  readonly #text: Uint8Array;
  /** Byte at which each block begins; one more behind the last. */
  readonly #starts: Uint32Array;
  /** Ids in the order of their words. */
  readonly #sorted: Uint16Array;
  readonly #blocks: (readonly string[] | undefined)[] = [];
  readonly #ids = new Map<string, number>();
  readonly #decoder = new TextDecoder();

  constructor(text: Uint8Array, starts: Uint32Array, sorted: Uint16Array) {
    this.size = sorted.length;
    this.#text = text;
    this.#starts = starts;
    this.#sorted = sorted;
  }

  word(id: number): string {
    const block = id >> BLOCK_BITS;
    return (this.#blocks[block] ??= this.#read(block))[id & ((1 << BLOCK_BITS) - 1)]!;
  }

  #read(block: number): string[] {
    return this.#decoder.decode(this.#text.subarray(this.#starts[block]!, this.#starts[block + 1]! - 1)).split("\n");
  }

  id(word: string): number | undefined {
    const known = this.#ids.get(word);
    if (known !== undefined) return known;
    let low = 0;
    let high = this.size;
    while (low < high) {
      const middle = (low + high) >> 1;
      const found = this.word(this.#sorted[middle]!);
      if (found === word) {
        this.#ids.set(word, this.#sorted[middle]!);
        return this.#sorted[middle]!;
      }
      if (found < word) low = middle + 1;
      else high = middle;
    }
    return undefined;
  }
}
