/** Owns the rendering of a PDF page, and PDFium's bitmaps as pictures. */

import type { PdfPage } from "./pdf-document.js";
import type { PdfLibrary } from "./pdf-library.js";
import type { Raster } from "./raster.js";

/** FPDFBitmap_* and their bytes a pixel. */
const BITMAP_BYTES: Readonly<Record<number, number>> = { 1: 1, 2: 3, 3: 4, 4: 4 };
const BITMAP_BGR = 2;
/** Without FPDF_ANNOT: overlays of signatures and comments are no part of the paper. */
const RENDER_FLAGS = 0;
/** FPDF_RENDER_FORCEHALFTONE: shrunk pictures are means, not samples. */
const MEANS = 0x400;
/** Pixels of a rendering at most; three bytes each. */
export const MOST_PIXELS = 120e6;
/** Sides of the small picture that a page's own one is held against. */
const THUMBNAIL = { width: 40, height: 56 } as const;

/** The page rendered in colour, without its annotations. About 0.3 s at 300 dpi. */
export function rendering(page: PdfPage, wanted: number): Raster {
  const most = Math.sqrt(MOST_PIXELS / ((page.width / 72) * (page.height / 72)));
  const dpi = Math.min(wanted, most);
  const width = Math.max(1, Math.round((page.width * dpi) / 72));
  const height = Math.max(1, Math.round((page.height * dpi) / 72));
  return { ...render(page, width, height, RENDER_FLAGS), dpi: { x: dpi, y: dpi } };
}

/** The page so small that only its lights and darks are told. */
export function thumbnail(page: PdfPage): Raster {
  return render(page, THUMBNAIL.width, THUMBNAIL.height, MEANS);
}

function render({ library, handle }: PdfPage, width: number, height: number, flags: number): Raster {
  const bitmap = library.call._FPDFBitmap_CreateEx(width, height, BITMAP_BGR, 0, 0);
  if (bitmap === 0) throw new RangeError(`no memory for a page of ${width} × ${height} pixels`);
  try {
    library.call._FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xffffffff);
    library.call._FPDF_RenderPageBitmap(bitmap, handle, 0, 0, width, height, 0, flags);
    const raster = bitmapRaster(library, bitmap);
    if (raster === undefined) throw new Error("PDFium gave a bitmap of another kind");
    return raster;
  } finally {
    library.call._FPDFBitmap_Destroy(bitmap);
  }
}

/** PDFium's bitmap as a picture; the bytes are copied. */
export function bitmapRaster(library: PdfLibrary, bitmap: number): Raster | undefined {
  const { call } = library;
  const [width, height, stride] = [call._FPDFBitmap_GetWidth(bitmap), call._FPDFBitmap_GetHeight(bitmap), call._FPDFBitmap_GetStride(bitmap)];
  const bytes = BITMAP_BYTES[call._FPDFBitmap_GetFormat(bitmap)];
  if (bytes === undefined) return undefined;
  const from = library.memory;
  const start = call._FPDFBitmap_GetBuffer(bitmap);
  const channels = bytes === 1 ? 1 : 3;
  const data = new Uint8Array(width * height * channels);
  let bilevel = bytes === 1;
  for (let y = 0, to = 0; y < height; y++) {
    let at = start + y * stride;
    for (let x = 0; x < width; x++, at += bytes) {
      if (channels === 1) {
        const value = from[at]!;
        if (value !== 0 && value !== 255) bilevel = false;
        data[to++] = value;
      } else {
        data[to++] = from[at + 2]!;
        data[to++] = from[at + 1]!;
        data[to++] = from[at]!;
      }
    }
  }
  return { width, height, channels, data, bilevel };
}
