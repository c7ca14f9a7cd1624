import { describe, expect, it } from "vitest";
import { findZones } from "../../src/scan/zone-find.js";
import { Sheet } from "./ink.js";

const DPI = 300;
const kinds = (sheet: Sheet): string[] => findZones(sheet, DPI).zones.map((zone) => zone.kind).sort();

describe("what is no text on a picture", () => {
  it("finds nothing on a page of letters", () => {
    const sheet = new Sheet(2000, 400).line(100, 100, 60).line(100, 170, 60);
    const found = findZones(sheet, DPI);
    expect(found.zones).toEqual([]);
    expect([...found.isNoise]).not.toContain(1);
  });

  it("finds the rule under a head", () => {
    expect(kinds(new Sheet(2000, 300).line(100, 100, 30).box(200, 130, 400, 5))).toEqual(["rule"]);
  });

  it("takes a small frame and all inside for a stamp", () => {
    const found = findZones(new Sheet(2000, 600).line(800, 100, 30).frame(100, 200, 500, 200).line(130, 300, 12), DPI);
    expect(found.zones.map((zone) => zone.kind)).toEqual(["stamp"]);
    const { left, top, right, bottom } = found.zones[0]!.box;
    for (const [side, drawn] of [[left, 100], [top, 200], [right, 600], [bottom, 400]]) expect(Math.abs(side! - drawn!)).toBeLessThan(5);
    expect(found.isNoise.filter((one) => one === 0)).toHaveLength(30);
  });

  it("keeps the letters that a stamp's frame was set across", () => {
    // The frame's upper line runs through the line of letters.
    const found = findZones(new Sheet(2000, 600).line(100, 214, 40).frame(300, 196, 500, 200).line(330, 300, 12), DPI);
    const letters = [...found.pieces.left].filter((_, i) => found.isNoise[i] === 0 && found.pieces.bottom[i]! - found.pieces.top[i]! >= 26);
    expect(letters.length).toBeGreaterThanOrEqual(38);
    expect(found.zones.map((zone) => zone.kind)).toEqual(["stamp"]);
  });

  it.each([-9, 5, 12])("takes a frame turned by %d degrees and all inside for a stamp, and no line beside it", (degrees) => {
    const sheet = new Sheet(2000, 900).turnedFrame(400, 300, 500, 240, degrees).line(480, degrees < 0 ? 380 : 460, 12);
    // Within the box around the frame, but not within the frame.
    sheet.line(degrees < 0 ? 405 : 820, degrees < 0 ? 268 : 330, 3);
    const found = findZones(sheet, DPI);
    expect(found.zones.map((zone) => zone.kind)).toEqual(["stamp"]);
    expect(found.isNoise.filter((one) => one === 0)).toHaveLength(3);
  });

  it("bears a page that is dithered all over: more edges than a call has room for", () => {
    const sheet = new Sheet(2480, 3508);
    for (let y = 0; y < 3508; y++) for (let x = 0; x < 2480; x++) if ((x * 7 + y * 13) % 16 < 9) sheet.grey[y * 2480 + x] = 0;
    expect(() => findZones(sheet, DPI)).not.toThrow();
  });

  it("takes a ring of a seal's size for a seal", () => {
    const found = findZones(new Sheet(2000, 1200).line(100, 100, 60).ring(1200, 700, 215), DPI);
    const seal = found.zones.find((zone) => zone.kind === "seal")!;
    expect(Math.abs((seal.box.left + seal.box.right) / 2 - 1200)).toBeLessThan(15);
    expect(Math.abs(seal.box.right - seal.box.left - 430)).toBeLessThan(50);
  });

  it("takes specks far from letters for dust, full stops not", () => {
    const { isNoise, pieces } = findZones(new Sheet(2000, 600).line(100, 100, 20).box(640, 94, 6, 6).box(1500, 500, 4, 4), DPI);
    const at = (left: number): number => [...pieces.left].indexOf(left);
    expect([isNoise[at(640)], isNoise[at(1500)]]).toEqual([0, 1]);
  });

  it("leaves the picture as it is, also where its bytes are a Buffer", () => {
    const sheet = new Sheet(2000, 700).frame(100, 100, 1600, 400).box(900, 100, 4, 400).line(150, 301, 20);
    const grey = Buffer.from(sheet.grey);
    findZones({ width: sheet.width, height: sheet.height, grey }, DPI);
    expect(grey.equals(sheet.grey)).toBe(true);
  });

  it("takes the lines of a table off, keeps its letters, and knows its walls", () => {
    const sheet = new Sheet(2000, 700).frame(100, 100, 1600, 400).box(900, 100, 4, 400).box(100, 300, 1600, 4);
    // Letters that stand on the line: one piece with the grid.
    sheet.line(150, 301, 20).line(950, 301, 20);
    const found = findZones(sheet, DPI);
    const letters = [...found.pieces.left].filter((_, i) => found.isNoise[i] === 0 && found.pieces.bottom[i]! - found.pieces.top[i]! >= 26);
    expect(letters).toHaveLength(40);
    expect(found.walls.some((wall) => Math.abs(wall.left - 900) < 3)).toBe(true);
  });
});
