/**
 * Owns what the words of a partly stripped document that kept their marks say of the same words without, beside the same
 * neighbours: where `Giả Bảo` stands, `Gia Bao` is hardly another name. Of places with such a word elsewhere 99 in 100 are that word.
 */

import type { Candidates } from "../lattice/candidates.js";
import { shapeOf } from "../lattice/case-shape.js";
import type { OtherReading } from "../lattice/lattice-hints.js";
import type { ReadingCandidates } from "../lattice/reading-candidates.js";
import { shaped } from "./case-pass.js";
import { chunkWords } from "./chunk-words.js";
import type { ChunkWord } from "./chunk-words.js";

/** Nats in favour of a word for each time that it kept its marks beside a neighbour, and at most; half and twice of it do within 8 words of 720. */
const KEPT = 0.8;
const MOST = 2;
/** The same in favour of one that is none of the candidates. */
const NAME = -4;

/** How often words kept their marks, by neighbour and bare form. */
type Counts = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** What chunks without marks rather are, by their offset. */
export interface KeptWords {
  /** Among their candidates. */
  readonly kept: Map<number, Candidates>;
  /** Beside them: words that no syllable is. */
  readonly names: Map<number, OtherReading>;
}

/** What words that kept their marks say of a text. Some 4 µs a word. */
export function keptNeighbours(text: string, candidates: Pick<ReadingCandidates, "find">, word: (id: number) => string): KeptWords {
  const words = chunkWords(text);
  const counts = countKept(words);
  const found: KeptWords = { kept: new Map(), names: new Map() };
  for (let i = 0; i < words.length; i++) {
    const { at, reading, folded, bare } = words[i]!;
    const kept = folded === bare ? keysOf(words, i).flatMap((key) => [...(counts.get(key) ?? [])]) : [];
    if (kept.length === 0) continue;
    const meant = cheaper(candidates.find(reading).candidates, word, sums(kept));
    if (meant !== undefined) found.kept.set(at, meant);
    else found.names.set(at, { text: shaped(kept[0]![0], shapeOf(reading)), cost: NAME });
  }
  return found;
}

/** A word and the one before it, and the one behind it, without their marks. */
function keysOf(words: readonly ChunkWord[], i: number): string[] {
  const { bare, follows } = words[i]!;
  const next = words[i + 1];
  return [...(follows ? [`${words[i - 1]!.bare} ${bare}<`] : []), ...(next?.follows === true ? [`>${bare} ${next.bare}`] : [])];
}

function countKept(words: readonly ChunkWord[]): Counts {
  const counts = new Map<string, Map<string, number>>();
  for (let i = 0; i < words.length; i++) {
    const { folded, bare } = words[i]!;
    if (folded === bare) continue;
    for (const key of keysOf(words, i)) {
      const known = counts.get(key);
      if (known === undefined) counts.set(key, new Map([[folded, 1]]));
      else known.set(folded, (known.get(folded) ?? 0) + 1);
    }
  }
  return counts;
}

/** The counts of each word on both sides together. */
function sums(counts: readonly (readonly [string, number])[]): Map<string, number> {
  const all = new Map<string, number>();
  for (const [word, count] of counts) all.set(word, (all.get(word) ?? 0) + count);
  return all;
}

/** Those of the candidates that were counted, at what they cost then; `undefined` where none was. */
function cheaper({ ids, costs, size }: Candidates, word: (id: number) => string, counts: ReadonlyMap<string, number>): Candidates | undefined {
  const meant: { id: number; cost: number }[] = [];
  for (let i = 0; i < size; i++) {
    const count = counts.get(word(ids[i]!));
    if (count !== undefined) meant.push({ id: ids[i]!, cost: costs[i]! - Math.min(MOST, KEPT * count) });
  }
  if (meant.length === 0) return undefined;
  meant.sort((a, b) => a.cost - b.cost);
  return { width: 1, size: meant.length, ids: Uint16Array.from(meant, ({ id }) => id), costs: Float32Array.from(meant, ({ cost }) => cost) };
}
