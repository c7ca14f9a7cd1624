import { describe, expect, it } from "vitest";
import { isUnsureNumber, surerNumber, wordPicture } from "../../src/scan/ocr-numbers.js";

describe("numbers that are read a second time", () => {
  it("are those that are not sure, and hold no marks that the English model would lose", () => {
    for (const text of ["0]", "VT,KT.bngocl06", "/JCT-UBND", "2ó"]) expect(isUnsureNumber({ text, confidence: 0.85 })).toBe(true);
    expect(isUnsureNumber({ text: "2024", confidence: 0.96 })).toBe(false);
    expect(isUnsureNumber({ text: "05/2024/NĐ-CP", confidence: 0.6 })).toBe(false);
    expect(isUnsureNumber({ text: "(2b).Sơn.", confidence: 0.42 })).toBe(false);
    expect(isUnsureNumber({ text: "ngày", confidence: 0.3 })).toBe(false);
  });

  it("are taken where the second reading is surer; the first goes with it", () => {
    const word = { text: "0]", confidence: 0.6 };
    expect(surerNumber(word, { text: "01", confidence: 0.92 })).toEqual({ text: "01", confidence: 0.92, others: [{ text: "0]", cost: 2 }] });
    expect(surerNumber(word, { text: "Q1", confidence: 0.62 })).toBe(word);
    expect(surerNumber(word, { text: "", confidence: 1 })).toBe(word);
  });

  it("are cut out of the page, never beyond its edge", () => {
    const grey = Uint8Array.from({ length: 100 * 50 }, (_, i) => i % 100);
    const part = wordPicture({ width: 100, height: 50, grey }, { left: 4, top: 20, right: 95, bottom: 48 });
    expect([part.width, part.height]).toEqual([100, 38]);
    expect(wordPicture({ width: 100, height: 50, grey }, { left: 40, top: 20, right: 60, bottom: 30 }).grey[0]).toBe(30);
  });
});
