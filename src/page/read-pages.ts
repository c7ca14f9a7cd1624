/** Owns the reading of someone else's reading, whatever kind it is; apart from telling the kind, which needs no parser. */

import { KhoidauError } from "../errors.js";
import { readAlto } from "./alto.js";
import { fileText, isBinary } from "./file-text.js";
import { readHocr } from "./hocr.js";
import type { Page } from "./page.js";
import { readPlain } from "./plain.js";
import { sniffReading } from "./sniff.js";
import type { ReadingFormat } from "./sniff.js";
import { readTesseractTsv } from "./tsv.js";

const READERS: Readonly<Record<ReadingFormat, (input: string) => Page[]>> = {
  alto: readAlto,
  hocr: readHocr,
  text: readPlain,
  tsv: readTesseractTsv,
};

/**
 * The pages of someone else's reading, whatever kind it is: hOCR, ALTO, Tesseract's TSV or plain text.
 *
 * @param input the file's bytes or text
 * @param format its kind, where it is known
 * @throws KhoidauError `bad-input` where it is markup of another kind, damaged or cut short, `not-text` for foreign bytes
 *
 * @example
 * ```ts
 * import { readPages } from "khoidau";
 * readPages("Trang 1\fTrang 2").length; // 2
 * ```
 */
export function readPages(input: string | Uint8Array, format?: ReadingFormat): Page[] {
  const text = fileText(input);
  const kind = format ?? sniffReading(text);
  if (kind !== undefined) return READERS[kind](text);
  const found = isBinary(text) ? "bytes that are no text" : `markup that begins with ${JSON.stringify(text.trimStart().slice(0, 40))}`;
  const message = `The file is ${found}; readings are hOCR, ALTO XML, Tesseract's TSV or plain text. Give one of these, or name its format.`;
  throw new KhoidauError("bad-input", message, {});
}
