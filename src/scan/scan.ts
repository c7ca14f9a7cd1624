/** Owns scanning as a library: files in, right texts and facts out, one document after another. */

import { resolve } from "node:path";
import { checkOptionNames } from "../argument-checks.js";
import { KhoidauError } from "../errors.js";
import type { DocumentScanner } from "./document-scanner.js";
import { openTools, poolScanner } from "./document-scanner.js";
import type { ReadDocument } from "./run-document.js";
import { failedDocument, readDocumentPages, whollyFailed } from "./run-document.js";
import { hashOfFile } from "./run-hash.js";
import type { ScanOptions } from "./run-options.js";
import { SCAN_OPTIONS, completeScanOptions } from "./run-options.js";
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
  options.signal?.throwIfAborted();
  const scanner = await poolScanner(options);
  try {
    yield* scanInputs(inputs, scanner, options.signal, async (input, rank) => {
      const error = errors.get(input.source);
      if (error !== undefined) return failedDocument(input, error);
      const hash = await hashOrFailure(input);
      return typeof hash === "string" ? scanner.scan(input, hash, rank) : hash;
    });
  } finally {
    await scanner.close();
  }
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

/** Runs `work` over inputs, as many at once as a scanner has places for; results as they come. */
export async function* scanInputs<R>(
  inputs: readonly ScanInput[],
  scanner: DocumentScanner,
  signal: AbortSignal | undefined,
  work: (input: ScanInput, rank: number) => Promise<R>,
): AsyncGenerator<R, void, undefined> {
  const one = async (input: ScanInput, rank: number): Promise<R> => {
    signal?.throwIfAborted();
    return work(input, rank);
  };
  // At the end, however it comes, the workers are ended: what still runs has no reader any more.
  yield* inWindow(inputs, scanner.width, one, () => scanner.stop());
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
