import { describe, expect, it } from "vitest";
import { pageReading } from "../../src/page/reading.js";
import { readTesseractTsv } from "../../src/page/tsv.js";
import { TESSERACT_TSV } from "./samples.js";

describe("readTesseractTsv", () => {
  const pages = readTesseractTsv(TESSERACT_TSV);

  it("reads pages and lines; a quotation mark is text; rows with -1 and blank words are none", () => {
    expect(pageReading(pages).text).toBe('Quyét "dinh\ns6\f');
    expect(pages[0]).toMatchObject({ number: 1, width: 2480, height: 3508 });
    expect(pages[1]).toEqual({ number: 2, width: 2480, height: 3508, blocks: [], noise: [] });
  });

  it("gives confidences and boxes", () => {
    expect(pages[0]!.blocks[0]!.lines[1]).toEqual({
      box: { left: 200, top: 220, right: 2300, bottom: 270 },
      words: [{ text: "s6", confidence: 0.12, box: { left: 200, top: 220, right: 330, bottom: 265 } }],
    });
  });

  it("reads a file that keeps only the rows of words", () => {
    const words = TESSERACT_TSV.split("\r\n").filter((row, i) => i === 0 || row.startsWith("5"));
    expect(pageReading(readTesseractTsv(words.join("\n"))).text).toBe('Quyét "dinh\ns6');
  });

  it("reads tesseract.js's file, which has no header", () => {
    const bare = TESSERACT_TSV.slice(TESSERACT_TSV.indexOf("\r\n") + 2);
    expect(readTesseractTsv(bare)).toEqual(pages);
    expect(() => readTesseractTsv(bare.slice(0, bare.indexOf("\t91.5")))).toThrow(/Line 5 of the TSV/);
  });

  it("says which line was cut, and what header it wants", () => {
    expect(() => readTesseractTsv(TESSERACT_TSV.slice(0, TESSERACT_TSV.indexOf("\t91.5")))).toThrow(/Line 6 of the TSV has 10 columns/);
    expect(() => readTesseractTsv("ten\tngay\n")).toThrow(/begins with "ten\\tngay"/);
  });
});
