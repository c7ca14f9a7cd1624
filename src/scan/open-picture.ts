/** Owns pictures as sources: PNG, JPEG, WebP, BMP, and TIFF of one or many pages. */

import type { Metadata, Sharp } from "sharp";
import sharp from "sharp";
import { KhoidauError } from "../errors.js";
import { bmpSize, decodeBmp } from "./bmp.js";
import { preparePicture } from "./prepare-picture.js";
import type { Raster } from "./raster.js";
import type { Source } from "./source.js";
import type { TiffPage } from "./tiff-pages.js";
import { tiffPages } from "./tiff-pages.js";

/** The formats of pictures. */
export const PICTURE_FORMATS = ["bmp", "jpeg", "png", "tiff", "webp"] as const;
export type PictureFormat = (typeof PICTURE_FORMATS)[number];

/** A file of pictures, each decoded when it is asked for. */
export interface PictureFile {
  readonly pageCount: number;
  /** Page `number`, from 1, upright as the file says. @throws KhoidauError `unreadable` for one that cannot be decoded, `bad-argument` where there is none */
  raster(number: number): Promise<Raster>;
}

/** Pixels of a page at most: A0 at 400 dpi. More is a mistake in scanning, and costs gigabytes. */
export const MOST_PIXELS = 250e6;
/** No scanner's page is longer on a side. */
const LONGEST_SIDE = 29_999;
/** What files say where they know nothing. */
const NO_DENSITY = 72;

/** Opens a picture as a source. @throws KhoidauError `unreadable` where it is cut off, damaged or too large */
export async function openPicture(bytes: Uint8Array, format: PictureFormat, name: string): Promise<Source> {
  const { pageCount, raster } = await openPictureFile(bytes, format, name);
  return {
    format, pageCount, signatures: [],
    page: async (number) => {
      if (!(number >= 1 && number <= pageCount)) throw noPage(name, pageCount, number);
      return { number, picture: async () => preparePicture(await raster(number), number) };
    },
    close: () => Promise.resolve(),
  };
}

/** Opens a file of pictures. @throws KhoidauError `unreadable` where it is cut off, damaged or too large */
export async function openPictureFile(bytes: Uint8Array, format: PictureFormat, name: string): Promise<PictureFile> {
  const pages = await listPages(bytes, format, name);
  return {
    pageCount: pages.length,
    raster: async (number) => {
      const page = pages[number - 1];
      if (page === undefined) throw noPage(name, pages.length, number);
      return decoded(bytes, format, page, name, number);
    },
  };
}

function noPage(name: string, pages: number, number: number): KhoidauError {
  return new KhoidauError("bad-argument", `${name} has ${pages} pages; there is no page ${number}.`, { name, page: number });
}

async function listPages(bytes: Uint8Array, format: PictureFormat, name: string): Promise<TiffPage[]> {
  if (format === "bmp") return [{ index: 0, ...checked(bmpSize(bytes, name), name, 1) }];
  const listed = format === "tiff" ? tiffPages(bytes) : undefined;
  if (listed !== undefined && (listed.cut || listed.pages.length === 0)) throw damaged(name, format);
  if (listed !== undefined) return listed.pages.map((page, i) => checked(page, name, i + 1));
  try {
    const meta = await sharp(bytes, { limitInputPixels: false }).metadata();
    const size = checked({ width: meta.width, height: meta.pageHeight ?? meta.height }, name, 1);
    const dpi = densityOf(meta);
    // Pictures that move (WebP) show their first frame; only TIFF has pages.
    return Array.from({ length: format === "tiff" ? meta.pages ?? 1 : 1 }, (_, index) => ({ index, ...size, ...(dpi === undefined ? {} : { dpi }) }));
  } catch (cause) {
    throw cause instanceof KhoidauError ? cause : damaged(name, format, cause);
  }
}

/** Pixels an inch as the file says; undefined where it does not know. */
export function densityOf({ density }: Pick<Metadata, "density">): Raster["dpi"] {
  return density === undefined || density <= NO_DENSITY ? undefined : { x: density, y: density };
}

function checked<T extends { width: number; height: number }>(page: T, name: string, number: number): T {
  if (Math.max(page.width, page.height) <= LONGEST_SIDE && page.width * page.height <= MOST_PIXELS) return page;
  throw new KhoidauError("unreadable",
    `Page ${number} of ${name} has ${page.width} × ${page.height} pixels; at most ${MOST_PIXELS / 1e6} million and ${LONGEST_SIDE} a side can be read. `
    + "Scale it down (a page needs 300 dpi, 2480 × 3508 pixels for A4) and give that.",
    { name, page: number, reason: "too-large", width: page.width, height: page.height });
}

async function decoded(bytes: Uint8Array, format: PictureFormat, page: TiffPage, name: string, number: number): Promise<Raster> {
  if (format === "bmp") return decodeBmp(bytes, name);
  const open = (): Sharp => sharp(bytes, { limitInputPixels: false, failOn: "truncated", ...(page.index > 0 ? { page: page.index } : {}) });
  try {
    const meta = await open().metadata();
    const grey = meta.space === "b-w" || meta.space === "grey16";
    const { data, info } = await open().autoOrient().flatten({ background: "#fff" }).toColourspace(grey ? "b-w" : "srgb")
      .raw({ depth: "uchar" }).toBuffer({ resolveWithObject: true });
    const sideways = (meta.orientation ?? 1) > 4;
    const dpi = page.dpi !== undefined && sideways ? { x: page.dpi.y, y: page.dpi.x } : page.dpi;
    return { width: info.width, height: info.height, channels: info.channels === 1 ? 1 : 3, data, ...(dpi === undefined ? {} : { dpi }) };
  } catch (cause) {
    throw new KhoidauError("unreadable",
      `Page ${number} of ${name} (${format.toUpperCase()}) cannot be decoded: it is cut off or damaged there; copy it again or scan the page again.`,
      { name, page: number, format }, { cause });
  }
}

function damaged(name: string, format: string, cause?: unknown): KhoidauError {
  return new KhoidauError("unreadable",
    `${name} begins as ${format.toUpperCase()}, but cannot be read: it is cut off or damaged; copy it again from where it came.`,
    { name, format, reason: "cut" }, { cause });
}
