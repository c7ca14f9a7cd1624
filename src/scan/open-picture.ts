/** Owns pictures as sources: PNG, JPEG, WebP and TIFF of one or many pages. */

import sharp from "sharp";
import { KhoidauError } from "../errors.js";
import { preparePicture } from "./prepare-picture.js";
import type { Raster } from "./raster.js";
import type { Source } from "./source.js";

/** Opens a picture. @throws KhoidauError `unreadable` */
export async function openPicture(bytes: Uint8Array, format: string, name: string): Promise<Source> {
  let pageCount: number;
  try {
    pageCount = (await sharp(bytes, { limitInputPixels: false }).metadata()).pages ?? 1;
  } catch (cause) {
    throw new KhoidauError("unreadable", `${name} begins as ${format.toUpperCase()}, but cannot be read: it is cut off or damaged; copy it again.`, { name, format }, { cause });
  }
  return {
    format, pageCount, signatures: [],
    page: (number) => Promise.resolve({ number, picture: async () => preparePicture(await decoded(bytes, number), number) }),
    close: () => Promise.resolve(),
  };
}

async function decoded(bytes: Uint8Array, number: number): Promise<Raster> {
  const open = () => sharp(bytes, { page: number - 1, limitInputPixels: false });
  const meta = await open().metadata();
  const { data, info } = await open().autoOrient().flatten({ background: "#fff" }).toColourspace("srgb")
    .raw({ depth: "uchar" }).toBuffer({ resolveWithObject: true });
  const dpi = meta.density === undefined || meta.density <= 72 ? {} : { dpi: { x: meta.density, y: meta.density } };
  return { width: info.width, height: info.height, channels: info.channels === 1 ? 1 : 3, data, ...dpi };
}
