import { describe, expect, it } from "vitest";
import { stripPicture } from "../../src/scan/ocr-strip-picture.js";
import { findStrips } from "../../src/scan/ocr-strips.js";
import { findZones } from "../../src/scan/zone-find.js";
import { Sheet } from "./ink.js";

const DPI = 300;

function stripsOf(sheet: Sheet): ReturnType<typeof findStrips> {
  const { pieces, isNoise, walls } = findZones(sheet, DPI);
  return findStrips(pieces, isNoise, DPI, walls).sort((a, b) => a.base - b.base || a.box.left - b.box.left);
}

describe("strips of letters", () => {
  it("strings the letters of a line, and parts columns", () => {
    const strips = stripsOf(new Sheet(2400, 300).line(100, 100, 20).line(1300, 100, 20).line(100, 170, 40));
    expect(strips.map((strip) => [strip.box.left, strip.pieces.length])).toEqual([[100, 20], [1300, 20], [100, 40]]);
  });

  it("gives stacked marks to the line under them, the dot below to the line above it", () => {
    const sheet = new Sheet(1200, 300).line(100, 100, 20).line(100, 166, 20);
    sheet.box(102, 104, 6, 6); // nặng under the first letter of the upper line
    sheet.box(126, 131, 12, 4).box(130, 122, 8, 6); // circumflex and sắc over the second letter of the lower line
    const [upper, lower] = stripsOf(sheet);
    expect([upper!.pieces.length, lower!.pieces.length]).toEqual([21, 22]);
    expect([upper!.box.bottom, lower!.box.top]).toEqual([110, 122]);
  });

  it("keeps lines apart whose letters touch, and draws the touching letter in both", () => {
    const sheet = new Sheet(1200, 300).line(100, 100, 20).line(100, 166, 20).box(200, 72, 10, 94);
    const strips = stripsOf(sheet);
    expect(strips.map((strip) => [strip.base, strip.shared?.length])).toEqual([[100, 1], [166, 1]]);
  });

  it("does not go through the wall of a table", () => {
    const sheet = new Sheet(1600, 300).frame(50, 40, 1500, 120, 3).box(405, 40, 3, 120);
    sheet.line(100, 110, 10).line(420, 110, 10);
    expect(stripsOf(sheet).map((strip) => strip.pieces.length)).toEqual([10, 10]);
  });
});

describe("a strip's picture", () => {
  it("holds its own ink alone", () => {
    const sheet = new Sheet(1200, 300).line(100, 100, 20).line(100, 140, 20);
    const { pieces, isNoise, threshold } = findZones(sheet, DPI);
    for (const strip of findStrips(pieces, isNoise, DPI)) {
      const drawn = stripPicture(sheet, pieces, strip, threshold);
      expect(drawn.grey.filter((grey) => grey === 0)).toHaveLength(20 * 18 * 28);
    }
  });
});
