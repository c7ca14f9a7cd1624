/** Owns the refusal of files that are no plain text, whose marks and tags `restore` would take for words. */

import { KhoidauError } from "../errors.js";
import { sniffReading } from "../page/sniff.js";
import { SNIFFED_BYTES, sniffFormat } from "../scan/file-format.js";
import { foreignFile, isForeign } from "../scan/foreign-file.js";

/** What `khoidau scan` reads instead, as people call it. */
const SCANS: Readonly<Record<string, string>> = {
  alto: "ALTO XML", bmp: "a BMP", hocr: "hOCR", jpeg: "a JPEG", pdf: "a PDF", png: "a PNG", tiff: "a TIFF", tsv: "Tesseract's TSV", webp: "a WebP",
};

/** @throws KhoidauError `unreadable` for a scan, an archive, an Office document … by its bytes. */
export function refuseScan(bytes: Uint8Array, name: string): void {
  const format = sniffFormat(bytes.subarray(0, SNIFFED_BYTES));
  if (isForeign(format)) throw foreignFile(format, name, "plain text");
  refuse(format, name);
}

/** @throws KhoidauError `unreadable` for the output of an OCR engine that has tags or columns. */
export function refuseReading(text: string, name: string): void {
  refuse(sniffReading(text), name);
}

function refuse(format: string | undefined, name: string): void {
  const kind = SCANS[format ?? ""];
  if (kind === undefined) return;
  throw new KhoidauError("unreadable", `${name} is ${kind}; restore repairs plain text alone; read it with "khoidau scan".`, { path: name, reason: "scan", format: kind.replace(/^a /, "") });
}
