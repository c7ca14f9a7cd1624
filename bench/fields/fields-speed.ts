/** Owns how fast documents are read: megabytes of plain text a second of processor time, on one core, repair apart. */

import { join } from "node:path";
import { documentsOf, readXz } from "../../src/train/corpus.js";
import { inProcess, median } from "../fresh-process.js";
import { isThere, SHARED } from "../paths.js";
import { makeDocuments } from "./make-documents.js";
import { textOf } from "./make-text.js";
import { REAL_DOCUMENTS } from "./sample.js";

/** Figures of one machine and run, in 10^6 bytes of UTF-8 a second; medians. */
export interface FieldSpeed {
  /** What was read: how many documents of what. */
  readonly of: string;
  readonly megabytes: number;
  /** `readDocument`, warm. */
  readonly readPerSecond: number;
  /** Each document for the first time: what the first run of a process does. */
  readonly firstPerSecond: number;
  /** `withStructure`, warm: what the second pass adds to the repair. */
  readonly structurePerSecond: number;
}

const RUNS = 5;
const MADE_EACH = 20;

/**
 * Reads the texts of its input `RUNS` + 1 times, then gives each a second pass; prints seconds as JSON. By the processor's
 * clock: others may have the machine too.
 */
const READ = `
import { readFileSync } from "node:fs";
import { readDocument, withStructure } from "./dist/index.js";
const texts = JSON.parse(readFileSync(0, "utf8"));
const seconds = (work) => {
  const before = process.cpuUsage();
  texts.forEach(work);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
};
const [first, ...read] = Array.from({ length: ${RUNS + 1} }, () => seconds((text) => readDocument(text)));
const structure = Array.from({ length: ${RUNS} }, () => seconds((text) => withStructure({ text, edits: [] })));
console.log(JSON.stringify({ first, read, structure }));
`;

/** Reads some 9 MB in a process of its own over the built package: real documents, whole; made ones where the corpus is not there. */
export async function fieldSpeed(): Promise<FieldSpeed> {
  const real = isThere(SHARED.corpus);
  const texts = real ? await realTexts() : makeDocuments(MADE_EACH, "speed").map((document) => textOf(document));
  const megabytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6;
  const { first, read, structure } = inProcess<{ first: number; read: number[]; structure: number[] }>(READ, [], JSON.stringify(texts));
  return {
    of: `${texts.length} ${real ? "documents of a law portal" : "made documents"}`, megabytes,
    readPerSecond: megabytes / median(read), firstPerSecond: megabytes / first, structurePerSecond: megabytes / median(structure),
  };
}

async function realTexts(): Promise<string[]> {
  const text = await readXz(join(SHARED.corpus, `${REAL_DOCUMENTS}.txt.xz`));
  return [...documentsOf(text)].map(({ lines }) => lines.join("\n"));
}
