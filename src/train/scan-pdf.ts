/** Owns the writing of the PDFs of the scan fixtures: pages of one picture, invisible text over it, a signature's overlay, a lock. */

import { latin } from "./pdf-bytes.js";
import { PdfWriter } from "./pdf-writer.js";
import { CODE_WIDTH, LetterCodes, writeFont } from "./scan-pdf-font.js";

/** A word of an invisible text layer; points from the page's lower left corner. */
export interface LayerWord {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  /** Points that it takes; the codes' own widths are stretched to it. */
  readonly width: number;
}

/** A picture as a PDF holds it. */
export interface PdfPicture {
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
  /** `fax` is CCITT Group 4, black 0. */
  readonly coding: "fax" | "jpeg-colour" | "jpeg-grey";
  /** How the samples are painted: as they are (default), with black and white changed, or black ones as a stencil. */
  readonly painted?: "inverted" | "stencil";
}

/** One page; sizes in points. */
export interface PdfPageSpec {
  readonly width: number;
  readonly height: number;
  readonly picture?: PdfPicture;
  readonly layer?: readonly LayerWord[];
  /** Whether the layer is seen, as in a PDF that a word processor wrote. */
  readonly visible?: boolean;
  /** `/Rotate`. */
  readonly rotate?: 0 | 90 | 180 | 270;
  /** Lines of a digital signature's overlay. */
  readonly overlay?: readonly string[];
}

/** Writes a PDF; with `password` it is locked (standard security handler, revision 3, RC4 of 128 bits: ISO 32000-1, 7.6.3). */
export function writePdf(pages: readonly PdfPageSpec[], options: { readonly password?: string } = {}): Uint8Array {
  const writer = new PdfWriter(options.password);
  const letters = new LetterCodes();
  const fontAt = writer.reserve();
  const treeAt = writer.reserve();
  const pagesAt: number[] = [];
  const fields: number[] = [];
  for (const page of pages) pagesAt.push(writePage(writer, page, letters, { fontAt, treeAt, fields }));
  writer.object(treeAt, `<< /Type /Pages /Count ${pagesAt.length} /Kids [${pagesAt.map((at) => `${at} 0 R`).join(" ")}] >>`);
  writeFont(writer, fontAt, letters);
  const form = fields.length === 0 ? "" : ` /AcroForm << /SigFlags 3 /Fields [${fields.map((at) => `${at} 0 R`).join(" ")}] >>`;
  const rootAt = writer.add(`<< /Type /Catalog /Pages ${treeAt} 0 R${form} >>`);
  return writer.finish(rootAt);
}

function writePage(
  writer: PdfWriter, page: PdfPageSpec, letters: LetterCodes, places: { fontAt: number; treeAt: number; fields: number[] },
): number {
  let content = "";
  let resources = `/Font << /F ${places.fontAt} 0 R >>`;
  if (page.picture !== undefined) {
    resources += ` /XObject << /P ${writer.stream(pictureEntries(page.picture), page.picture.bytes)} 0 R >>`;
    content += `q ${page.width} 0 0 ${page.height} 0 0 cm /P Do Q\n`;
  }
  if (page.layer !== undefined) content += textContent(page.layer, letters, page.visible === true ? 0 : 3);
  const contentAt = writer.stream("", latin(content));
  const pageAt = writer.reserve();
  let annotations = "";
  if (page.overlay !== undefined) {
    const fieldAt = writeOverlay(writer, page, page.overlay, letters, { fontAt: places.fontAt, pageAt });
    places.fields.push(fieldAt);
    annotations = ` /Annots [${fieldAt} 0 R]`;
  }
  writer.object(pageAt, `<< /Type /Page /Parent ${places.treeAt} 0 R /MediaBox [0 0 ${page.width} ${page.height}]`
    + `${page.rotate === undefined ? "" : ` /Rotate ${page.rotate}`} /Resources << ${resources} >> /Contents ${contentAt} 0 R${annotations} >>`);
  return pageAt;
}

function pictureEntries({ width, height, coding, painted }: PdfPicture): string {
  const decode = painted === "inverted" ? (coding === "jpeg-colour" ? "/Decode [1 0 1 0 1 0] " : "/Decode [1 0] ") : "";
  const samples = painted === "stencil" ? "/ImageMask true" : "/ColorSpace /DeviceGray";
  const filter = coding === "fax"
    ? `/BitsPerComponent 1 ${samples} /Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns ${width} /Rows ${height} >>`
    : `/BitsPerComponent 8 /ColorSpace /${coding === "jpeg-grey" ? "DeviceGray" : "DeviceRGB"} /Filter /DCTDecode`;
  return `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} ${decode}${filter}`;
}

function textContent(words: readonly LayerWord[], letters: LetterCodes, mode: 0 | 3): string {
  const shown = words.map((word) => `/F ${word.size.toFixed(2)} Tf ${stretch(word).toFixed(1)} Tz 1 0 0 1 ${word.x.toFixed(2)} ${word.y.toFixed(2)} Tm <${letters.codes(word.text)}> Tj`);
  return `BT ${mode} Tr\n${shown.join("\n")}\nET\n`;
}

/** Per cent by which a word's codes are stretched. */
function stretch({ text, size, width }: LayerWord): number {
  return (100 * width) / (([...text].length * CODE_WIDTH * size) / 1000);
}

/** A signature field with its overlay; the signature itself is empty, for nothing here checks it. */
function writeOverlay(
  writer: PdfWriter, page: PdfPageSpec, lines: readonly string[], letters: LetterCodes, places: { fontAt: number; pageAt: number },
): number {
  const words = lines.map((text, i) => ({ text, x: 2, y: 10 * (lines.length - i) - 8, size: 8, width: text.length * 3.6 }));
  const [width, height] = [240, lines.length * 10 + 2];
  const look = writer.stream(`/Type /XObject /Subtype /Form /BBox [0 0 ${width} ${height}] /Resources << /Font << /F ${places.fontAt} 0 R >> >>`,
    latin(textContent(words, letters, 0)));
  const value = writer.add("<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /adbe.pkcs7.detached /ByteRange [0 0 0 0] /Contents <00> /M (D:20220921154208+07'00') >>");
  return writer.add(`<< /Type /Annot /Subtype /Widget /FT /Sig /T (chuky) /F 4 /V ${value} 0 R /P ${places.pageAt} 0 R`
    + ` /Rect [8 ${page.height - height - 4} ${8 + width} ${page.height - 4}] /AP << /N ${look} 0 R >> >>`);
}
