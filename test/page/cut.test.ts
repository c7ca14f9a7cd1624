import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { KhoidauError } from "../../src/errors.js";
import type { ReadingFormat } from "../../src/page/sniff.js";
import { readPages } from "../../src/page/read-pages.js";
import { ALTO, TESSERACT_HOCR, TESSERACT_TSV } from "./samples.js";

const SAMPLES: readonly (readonly [ReadingFormat, string])[] = [["hocr", TESSERACT_HOCR], ["alto", ALTO], ["tsv", TESSERACT_TSV]];

/** The pages, or the error; anything else that is thrown fails the test. */
function outcome(text: string, format: ReadingFormat): "error" | "pages" {
  try {
    readPages(text, format);
    return "pages";
  } catch (error) {
    if (!(error instanceof KhoidauError)) throw error;
    expect(error.code).toBe("bad-input");
    return "error";
  }
}

describe("a damaged file", () => {
  it.each(SAMPLES.slice(0, 2))("of %s that was cut anywhere before its last tag is refused", (format, text) => {
    const last = text.lastIndexOf("</");
    for (let length = 0; length <= last; length += 7) expect(outcome(text.slice(0, length), format), `${length}`).toBe("error");
  });

  it.each(SAMPLES)("of %s gives pages or an error that says why, whatever was changed in it", (format, text) => {
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(40), fc.string({ unit: fc.constantFrom("<", ">", "/", '"', "'", "&", ";", "\t", "\n", "0", "-1", "\0", "ế"), maxLength: 6 }), (at, gone, put) => {
        expect(["error", "pages"]).toContain(outcome(text.slice(0, at) + put + text.slice(at + gone), format));
      }),
      { numRuns: 300 },
    );
  });
});
