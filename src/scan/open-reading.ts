/** Owns readings of someone else's engine as sources: plain text, hOCR, ALTO, Tesseract's TSV; pages without pictures. */

import { KhoidauError } from "../errors.js";
import { fileText } from "../page/file-text.js";
import { readPages, sniffReading } from "../page/sniff.js";
import type { Source } from "./source.js";

/** Opens a reading. @throws KhoidauError `unreadable` where it is markup of another kind, cut short, or no text */
export function openReading(bytes: Uint8Array, name: string): Source {
  try {
    const text = fileText(bytes);
    const format = sniffReading(text) ?? "text";
    const pages = readPages(text);
    return {
      format, pageCount: pages.length, signatures: [],
      page: (number) => {
        const layer = pages[number - 1];
        if (layer !== undefined) return Promise.resolve({ number, layer });
        return Promise.reject(new KhoidauError("bad-argument", `${name} has ${pages.length} pages; there is no page ${number}.`, { name, page: number }));
      },
      close: () => Promise.resolve(),
    };
  } catch (cause) {
    const said = cause instanceof Error ? cause.message : String(cause);
    throw new KhoidauError("unreadable", `${name}: ${said}`, { name }, { cause });
  }
}
