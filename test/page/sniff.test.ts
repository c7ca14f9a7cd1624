import { describe, expect, it } from "vitest";
import { readPages } from "../../src/page/read-pages.js";
import { sniffReading } from "../../src/page/sniff.js";
import { ALTO, TESSERACT_HOCR, TESSERACT_TSV } from "./samples.js";

describe("sniffReading", () => {
  it.each([
    ["hocr", TESSERACT_HOCR],
    ["hocr", `\ufeff<!DOCTYPE html>\n<div class="page ocr_page">`],
    ["alto", ALTO],
    ["alto", `<?xml version="1.0"?><!-- made by hand --><alto xmlns="http://www.loc.gov/standards/alto/ns-v2#">`],
    ["tsv", TESSERACT_TSV],
    ["tsv", "1\t1\t0\t0\t0\t0\t0\t0\t2476\t3517\t-1\t\n"],
    ["text", "1\t2\tba\tbốn"],
    ["hocr", `<div class='ocr_page' id='page_1' title='image "unknown"'>`],
    ["text", "UBND TỈNH LÀO CAI\n<Đã ký>"],
    ["text", ""],
    ["text", "< 5 % số hộ"],
  ])("tells %s", (format, text) => expect(sniffReading(text)).toBe(format));

  it("knows nothing of web pages, PAGE XML and bytes", () => {
    expect(sniffReading("<!doctype html><title>Báo</title>")).toBeUndefined();
    expect(sniffReading(`<?xml version="1.0"?><PcGts/>`)).toBeUndefined();
    expect(sniffReading("PK\u0003\u0004\0\0")).toBeUndefined();
  });
});

describe("readPages", () => {
  it("reads each kind by itself", () => {
    expect([TESSERACT_HOCR, ALTO, TESSERACT_TSV, "a\fb\fc"].map((text) => readPages(text).length)).toEqual([2, 1, 2, 3]);
  });

  it("says what it found where it knows none", () => {
    expect(() => readPages("<PcGts>")).toThrow(/markup that begins with "<PcGts>"/);
    expect(readPages("<PcGts>", "text")).toHaveLength(1);
  });
});
