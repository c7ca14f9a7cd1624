/** Owns the files that results travel in: where they stand, how they are fetched, when nobody will fetch them any more. */

import { readFile, readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { ScannedDocument } from "../scan/scanned-document.js";

/** A result that was not fetched so long is of no use, in seconds: the queue has forgotten it by then. */
export const RESULTS_KEPT = 7 * 24 * 3600;

/** The file that a job's result stands in until it is fetched. */
export function resultFile(results: string, id: string): string {
  return join(results, `${id}.json`);
}

/** The document that a worker wrote; undefined where there is none. */
export async function readResult(file: string): Promise<ScannedDocument | undefined> {
  try {
    return JSON.parse(await readFile(file, "utf8")) as ScannedDocument;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

/** Removes what was left of earlier runs: results that nobody asked for again, and drafts of workers that were killed. */
export async function sweepResults(results: string, now = Date.now()): Promise<void> {
  for (const name of await readdir(results).catch(() => [])) {
    const file = join(results, name);
    const found = await stat(file).catch(() => undefined);
    if (found !== undefined && now - found.mtimeMs > RESULTS_KEPT * 1000) await rm(file, { force: true });
  }
}
