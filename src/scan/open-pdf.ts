/** Owns PDFs as sources: each page's picture and, where it has one, its text layer. */

import { KhoidauError } from "../errors.js";
import type { Page } from "../page/page.js";
import type { PagePicture } from "./page-picture.js";
import type { PdfPage } from "./pdf-document.js";
import { PdfDocument } from "./pdf-document.js";
import { layerPage, pdfLines } from "./pdf-layer.js";
import { pageImages } from "./pdf-images.js";
import { pageRaster, renderedRaster } from "./pdf-picture.js";
import { signatureOverlays, withoutOverlays } from "./pdf-signatures.js";
import { LAYER_DPI, pdfWords } from "./pdf-words.js";
import { preparePicture } from "./prepare-picture.js";
import type { Raster } from "./raster.js";
import type { Source, SourcePage } from "./source.js";

/** Opens a PDF. @throws KhoidauError `unreadable` where it is locked, cut off or damaged */
export async function openPdf(bytes: Uint8Array, name: string): Promise<Source> {
  const document = await PdfDocument.open(bytes, name);
  const signatures = foundSignatures(document);
  return {
    format: "pdf",
    pageCount: document.pageCount,
    get signatures() {
      return signatures;
    },
    page: async (number) => {
      await document.ready();
      return sourcePage(document, number, signatures);
    },
    close: () => {
      document.close();
      return Promise.resolve();
    },
  };
}

/** What overlays say is never worth a document: where they cannot be read, there are none. */
function foundSignatures(document: PdfDocument): string[] {
  try {
    return signatureOverlays(document);
  } catch (error) {
    if (error instanceof KhoidauError) return [];
    throw error;
  }
}

async function pagePicture(document: PdfDocument, number: number): Promise<PagePicture> {
  await document.ready();
  const pending = document.withPage(number, pageRaster);
  let raster: Raster;
  try {
    raster = await pending();
  } catch (cause) {
    // A JPEG that the decoder refuses; PDFium is more patient.
    if (cause instanceof KhoidauError) throw cause;
    raster = await document.withPage(number, renderedRaster)();
  }
  return preparePicture(raster, number);
}

/** Overlays written into the page's own content are found page by page and added to `signatures`. */
function sourcePage(document: PdfDocument, number: number, signatures: string[]): SourcePage {
  return document.withPage(number, (page) => {
    const { images, others } = pageImages(page);
    const layer = textLayer(page, signatures);
    const empty = images.length === 0 && others === 0 && layer === undefined;
    return {
      number,
      ...(layer === undefined ? {} : { layer }),
      ...(empty ? {} : { picture: () => pagePicture(document, number) }),
    };
  });
}

function textLayer(page: PdfPage, signatures: string[]): Page | undefined {
  const { lines, overlays } = withoutOverlays(pdfLines(pdfWords(page)));
  for (const overlay of overlays) if (!signatures.includes(overlay)) signatures.push(overlay);
  if (lines.length === 0) return undefined;
  return layerPage(page.number, lines, Math.round((page.width * LAYER_DPI) / 72), Math.round((page.height * LAYER_DPI) / 72));
}
