/** Owns what PDFium tells of the images on a page. */

import type { PdfPage } from "./pdf-document.js";
import type { PdfLibrary } from "./pdf-library.js";

/** FPDF_PAGEOBJ_* */
const OBJECT = { text: 1, path: 2, image: 3, shading: 4, form: 5 } as const;
/** Share of a page's sides that a picture must cover to be the page; scanners leave out a rim at most. */
const COVERS = 0.9;

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

/** Whether an image is all of the page, but for a rim. */
export function covers(image: PdfImage, page: PdfPage): boolean {
  const sideways = page.rotation % 180 !== 0;
  const [width, height] = sideways ? [page.height, page.width] : [page.width, page.height];
  return image.box.right - image.box.left >= width * COVERS && image.box.top - image.box.bottom >= height * COVERS;
}

/**
 * Whether the page's text is painted first and its picture over it, as some engines hide their layer: all that is seen is the
 * picture. A stencil hides nothing; masks are the caller's to ask for, PDFium does not tell of them.
 */
export function liesUnderPicture(page: PdfPage): boolean {
  const { library, library: { call } } = page;
  const objects = Array.from({ length: call._FPDFPage_CountObjects(page.handle) }, (_, i) => call._FPDFPage_GetObject(page.handle, i));
  const types = objects.map((object) => call._FPDFPageObj_GetType(object));
  const top = types.lastIndexOf(OBJECT.image);
  if (top < Math.max(types.lastIndexOf(OBJECT.text), types.lastIndexOf(OBJECT.form), 0) || !covers(imageOf(library, objects[top]!), page)) return false;
  const colours = library.withMemory(32, (at) => {
    call._FPDFImageObj_GetImageMetadata(objects[top]!, page.handle, at);
    return library.int(at + 20);
  });
  return colours !== NO_COLOURS && call._FPDFPageObj_HasTransparency(objects[top]!) === 0;
}

/** FPDF_COLORSPACE_UNKNOWN: a stencil has none. */
const NO_COLOURS = 0;

/** What the pictures of one scanner in one document have in common. */
export function imageKind({ library, handle }: PdfPage, image: PdfImage): string {
  return library.withMemory(32, (at) => {
    library.call._FPDFImageObj_GetImageMetadata(image.handle, handle, at);
    return `${library.int(at + 16)} ${library.int(at + 20)} ${imageFilters(library, image.handle).join(" ")}`;
  });
}

/** Names of the filters that an image is packed with, the outermost first. */
export function imageFilters(library: PdfLibrary, image: number): string[] {
  const count = library.call._FPDFImageObj_GetImageFilterCount(image);
  return Array.from({ length: Math.max(0, count) }, (_, i) => library.byteString((at, length) =>
    library.call._FPDFImageObj_GetImageFilter(image, i, at, length)));
}
