/** Owns how a picture is packed into a PDF: one bit as a fax, all else as JPEG. */

import type { PdfObject } from "@libpdf/core";
import { PdfDict, PdfName, PdfNumber, PdfStream } from "@libpdf/core";
import type { Sharp } from "sharp";
import sharp from "sharp";
import type { Placement } from "../export/pdf-text.js";
import type { Raster } from "./raster.js";
import { onlyTile } from "./tiff-pages.js";

/** A picture as an object of a PDF. */
export interface EmbeddedPicture {
  readonly stream: PdfStream;
  /** Pixels of its rows that are none of the picture's, at their right ends. */
  readonly beyond: number;
}

/** A picture as the page that it is. */
export interface ShownPicture extends EmbeddedPicture {
  /** Pixels, upright as the file says. */
  readonly width: number;
  readonly height: number;
  /** Pixels an inch across and down, upright. */
  readonly dpi: { readonly x: number; readonly y: number };
  /** Where it goes in the unit square, from its lower left corner: turned or mirrored where its bytes lie otherwise. */
  readonly place: Placement;
}

/** Of JPEG: letters stay without a halo; a page in colour at 300 dpi takes some 600 kB. */
const QUALITY = 80;
/** libvips packs a picture in one piece only as one tile, whose sides are multiples of this. */
const TILE = 16;

/** Packs a picture. 0.1 to 0.3 s for a page of 300 dpi. */
export async function embedded(raster: Raster): Promise<EmbeddedPicture> {
  return isBilevel(raster) ? fax(raster) : jpeg(raster);
}

/** The bytes of a JPEG as an object of a PDF: grey, or red, green and blue. */
export function embeddedJpeg(bytes: Uint8Array, { width, height, channels }: Pick<Raster, "channels" | "height" | "width">): EmbeddedPicture {
  const packed = { ColorSpace: PdfName.of(channels === 1 ? "DeviceGray" : "DeviceRGB"), BitsPerComponent: PdfNumber.of(8), Filter: PdfName.of("DCTDecode") };
  return { stream: image({ width, height }, packed, bytes), beyond: 0 };
}

async function jpeg(raster: Raster): Promise<EmbeddedPicture> {
  return embeddedJpeg(await input(raster).jpeg({ quality: QUALITY, chromaSubsampling: "4:2:0" }).toBuffer(), raster);
}

/** CCITT Group 4 (ITU-T T.6), black 0. */
async function fax(raster: Raster): Promise<EmbeddedPicture> {
  const { width, height } = raster;
  const beyond = (TILE - (width % TILE)) % TILE;
  const below = (TILE - (height % TILE)) % TILE;
  const tiff = await sharp(await input(raster).extend({ right: beyond, bottom: below, background: "#fff" }).png({ compressionLevel: 0 }).toBuffer(), { limitInputPixels: false })
    .toColourspace("b-w").tiff({ compression: "ccittfax4", bitdepth: 1, miniswhite: true, tile: true, tileWidth: width + beyond, tileHeight: height + below }).toBuffer();
  const parameters = PdfDict.of({ K: PdfNumber.of(-1), Columns: PdfNumber.of(width + beyond), Rows: PdfNumber.of(height) });
  const packed = { ColorSpace: PdfName.of("DeviceGray"), BitsPerComponent: PdfNumber.of(1), Filter: PdfName.of("CCITTFaxDecode"), DecodeParms: parameters };
  return { stream: image({ width: width + beyond, height }, packed, onlyTile(tiff)), beyond };
}

function image({ width, height }: { width: number; height: number }, packed: Record<string, PdfObject>, bytes: Uint8Array): PdfStream {
  const entries = { Type: PdfName.of("XObject"), Subtype: PdfName.of("Image"), Width: PdfNumber.of(width), Height: PdfNumber.of(height) };
  return PdfStream.fromDict({ ...entries, ...packed }, bytes);
}

function input({ data, width, height, channels }: Raster): Sharp {
  return sharp(data, { raw: { width, height, channels }, limitInputPixels: false });
}

function isBilevel({ channels, data, bilevel }: Raster): boolean {
  if (channels !== 1) return false;
  return bilevel ?? data.every((value) => value === 0 || value === 255);
}
