/** Owns PDFs as sources: each page's picture and, where it has one, its text layer. */

import { PdfDocument } from "./pdf-document.js";
import { pageRaster } from "./pdf-picture.js";
import { preparePicture } from "./prepare-picture.js";
import type { Source, SourcePage } from "./source.js";

/** Opens a PDF. @throws KhoidauError `unreadable` where it is locked, cut off or damaged */
export async function openPdf(bytes: Uint8Array, name: string): Promise<Source> {
  const document = await PdfDocument.open(bytes, name);
  return {
    format: "pdf",
    pageCount: document.pageCount,
    signatures: [],
    page: (number) => Promise.resolve(sourcePage(document, number)),
    close: () => {
      document.close();
      return Promise.resolve();
    },
  };
}

function sourcePage(document: PdfDocument, number: number): SourcePage {
  return {
    number,
    picture: async () => preparePicture(await document.withPage(number, pageRaster)(), number),
  };
}
