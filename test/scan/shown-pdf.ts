/** Reads a PDF back as its user has it: what each page says, shows and measures. */

import type { Page } from "../../src/page/page.js";
import { PdfDocument } from "../../src/scan/pdf-document.js";
import { pageImages } from "../../src/scan/pdf-images.js";
import { rendering } from "../../src/scan/pdf-rendering.js";
import type { PdfWord } from "../../src/scan/pdf-words.js";
import { LAYER_DPI, pdfWords } from "../../src/scan/pdf-words.js";
import { greyOf } from "../../src/scan/raster.js";

/** A page as it is shown; sizes in points. */
export interface ShownPage {
  readonly width: number;
  readonly height: number;
  readonly rotation: number;
  /** In the order of the contents, which is that of copying. */
  readonly words: readonly PdfWord[];
  readonly text: string;
  /** Pixels of the pictures on it. */
  readonly pictures: readonly (readonly [width: number, height: number])[];
}

/** All pages of a PDF. */
export async function shownPages(bytes: Uint8Array): Promise<ShownPage[]> {
  const pdf = await PdfDocument.open(bytes, "written.pdf");
  try {
    return Array.from({ length: pdf.pageCount }, (_, i) => pdf.withPage(i + 1, (page) => {
      const words = pdfWords(page);
      const pictures = pageImages(page).images.map(({ width, height }) => [width, height] as const);
      return { width: page.width, height: page.height, rotation: page.rotation, words, pictures, text: words.map(({ text }) => text).join(" ") };
    }));
  } finally {
    pdf.close();
  }
}

/** A page as it is seen, in grey, at the resolution that layers' boxes speak of. */
export async function seenPage(bytes: Uint8Array, number = 1): Promise<{ width: number; height: number; grey: Uint8Array }> {
  const pdf = await PdfDocument.open(bytes, "written.pdf");
  try {
    const raster = pdf.withPage(number, (page) => rendering(page, LAYER_DPI));
    return { width: raster.width, height: raster.height, grey: greyOf(raster) };
  } finally {
    pdf.close();
  }
}

/** The pieces of a file as one. */
export async function whole(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
}

/** The words of a page, parted by spaces. */
export const textOf = (page: Page): string => page.blocks.flatMap(({ lines }) => lines.flatMap(({ words }) => words.map(({ text }) => text))).join(" ");
