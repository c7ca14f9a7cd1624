/** Owns how a scanned document comes by its facts. */

import type { DocumentReading } from "../document/index.js";
import { readDocument } from "../document/index.js";
import type { Page } from "../page/page.js";
import type { ScanRestoration } from "./run-restorer.js";

/** What the repaired text and the file's digital signatures say; evidence has boxes where the pages have some. */
export function readFacts({ text, edits }: ScanRestoration, pages: readonly Page[], signatures: readonly string[]): DocumentReading {
  return readDocument({ text, edits }, { pages, signatures });
}
