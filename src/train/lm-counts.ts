/** Owns the counting of n-grams: sorted packed keys with counts, and the tables of lower order that follow from them. */

/** Words of a key; each takes 16 bits. */
export const KEY_WORDS = 4;

/**
 * Distinct n-grams in rising order with a count each. A key packs the words into 64 bits, the last word lowest; the
 * words of n-gram i lie at `lanes[4 i + n - 1]` (first word) down to `lanes[4 i]` (last word).
 */
export interface NgramTable {
  readonly order: number;
  readonly size: number;
  readonly lanes: Uint16Array;
  readonly counts: Uint32Array;
}

/** Counts the n-grams of a ring of ids: memory 12 bytes a position while it sorts. */
function countNgrams(ring: Uint16Array, order: number): NgramTable {
  const positions = ring.length - order + 1;
  const lanes = new Uint16Array(positions * KEY_WORDS);
  for (let i = 0; i < positions; i++) for (let k = 0; k < order; k++) lanes[i * KEY_WORDS + order - 1 - k] = ring[i + k]!;
  return countSorted(order, lanes);
}

/** Sorts the keys and counts equal ones. The lanes are used up. */
function countSorted(order: number, lanes: Uint16Array): NgramTable {
  const keys = new BigUint64Array(lanes.buffer, 0, lanes.length / KEY_WORDS);
  keys.sort();
  const halves = new Uint32Array(lanes.buffer, 0, keys.length * 2);
  const counts = new Uint32Array(distinct(halves));
  let at = -1;
  for (let i = 0; i < keys.length; i++) {
    if (at < 0 || halves[2 * i] !== halves[2 * at] || halves[2 * i + 1] !== halves[2 * at + 1]) {
      at++;
      halves[2 * at] = halves[2 * i]!;
      halves[2 * at + 1] = halves[2 * i + 1]!;
    }
    counts[at]!++;
  }
  return { order, size: counts.length, lanes: lanes.slice(0, counts.length * KEY_WORDS), counts };
}

function distinct(halves: Uint32Array): number {
  let count = halves.length > 0 ? 1 : 0;
  for (let i = 2; i < halves.length; i += 2) if (halves[i] !== halves[i - 2] || halves[i + 1] !== halves[i - 1]) count++;
  return count;
}

/** The n-grams one word shorter, each with the number of distinct words before it: the adjusted counts of Kneser and Ney. */
function continuationTable(table: NgramTable): NgramTable {
  const lanes = table.lanes.slice();
  for (let i = table.order - 1; i < lanes.length; i += KEY_WORDS) lanes[i] = 0;
  return countSorted(table.order - 1, lanes);
}

/** For every n-gram of `table`, the place of its first n − 1 words in `shorter`, which must hold them all. */
function contextIndex(table: NgramTable, shorter: NgramTable): Uint32Array {
  const index = new Uint32Array(table.size);
  let context = 0;
  for (let i = 0; i < table.size; i++) {
    while (!isPrefix(shorter, context, table, i)) context++;
    index[i] = context;
  }
  return index;
}

function isPrefix(shorter: NgramTable, context: number, table: NgramTable, i: number): boolean {
  for (let k = 0; k < shorter.order; k++) if (shorter.lanes[context * KEY_WORDS + k] !== table.lanes[i * KEY_WORDS + k + 1]) return false;
  return true;
}

/** For every n-gram of `table`, the place of its last n − 1 words in `shorter`, which must hold them all. */
function suffixIndex(table: NgramTable, shorter: NgramTable, vocabularySize: number): Uint32Array {
  const firsts = firstWordOffsets(shorter, vocabularySize);
  const index = new Uint32Array(table.size);
  for (let i = 0; i < table.size; i++) {
    const first = table.lanes[i * KEY_WORDS + shorter.order - 1]!;
    index[i] = findSuffix(table.lanes, i * KEY_WORDS, shorter, firsts[first]!, firsts[first + 1]!);
  }
  return index;
}

/** `offsets[w] .. offsets[w + 1]`: the n-grams that begin with word w. */
function firstWordOffsets(table: NgramTable, vocabularySize: number): Uint32Array {
  const offsets = new Uint32Array(vocabularySize + 1);
  for (let i = 0; i < table.size; i++) offsets[table.lanes[i * KEY_WORDS + table.order - 1]! + 1]!++;
  for (let word = 0; word < vocabularySize; word++) offsets[word + 1]! += offsets[word]!;
  return offsets;
}

function findSuffix(lanes: Uint16Array, key: number, shorter: NgramTable, from: number, to: number): number {
  let low = from;
  let high = to - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBelow(shorter.lanes, middle * KEY_WORDS, lanes, key, shorter.order)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isBelow(a: Uint16Array, i: number, b: Uint16Array, j: number, order: number): boolean {
  for (let k = order - 1; k >= 0; k--) {
    const difference = a[i + k]! - b[j + k]!;
    if (difference !== 0) return difference < 0;
  }
  return false;
}

/** How often each n-gram of `shorter` occurs, as the sum over the n-grams of `table` that it begins. */
export function contextTotals(counts: ArrayLike<number>, contexts: Uint32Array, size: number): Float64Array {
  const totals = new Float64Array(size);
  for (let i = 0; i < contexts.length; i++) totals[contexts[i]!]! += counts[i]!;
  return totals;
}

/** All that is counted of a text; lists run by order − 1. */
export interface CountedText {
  readonly vocabularySize: number;
  /** Words of the text. */
  readonly words: number;
  readonly tables: readonly NgramTable[];
  /** See `contextIndex`; empty for order 1. */
  readonly contexts: readonly Uint32Array[];
  /** See `suffixIndex`; empty for order 1. */
  readonly suffixes: readonly Uint32Array[];
  /** How often each n-gram occurs. */
  readonly occurrences: readonly Float64Array[];
}

/** Counts a ring of ids (see `idRing`) up to `order` words, at most `KEY_WORDS`. */
export function countText(ring: Uint16Array, order: number, vocabularySize: number): CountedText {
  const tables: NgramTable[] = [countNgrams(ring, order)];
  while (tables[0]!.order > 1) tables.unshift(continuationTable(tables[0]!));
  const none = new Uint32Array(0);
  const contexts = tables.map((table, n) => (n === 0 ? none : contextIndex(table, tables[n - 1]!)));
  const suffixes = tables.map((table, n) => (n === 0 ? none : suffixIndex(table, tables[n - 1]!, vocabularySize)));
  const occurrences: Float64Array[] = [Float64Array.from(tables[order - 1]!.counts)];
  for (let n = order - 1; n >= 1; n--) occurrences.unshift(contextTotals(occurrences[0]!, contexts[n]!, tables[n - 1]!.size));
  return { vocabularySize, words: ring.length - order + 1, tables, contexts, suffixes, occurrences };
}
