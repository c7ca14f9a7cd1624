/** Owns the searchable PDF of a scanned document: its pages as they are, with the repaired words under the picture. */

import { readFile } from "node:fs/promises";
import { KhoidauError } from "../errors.js";
import { unreadableFile } from "../file-errors.js";
import type { PictureFormat } from "./open-picture.js";
import { PICTURE_FORMATS } from "./open-picture.js";
import type { ShownDocument } from "./scanned-document.js";

/** Whether a document of this format has pages that can be shown; readings of other engines and plain text have none. */
export const isPictured = (format: string): format is PictureFormat | "pdf" => format === "pdf" || PICTURE_FORMATS.some((known) => known === format);

/**
 * A document as a PDF that can be searched: each page looks as it did, and over it lie the repaired words, invisible, each in
 * the place of what was read. Of a PDF all stays but invisible text, which is replaced; a page whose own text is good stays as
 * it is. Pictures become a page each at their resolution. Of a PDF its own bytes come first, what is added behind
 * them; the file is read again, and held some three times over.
 *
 * @throws KhoidauError `unreadable` where the file is gone, changed so that its pages are others, or too damaged to be written;
 * `bad-argument` for a document without pictures (plain text, hOCR, ALTO, TSV)
 *
 * @example
 * ```ts
 * import { mkdtempSync } from "node:fs";
 * import { writeFile } from "node:fs/promises";
 * import { tmpdir } from "node:os";
 * import { join } from "node:path";
 * import { scan, searchablePdf } from "khoidau/scan";
 * const out = mkdtempSync(join(tmpdir(), "khoidau-"));
 * for await (const document of scan(["fixtures/scans/cong-van-318.layer.pdf"])) {
 *   if (document.status !== "failed") await writeFile(join(out, "cong-van-318.pdf"), searchablePdf(document));
 * }
 * ```
 */
export async function* searchablePdf(document: ShownDocument): AsyncGenerator<Uint8Array, void, undefined> {
  const { source, path, format } = document;
  if (!isPictured(format)) {
    throw new KhoidauError("bad-argument", `${path} is ${format}, which has no pictures of its pages; a searchable PDF can be made of PDF, TIFF, PNG, JPEG, WebP or BMP.`, { path, format });
  }
  let bytes: Uint8Array;
  try {
    bytes = await readFile(source);
  } catch (cause) {
    throw unreadableFile(source, cause);
  }
  // Loading what writes PDFs takes 0.2 s, which other outputs need not wait for.
  if (format === "pdf") yield* (await import("./pdf-overlay.js")).pdfWithWords(bytes, document);
  else yield (await import("./picture-pdf.js")).picturesWithWords(bytes, format, document);
}
