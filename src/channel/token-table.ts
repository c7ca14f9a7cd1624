/** Owns the table of whole words as they were misread: what the letter channel cannot know of letters misread together. */

import type { Dictionary } from "../dictionary/dictionary.js";

/** How a word's letters are cased: 0 lower, 1 first letter upper, 2 all upper. */
export type CaseShape = 0 | 1 | 2;

/**
 * How many readings of a word the letter channel is worth: P(read ∣ word) = (count + `LETTERS_WORTH` · P(letters)) /
 * (total + `LETTERS_WORTH`).
 */
export const LETTERS_WORTH = 200;

/** Counts of whole readings by (word id, case shape) of one profile. A key is `id * 4 + shape`. */
export interface TokenTable {
  /** Range of a reading's entries in `keys` and `counts`, or `undefined`. */
  find(read: string): readonly [from: number, to: number] | undefined;
  readonly keys: Uint32Array;
  readonly counts: Float32Array;
  /** How often a key was meant at all. */
  total(key: number): number;
}

const OPENED = /* @__PURE__ */ new WeakMap<Dictionary, Map<string, TokenTable>>();

/**
 * Opens the sections `channel.PROFILE.token-*`; the readings are indexed when first asked for, some 3 ms. A dictionary's
 * table is one for all who ask.
 */
export function openTokenTable(dictionary: Dictionary, profile: string): TokenTable {
  let tables = OPENED.get(dictionary);
  if (tables === undefined) OPENED.set(dictionary, (tables = new Map()));
  let table = tables.get(profile);
  if (table === undefined) tables.set(profile, (table = readTokenTable(dictionary, profile)));
  return table;
}

/** Where runs of such sizes begin, and where the last one ends. */
function startsOf(sizes: Uint8Array): Uint32Array {
  const starts = new Uint32Array(sizes.length + 1);
  for (let i = 0; i < sizes.length; i++) starts[i + 1] = starts[i]! + sizes[i]!;
  return starts;
}

/**
 * The upper halves of 32-bit floating-point numbers: four in a thousand of rounding at most, which no sum of costs shows, for half
 * of the bytes.
 */
export function packTimes(times: Float32Array): Uint16Array {
  return Uint16Array.from(new Uint32Array(times.buffer, times.byteOffset, times.length), (bits) => (bits + 0x8000) >>> 16);
}

/** The numbers that `packTimes` packed, rounded. */
export function unpackTimes(packed: Uint16Array): Float32Array {
  return new Float32Array(Uint32Array.from(packed, (half) => half << 16).buffer);
}

function readTokenTable(dictionary: Dictionary, profile: string): TokenTable {
  const name = `channel.${profile}`;
  const starts = startsOf(dictionary.u8(`${name}.token-sizes`));
  const totalKeys = dictionary.u32(`${name}.token-total-keys`);
  const totalCounts = unpackTimes(dictionary.u16(`${name}.token-total-times`));
  let index: Map<string, number> | undefined;
  let totals: Map<number, number> | undefined;
  return {
    keys: Uint32Array.from(dictionary.u16(`${name}.token-meant`), (place) => totalKeys[place]!),
    counts: unpackTimes(dictionary.u16(`${name}.token-times`)),
    find(read) {
      if (index === undefined) {
        index = new Map();
        for (const word of dictionary.text(`${name}.token-reads`).split("\n")) index.set(word, index.size);
      }
      const i = index.get(read);
      return i === undefined ? undefined : [starts[i]!, starts[i + 1]!];
    },
    total(key) {
      if (totals === undefined) {
        totals = new Map();
        for (let i = 0; i < totalKeys.length; i++) totals.set(totalKeys[i]!, totalCounts[i]!);
      }
      return totals.get(key) ?? 0;
    },
  };
}
