import { describe, expect, it } from "vitest";
import { rimsOf } from "../../src/scan/zone-rims.js";
import { Sheet } from "./ink.js";

const DPI = 300;
const INK = 128;

describe("the circles of a seal", () => {
  const seal = (): Sheet => new Sheet(1200, 1000).ring(600, 500, 215, 9).ring(600, 500, 195, 3).ring(600, 500, 135, 5);

  it("are found, though the middle was voted some pixels away", () => {
    const sheet = seal();
    const isRim = rimsOf(sheet, [{ x: 606, y: 496, radius: 212 }], INK, DPI);
    const left = [...sheet.grey.keys()].filter((at) => sheet.grey[at]! < INK && !isRim(at % sheet.width, Math.floor(at / sheet.width)));
    expect(left.length).toBeLessThan(120);
    expect(isRim(600 + 160, 500)).toBe(false);
  });

  it("are without the strokes that cross them, and the letters of a name", () => {
    const isRim = rimsOf(seal().box(600, 690, 6, 50).line(700, 700, 8), [{ x: 600, y: 500, radius: 212 }], INK, DPI);
    for (let y = 690; y < 740; y++) expect(isRim(602, y)).toBe(false);
    expect(isRim(550, 500 + Math.round(Math.sqrt(211 ** 2 - 50 ** 2)))).toBe(true);
    for (let y = 674; y < 698; y++) expect(isRim(760, y)).toBe(false);
  });
});
