/** Owns the channel part of the dictionary build: noise pairs in, sections `channel.PROFILE.*` out. */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { CaseShape } from "../channel/token-table.js";
import type { Vocabulary } from "../lexicon/vocabulary.js";
import { LETTER_COUNT } from "../text/alphabet.js";
import { foldWord } from "../text/fold.js";
import type { BuildStage } from "./build-stage.js";
import { learnConfusions } from "./channel-em.js";
import type { ConfusionCounts } from "./channel-em.js";
import { PairCounter } from "./channel-pairs.js";
import type { PairCounts } from "./channel-pairs.js";
import { readXz } from "./corpus.js";

/** Expected counts below this are noise of the learning. */
const LEAST_COUNT = 0.5;
/** A whole-word misreading seen fewer times than this is left to the letters. */
const LEAST_TOKEN = 2;

/** The sections of one profile. */
export function channelSections(profile: string, pairs: PairCounts, vocabulary: Pick<Vocabulary, "id">): Map<string, Uint8Array> {
  const sections = new Map<string, Uint8Array>();
  const put = (name: string, data: ArrayBufferView): void => {
    sections.set(`channel.${profile}.${name}`, new Uint8Array(data.buffer, data.byteOffset, data.byteLength));
  };
  const text = (name: string, lines: readonly string[]): void => put(name, new TextEncoder().encode(lines.join("\n")));
  packConfusions(learnConfusions(pairs), put, text);
  packTokens(pairs, vocabulary, put, text);
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
function wordKey(meant: string, vocabulary: Pick<Vocabulary, "id">): number | undefined {
  if (!/^\p{L}+$/u.test(meant)) return undefined;
  const id = vocabulary.id(foldWord(meant));
  if (id === 0) return undefined;
  const lower = meant.toLowerCase();
  const shape: CaseShape | undefined =
    meant === lower ? 0 : meant.length > 1 && meant === meant.toUpperCase() ? 2 : meant.slice(1) === lower.slice(1) ? 1 : undefined;
  return shape === undefined ? undefined : id * 4 + shape;
}

const OUTER = /^[“"'‘(]*(.*?)[”"'’),.;:!?]*$/u;

function packTokens(pairs: PairCounts, vocabulary: Pick<Vocabulary, "id">, put: Put, text: PutText): void {
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
  const rows = [...reads]
    .map(([read, row]) => ({ read, cells: [...row].filter(([, n]) => n >= LEAST_TOKEN).sort((a, b) => a[0] - b[0]) }))
    .filter((row) => row.cells.length > 0)
    .sort((a, b) => (a.read < b.read ? -1 : 1));
  const starts = new Uint32Array(rows.length + 1);
  rows.forEach((row, i) => (starts[i + 1] = starts[i]! + row.cells.length));
  text("token-reads", rows.map((row) => row.read));
  put("token-starts", starts);
  put("token-keys", Uint32Array.from(rows.flatMap((row) => row.cells.map(([key]) => key))));
  put("token-counts", Float32Array.from(rows.flatMap((row) => row.cells.map(([, n]) => n))));
  const known = [...totals].sort((a, b) => a[0] - b[0]);
  put("token-total-keys", Uint32Array.from(known, ([key]) => key));
  put("token-totals", Float32Array.from(known, ([, n]) => n));
}

/** Weight of a file's pairs in a profile, by the file's name without its ending. */
type Mixture = (file: string) => number;

// Vietnamese-model pages are nearly right: at full weight they would make an unknown engine look too good.
const MIXTURES: Readonly<Record<string, Mixture>> = {
  "tesseract-eng": (file) => (file === "eng" ? 1 : 0),
  "tesseract-vie": (file) => (file === "vie" ? 1 : 0),
  general: (file) => (file === "vie" ? 0.3 : 1),
};

/** The learned channels of all profiles; reads `*.tsv` and `*.tsv.xz` of the noise folder. Some 10 s. */
export const channelStage: BuildStage = async ({ noise, vocabulary, log }) => {
  const texts = new Map<string, string>();
  for (const file of readdirSync(noise).sort()) {
    if (!/\.tsv(\.xz)?$/.test(file)) continue;
    const path = join(noise, file);
    texts.set(file.replace(/\.tsv(\.xz)?$/, ""), file.endsWith(".xz") ? await readXz(path) : readFileSync(path, "utf8"));
  }
  const sections = new Map<string, Uint8Array>();
  for (const [profile, weightOf] of Object.entries(MIXTURES)) {
    const counter = new PairCounter();
    for (const [file, text] of texts) if (weightOf(file) > 0) counter.add(text, weightOf(file));
    const pairs = counter.counts();
    for (const [name, bytes] of channelSections(profile, pairs, vocabulary)) sections.set(name, bytes);
    log(`channel ${profile} from ${pairs.meant.length} distinct pairs`);
  }
  return sections;
};
