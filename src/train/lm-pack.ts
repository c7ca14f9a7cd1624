/** Owns the packing of a pruned model into the sections `lm.*`: a forward trie of sorted arrays. See docs/format.md. */

import { KhoidauError } from "../errors.js";
import { BLOCK_BITS } from "../lm/ngram-level.js";
import { KEY_WORDS } from "./lm-counts.js";
import { encode, fitCodebook } from "./lm-quantise.js";
import type { PrunedModel } from "./lm-renormalise.js";

/** Bytes of any typed array. */
function bytesOf(array: Uint16Array | Uint32Array | Float32Array): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}

/** A word takes 15 bits, so that one bit of the cost's code fits beside it. */
const MOST_WORDS = 1 << 15;
/** Five bits a cost and four a backoff; measured, more bits are worth less than the n-grams that they displace. */
const COST_LEVELS = 32;
const BACKOFF_LEVELS = 16;

/** The kept n-grams of one order, in rising order. */
interface PackedOrder {
  /** Place in the unpruned table of each. */
  readonly places: Uint32Array;
  /** By place in this list: the children in the next order's list, `first[i] .. first[i + 1]`. */
  readonly first: Uint32Array;
}

/** The sections of a pruned model. */
export function packModel(pruned: PrunedModel): Map<string, Uint8Array> {
  const { text, orders } = pruned.model;
  if (text.vocabularySize > MOST_WORDS)
    throw new KhoidauError("bad-input", `The vocabulary has ${text.vocabularySize} words, at most ${MOST_WORDS} fit; give a smaller one.`, { words: text.vocabularySize });
  const packed = packedOrders(pruned);
  const sections = new Map<string, Uint8Array>();
  sections.set("lm.header", bytesOf(Uint32Array.of(orders.length, text.vocabularySize, ...packed.map((order) => order.places.length))));
  packUnigrams(pruned, packed, sections);
  for (let n = 2; n <= orders.length; n++) {
    const probabilities = orders[n - 1]!;
    const { lanes } = text.tables[n - 1]!;
    const { places } = packed[n - 1]!;
    const costs = coded(Float32Array.from(places, (place) => -Math.log(probabilities[place]!)), COST_LEVELS);
    sections.set(`lm.${n}.doubled`, bytesOf(Uint16Array.from(places, (place, i) => (lanes[place * KEY_WORDS]! << 1) | (costs.codes[i]! & 1))));
    sections.set(`lm.${n}.costs`, halfBytes(costs.codes.map((code) => code >> 1)));
    sections.set(`lm.${n}.costs.levels`, bytesOf(costs.levels));
    if (n < orders.length) packInner(pruned, packed[n - 1]!, n, sections);
  }
  return sections;
}

function packedOrders(pruned: PrunedModel): PackedOrder[] {
  const packed: PackedOrder[] = pruned.kept.map((kept) => {
    const places = keptPlaces(kept);
    return { places, first: new Uint32Array(places.length + 1) };
  });
  for (let n = 0; n + 1 < packed.length; n++) fillFirst(packed[n]!, packed[n + 1]!, pruned.model.text.contexts[n + 1]!);
  return packed;
}

function keptPlaces(kept: Uint8Array): Uint32Array {
  let size = 0;
  for (const flag of kept) size += flag;
  const places = new Uint32Array(size);
  let at = 0;
  for (let i = 0; i < kept.length; i++) if (kept[i] === 1) places[at++] = i;
  return places;
}

function fillFirst(parents: PackedOrder, children: PackedOrder, contexts: Uint32Array): void {
  let child = 0;
  for (let i = 0; i < parents.places.length; i++) {
    parents.first[i] = child;
    while (child < children.places.length && contexts[children.places[child]!] === parents.places[i]) child++;
  }
  parents.first[parents.places.length] = child;
}

/** Order 1 is held in full, by word id; words that were never counted share what the even distribution gives them. */
function packUnigrams(pruned: PrunedModel, packed: readonly PackedOrder[], sections: Map<string, Uint8Array>): void {
  const { text, orders } = pruned.model;
  const { vocabularySize } = text;
  const probabilities = orders[0]!;
  const table = text.tables[0]!;
  const missing = vocabularySize - table.size;
  const left = 1 - probabilities.reduce((sum, p) => sum + p, 0);
  const costs = new Float32Array(vocabularySize).fill(missing > 0 ? -Math.log(Math.max(left, 1e-12) / missing) : 0);
  const backoffs = new Float32Array(vocabularySize);
  const first = new Uint32Array(vocabularySize + 1);
  for (let i = 0; i < table.size; i++) {
    const word = table.lanes[i * KEY_WORDS]!;
    costs[word] = -Math.log(probabilities[i]!);
    backoffs[word] = -Math.log(pruned.backoffs[0]![i]!);
    first[word + 1] = packed[0]!.first[i + 1]! - packed[0]!.first[i]!;
  }
  for (let word = 0; word < vocabularySize; word++) first[word + 1]! += first[word]!;
  sections.set("lm.1.costs", bytesOf(costs));
  sections.set("lm.1.backoffs", bytesOf(backoffs));
  sections.set("lm.1.first", bytesOf(first));
}

/** What only n-grams with children need: a bit map with running sums says which have, and where their own entry lies. */
function packInner(pruned: PrunedModel, packed: PackedOrder, n: number, sections: Map<string, Uint8Array>): void {
  const { places, first } = packed;
  const map = new Uint32Array(2 * (Math.ceil(places.length / 32) + 1));
  const backoffs: number[] = [];
  const offsets: number[] = [];
  for (let i = 0; i < places.length; i++) {
    if (i % 32 === 0) map[(i >> 5) * 2 + 1] = offsets.length;
    if (first[i] === first[i + 1]) continue;
    map[(i >> 5) * 2]! |= 1 << (i & 31);
    offsets.push(first[i]!);
    backoffs.push(-Math.log(pruned.backoffs[n - 1]![places[i]!]!));
  }
  offsets.push(first[places.length]!);
  sections.set(`lm.${n}.map`, bytesOf(map));
  putOffsets(offsets, n, sections);
  const { codes, levels } = coded(Float32Array.from(backoffs), BACKOFF_LEVELS);
  sections.set(`lm.${n}.backoffs`, halfBytes(codes));
  sections.set(`lm.${n}.backoffs.levels`, bytesOf(levels));
}

/** Offsets in 2 bytes above the base of their block. */
function putOffsets(offsets: readonly number[], n: number, sections: Map<string, Uint8Array>): void {
  const bases = Uint32Array.from({ length: ((offsets.length - 1) >> BLOCK_BITS) + 1 }, (_, block) => offsets[block << BLOCK_BITS]!);
  const first = Uint16Array.from(offsets, (offset, node) => {
    const above = offset - bases[node >> BLOCK_BITS]!;
    if (above > 0xffff)
      throw new KhoidauError("bad-input", `Neighbouring contexts of order ${n} have ${above} continuations, at most 65535 fit; give a smaller budget.`, { order: n });
    return above;
  });
  sections.set(`lm.${n}.first`, bytesOf(first));
  sections.set(`lm.${n}.bases`, bytesOf(bases));
}

/** The code of each value, and what the codes stand for. */
interface Coded {
  readonly codes: Uint8Array;
  readonly levels: Float32Array;
}

function coded(values: Float32Array, size: number): Coded {
  const levels = fitCodebook(values, size);
  return { codes: encode(values, levels), levels };
}

/** Numbers below 16, two a byte; the first in the low half. */
function halfBytes(numbers: Uint8Array): Uint8Array {
  const bytes = new Uint8Array((numbers.length + 1) >> 1);
  for (let i = 0; i < numbers.length; i++) bytes[i >> 1]! |= numbers[i]! << ((i & 1) << 2);
  return bytes;
}
