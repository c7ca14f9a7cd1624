/** Owns the n-grams of one order as they lie in the dictionary: where an n-gram is, what it costs, what its children are. */

import type { Dictionary } from "../dictionary/dictionary.js";

/** The n-grams of one order from 2 up, as views on the dictionary. */
export interface Level {
  /** Last word of each n-gram, doubled, and the lowest bit of its cost's code; rising among the children of one context. */
  readonly words: Uint16Array;
  /** The other four bits of each cost's code, two n-grams a byte. */
  readonly codes: Uint8Array;
  /** 32 levels. */
  readonly costs: Float32Array;
  /** By inner node: where the children in the next level begin, above the base of its block; one more at the end. */
  readonly first: Uint16Array;
  /** By block of 16 inner nodes: where the children of the first of them begin. */
  readonly bases: Uint32Array;
  /** For every 32 n-grams: a bit for each that has children, then how many have before them. */
  readonly map: Uint32Array;
  /** Two inner nodes a byte. */
  readonly backoffCodes: Uint8Array;
  /** 16 levels. */
  readonly backoffs: Float32Array;
}

/** Inner nodes of a block share one base: 2 to this power. */
export const BLOCK_BITS = 4;

/** No context of this length is held, or none that has children. */
export const NONE = -1;

/** The last word of the n-gram at a place of its level. */
export function wordAt(level: Level, place: number): number {
  return level.words[place]! >>> 1;
}

/** The cost of the n-gram at a place of its level. */
export function costAt(level: Level, place: number): number {
  return level.costs[(halfByte(level.codes, place) << 1) | (level.words[place]! & 1)]!;
}

/** The backoff of an inner node. */
export function backoffAt(level: Level, node: number): number {
  return level.backoffs[halfByte(level.backoffCodes, node)]!;
}

/** The number of four bits at a place: even places in the low half of their byte. */
function halfByte(bytes: Uint8Array, place: number): number {
  return (bytes[place >> 1]! >> ((place & 1) << 2)) & 15;
}

/** The inner node of the n-gram at a place of its level, or `NONE` where it has no children. */
export function innerNode(level: Level, place: number): number {
  const bits = level.map[(place >> 5) * 2]!;
  const bit = 1 << (place & 31);
  return (bits & bit) === 0 ? NONE : level.map[(place >> 5) * 2 + 1]! + ones(bits & (bit - 1));
}

/** The first n-gram from `place` on that has children. */
export function nextInner(level: Level, place: number): number {
  while ((level.map[(place >> 5) * 2]! & (1 << (place & 31))) === 0) place++;
  return place;
}

/** The level of n-grams of `n` words. One shape for all, with and without children: the model looks into them by turns. */
export function readLevel(dictionary: Dictionary, n: number, { hasChildren }: { readonly hasChildren: boolean }): Level {
  return {
    words: dictionary.u16(`lm.${n}.doubled`),
    codes: dictionary.u8(`lm.${n}.costs`),
    costs: dictionary.f32(`lm.${n}.costs.levels`),
    first: hasChildren ? dictionary.u16(`lm.${n}.first`) : new Uint16Array(0),
    bases: hasChildren ? dictionary.u32(`lm.${n}.bases`) : new Uint32Array(0),
    map: hasChildren ? dictionary.u32(`lm.${n}.map`) : new Uint32Array(0),
    backoffCodes: hasChildren ? dictionary.u8(`lm.${n}.backoffs`) : new Uint8Array(0),
    backoffs: hasChildren ? dictionary.f32(`lm.${n}.backoffs.levels`) : new Float32Array(0),
  };
}

/** Where the children of an inner node begin in the next level; those of the node before it end there. */
export function childrenOf(level: Level, node: number): number {
  return level.bases[node >> BLOCK_BITS]! + level.first[node]!;
}

/**
 * The place of `word` in the rising run `words[low..high)` of doubled words, or −1. Halves without branches on what is read: a processor
 * guesses every second one wrong, which costs more than the steps that an early end would save.
 */
export function find(words: Uint16Array, low: number, high: number, word: number): number {
  let length = high - low;
  if (length <= 0) return NONE;
  const next = (word + 1) << 1;
  while (length > 1) {
    const half = length >>> 1;
    low += half & ((words[low + half]! - next) >> 31);
    length -= half;
  }
  return words[low]! >>> 1 === word ? low : NONE;
}

/** How many bits of a 32-bit number are set. */
export function ones(bits: number): number {
  bits -= (bits >>> 1) & 0x55555555;
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
