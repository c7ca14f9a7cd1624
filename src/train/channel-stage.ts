/** Owns the channel part of the dictionary build: noise pairs in, sections `channel.PROFILE.*` out. */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { packTimes } from "../channel/token-table.js";
import type { CaseShape } from "../channel/token-table.js";
import type { Vocabulary } from "../lexicon/vocabulary.js";
import { LETTER_COUNT } from "../text/alphabet.js";
import { foldWord, stripMarks } from "../text/fold.js";
import type { BuildStage } from "./build-stage.js";
import { learnConfusions } from "./channel-em.js";
import type { ConfusionCounts } from "./channel-em.js";
import { PairCounter } from "./channel-pairs.js";
import type { PairCounts } from "./channel-pairs.js";
import { readXz } from "./corpus.js";
import { readTable } from "./terms-sources.js";

/** Expected counts below this are noise of the learning. */
const LEAST_COUNT = 0.5;
/** A whole-word misreading seen fewer times than this is left to the letters. */
const LEAST_TOKEN = 2;

/** What the channel asks of a vocabulary. */
export type ChannelVocabulary = Pick<Vocabulary, "id" | "word">;

/** The sections of one profile. `siblingsWorth`: what words of the same bare letters lend each other, in pseudo-counts. */
export function channelSections(profile: string, pairs: PairCounts, vocabulary: ChannelVocabulary, siblingsWorth = SIBLINGS_WORTH): Map<string, Uint8Array> {
  const sections = new Map<string, Uint8Array>();
  const put = (name: string, data: ArrayBufferView): void => {
    sections.set(`channel.${profile}.${name}`, new Uint8Array(data.buffer, data.byteOffset, data.byteLength));
  };
  const text = (name: string, lines: readonly string[]): void => put(name, new TextEncoder().encode(lines.join("\n")));
  packConfusions(learnConfusions(pairs), put, text);
  packTokens(withSiblings(countTokens(pairs, vocabulary), vocabulary, siblingsWorth), put, text);
  return sections;
}

type Put = (name: string, data: ArrayBufferView) => void;
type PutText = (name: string, lines: readonly string[]) => void;

function packConfusions(learned: ConfusionCounts, put: Put, text: PutText): void {
  const width = learned.pieces.length;
  const kept: { piece: string; cells: [number, number][] }[] = [];
  learned.pieces.forEach((piece, p) => {
    const cells: [number, number][] = [];
    for (let m = 0; m < LETTER_COUNT; m++) {
      const count = learned.counts[m * width + p]!;
      if (count >= LEAST_COUNT) cells.push([m, count]);
    }
    if (cells.length > 0) kept.push({ piece, cells });
  });
  kept.sort((a, b) => (a.piece < b.piece ? -1 : 1));
  const starts = new Uint32Array(kept.length + 1);
  kept.forEach((row, i) => (starts[i + 1] = starts[i]! + row.cells.length));
  text("pieces", kept.map((row) => row.piece));
  put("starts", starts);
  put("letters", Uint8Array.from(kept.flatMap((row) => row.cells.map(([m]) => m))));
  put("counts", Float32Array.from(kept.flatMap((row) => row.cells.map(([, count]) => count))));
  put("totals", Float32Array.from(learned.totals));
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

/** Counted readings of whole words: by reading, by key; and how often each key was meant. */
interface TokenCounts {
  readonly reads: Map<string, Map<number, number>>;
  readonly totals: Map<number, number>;
}

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
const SIBLINGS_WORTH = 60;
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

/** Words that a reading is kept for, so that their number fits a byte; none has more than 124. */
const MOST_MEANT = 255;

function packTokens(tokens: TokenCounts, put: Put, text: PutText): void {
  const { reads, totals } = tokens;
  const rows = [...reads]
    .map(([read, row]) => ({ read, cells: [...row].sort((a, b) => b[1] - a[1]).slice(0, MOST_MEANT).sort((a, b) => a[0] - b[0]) }))
    .sort((a, b) => (a.read < b.read ? -1 : 1));
  text("token-reads", rows.map((row) => row.read));
  put("token-sizes", Uint8Array.from(rows, (row) => row.cells.length));
  const known = [...totals].sort((a, b) => a[0] - b[0]);
  // A reading's word is named by its place here, which fits 16 bits; its key does not.
  const places = new Map(known.map(([key], place) => [key, place]));
  put("token-meant", Uint16Array.from(rows.flatMap((row) => row.cells.map(([key]) => places.get(key)!))));
  put("token-times", packTimes(Float32Array.from(rows.flatMap((row) => row.cells.map(([, n]) => n)))));
  put("token-total-keys", Uint32Array.from(known, ([key]) => key));
  put("token-total-times", packTimes(Float32Array.from(known, ([, n]) => n)));
}

/** Weight of a file's pairs in a profile, by the file's name without its ending. */
type Mixture = (file: string) => number;

/** The files that each profile learns from. */
// Vietnamese-model pages are nearly right: at full weight they would make an unknown engine look too good.
export const MIXTURES: Readonly<Record<string, Mixture>> = {
  "tesseract-eng": (file) => (file === "eng" ? 1 : 0),
  "tesseract-vie": (file) => (file === "vie" ? 1 : 0),
  general: (file) => (file === "vie" ? 0.3 : 1),
};

/**
 * By profile, the tables of counted misreadings that it learns from beside the noise files, and the weight of each: of engines that
 * are in no noise file. For an unknown engine two pages of theirs count about as one.
 */
export const TABLES: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  general: { "tesseract3-eng": 0.4, "tesseract3-vie": 0.4 },
  "tesseract3-eng": { "tesseract3-eng": 1 },
  "tesseract3-vie": { "tesseract3-vie": 1 },
};

/** Adds the tables that a profile learns from, but those `leftOut`. */
export function addTables(counter: PairCounter, sources: string, profile: string, leftOut: readonly string[] = []): void {
  for (const [table, weight] of Object.entries(TABLES[profile] ?? {})) {
    if (leftOut.includes(table)) continue;
    for (const [meant, read, count] of readTable(sources, table, 3)) counter.addPair(meant!, read!, weight * Number(count));
  }
}

/** The learned channels of all profiles; reads `*.tsv` and `*.tsv.xz` of the noise folder. Some 10 s. */
export const channelStage: BuildStage = async ({ size, noise, sources, vocabulary, log }) => {
  const texts = new Map<string, string>();
  for (const file of readdirSync(noise).sort()) {
    if (!/\.tsv(\.xz)?$/.test(file)) continue;
    const path = join(noise, file);
    texts.set(file.replace(/\.tsv(\.xz)?$/, ""), file.endsWith(".xz") ? await readXz(path) : readFileSync(path, "utf8"));
  }
  const sections = new Map<string, Uint8Array>();
  for (const profile of Object.keys({ ...MIXTURES, ...TABLES })) {
    const counter = new PairCounter();
    for (const [file, text] of texts) {
      const weight = MIXTURES[profile]?.(file) ?? 0;
      if (weight > 0) counter.add(text, weight);
    }
    // The small dictionary has no room for what they add to the channel of unknown engines.
    if (profile !== "general" || size === "full") addTables(counter, sources, profile);
    const pairs = counter.counts();
    for (const [name, bytes] of channelSections(profile, pairs, vocabulary, size === "full" ? SIBLINGS_WORTH : 0)) sections.set(name, bytes);
    log(`channel ${profile} from ${pairs.meant.length} distinct pairs`);
  }
  return sections;
};
