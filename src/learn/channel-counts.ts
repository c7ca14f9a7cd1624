/** Owns what is counted of a channel, letters and whole words: from pairs, from a dictionary, and added up. */

import { openTokenTable } from "../channel/token-table.js";
import type { CaseShape } from "../channel/token-table.js";
import type { Dictionary } from "../dictionary/dictionary.js";
import type { Vocabulary } from "../lexicon/vocabulary.js";
import { LETTER_COUNT } from "../text/alphabet.js";
import { foldWord, stripMarks } from "../text/fold.js";
import { learnConfusions } from "./channel-em.js";
import type { PairCounts } from "./channel-pairs.js";

/** Expected counts below this are noise of the learning. */
const LEAST_COUNT = 0.5;
/** A whole-word misreading seen fewer times than this is left to the letters. */
const LEAST_TOKEN = 2;

/** What the channel asks of a vocabulary. */
export type ChannelVocabulary = Pick<Vocabulary, "id" | "word">;

/** Counted readings of whole words: by reading, by key (`id * 4 + shape`); and how often each key was meant. */
export interface TokenCounts {
  readonly reads: Map<string, Map<number, number>>;
  readonly totals: Map<number, number>;
}

/** What is known of how a channel reads. */
export interface ChannelCounts {
  /** By piece, by letter, how often the letter was read so. */
  readonly pieces: Map<string, Map<number, number>>;
  /** How often each letter was meant; length `LETTER_COUNT`. */
  readonly totals: Float64Array;
  readonly tokens: TokenCounts;
}

/** What pairs say of a channel. `siblingsWorth`: what words of the same bare letters lend each other, in pseudo-counts. */
export function countChannel(pairs: PairCounts, vocabulary: ChannelVocabulary, siblingsWorth: number): ChannelCounts {
  const learned = learnConfusions(pairs);
  const width = learned.pieces.length;
  const pieces = new Map<string, Map<number, number>>();
  learned.pieces.forEach((piece, p) => {
    const row = new Map<number, number>();
    for (let m = 0; m < LETTER_COUNT; m++) {
      const count = learned.counts[m * width + p]!;
      if (count >= LEAST_COUNT) row.set(m, count);
    }
    if (row.size > 0) pieces.set(piece, row);
  });
  return { pieces, totals: learned.totals, tokens: withSiblings(countTokens(pairs, vocabulary), vocabulary, siblingsWorth) };
}

/** What a dictionary holds of a channel. @throws KhoidauError `dictionary-section` where it has none of this name. */
export function openCounts(dictionary: Dictionary, profile: string): ChannelCounts {
  const name = `channel.${profile}`;
  const [starts, letters, counts] = [dictionary.u32(`${name}.starts`), dictionary.u8(`${name}.letters`), dictionary.f32(`${name}.counts`)];
  const row = (from: number, to: number): Map<number, number> => new Map(Array.from(letters.subarray(from, to), (letter, i) => [letter, counts[from + i]!]));
  const pieces = new Map(dictionary.text(`${name}.pieces`).split("\n").map((piece, p) => [piece, row(starts[p]!, starts[p + 1]!)]));
  const table = openTokenTable(dictionary, profile);
  const reads = new Map<string, Map<number, number>>();
  for (const read of dictionary.text(`${name}.token-reads`).split("\n")) {
    const [from, to] = table.find(read)!;
    reads.set(read, new Map(Array.from(table.keys.subarray(from, to), (key, i) => [key, table.counts[from + i]!])));
  }
  const totals = new Map(Array.from(dictionary.u32(`${name}.token-total-keys`), (key) => [key, table.total(key)]));
  return { pieces, totals: Float64Array.from(dictionary.f32(`${name}.totals`)), tokens: { reads, totals } };
}

/** Adds what else is known, each count so many times. */
export function addCounts(into: ChannelCounts, more: ChannelCounts, times: number): void {
  addRows(into.pieces, more.pieces, times);
  addRows(into.tokens.reads, more.tokens.reads, times);
  addTo(into.tokens.totals, more.tokens.totals, times);
  for (let m = 0; m < LETTER_COUNT; m++) into.totals[m]! += times * more.totals[m]!;
}

function addRows(into: Map<string, Map<number, number>>, more: ReadonlyMap<string, ReadonlyMap<number, number>>, times: number): void {
  for (const [key, row] of more) {
    const own = into.get(key);
    if (own === undefined) into.set(key, new Map(Array.from(row, ([cell, count]) => [cell, times * count])));
    else addTo(own, row, times);
  }
}

function addTo(into: Map<number, number>, more: ReadonlyMap<number, number>, times: number): void {
  for (const [key, count] of more) into.set(key, (into.get(key) ?? 0) + times * count);
}

/** A single meant word without outer signs, and its case; `undefined` for anything else. */
function wordKey(meant: string, vocabulary: ChannelVocabulary): number | undefined {
  if (!/^\p{L}+$/u.test(meant)) return undefined;
  const id = vocabulary.id(foldWord(meant));
  if (id === 0) return undefined;
  const lower = meant.toLowerCase();
  const shape: CaseShape | undefined =
    meant === lower ? 0 : meant.length > 1 && meant === meant.toUpperCase() ? 2 : meant.slice(1) === lower.slice(1) ? 1 : undefined;
  return shape === undefined ? undefined : id * 4 + shape;
}

const OUTER = /^[“"'‘(]*(.*?)[”"'’),.;:!?]*$/u;

function countTokens(pairs: PairCounts, vocabulary: ChannelVocabulary): TokenCounts {
  const reads = new Map<string, Map<number, number>>();
  const totals = new Map<number, number>();
  for (let i = 0; i < pairs.meant.length; i++) {
    const key = wordKey(OUTER.exec(pairs.meant[i]!)?.[1] ?? "", vocabulary);
    if (key === undefined) continue;
    const count = pairs.count[i]!;
    totals.set(key, (totals.get(key) ?? 0) + count);
    const read = OUTER.exec(pairs.read[i]!)?.[1] ?? "";
    if (read === "" || read.includes(" ")) continue;
    let row = reads.get(read);
    if (row === undefined) reads.set(read, (row = new Map()));
    row.set(key, (row.get(key) ?? 0) + count);
  }
  return { reads, totals };
}

/**
 * Readings that a word lends to the words with the same bare letters, in pseudo-counts: an engine that read `lời` as
 * `161` will read `lối` so as well, and neither is seen often.
 */
export const SIBLINGS_WORTH = 60;
/** A lent count below this is not worth its bytes. */
const LEAST_LENT = 0.02;

/** The counts with what siblings lend; a reading must have been seen `LEAST_TOKEN` times among them. */
function withSiblings({ reads, totals }: TokenCounts, vocabulary: ChannelVocabulary, worth: number): TokenCounts {
  const bareOf = (key: number): string => `${stripMarks(vocabulary.word(key >> 2))}/${key & 3}`;
  const siblings = new Map<string, number[]>();
  const bareTotals = new Map<string, number>();
  for (const [key, total] of totals) {
    const bare = bareOf(key);
    bareTotals.set(bare, (bareTotals.get(bare) ?? 0) + total);
    siblings.set(bare, [...(siblings.get(bare) ?? []), key]);
  }
  const lent = new Map<string, Map<number, number>>();
  for (const [read, row] of reads) {
    const byBare = new Map<string, number>();
    for (const [key, count] of row) byBare.set(bareOf(key), (byBare.get(bareOf(key)) ?? 0) + count);
    const cells = new Map<number, number>();
    for (const [bare, count] of byBare) {
      if (count < LEAST_TOKEN) continue;
      const share = (worth * count) / bareTotals.get(bare)!;
      for (const key of siblings.get(bare)!) {
        const own = row.get(key) ?? 0;
        if (own >= LEAST_TOKEN || share > LEAST_LENT) cells.set(key, (own >= LEAST_TOKEN ? own : 0) + share);
      }
    }
    if (cells.size > 0) lent.set(read, cells);
  }
  return { reads: lent, totals: new Map([...totals].map(([key, total]) => [key, total + worth])) };
}
