/** Owns the objects of the invisible text's font in a PDF. */

import { PdfArray, PdfDict, PdfName, PdfNumber, PdfStream, PdfString } from "@libpdf/core";
import type { LetterCodes } from "../export/pdf-font.js";
import { CODE_WIDTH, DEPTH, RISE, invisibleFont } from "../export/pdf-font.js";
import type { PdfFile } from "./pdf-file.js";

/** The font's name among a page's resources. */
export const TEXT_FONT = "KhoidauText";
const NAME = PdfName.of("KhoidauInvisible");
const number = (value: number): PdfNumber => PdfNumber.of(value);

/** Fills in the font that pages name already: composite, its codes told by the letters' map (ISO 32000-1, 9.7). About 2 kB with a document's letters. */
export function fillTextFont(file: PdfFile, font: PdfDict, letters: LetterCodes): void {
  const shapes = invisibleFont();
  const descriptor = file.add(PdfDict.of({
    Type: PdfName.of("FontDescriptor"), FontName: NAME, Flags: number(4), FontBBox: PdfArray.of(...[0, -DEPTH, CODE_WIDTH, RISE].map(number)),
    ItalicAngle: number(0), Ascent: number(RISE), Descent: number(-DEPTH), CapHeight: number(RISE), StemV: number(80),
    FontFile2: file.add(PdfStream.fromDict({ Length1: number(shapes.length) }, shapes)),
  }));
  const inner = file.add(PdfDict.of({
    Type: PdfName.of("Font"), Subtype: PdfName.of("CIDFontType2"), BaseFont: NAME, FontDescriptor: descriptor, DW: number(CODE_WIDTH),
    CIDSystemInfo: PdfDict.of({ Registry: PdfString.fromString("Adobe"), Ordering: PdfString.fromString("Identity"), Supplement: number(0) }),
    CIDToGIDMap: file.addContent(letters.shapes()),
  }));
  const entries = {
    Type: PdfName.of("Font"), Subtype: PdfName.of("Type0"), BaseFont: NAME, Encoding: PdfName.of("Identity-H"), DescendantFonts: PdfArray.of(inner),
    ToUnicode: file.addContent(Buffer.from(letters.toUnicode(), "latin1")),
  };
  for (const [key, value] of Object.entries(entries)) font.set(key, value);
}
