/** Invisible text as contents: the operators, and the lines that words stand on. */

import { describe, expect, it } from "vitest";
import { LetterCodes } from "../../src/export/pdf-font.js";
import { lineOf, placeOf, roomOf } from "../../src/export/pdf-lines.js";
import { invisibleText } from "../../src/export/pdf-text.js";
import type { PlacedWord } from "../../src/export/placed-lines.js";

const word = (text: string, left: number, right: number, top: number, bottom: number): PlacedWord => ({ text, box: { left, right, top, bottom } });

describe("invisibleText", () => {
  it("stretches each word to its box, in the order of the text, each column on its own line", () => {
    const lines = [[[word("Số:", 100, 145, 66, 100), word("5", 160, 175, 66, 100)], [word("Hà", 400, 430, 66, 100)]]];
    expect(invisibleText(lines, new LetterCodes(), [0.24, 0, 0, -0.24, 0, 842], "F").split("\n")).toEqual([
      "q", "0.24 0 0 -0.24 0 842 cm", "BT", "3 Tr",
      "/F 50 Tf 1 0 0 -1 100 100 Tm", "60 Tz <0001000200030004> Tj", "60 0 Td 60 Tz <00050004> Tj",
      "/F 50 Tf 1 0 0 -1 400 100 Tm", "60 Tz <000600070004> Tj",
      "ET", "Q", "",
    ]);
  });

  it("leaves a gap between words whose boxes touch, but no word without width", () => {
    const text = invisibleText([[[word("Nam", 0, 100, 66, 100), word("an", 98, 140, 66, 100), word("ở", 98, 140, 66, 100)]]], new LetterCodes(), [1, 0, 0, 1, 0, 0], "F");
    const widths = [...text.matchAll(/([\d.]+) Tz <(\w+)>/g)].map(([, stretch, codes]) => (Number(stretch) / 100) * (codes!.length / 4 - 1) * 0.5 * 50);
    expect(widths.map(Math.round)).toEqual([91, 21, 42]);
  });

  it("is nothing where nothing stands", () => {
    expect(invisibleText([], new LetterCodes(), [1, 0, 0, 1, 0, 0], "F")).toBe("");
  });
});

describe("the line of words", () => {
  it("is told by letters that stand on it, and their size by how high they rise", () => {
    // 50 pixels an em: capitals and tall letters rise 34, small ones 23; g, y and commas hang 11.
    const place = lineOf([word("Quảng", 0, 90, 66, 111), word("Nam", 100, 170, 66, 100), word("ngày,", 180, 260, 67, 111), word("an", 270, 300, 77, 100)], Infinity);
    expect([place.baseline, Math.round(place.size)]).toEqual([100, 50]);
  });

  it("trusts the tightest boxes where others are as tall as the strip that was read", () => {
    const place = lineOf([word("UBND", 0, 90, 66, 100), word("TỈNH", 100, 170, 45, 118), word("SƠN", 180, 260, 45, 118)], Infinity);
    expect([place.baseline, Math.round(place.size)]).toEqual([100, 50]);
  });

  it("is no taller than the next line leaves room for", () => {
    const lines = [0, 53, 106].map((top) => [word("TAND,", 0, 90, top, top + 75), word("tỉnh;", 100, 160, top, top + 75)]);
    const places = lines.map(placeOf);
    const room = roomOf(places[1]!, places);
    const { baseline, size } = lineOf(lines[1]!, room);
    expect([room, Math.round(size), Math.round(baseline)]).toEqual([53, 48, 105]);
    expect(roomOf(placeOf([word("xa", 500, 600, 53, 128)]), places)).toBe(Infinity);
  });
});
