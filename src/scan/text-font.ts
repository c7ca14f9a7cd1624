/** Owns the objects of the invisible text's font in a PDF. */

import { deflateSync } from "node:zlib";
import type { LetterCodes } from "../export/pdf-font.js";
import { CODE_WIDTH, DEPTH, RISE, invisibleFont } from "../export/pdf-font.js";
import type { PdfObjects } from "./pdf-objects.js";
import { latinBytes } from "./pdf-syntax.js";
import type { PdfRef } from "./pdf-values.js";
import { PdfName, PdfString, dictOf } from "./pdf-values.js";

/** The font's name among a page's resources. */
export const TEXT_FONT = "KhoidauText";
const NAME = new PdfName("KhoidauInvisible");

/** Writes the font at `ref`: composite, its codes told by the letters' map (ISO 32000-1, 9.7). About 2 kB with a document's letters. */
export function putTextFont(objects: PdfObjects, ref: PdfRef, letters: LetterCodes): void {
  const shapes = invisibleFont();
  const file = objects.addStream(dictOf({ Filter: new PdfName("FlateDecode"), Length1: shapes.length }), deflateSync(shapes));
  const descriptor = objects.add(dictOf({
    Type: new PdfName("FontDescriptor"), FontName: NAME, Flags: 4, FontBBox: [0, -DEPTH, CODE_WIDTH, RISE], ItalicAngle: 0,
    Ascent: RISE, Descent: -DEPTH, CapHeight: RISE, StemV: 80, FontFile2: file,
  }));
  const inner = objects.add(dictOf({
    Type: new PdfName("Font"), Subtype: new PdfName("CIDFontType2"), BaseFont: NAME, FontDescriptor: descriptor, DW: CODE_WIDTH,
    CIDSystemInfo: dictOf({ Registry: new PdfString("(Adobe)"), Ordering: new PdfString("(Identity)"), Supplement: 0 }),
    CIDToGIDMap: objects.addPacked(new Map(), letters.shapes()),
  }));
  objects.put(ref, dictOf({
    Type: new PdfName("Font"), Subtype: new PdfName("Type0"), BaseFont: NAME, Encoding: new PdfName("Identity-H"), DescendantFonts: [inner],
    ToUnicode: objects.addPacked(new Map(), latinBytes(letters.toUnicode())),
  }));
}
