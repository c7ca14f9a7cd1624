/** Owns the one picture that a scanned page is made of, taken out of the PDF at its own resolution. */

import sharp from "sharp";
import type { PdfPage } from "./pdf-document.js";
import type { PdfImage } from "./pdf-images.js";
import { imageFilters } from "./pdf-images.js";
import type { PdfLibrary } from "./pdf-library.js";
import { bitmapRaster } from "./pdf-rendering.js";
import { shownBox } from "./pdf-coordinates.js";
import type { Raster, RasterPlace } from "./raster.js";
import { turned } from "./raster.js";

/** A page's picture not yet decoded: what takes PDFium is done, what can wait is not. */
export type PendingRaster = () => Promise<Raster>;

/** The one picture of a page at its own resolution; undefined where it stands aslant, mirrored or behind a mask. */
export function ownPicture(page: PdfPage, image: PdfImage): PendingRaster | undefined {
  const { library } = page;
  const turn = library.withMemory(24, (at) => {
    library.call._FPDFPageObj_GetMatrix(image.handle, at);
    return quarterTurn([0, 4, 8, 12].map((k) => library.float(at + k)) as [number, number, number, number]);
  });
  if (turn === undefined) return undefined;
  const turns = ((turn + page.rotation) % 360) as 0 | 90 | 180 | 270;
  const dpi = { x: image.dpi, y: image.dpi };
  const place = placeOf(page, image);
  const placed = (raster: Raster): Raster => ({ ...turned({ ...raster, dpi }, turns), ...(place === undefined ? {} : { place }) });
  const jpeg = jpegBytes(library, image.handle);
  if (jpeg !== undefined) {
    return async () => placed(await decodedJpeg(jpeg));
  }
  const bitmap = library.call._FPDFImageObj_GetBitmap(image.handle);
  if (bitmap === 0) return undefined;
  try {
    const raster = bitmapRaster(library, bitmap);
    return raster === undefined ? undefined : () => Promise.resolve(placed(raster));
  } finally {
    library.call._FPDFBitmap_Destroy(bitmap);
  }
}

/** Shares of a page's sides by which a picture may miss them and still be all of it. */
const RIM = 0.001;

/** Where an image lies on the shown page; undefined where it is all of it. */
function placeOf(page: PdfPage, { box }: PdfImage): RasterPlace | undefined {
  const [left, top, right, bottom] = shownBox(page, box);
  const isAll = Math.max(Math.abs(left), Math.abs(top), Math.abs(right - 1), Math.abs(bottom - 1)) < RIM;
  return isAll ? undefined : { left, top, right, bottom };
}

/** Quarter turns clockwise of an image matrix; undefined for slants and mirrors. */
function quarterTurn([a, b, c, d]: readonly [number, number, number, number]): 0 | 90 | 180 | 270 | undefined {
  const small = 0.001 * (Math.abs(a) + Math.abs(b) + Math.abs(c) + Math.abs(d));
  if (Math.abs(b) < small && Math.abs(c) < small) return a > 0 && d > 0 ? 0 : a < 0 && d < 0 ? 180 : undefined;
  if (Math.abs(a) < small && Math.abs(d) < small) return b < 0 && c > 0 ? 90 : b > 0 && c < 0 ? 270 : undefined;
  return undefined;
}

/** The bytes of an image that is a JPEG and nothing else. */
function jpegBytes(library: PdfLibrary, image: number): Uint8Array | undefined {
  const { call } = library;
  const filters = imageFilters(library, image);
  // Grey and RGB only: what CMYK in a PDF means hangs on its Decode array, which PDFium knows.
  const colours = library.withMemory(32, (at) => {
    call._FPDFImageObj_GetImageMetadata(image, 0, at);
    return library.int(at + 16);
  });
  if (filters.length !== 1 || filters[0] !== "DCTDecode" || colours === 32) return undefined;
  const length = call._FPDFImageObj_GetImageDataRaw(image, 0, 0);
  return library.withMemory(length, (at) => {
    call._FPDFImageObj_GetImageDataRaw(image, at, length);
    return library.memory.slice(at, at + length);
  });
}

async function decodedJpeg(bytes: Uint8Array): Promise<Raster> {
  const { data, info } = await sharp(bytes, { failOn: "none" }).raw().toBuffer({ resolveWithObject: true });
  const channels = info.channels === 1 ? 1 : 3;
  return { width: info.width, height: info.height, channels, data };
}
