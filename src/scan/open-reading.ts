/** Owns readings of someone else's engine as sources: plain text, hOCR, ALTO, Tesseract's TSV; pages without pictures. */

import { KhoidauError } from "../errors.js";
import { declaresEncoding, fileText } from "../page/file-text.js";
import { readPages } from "../page/read-pages.js";
import { sniffReading } from "../page/sniff.js";
import type { FromEncoding, UnicodeText } from "../text-file.js";
import { LEGACY_NAMES, asUnicode, decodeText } from "../text-file.js";
import type { ScanWarning } from "./scanned-document.js";
import type { Source } from "./source.js";

/**
 * Opens a reading; text from before Unicode is converted, and the source says so.
 *
 * @throws KhoidauError `unreadable` where it is markup of another kind, cut short, or no text, `not-text` for bytes of no known encoding
 */
export function openReading(bytes: Uint8Array, name: string, from: FromEncoding = "auto"): Source {
  const { text, legacy } = unicodeOf(bytes, name, from);
  try {
    const format = sniffReading(text) ?? "text";
    const pages = readPages(text);
    return {
      format, pageCount: pages.length, signatures: [],
      ...(legacy === undefined ? {} : { warnings: [converted(name, legacy)] }),
      page: (number) => {
        const layer = pages[number - 1];
        if (layer !== undefined) return Promise.resolve({ number, layer });
        return Promise.reject(new KhoidauError("bad-argument", `${name} has ${pages.length} pages; there is no page ${number}.`, { name, page: number }));
      },
      close: () => Promise.resolve(),
    };
  } catch (cause) {
    const said = cause instanceof Error ? cause.message : String(cause);
    throw new KhoidauError("unreadable", `${name}: ${said}`, { name, reason: "markup" }, { cause });
  }
}

/** Markup may declare what it is in; what it holds may be of an old font all the same. */
function unicodeOf(bytes: Uint8Array, name: string, from: FromEncoding): UnicodeText {
  return declaresEncoding(bytes) ? asUnicode(fileText(bytes), name, from) : decodeText(bytes, name, from);
}

function converted(name: string, legacy: NonNullable<UnicodeText["legacy"]>): ScanWarning {
  return { code: "legacy-encoding", message: `${name} is in the legacy encoding ${LEGACY_NAMES[legacy]}; it was converted to Unicode.`, details: { name, encoding: legacy } };
}
