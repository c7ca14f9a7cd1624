/** Owns telling which kind of reading a file is, from its beginning. */

import { isBinary } from "./file-text.js";
import { isTsv } from "./tsv.js";

/** The kinds of readings that someone else's engine gives. */
export type ReadingFormat = "alto" | "hocr" | "text" | "tsv";

/** Characters that are looked at; heads of hOCR files with long style sheets stay under this. */
const LOOKED_AT = 65_536;
const MARKUP = /^\s*<(?:\?xml|!doctype|!--|html|alto|[\w.-]+:alto|[a-z][\w.-]*[\s>:])/i;

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
