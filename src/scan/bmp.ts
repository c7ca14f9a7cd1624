/** Owns the decoding of BMP: libvips does not read it, and the packages that do are no longer kept. */

import { KhoidauError } from "../errors.js";
import type { Raster } from "./raster.js";

/** Compressions of the header: none, run lengths of 8 and 4 bits, masks. */
const PLAIN = 0;
const RUNS_8 = 1;
const RUNS_4 = 2;
const MASKS = 3;
const METRES_AN_INCH = 39.3701;

interface Header {
  readonly width: number;
  readonly height: number;
  readonly topDown: boolean;
  readonly bits: number;
  readonly compression: number;
  readonly pixelsAt: number;
  readonly palette: Uint8Array;
  readonly masks: readonly [number, number, number];
  readonly dpi?: { readonly x: number; readonly y: number };
}

/** Decodes a BMP of 1 to 32 bits a pixel. @throws KhoidauError `unreadable` where it is cut off or of a kind that nothing writes */
export function decodeBmp(bytes: Uint8Array, name: string): Raster {
  const header = readHeader(bytes, name);
  const { width, height, topDown } = header;
  const row = rowReader(bytes, header, name);
  const data = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y++) row(y, data, (topDown ? y : height - 1 - y) * width * 3);
  return { width, height, channels: 3, data, ...(header.dpi === undefined ? {} : { dpi: header.dpi }) };
}

/** Width and height without decoding; pixels. */
export function bmpSize(bytes: Uint8Array, name: string): { width: number; height: number } {
  return readHeader(bytes, name);
}

function readHeader(bytes: Uint8Array, name: string): Header {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 26) throw cut(name);
  const size = view.getUint32(14, true);
  // The header of OS/2 has sides of 16 bits and palette entries of three bytes.
  const old = size === 12;
  if (bytes.length < 14 + size) throw cut(name);
  const width = old ? view.getUint16(18, true) : view.getInt32(18, true);
  const high = old ? view.getUint16(20, true) : view.getInt32(22, true);
  const bits = view.getUint16(old ? 24 : 28, true);
  const compression = old ? PLAIN : view.getUint32(30, true);
  const known = [1, 4, 8, 16, 24, 32].includes(bits) && (compression <= MASKS);
  if (!known || width <= 0 || high === 0) {
    throw new KhoidauError("unreadable", `${name} is a BMP of ${bits} bits with compression ${compression}, which is not read; save it as PNG.`, { name, reason: "foreign", format: "bmp" });
  }
  const colours = bits <= 8 ? (old ? 0 : view.getUint32(46, true)) || 1 << bits : 0;
  const paletteAt = 14 + size + (compression === MASKS && size === 40 ? 12 : 0);
  const palette = readPalette(bytes, paletteAt, colours, old ? 3 : 4);
  const perMetre = old ? [0, 0] : [view.getInt32(38, true), view.getInt32(42, true)];
  return {
    width, height: Math.abs(high), topDown: high < 0, bits, compression, palette,
    pixelsAt: view.getUint32(10, true), masks: readMasks(view, compression, bits),
    ...(perMetre[0]! > 0 && perMetre[1]! > 0 ? { dpi: { x: perMetre[0]! / METRES_AN_INCH, y: perMetre[1]! / METRES_AN_INCH } } : {}),
  };
}

function readPalette(bytes: Uint8Array, at: number, colours: number, entry: number): Uint8Array {
  const palette = new Uint8Array(256 * 3);
  for (let i = 0; i < Math.min(colours, 256); i++) {
    for (let c = 0; c < 3; c++) palette[i * 3 + c] = bytes[at + i * entry + 2 - c] ?? 0;
  }
  return palette;
}

function readMasks(view: DataView, compression: number, bits: number): readonly [number, number, number] {
  if (compression === MASKS && view.byteLength >= 66) {
    return [view.getUint32(54, true), view.getUint32(58, true), view.getUint32(62, true)];
  }
  return bits === 16 ? [0x7c00, 0x3e0, 0x1f] : [0xff0000, 0xff00, 0xff];
}

/** Gives a function that writes row `y`, counted as they lie in the file, at a place of the picture. */
function rowReader(bytes: Uint8Array, header: Header, name: string): (y: number, out: Uint8Array, to: number) => void {
  const { width, height, bits, compression, pixelsAt, palette } = header;
  if (compression === RUNS_8 || compression === RUNS_4) {
    const indices = unrolled(bytes, header);
    return (y, out, to) => {
      for (let x = 0; x < width; x++) out.set(palette.subarray(indices[y * width + x]! * 3, indices[y * width + x]! * 3 + 3), to + x * 3);
    };
  }
  const stride = ((width * bits + 31) >> 5) * 4;
  if (bytes.length < pixelsAt + stride * height) throw cut(name);
  if (bits <= 8) {
    const mask = (1 << bits) - 1;
    return (y, out, to) => {
      for (let x = 0; x < width; x++) {
        const bit = x * bits;
        const index = (bytes[pixelsAt + y * stride + (bit >> 3)]! >> (8 - bits - (bit & 7))) & mask;
        for (let c = 0; c < 3; c++) out[to + x * 3 + c] = palette[index * 3 + c]!;
      }
    };
  }
  if (bits === 24) {
    return (y, out, to) => {
      for (let x = 0, at = pixelsAt + y * stride; x < width; x++, at += 3) {
        for (let c = 0; c < 3; c++) out[to + x * 3 + c] = bytes[at + 2 - c]!;
      }
    };
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts = header.masks.map((mask) => ({ mask, shift: mask === 0 ? 0 : 31 - Math.clz32(mask & -mask), most: mask === 0 ? 1 : mask >>> (31 - Math.clz32(mask & -mask)) }));
  return (y, out, to) => {
    for (let x = 0, at = pixelsAt + y * stride; x < width; x++, at += bits >> 3) {
      const pixel = bits === 16 ? view.getUint16(at, true) : view.getUint32(at, true);
      parts.forEach(({ mask, shift, most }, c) => {
        out[to + x * 3 + c] = Math.round(((((pixel & mask) >>> 0) >>> shift) * 255) / most);
      });
    }
  };
}

/** Palette indices of a picture packed in run lengths, rows as they lie in the file; what the runs leave out is 0. */
function unrolled(bytes: Uint8Array, { width, height, compression, pixelsAt }: Header): Uint8Array {
  const out = new Uint8Array(width * height);
  const four = compression === RUNS_4;
  let [x, y, at] = [0, 0, pixelsAt];
  const put = (index: number): void => {
    if (x < width && y < height) out[y * width + x] = index;
    x++;
  };
  while (at + 1 < bytes.length && y < height) {
    const count = bytes[at++]!;
    const value = bytes[at++]!;
    if (count > 0) {
      for (let i = 0; i < count; i++) put(four ? (i & 1 ? value & 15 : value >> 4) : value);
    } else if (value === 0) {
      [x, y] = [0, y + 1];
    } else if (value === 1) {
      break;
    } else if (value === 2) {
      x += bytes[at++] ?? 0;
      y += bytes[at++] ?? 0;
    } else {
      for (let i = 0; i < value; i++) put(four ? (i & 1 ? bytes[at + (i >> 1)]! & 15 : bytes[at + (i >> 1)]! >> 4) : bytes[at + i]!);
      const used = four ? (value + 1) >> 1 : value;
      at += used + (used & 1);
    }
  }
  return out;
}

function cut(name: string): KhoidauError {
  return new KhoidauError("unreadable", `${name} is a BMP that is cut off; copy it again from where it came.`, { name, reason: "cut" });
}
