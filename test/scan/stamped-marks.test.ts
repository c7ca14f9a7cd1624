import { describe, expect, it } from "vitest";
import type { ReadStrip } from "../../src/scan/ocr-strip.js";
import { framedStrips, markStrips } from "../../src/scan/stamped-marks.js";
import { findZones } from "../../src/scan/zone-find.js";
import { Sheet } from "./ink.js";

const DPI = 300;
/** Pixels of so many millimetres. */
const mm = (size: number): number => Math.round((size * DPI) / 25.4);
const read = (...lines: string[]): ReadStrip[] => lines.map((line) => ({ strip: {} as ReadStrip["strip"], words: line.split(" ").map((text) => ({ text })) }));

describe("small frames", () => {
  it("give the letters inside as lines to be read, though they are no text by their place", () => {
    const found = findZones(new Sheet(2000, 600).line(900, 100, 30).frame(100, 200, mm(30), mm(9)).line(140, 270, 8), DPI);
    const [lines, ...others] = framedStrips(found, DPI);
    expect(others).toEqual([]);
    expect(lines).toHaveLength(1);
    expect(lines![0]!.pieces).toHaveLength(8);
    expect([...found.isNoise].filter((one) => one === 0)).toHaveLength(30);
  });

  it("give them once where the frame is double", () => {
    const found = findZones(new Sheet(2000, 600).line(900, 100, 30).frame(100, 200, mm(30), mm(11)).frame(112, 212, mm(28), mm(9), 3).line(160, 280, 8), DPI);
    expect(framedStrips(found, DPI).map((lines) => lines.map(({ pieces }) => pieces.length))).toEqual([[8]]);
  });

  it("are smaller than received-stamps", () => {
    expect(framedStrips(findZones(new Sheet(2000, 900).frame(100, 200, mm(50), mm(25)).line(130, 300, 12), DPI), DPI)).toEqual([]);
  });
});

describe("what is stamped in a small frame", () => {
  it.each([["KHẨN"], ["HỎA TỐC"], ["TUYỆT MẬT"], ["THƯỢNG KHÂN"]])("is text where it is a mark of secrecy or urgency: %s", (line) => expect(markStrips([read(line)])).toHaveLength(1));

  it("is the line that is the mark, where the stamp was set on print", () => {
    const [mark, print] = read("HỎA TỐC", "Kết quả kiểm");
    expect(markStrips([[print!, mark!]])).toEqual([mark]);
    expect(markStrips([read("XEM XONG", "TRẢ LẠI")])).toHaveLength(2);
  });

  it.each(["ĐÃ THU TIỀN", "BẢN SAO", "VP UBND", "mật"])("is no text where it is none: %s", (line) => expect(markStrips([read(line)])).toEqual([]));
});
