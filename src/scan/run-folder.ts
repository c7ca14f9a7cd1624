/** Owns the scan into a folder as its caller sees it: one run at a time has the folder and its journal. */

import { join, resolve } from "node:path";
import { checkOptionNames, wrongArgument } from "../argument-checks.js";
import type { DocumentScanner } from "./document-scanner.js";
import { poolScanner } from "./document-scanner.js";
import type { ScanIntoOptions } from "./folder-options.js";
import { formatsOf } from "./folder-options.js";
import { FolderRun } from "./folder-run.js";
import { Journal } from "./journal.js";
import { takeLock } from "./journal-lock.js";
import type { IndexRow } from "./output-formats.js";
import { RUN_FOLDER } from "./output-formats.js";
import type { ScanSummary } from "./output-index.js";
import type { ScanOptions } from "./run-options.js";
import { SCAN_OPTIONS, completeScanOptions } from "./run-options.js";
import { walk } from "./walk.js";

/** Pages of a document that the report shows with their picture. */
const PICTURED_PAGES = 20;

const { exclude: _, ...SHARED } = SCAN_OPTIONS;
/** Every option of a scan into a folder. */
export const INTO_OPTIONS: Readonly<Record<keyof ScanIntoOptions, true>> = { ...SHARED, out: true, formats: true, force: true, timing: true, language: true };

/**
 * Scans files and folders into `out`: `STEM.txt` and `STEM.json` a document, `index.jsonl`, `index.csv`, `summary.json` and
 * `report.html`. Each file is written whole or not at all. A journal in `out/.khoidau` remembers what is done: after any
 * end of the process the next call goes on, and what has not changed (file, engine, dictionary, options) is not done
 * again. The index lists every document whose outputs are in the folder, by stem, and the failures of this call.
 *
 * @throws KhoidauError `bad-argument` for options that cannot be, `locked` where another run writes into the folder,
 * `unwritable` where nothing can be written there (a full disk); the reason of `signal` where that is aborted.
 *
 * @example
 * ```ts
 * import { mkdtempSync } from "node:fs";
 * import { tmpdir } from "node:os";
 * import { join } from "node:path";
 * import { scanInto } from "khoidau/scan";
 * const out = mkdtempSync(join(tmpdir(), "khoidau-"));
 * const { run } = await scanInto(["fixtures/ban-tdkt-544-hd-btdkt.ocr.txt"], { out });
 * run.scanned; // 1
 * ```
 */
export async function scanInto(paths: readonly string[], options: ScanIntoOptions): Promise<ScanSummary> {
  // What is wrong with the arguments is said before anything is made.
  checkOptionNames(options, "scanInto", INTO_OPTIONS);
  return scanIntoBy(poolScanner, paths, options);
}

/** The same with a scanner of any kind, which is opened once the folder is this run's own. */
export async function scanIntoBy(openScanner: (options: ScanOptions) => Promise<DocumentScanner>, paths: readonly string[], options: ScanIntoOptions): Promise<ScanSummary> {
  if (typeof options.out !== "string" || options.out === "") throw wrongArgument("out", options.out, 'the folder for the results: { out: "right" }');
  const out = resolve(options.out);
  completeScanOptions(options);
  const formats = formatsOf(options);
  const walked = await walk(paths, out);
  const lock = await takeLock(join(out, RUN_FOLDER, "lock"));
  try {
    const journal = await Journal.open<IndexRow>(join(out, RUN_FOLDER, "journal.log"));
    try {
      options.signal?.throwIfAborted();
      const scanner = await openScanner({ ...options, thumbnails: formats.includes("html") ? PICTURED_PAGES : 0 });
      try {
        return await new FolderRun(out, journal, { ...options, formats }).run(walked, scanner);
      } finally {
        await scanner.close();
      }
    } finally {
      await journal.close();
    }
  } finally {
    await lock.release();
  }
}
