/** Owns the opening of files: whatever stands in a folder of scans becomes a source or a clear error. */

import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { KhoidauError } from "../errors.js";
import { emptyFile, unreadableFile } from "../file-errors.js";
import type { FromEncoding } from "../text-file.js";
import { SNIFFED_BYTES, sniffFormat } from "./file-format.js";
import { foreignFile } from "./foreign-file.js";
import { openPdf } from "./open-pdf.js";
import { openPicture } from "./open-picture.js";
import { openReading } from "./open-reading.js";
import type { Source } from "./source.js";

/** How a file is opened; all is optional. */
export interface OpenOptions {
  /** What text files are in: `tcvn3`, `vni`, `windows-1258`, `utf-8-twice`, or told from the text (`auto`), which is sure of more than a few words. Default `auto`. */
  readonly fromEncoding?: FromEncoding;
}

/**
 * Opens a file for reading. What it is, its first bytes say, not its name.
 *
 * @throws KhoidauError `unreadable` where it is empty, locked, cut off, or of no kind that can be read
 *
 * @example
 * ```ts
 * import { openSource } from "khoidau/scan";
 * const source = await openSource("fixtures/ban-tdkt-544-hd-btdkt.ocr.txt");
 * source.format; // "text"
 * await source.close();
 * ```
 */
export async function openSource(path: string, options: OpenOptions = {}): Promise<Source> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (cause) {
    throw unreadableFile(path, cause);
  }
  return openSourceBytes(bytes, basename(path), options);
}

/**
 * The same for bytes that are in memory; `name` stands in errors.
 *
 * @example
 * ```ts
 * import { openSourceBytes } from "khoidau/scan";
 * const source = await openSourceBytes(new TextEncoder().encode("Kính gửi: Sở Y tế"), "thư.txt");
 * source.pageCount; // 1
 * ```
 */
export async function openSourceBytes(bytes: Uint8Array, name: string, { fromEncoding }: OpenOptions = {}): Promise<Source> {
  if (bytes.length === 0) throw emptyFile(name);
  const format = sniffFormat(bytes.subarray(0, SNIFFED_BYTES));
  switch (format) {
    case "pdf": return openPdf(bytes, name);
    case "bmp": case "jpeg": case "png": case "tiff": case "webp": return openPicture(bytes, format, name);
    case "text":
      if (PICTURE_NAME.test(name)) throw new KhoidauError("unreadable", `${name} is text under the name of a picture or PDF, perhaps the error page of a download; fetch it again, or name it .txt, .hocr, .xml or .tsv.`, { name, reason: "text" });
      return openReading(bytes, name, fromEncoding);
    default: throw foreignFile(format, name, "PDF, TIFF, PNG, JPEG, WebP, BMP, text, hOCR, ALTO or TSV");
  }
}

/** Names that promise a picture or PDF; pictures under each other's names are read. */
const PICTURE_NAME = /\.(?:pdf|tiff?|png|jpe?g|webp|bmp)$/iu;
