/** Owns the way from a decoded picture to one that is ready to be read: large enough, straight, upright, grey. */

import sharp from "sharp";
import type { PagePicture } from "./page-picture.js";
import type { Raster } from "./raster.js";
import { greyOf } from "./raster.js";

/** Tesseract's models are trained on letters as 300 dpi gives them. */
const TARGET_DPI = 300;
/** Resolution supposed where the file does not say and the page has no known paper size. */
const UNKNOWN_DPI = 200;
/** A4's short side in inches; pictures without a resolution are taken to be as wide. */
const A4_INCHES = 8.27;

/** Makes a page's picture ready. Deterministic. */
export async function preparePicture(raster: Raster, number: number): Promise<PagePicture> {
  const dpi = raster.dpi ?? guessedDpi(raster);
  const scaleX = dpi.x >= TARGET_DPI * 0.99 ? 1 : TARGET_DPI / dpi.x;
  const scaleY = dpi.y >= TARGET_DPI * 0.99 ? 1 : TARGET_DPI / dpi.y;
  const grey = greyOf(raster);
  const width = Math.round(raster.width * scaleX);
  const height = Math.round(raster.height * scaleY);
  const scaled = width === raster.width && height === raster.height ? grey : await resized(grey, raster, width, height);
  return {
    number, width, height, dpi: Math.round(dpi.x * scaleX), grey: scaled, noise: [],
    made: { turned: 0, skew: 0, scale: scaleX },
  };
}

async function resized(grey: Uint8Array, from: Raster, width: number, height: number): Promise<Uint8Array> {
  return sharp(grey, { raw: { width: from.width, height: from.height, channels: 1 }, limitInputPixels: false })
    .resize(width, height, { fit: "fill", kernel: "lanczos3" }).toColourspace("b-w").raw().toBuffer();
}

function guessedDpi(raster: Raster): { x: number; y: number } {
  const short = Math.min(raster.width, raster.height);
  const dpi = Math.max(72, short / A4_INCHES) || UNKNOWN_DPI;
  return { x: dpi, y: dpi };
}
