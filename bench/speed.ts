/** Owns the timing: syllables a second, loading, memory, cold start of the command. */

import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import type { BenchDocument } from "./bench-set.js";
import { inProcess, median } from "./fresh-process.js";

/** Figures of one machine and run; only ratios travel. */
export interface Speed {
  readonly stripped: Throughput;
  readonly garbled: Throughput;
  /** The first document of a new process, in ms, after the dictionary is open. */
  readonly firstDocumentMs: number;
  /** Reading the file and opening it, and making a restorer, in ms. */
  readonly openMs: number;
  readonly createMs: number;
  /** JS heap and array buffers after the first document, in MB (10^6 bytes). */
  readonly heapMb: number;
  readonly buffersMb: number;
  /** The same after many different texts through one restorer: what a service comes to hold. */
  readonly later: HeldMemory;
  /** `khoidau restore` on one line, over bare `node`, in ms. */
  readonly coldStartMs: number;
  readonly bareNodeMs: number;
}

/** White-space words a second, one core; medians of five runs over the same long text, and of the medians of three processes. */
export interface Throughput {
  /** The first five runs of each process, which has seen a tenth of the text before: some of the code is still being compiled. */
  readonly begin: number;
  /** The next five: what a service or a long run gets. */
  readonly steady: number;
}

/** Memory after some texts, in MB, garbage collected. */
export interface HeldMemory {
  readonly texts: number;
  readonly heapMb: number;
  readonly buffersMb: number;
}

const SPAWNS = 15;
const RUNS = 5;
/** One process differs from the next by some 5 to 10 %. */
const PROCESSES = 3;
/** Words that the long text should have at least; a shorter one is repeated, which flatters whoever remembers readings. */
const LONG_WORDS = 30_000;

/** Restores the text of its input: warmed up on the first tenth, then whole; prints the seconds of each run as JSON. */
const LONG = `
import { readFileSync } from "node:fs";
import { createRestorer, documentRestorer, openDictionaryFile } from "./dist/node.js";
const text = readFileSync(0, "utf8");
const warm = text.slice(0, Math.ceil(text.length / 10));
const dictionary = openDictionaryFile(process.argv[1]);
documentRestorer(createRestorer(dictionary, {})).restore(warm);
const seconds = Array.from({ length: ${2 * RUNS} }, () => {
  // a new restorer each time: what one document taught must not speed up the next run of the same text
  const restorer = documentRestorer(createRestorer(dictionary, {}));
  restorer.restore(warm);
  const from = performance.now();
  restorer.restore(text);
  return (performance.now() - from) / 1000;
});
console.log(JSON.stringify(seconds));
`;

/** Times the built restorer on long texts, text in, text and edits out. */
export function wordsPerSecond(dictionary: string, documents: readonly BenchDocument[]): Throughput {
  const text = longText(documents);
  const words = text.split(/\s+/).length;
  const seconds = Array.from({ length: PROCESSES }, () => inProcess<number[]>(LONG, [dictionary], text));
  const rate = (from: number): number => Math.round(words / median(seconds.map((runs) => median(runs.slice(from, from + RUNS)))));
  return { begin: rate(0), steady: rate(RUNS) };
}

function longText(documents: readonly BenchDocument[]): string {
  const readings = documents.map((document) => document.reading);
  const words = readings.reduce((sum, reading) => sum + reading.split(/\s+/).length, 0);
  return words === 0 ? "" : Array<string>(Math.ceil(LONG_WORDS / words)).fill(readings.join("\n")).join("\n");
}

/** What a fresh process does first; prints its figures as JSON. */
const FIRST = `
import { readFileSync } from "node:fs";
import { createRestorer, openDictionaryFile } from "./dist/node.js";
const text = readFileSync(process.argv[1], "utf8");
const t0 = performance.now();
const dictionary = openDictionaryFile(process.argv[2]);
const t1 = performance.now();
const restorer = createRestorer(dictionary, {});
const t2 = performance.now();
restorer.restore(text);
const t3 = performance.now();
globalThis.gc?.();
const { heapUsed, arrayBuffers } = process.memoryUsage();
console.log(JSON.stringify({ open: t1 - t0, create: t2 - t1, first: t3 - t2, heap: heapUsed / 1e6, buffers: arrayBuffers / 1e6 }));
`;

/** Times fresh processes over the built package; `document` and `dictionary` are paths. */
export function freshProcesses(document: string, dictionary: string): Omit<Speed, "stripped" | "garbled" | "later"> {
  const firsts = Array.from({ length: 5 }, () => inProcess<{ open: number; create: number; first: number; heap: number; buffers: number }>(FIRST, [document, dictionary]));
  const of = (key: "open" | "create" | "first" | "heap" | "buffers"): number => tenth(median(firsts.map((first) => first[key])));
  const bare = median(spawns(["-e", "0"], ""));
  const command = existsSync("dist/cli/main.js") ? median(spawns(["dist/cli/main.js", "restore", "--dictionary", dictionary], "Cong hoa xa hoi chu nghia Viet Nam\n")) : NaN;
  return {
    openMs: of("open"), createMs: of("create"), firstDocumentMs: of("first"), heapMb: of("heap"), buffersMb: of("buffers"),
    coldStartMs: tenth(command - bare), bareNodeMs: tenth(bare),
  };
}

/** Texts of a service's first while, and their words each: about half a page. */
const MANY_TEXTS = 1000;
const TEXT_WORDS = 120;

/** Restores the texts of its input one by one with one restorer; prints what is held then as JSON. */
const MANY = `
import { readFileSync } from "node:fs";
import { createRestorer, documentRestorer, openDictionaryFile } from "./dist/node.js";
const texts = JSON.parse(readFileSync(0, "utf8"));
const restorer = documentRestorer(createRestorer(openDictionaryFile(process.argv[1]), {}));
for (const text of texts) restorer.restore(text);
globalThis.gc?.();
const { heapUsed, arrayBuffers } = process.memoryUsage();
console.log(JSON.stringify({ heapMb: heapUsed / 1e6, buffersMb: arrayBuffers / 1e6 }));
`;

/** What one restorer of the built package holds after 1,000 different texts, cut from the readings given. */
export function heldMemory(dictionary: string, documents: readonly BenchDocument[]): HeldMemory {
  const texts = documents.flatMap(({ reading }) => piecesOf(reading)).slice(0, MANY_TEXTS);
  const { heapMb, buffersMb } = inProcess<Omit<HeldMemory, "texts">>(MANY, [dictionary], JSON.stringify(texts));
  return { texts: texts.length, heapMb: tenth(heapMb), buffersMb: tenth(buffersMb) };
}

/** Runs of whole lines; what is left at the end is no piece. */
function piecesOf(reading: string): string[] {
  const pieces: string[] = [];
  let lines: string[] = [];
  let words = 0;
  for (const line of reading.split("\n")) {
    lines.push(line);
    words += line.split(/\s+/).length;
    if (words < TEXT_WORDS) continue;
    pieces.push(lines.join("\n"));
    lines = [];
    words = 0;
  }
  return pieces;
}

function spawns(args: readonly string[], input: string): number[] {
  return Array.from({ length: SPAWNS }, () => timed(() => {
    const child = spawnSync(process.execPath, [...args], { input, stdio: "pipe" });
    if (child.status !== 0) throw new Error(`node ${args.join(" ")} ended with ${child.status}: ${String(child.stderr)}`);
  }));
}

function timed(work: () => unknown): number {
  const from = performance.now();
  work();
  return performance.now() - from;
}

function tenth(figure: number): number {
  return Math.round(figure * 10) / 10;
}
