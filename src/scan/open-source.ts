/** Owns the opening of files: whatever stands in a folder of scans becomes a source or a clear error. */

import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { KhoidauError } from "../errors.js";
import type { FileFormat } from "./file-format.js";
import { SNIFFED_BYTES, sniffFormat } from "./file-format.js";
import { openPdf } from "./open-pdf.js";
import { openPicture } from "./open-picture.js";
import type { Source } from "./source.js";

/**
 * Opens a file for reading. What it is, its first bytes say, not its name.
 *
 * @throws KhoidauError `unreadable` where it is empty, locked, cut off, or of no kind that can be read
 */
export async function openSource(path: string): Promise<Source> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (cause) {
    throw new KhoidauError("unreadable", `${path} cannot be opened; see that it is there and may be read.`, { path }, { cause });
  }
  return openSourceBytes(bytes, basename(path));
}

/** The same for bytes that are in memory; `name` stands in errors. */
export async function openSourceBytes(bytes: Uint8Array, name: string): Promise<Source> {
  if (bytes.length === 0) {
    throw new KhoidauError("unreadable", `${name} is empty (zero bytes); copy it again from where it came.`, { name, reason: "empty" });
  }
  const format = sniffFormat(bytes.subarray(0, SNIFFED_BYTES));
  if (format === "pdf") return openPdf(bytes, name);
  if (format === "png" || format === "jpeg" || format === "webp" || format === "tiff") return openPicture(bytes, format, name);
  throw new KhoidauError("unreadable", `${name} is ${format ?? "of an unknown kind"}; expected a PDF or a picture.`, { name });
}

export type { FileFormat };
