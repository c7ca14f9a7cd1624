/** The font of invisible text: its tables, its codes and what they mean. */

import { describe, expect, it } from "vitest";
import { LetterCodes, invisibleFont } from "../../src/export/pdf-font.js";

describe("invisibleFont", () => {
  const font = invisibleFont();
  const view = new DataView(font.buffer);
  const tables = Array.from({ length: view.getUint16(4) }, (_, i) => {
    const [tag, sum, offset, length] = [12, 16, 20, 24].map((at) => view.getUint32(at + i * 16)) as [number, number, number, number];
    return { tag: String.fromCharCode(...[24, 16, 8, 0].map((shift) => (tag >> shift) & 255)), sum, offset, length };
  });
  const sumOf = (from: number, length: number): number => {
    let sum = 0;
    for (let at = from; at < from + length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
    return sum;
  };

  it("has the tables that a PDF needs, in order, within the file, at places of four", () => {
    expect(tables.map(({ tag }) => tag)).toEqual(["glyf", "head", "hhea", "hmtx", "loca", "maxp"]);
    expect(tables.map(({ tag, length }) => [tag, length])).toEqual(expect.arrayContaining([["head", 54], ["hhea", 36], ["maxp", 32]]));
    for (const { offset, length } of tables) expect([offset % 4, offset + length <= font.length]).toEqual([0, true]);
    expect(font.length).toBeLessThan(400);
  });

  it("adds up as OpenType wants it", () => {
    expect(sumOf(0, font.length)).toBe(0xb1b0afba);
    for (const { tag, sum, offset, length } of tables) if (tag !== "head") expect(sumOf(offset, (length + 3) & ~3)).toBe(sum);
  });
});

describe("LetterCodes", () => {
  it("tells each letter of all that was written by its code", () => {
    const letters = new LetterCodes();
    expect([letters.codesOf("Điều"), letters.codesOf("đều 𝐀")]).toEqual(["0001000200030004", "000500030004" + "00060007"]);
    const map = letters.toUnicode();
    expect(map).toContain("7 beginbfchar");
    for (const row of ["<0001> <0110>", "<0003> <1EC1>", "<0007> <D835DC00>"]) expect(map).toContain(row);
  });

  it("writes no more than a hundred rows a block", () => {
    const letters = new LetterCodes();
    letters.codesOf(String.fromCharCode(...Array.from({ length: 250 }, (_, i) => 0x1e00 + i)));
    expect(letters.toUnicode().match(/\d+ beginbfchar/g)).toEqual(["100 beginbfchar", "100 beginbfchar", "50 beginbfchar"]);
  });
});
