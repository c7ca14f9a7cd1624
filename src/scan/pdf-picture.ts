/** Owns the picture of a PDF page: the scanner's own where the page is one picture, a rendering elsewhere. */

import sharp from "sharp";
import type { PdfPage } from "./pdf-document.js";
import type { PdfLibrary } from "./pdf-library.js";
import type { Raster } from "./raster.js";
import { turned } from "./raster.js";

/** FPDF_PAGEOBJ_* */
export const OBJECT = { text: 1, path: 2, image: 3, shading: 4, form: 5 } as const;
/** FPDFBitmap_* and their bytes a pixel. */
const BITMAP_BYTES: Readonly<Record<number, number>> = { 1: 1, 2: 3, 3: 4, 4: 4 };
const BITMAP_BGR = 2;
/** Without FPDF_ANNOT: overlays of signatures and comments are no part of the paper. */
const RENDER_FLAGS = 0;
/** Share of a page's sides that a picture must cover to be the page; scanners leave out a rim at most. */
const COVERS = 0.9;
/** Resolution of renderings where no picture says another. */
const RENDER_DPI = 300;
/** Lowest resolution of a picture that is a page's scan; a thumbnail behind real text has less. */
const LEAST_DPI = 50;
/** The most that is rendered, in pixels an inch: a finer picture on the page is scaled down to it. */
const MOST_DPI = 600;
/** Pixels of a rendering at most; three bytes each. */
const MOST_PIXELS = 120e6;

/** An image on a page. */
export interface PdfImage {
  readonly handle: number;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** Pixels an inch where it stands. */
  readonly dpi: number;
  /** Points: where it stands, before `/Rotate`. */
  readonly box: { readonly left: number; readonly bottom: number; readonly right: number; readonly top: number };
}

/** The images that a page shows, those inside forms too (with what they cover reckoned without the form's own matrix). */
export function pageImages(page: PdfPage): { images: PdfImage[]; others: number } {
  const { call } = page.library;
  const images: PdfImage[] = [];
  let others = 0;
  const count = call._FPDFPage_CountObjects(page.handle);
  for (let i = 0; i < count; i++) {
    const object = call._FPDFPage_GetObject(page.handle, i);
    if (call._FPDFPageObj_GetType(object) === OBJECT.image) images.push(imageOf(page.library, object));
    else if (!isInvisibleText(page.library, object)) others++;
  }
  return { images, others };
}

/** Text render mode 3: neither filled nor stroked, as engines lay their text over a scan. */
const INVISIBLE = 3;

function isInvisibleText(library: PdfLibrary, object: number): boolean {
  return library.call._FPDFPageObj_GetType(object) === OBJECT.text
    && library.call._FPDFTextObj_GetTextRenderMode(object) === INVISIBLE;
}

function imageOf(library: PdfLibrary, handle: number): PdfImage {
  return library.withMemory(48, (at) => {
    library.call._FPDFImageObj_GetImagePixelSize(handle, at, at + 4);
    const width = library.int(at);
    const height = library.int(at + 4);
    library.call._FPDFPageObj_GetMatrix(handle, at);
    const across = Math.hypot(library.float(at), library.float(at + 4));
    const down = Math.hypot(library.float(at + 8), library.float(at + 12));
    library.call._FPDFPageObj_GetBounds(handle, at, at + 4, at + 8, at + 12);
    const [left, bottom, right, top] = [0, 4, 8, 12].map((k) => library.float(at + k)) as [number, number, number, number];
    const dpi = Math.max(across > 0 ? (width * 72) / across : 0, down > 0 ? (height * 72) / down : 0);
    return { handle, width, height, dpi, box: { left, bottom, right, top } };
  });
}

/** A page's picture not yet decoded: what takes PDFium is done, what can wait is not. */
export type PendingRaster = () => Promise<Raster>;

/** The page's picture as it stands on the page, before preparation. */
export function pageRaster(page: PdfPage): PendingRaster {
  const { images, others } = pageImages(page);
  const only = images.length === 1 && others === 0 ? images[0]! : undefined;
  if (only !== undefined && covers(only, page) && only.dpi >= LEAST_DPI && only.width * only.height <= MOST_PIXELS) {
    const own = ownPicture(page, only);
    if (own !== undefined) return trusted(page, only, own);
  }
  return renderedRaster(page);
}

/**
 * The own picture if pictures of its kind look as their pages do, else the page rendered: a picture may be painted inverted, as
 * a stencil or through a mask, which its samples do not tell. The first page that asks is the one looked at, for a decoding's time.
 */
function trusted(page: PdfPage, image: PdfImage, own: PendingRaster): PendingRaster {
  const { document, number } = page;
  const kind = imageKind(page, image);
  let verdict = document.trusted.get(kind);
  let decoded: Promise<Raster> | undefined;
  if (verdict === undefined) {
    const shown = thumbnail(page);
    decoded = own();
    // Where it cannot be decoded, nothing is said of its kind.
    verdict = decoded.then((raster) => looksLike(raster, shown), () => true);
    document.trusted.set(kind, verdict);
  }
  const looked = verdict;
  return async () => {
    if (await looked) return decoded ?? own();
    await document.ready();
    return document.withPage(number, renderedRaster)();
  };
}

/** What the pictures of one scanner in one document have in common. */
function imageKind({ library, handle }: PdfPage, image: PdfImage): string {
  return library.withMemory(32, (at) => {
    library.call._FPDFImageObj_GetImageMetadata(image.handle, handle, at);
    return `${library.int(at + 16)} ${library.int(at + 20)} ${imageFilters(library, image.handle).join(" ")}`;
  });
}

/** The page rendered as fine as the finest picture that covers it, at `RENDER_DPI` where none does. */
export function renderedRaster(page: PdfPage): PendingRaster {
  const { images } = pageImages(page);
  const finest = images.filter((image) => covers(image, page)).reduce((dpi, image) => Math.max(dpi, image.dpi), 0);
  const raster = rendering(page, finest > LEAST_DPI ? Math.min(finest, MOST_DPI) : RENDER_DPI);
  return () => Promise.resolve(raster);
}

function covers(image: PdfImage, page: PdfPage): boolean {
  const sideways = page.rotation % 180 !== 0;
  const [width, height] = sideways ? [page.height, page.width] : [page.width, page.height];
  return image.box.right - image.box.left >= width * COVERS && image.box.top - image.box.bottom >= height * COVERS;
}

/** The one picture of a page at its own resolution; undefined where it stands aslant, mirrored or behind a mask. */
function ownPicture(page: PdfPage, image: PdfImage): PendingRaster | undefined {
  const { library } = page;
  const turn = library.withMemory(24, (at) => {
    library.call._FPDFPageObj_GetMatrix(image.handle, at);
    return quarterTurn([0, 4, 8, 12].map((k) => library.float(at + k)) as [number, number, number, number]);
  });
  if (turn === undefined) return undefined;
  const turns = ((turn + page.rotation) % 360) as 0 | 90 | 180 | 270;
  const dpi = { x: image.dpi, y: image.dpi };
  const jpeg = jpegBytes(library, image.handle);
  if (jpeg !== undefined) {
    return async () => turned({ ...(await decodedJpeg(jpeg)), dpi }, turns);
  }
  const bitmap = library.call._FPDFImageObj_GetBitmap(image.handle);
  if (bitmap === 0) return undefined;
  try {
    const raster = bitmapRaster(library, bitmap);
    return raster === undefined ? undefined : () => Promise.resolve(turned({ ...raster, dpi }, turns));
  } finally {
    library.call._FPDFBitmap_Destroy(bitmap);
  }
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

function imageFilters(library: PdfLibrary, image: number): string[] {
  const count = library.call._FPDFImageObj_GetImageFilterCount(image);
  return Array.from({ length: Math.max(0, count) }, (_, i) => library.byteString((at, length) =>
    library.call._FPDFImageObj_GetImageFilter(image, i, at, length)));
}

async function decodedJpeg(bytes: Uint8Array): Promise<Raster> {
  const { data, info } = await sharp(bytes, { failOn: "none" }).raw().toBuffer({ resolveWithObject: true });
  const channels = info.channels === 1 ? 1 : 3;
  return { width: info.width, height: info.height, channels, data };
}

/** PDFium's bitmap as a picture; the bytes are copied. */
function bitmapRaster(library: PdfLibrary, bitmap: number): Raster | undefined {
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

/** Sides of the small picture that a page's own one is held against. */
const THUMBNAIL = { width: 40, height: 56 } as const;
/** Mean difference in brightness of two pictures of one page, at most; inverted ones differ by 200. */
const ALIKE = 24;
/** FPDF_RENDER_FORCEHALFTONE: shrunk pictures are means, not samples. */
const MEANS = 0x400;

function thumbnail(page: PdfPage): Raster {
  return render(page, THUMBNAIL.width, THUMBNAIL.height, MEANS);
}

function looksLike(raster: Raster, shown: Raster): boolean {
  const { width, height, channels, data } = raster;
  const sums = new Float64Array(shown.width * shown.height);
  const counts = new Uint32Array(sums.length);
  for (let y = 0; y < height; y += 2) {
    const row = Math.floor((y * shown.height) / height) * shown.width;
    for (let x = 0, at = y * width * channels; x < width; x++, at += channels) {
      const cell = row + Math.floor((x * shown.width) / width);
      sums[cell]! += channels === 1 ? data[at]! : data[at + 1]!;
      counts[cell]!++;
    }
  }
  let difference = 0;
  // Renderings have three channels; the green one stands for brightness.
  for (let i = 0; i < sums.length; i++) difference += Math.abs(sums[i]! / Math.max(1, counts[i]!) - shown.data[i * 3 + 1]!);
  return difference / sums.length < ALIKE;
}

/** The page rendered in colour, without its annotations. About 0.3 s at 300 dpi. */
function rendering(page: PdfPage, wanted: number): Raster {
  const most = Math.sqrt(MOST_PIXELS / ((page.width / 72) * (page.height / 72)));
  const dpi = Math.min(wanted, most);
  const width = Math.max(1, Math.round((page.width * dpi) / 72));
  const height = Math.max(1, Math.round((page.height * dpi) / 72));
  return { ...render(page, width, height, RENDER_FLAGS), dpi: { x: dpi, y: dpi } };
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
