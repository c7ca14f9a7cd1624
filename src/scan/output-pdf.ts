/** Owns the searchable PDF among a document's files: written, or why there is none. */

import { rm } from "node:fs/promises";
import { KhoidauError } from "../errors.js";
import { writeOutput } from "./output-files.js";
import { failureOf } from "./run-failure.js";
import type { FinishedDocument, ScanWarning } from "./scanned-document.js";
import { isPictured, searchablePdf } from "./searchable-pdf.js";

/** What became of it. */
export interface WrittenPdf {
  /** 0 where there is none: the document has no pictures, or could not be written so. */
  readonly bytes: number;
  readonly warning?: ScanWarning;
}

/**
 * Writes a document's searchable PDF to `path`. Where it cannot be made the document has its other files still, and a warning.
 *
 * @throws KhoidauError `unwritable`
 */
export async function writePdf(path: string, document: FinishedDocument): Promise<WrittenPdf> {
  let warning: ScanWarning | undefined;
  if (isPictured(document.format)) {
    try {
      return { bytes: await writeOutput(path, searchablePdf(document)) };
    } catch (error) {
      if (error instanceof KhoidauError && error.code === "unwritable") throw error;
      const { code, message, details } = failureOf(error, document.path);
      warning = { code: "no-pdf", message: `No searchable PDF was written. ${message}`, details: { ...details, failure: code } };
    }
  }
  // What an earlier run wrote here shows what the file held then.
  await rm(path, { force: true });
  return { bytes: 0, ...(warning === undefined ? {} : { warning }) };
}
