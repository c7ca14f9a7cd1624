/** Owns scanning as a library: files in, right texts and facts out, one document after another. */

import { resolve } from "node:path";
import { checkOptionNames } from "../argument-checks.js";
import { KhoidauError } from "../errors.js";
import type { OcrEngine } from "./ocr-engine.js";
import { openPool } from "./ocr-pool.js";
import type { DocumentTools, ReadDocument } from "./run-document.js";
import { failedDocument, readDocumentPages, scanDocument, whollyFailed } from "./run-document.js";
import { Gate } from "./run-gate.js";
import { hashOfFile } from "./run-hash.js";
import type { ScanOptions } from "./run-options.js";
import { SCAN_OPTIONS, completeScanOptions } from "./run-options.js";
import { packagedScanRestorer } from "./run-restorer.js";
import { inWindow } from "./run-window.js";
import type { ScanInput, ScannedDocument } from "./scanned-document.js";
import type { WalkedFile } from "./walk.js";
import { walk } from "./walk.js";
import { assignStems } from "./walk-stems.js";

/**
 * Scans files and folders: each document is read (its text layer where that is good, else OCR), repaired, and asked for
 * its facts. Documents come as they are done, not in the order of the files. A document that cannot be read comes with
 * `status: "failed"` and stops nothing. Pages go through a pool of `jobs` workers; at most one page more is held as a
 * picture, and no more documents are open than workers and one, so memory does not grow with the number of files.
 *
 * Ending the loop early, or aborting `signal`, ends the workers; an abort makes the loop throw the signal's reason.
 *
 * @throws KhoidauError `bad-argument` for options that there are not or out of range, and where `paths` is no list of paths; those of the dictionary where it cannot be opened.
 * @example
 * ```ts
 * import { scan } from "khoidau/scan";
 * for await (const document of scan(["fixtures/ban-tdkt-544-hd-btdkt.ocr.txt"])) {
 *   if (document.status === "failed") continue;
 *   const { path, text, document: facts } = document;
 * }
 * ```
 */
export async function* scan(paths: readonly string[], options: ScanOptions = {}): AsyncGenerator<ScannedDocument, void, undefined> {
  checkOptionNames(options, "scan", SCAN_OPTIONS);
  const { files, aside } = await walk(paths, options.exclude);
  completeScanOptions(options).onProgress({ event: "found", documents: files.length, aside });
  const inputs = await assignStems(files, NOTHING_TAKEN);
  const errors = errorsOf(files);
  yield* scanInputs(inputs, options, async (input, rank, tools) => {
    const error = errors.get(input.source);
    if (error !== undefined) return failedDocument(input, error);
    const hash = await hashOrFailure(input);
    return typeof hash === "string" ? scanDocument(input, hash, rank, tools) : hash;
  });
}

/** What was found wrong with files before any was opened. */
export function errorsOf(files: readonly WalkedFile[]): ReadonlyMap<string, Error> {
  return new Map(files.flatMap(({ source, error }) => (error === undefined ? [] : [[source, error] as const])));
}

/** A file's hash, or the document that failed for the want of it. */
export async function hashOrFailure(input: ScanInput): Promise<string | ScannedDocument> {
  try {
    return await hashOfFile(input.source);
  } catch (error) {
    return failedDocument(input, error);
  }
}

const NOTHING_TAKEN = { stemOf: () => undefined, ownerOf: () => undefined, isMoved: () => Promise.resolve(false) };

/** Runs `work` over inputs with one pool of workers, results as they come; the pool is closed at the end. */
export async function* scanInputs<R>(
  inputs: readonly ScanInput[],
  options: ScanOptions,
  work: (input: ScanInput, rank: number, tools: DocumentTools) => Promise<R>,
): AsyncGenerator<R, void, undefined> {
  const stop = new AbortController();
  const signal = options.signal === undefined ? stop.signal : AbortSignal.any([options.signal, stop.signal]);
  signal.throwIfAborted();
  const { tools, close } = await openTools({ ...options, signal });
  const abort = (): void => {
    tools.gate.close(signal.reason);
    void close();
  };
  signal.addEventListener("abort", abort, { once: true });
  const one = async (input: ScanInput, rank: number): Promise<R> => {
    signal.throwIfAborted();
    return work(input, rank, tools);
  };
  try {
    // At the end, however it comes, the workers are ended: what still runs has no reader any more.
    yield* inWindow(inputs, tools.options.jobs + 1, one, () => stop.abort());
  } finally {
    signal.removeEventListener("abort", abort);
    await close();
  }
}

async function openTools(options: ScanOptions): Promise<{ tools: DocumentTools; close: () => Promise<void> }> {
  const set = completeScanOptions(options);
  const engine = set.engine ?? (await defaultEngine());
  const restorer = set.restorer ?? (await packagedScanRestorer());
  const { openSource } = await import("./open-source.js");
  const open = set.open ?? ((path) => openSource(path, { fromEncoding: set.fromEncoding }));
  const pool = openPool(engine, { jobs: set.jobs, ...(set.pageTimeoutMs === undefined ? {} : { pageTimeoutMs: set.pageTimeoutMs }) });
  const tools = { pool, gate: new Gate(set.jobs + 1), restorer, options: set, open, engineName: engine.name, engineProfile: engine.profile };
  return { tools, close: () => pool.close() };
}

/** Tesseract with the packaged Vietnamese model. */
export async function defaultEngine(): Promise<OcrEngine> {
  return (await import("./tesseract-engine.js")).tesseractEngine();
}

/**
 * One file from its bytes to its reading, unrepaired: the door for whoever wants to go on by himself.
 *
 * @throws KhoidauError where the file cannot be read at all.
 *
 * @example
 * ```ts
 * import { readSource } from "khoidau/scan";
 * const { reading, pages } = await readSource("fixtures/ban-tdkt-544-hd-btdkt.ocr.txt");
 * pages[0].from; // "layer"
 * ```
 */
export async function readSource(path: string, options: ScanOptions = {}): Promise<ReadDocument> {
  checkOptionNames(options, "readSource", SCAN_OPTIONS);
  const { tools, close } = await openTools(options);
  try {
    const read = await readDocumentPages({ source: resolve(path), path, stem: path }, 0, tools);
    const failure = whollyFailed(read.pages);
    if (failure !== undefined) throw new KhoidauError("unreadable", failure.message, { path, code: failure.code });
    return read;
  } finally {
    await close();
  }
}
