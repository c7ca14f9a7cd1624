/** Owns telling which kind of reading a file is, from its beginning. */

import { KhoidauError } from "../errors.js";
import { readAlto } from "./alto.js";
import { fileText, isBinary } from "./file-text.js";
import { readHocr } from "./hocr.js";
import type { Page } from "./page.js";
import { readPlain } from "./plain.js";
import { isTsv, readTesseractTsv } from "./tsv.js";

/** The kinds of readings that someone else's engine gives. */
export type ReadingFormat = "alto" | "hocr" | "text" | "tsv";

/** Characters that are looked at; heads of hOCR files with long style sheets stay under this. */
const LOOKED_AT = 65_536;
const MARKUP = /^\s*<(?:\?xml|!doctype|!--|html|alto|[\w.-]+:alto|[a-z][\w.-]*[\s>:])/i;

const READERS: Readonly<Record<ReadingFormat, (input: string) => Page[]>> = {
  alto: readAlto,
  hocr: readHocr,
  text: readPlain,
  tsv: readTesseractTsv,
};

/**
 * Which kind of reading a text is; `undefined` for markup of another kind (PAGE XML, a web page) and for what is no text.
 *
 * @example
 * ```ts
 * import { sniffReading } from "khoidau";
 * sniffReading('<alto xmlns="http://www.loc.gov/standards/alto/ns-v4#">'); // "alto"
 * sniffReading("UBND TINH LAO CAI"); // "text"
 * sniffReading("<PcGts>"); // undefined
 * ```
 */
export function sniffReading(text: string): ReadingFormat | undefined {
  const head = text.slice(0, LOOKED_AT).replace(/^\ufeff/, "");
  if (isTsv(head)) return "tsv";
  if (isBinary(head)) return undefined;
  if (!MARKUP.test(head)) return "text";
  if (/<(?:[\w.-]+:)?alto[\s>]/.test(head)) return "alto";
  return /class\s*=\s*["']?[^"'>]*\bocr_page\b|name\s*=\s*["']?ocr-(?:system|capabilities)/i.test(head) ? "hocr" : undefined;
}

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
