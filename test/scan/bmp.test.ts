/** BMP of every kind that scanners and Windows write, against pixels set by hand. */

import { describe, expect, it } from "vitest";
import { decodeBmp } from "../../src/scan/bmp.js";
import { openSourceBytes } from "../../src/scan/open-source.js";

interface Spec {
  readonly width: number;
  readonly height: number;
  readonly bits: number;
  readonly compression?: number;
  readonly palette?: readonly (readonly [number, number, number])[];
  readonly pixels: readonly number[];
}

/** A file with the header of Windows 3; `pixels` are its bytes as they lie there. */
function bmp({ width, height, bits, compression = 0, palette = [], pixels }: Spec): Uint8Array {
  const at = 54 + palette.length * 4;
  const bytes = new Uint8Array(at + pixels.length);
  const view = new DataView(bytes.buffer);
  bytes.set([0x42, 0x4d]);
  view.setUint32(2, bytes.length, true);
  view.setUint32(10, at, true);
  view.setUint32(14, 40, true);
  view.setInt32(18, width, true);
  view.setInt32(22, height, true);
  view.setUint16(26, 1, true);
  view.setUint16(28, bits, true);
  view.setUint32(30, compression, true);
  view.setInt32(38, 11811, true);
  view.setInt32(42, 11811, true);
  view.setUint32(46, palette.length, true);
  palette.forEach(([r, g, b], i) => bytes.set([b, g, r, 0], 54 + i * 4));
  bytes.set(pixels, at);
  return bytes;
}

const BLACK = [0, 0, 0] as const;
const WHITE = [255, 255, 255] as const;
const RED = [255, 0, 0] as const;
const rows = (bytes: Uint8Array): number[] => [...decodeBmp(bytes, "to.bmp").data];

describe("decodeBmp", () => {
  it("reads one bit with a palette, rows from the bottom up and filled to four bytes", () => {
    const bytes = bmp({ width: 3, height: 2, bits: 1, palette: [BLACK, WHITE], pixels: [0b10100000, 0, 0, 0, 0b01000000, 0, 0, 0] });
    expect(rows(bytes)).toEqual([...BLACK, ...WHITE, ...BLACK, ...WHITE, ...BLACK, ...WHITE]);
    expect(Math.round(decodeBmp(bytes, "to.bmp").dpi!.x)).toBe(300);
  });

  it("reads four and eight bits", () => {
    expect(rows(bmp({ width: 2, height: 1, bits: 4, palette: [BLACK, WHITE, RED], pixels: [0x21, 0, 0, 0] }))).toEqual([...RED, ...WHITE]);
    expect(rows(bmp({ width: 2, height: 1, bits: 8, palette: [BLACK, WHITE, RED], pixels: [2, 0, 0, 0] }))).toEqual([...RED, ...BLACK]);
  });

  it("reads 16, 24 and 32 bits, and rows from the top down", () => {
    expect(rows(bmp({ width: 1, height: 1, bits: 16, pixels: [0x00, 0x7c, 0, 0] }))).toEqual([...RED]);
    expect(rows(bmp({ width: 1, height: -2, bits: 24, pixels: [0, 0, 255, 0, 255, 255, 255, 0] }))).toEqual([...RED, ...WHITE]);
    expect(rows(bmp({ width: 1, height: 1, bits: 32, pixels: [0, 0, 255, 0] }))).toEqual([...RED]);
  });

  it("unrolls run lengths: runs, plain stretches, line ends, jumps", () => {
    const pixels = [3, 1, 0, 0, 0, 3, 2, 0, 1, 0, 0, 1];
    expect(rows(bmp({ width: 3, height: 2, bits: 8, compression: 1, palette: [BLACK, WHITE, RED], pixels }))).toEqual([...RED, ...BLACK, ...WHITE, ...WHITE, ...WHITE, ...WHITE]);
    expect(rows(bmp({ width: 3, height: 1, bits: 4, compression: 2, palette: [BLACK, WHITE, RED], pixels: [3, 0x21, 0, 1] }))).toEqual([...RED, ...WHITE, ...RED]);
  });

  it("says that a file is cut off, and that a kind is not read", () => {
    const bytes = bmp({ width: 40, height: 40, bits: 24, pixels: [1, 2, 3] });
    expect(() => decodeBmp(bytes, "to.bmp")).toThrow(/to.bmp is a BMP that is cut off/);
    expect(() => decodeBmp(bmp({ width: 1, height: 1, bits: 24, compression: 5, pixels: [0, 0, 0, 0] }), "to.bmp")).toThrow(/save it as PNG/);
  });

  it("opens as a source", async () => {
    const source = await openSourceBytes(bmp({ width: 2, height: 1, bits: 8, palette: [BLACK, WHITE], pixels: [1, 1, 0, 0] }), "to.bmp");
    expect([source.format, source.pageCount]).toEqual(["bmp", 1]);
  });
});
