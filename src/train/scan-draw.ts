/** Owns the drawing of a set paper and what a scanner does to it: skew, noise, uneven light, one bit. */

import type { Sharp } from "sharp";
import sharp from "sharp";
import { escapeMarkup } from "./noise-fonts.js";
import type { SeededRandom } from "./noise-random.js";
import type { ScanPage } from "./scan-layout.js";

/** A picture in colour, three bytes a pixel. */
export interface ColourImage {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** Draws a page with what is put on it, in colour. */
export async function drawScan(page: ScanPage, font: string, marks: string): Promise<ColourImage> {
  const rows = page.lines.map((line) => {
    const weight = line.style.bold ? ' font-weight="bold"' : "";
    const slant = line.style.italic ? ' font-style="italic"' : "";
    return `<g${weight}${slant}>${line.words.map((word) => `<text x="${word.x}" y="${word.y}">${escapeMarkup(word.text)}</text>`).join("")}</g>`;
  });
  const rules = page.rules.map(({ x, y, length }) => `<rect x="${x}" y="${y}" width="${length}" height="${page.em / 20}"/>`);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${page.width}" height="${page.height}"><rect width="100%" height="100%" fill="#fff"/>`
    + `<g font-family="${escapeMarkup(font)}" font-size="${page.em.toFixed(2)}" fill="#111">${rows.join("")}${rules.join("")}</g>`
    + `<g font-family="${escapeMarkup(font)}" style="mix-blend-mode:multiply">${marks}</g></svg>`;
  return raw(sharp(Buffer.from(svg), { unlimited: true }).flatten({ background: "#fff" }).toColourspace("srgb"));
}

/** What the scanner does, in this order. */
export interface ScanDamage {
  /** Degrees clockwise. */
  readonly skew: number;
  /** Deviation of each pixel's brightness. */
  readonly noise: number;
  /** How much darker the lower right corner is than the upper left, 0..255. */
  readonly shade?: number;
  /** Specks of dust a page. */
  readonly specks?: number;
}

/** The page as it comes out of the scanner; the same random numbers give the same page. */
export async function damageScan(image: ColourImage, damage: ScanDamage, random: SeededRandom): Promise<ColourImage> {
  const { width, height } = image;
  const input = sharp(image.data, { raw: { width, height, channels: 3 } });
  const { data } = damage.skew === 0 ? image
    : await raw(sharp(await input.rotate(damage.skew, { background: "#fff" }).png({ compressionLevel: 1 }).toBuffer()).resize(width, height, { fit: "cover" }));
  const out = Uint8Array.from(data);
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at += 3) {
      const shift = random.bell() * damage.noise - ((damage.shade ?? 0) * (x / width + y / height)) / 2;
      for (let c = 0; c < 3; c++) out[at + c] = Math.max(0, Math.min(255, Math.round(data[at + c]! + shift)));
    }
  }
  for (let i = 0; i < (damage.specks ?? 0); i++) {
    const [left, top, size] = [random.below(width - 4), random.below(height - 4), 1 + random.below(3)];
    for (let y = top; y < top + size; y++) out.fill(40, (y * width + left) * 3, (y * width + left + size) * 3);
  }
  return { width, height, data: out };
}

async function raw(pipeline: Sharp): Promise<ColourImage> {
  const { data, info } = await pipeline.removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data };
}

/** A page of one bit, packed as Group 4 (ITU-T T.6): 0 is white. */
export interface FaxImage {
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
}

/** libvips packs whole pages only as one tile, whose sides are multiples of this. */
const TILE = 16;
/** Tags of a TIFF: where its tiles are and how long. */
const TILE_OFFSETS = 324;
const TILE_LENGTHS = 325;

/** The picture in one bit; a few pixels at its right and lower side are cut off. */
export async function faxImage(image: ColourImage): Promise<FaxImage> {
  const width = image.width - (image.width % TILE);
  const height = image.height - (image.height % TILE);
  const tiff = await sharp(image.data, { raw: { width: image.width, height: image.height, channels: 3 } })
    .extract({ left: 0, top: 0, width, height }).greyscale().threshold(150).toColourspace("b-w")
    .tiff({ compression: "ccittfax4", bitdepth: 1, miniswhite: true, tile: true, tileWidth: width, tileHeight: height }).toBuffer();
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  const directory = view.getUint32(4, true);
  const tags = new Map<number, number>();
  for (let i = 0; i < view.getUint16(directory, true); i++) {
    const at = directory + 2 + i * 12;
    tags.set(view.getUint16(at, true), view.getUint16(at + 2, true) === 3 ? view.getUint16(at + 8, true) : view.getUint32(at + 8, true));
  }
  const from = tags.get(TILE_OFFSETS)!;
  return { width, height, bytes: new Uint8Array(tiff.subarray(from, from + tags.get(TILE_LENGTHS)!)) };
}
