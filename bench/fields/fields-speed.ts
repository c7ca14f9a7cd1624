/** Owns how fast documents are read: megabytes of plain text a second of processor time, on one core, repair apart. */

import { join } from "node:path";
import { readDocument, withStructure } from "../../src/document/index.js";
import { documentsOf, readXz } from "../../src/train/corpus.js";
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
const MEGA = 1e6;

/** Reads some 9 MB `RUNS` times: real documents, whole; made ones where the corpus is not there. */
export async function fieldSpeed(): Promise<FieldSpeed> {
  const real = isThere(SHARED.corpus);
  const texts = real ? [...documentsOf(await readXz(join(SHARED.corpus, `${REAL_DOCUMENTS}.txt.xz`)))].map(({ lines }) => lines.join("\n")) : makeDocuments(MADE_EACH, "speed").map((document) => textOf(document));
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  const [first, ...warm] = Array.from({ length: RUNS + 1 }, () => perSecond(bytes, () => texts.forEach((text) => readDocument(text))));
  const structure = Array.from({ length: RUNS }, () => perSecond(bytes, () => texts.forEach((text) => withStructure({ text, edits: [] }))));
  return { of: `${texts.length} ${real ? "documents of a law portal" : "made documents"}`, megabytes: bytes / MEGA, readPerSecond: median(warm), firstPerSecond: first!, structurePerSecond: median(structure) };
}

/** By the processor's clock: others may have the machine too. */
function perSecond(bytes: number, work: () => void): number {
  const before = process.cpuUsage();
  work();
  // user and system time are in microseconds, so this is MB/s
  const { user, system } = process.cpuUsage(before);
  return bytes / (user + system);
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!;
