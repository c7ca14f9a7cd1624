import { describe, expect, it } from "vitest";
import { throughNoise } from "../../src/scan/ocr-again.js";
import { findStrips } from "../../src/scan/ocr-strips.js";
import { findZones } from "../../src/scan/zone-find.js";
import { Sheet } from "./ink.js";

const DPI = 300;

/** Ends of the strips that are read again, before and after. */
function again(sheet: Sheet): number[][] {
  const found = findZones(sheet, DPI);
  const wider = throughNoise(found, findStrips(found.pieces, found.isNoise, DPI, found.walls), DPI);
  return [...wider].map(([strip, to]) => [strip.box.left, strip.box.right, to.box.left, to.box.right]);
}

describe("strips that are read a second time", () => {
  it("are none on a page without stamps, seals and pens", () => {
    expect(again(new Sheet(2000, 400).line(100, 100, 60).line(100, 170, 60).box(200, 130, 400, 5))).toEqual([]);
  });

  it("are those that a pen crosses, as far as it goes along the line", () => {
    // One stroke from inside the line to 150 pixels behind it, rising over the line above and sinking under it.
    const pen = (sheet: Sheet): Sheet => {
      for (let x = 0; x < 300; x++) sheet.box(900 + x, 330 - Math.round(Math.abs(Math.sin(x / 40)) * 130), 3, 12);
      return sheet;
    };
    const [only, ...others] = again(pen(new Sheet(2000, 700).line(100, 300, 34)));
    expect(others).toEqual([]);
    expect(only![2]).toBe(100);
    expect(only![3]).toBeGreaterThan(only![1]! + 50);
  });

  it("reach no farther than the next strip of the line", () => {
    const sheet = new Sheet(2600, 1200).line(100, 600, 30).ring(1150, 600, 215).line(1400, 600, 30);
    for (const [left, right, from, to] of again(sheet)) {
      expect(from).toBeLessThanOrEqual(left!);
      expect(to! - right!).toBeLessThan(1.3 * DPI);
      expect(to! <= 1400 || left! >= 1300).toBe(true);
    }
  });
});
