/** Owns what digital signatures print on a PDF: their overlays are text of the signature, not of the page. */

import type { Box } from "../page/page.js";
import type { PdfDocument, PdfPage } from "./pdf-document.js";
import type { PdfLine } from "./pdf-layer.js";
import { pdfLines } from "./pdf-layer.js";
import type { PdfWord } from "./pdf-words.js";
import { LAYER_DPI, pdfWords } from "./pdf-words.js";

/** FPDF_ANNOT_STAMP and FPDF_ANNOT_WIDGET: signing tools put their overlay on one or the other. */
const OVERLAYS = new Set([13, 20]);
/** Signatures stand on first and last pages; a thousand pages are not searched for them. */
const SEARCHED = 5;

/** The overlays of a document's signatures, each as its lines; where one shows no text, what the signature itself says. */
export function signatureOverlays(document: PdfDocument): string[] {
  const { call } = document.library;
  const count = Math.max(0, call._FPDF_GetSignatureCount(document.handle));
  if (count === 0) return [];
  const overlays: string[] = [];
  // Flattening draws the overlays into the page, where the text calls see them; it changes the document, hence the copy.
  document.withCopy((copy) => {
    for (let number = 1; number <= copy.pageCount; number++) {
      if (number === SEARCHED + 1) number = Math.max(number, copy.pageCount - SEARCHED + 1);
      const boxes = copy.withPage(number, overlayBoxes);
      if (boxes.length > 0) overlays.push(...overlayTexts(copy, number, boxes));
    }
  });
  return overlays.length > 0 ? overlays : signatureFacts(document, count);
}

function overlayBoxes(page: PdfPage): Box[] {
  const { call } = page.library;
  const boxes: Box[] = [];
  const count = call._FPDFPage_GetAnnotCount(page.handle);
  for (let i = 0; i < count; i++) {
    const annotation = call._FPDFPage_GetAnnot(page.handle, i);
    if (annotation === 0) continue;
    try {
      if (OVERLAYS.has(call._FPDFAnnot_GetSubtype(annotation))) boxes.push(annotationBox(page, annotation));
    } finally {
      call._FPDFPage_CloseAnnot(annotation);
    }
  }
  return boxes;
}

/** Where an annotation stands, in pixels of the shown page at `LAYER_DPI`. */
function annotationBox(page: PdfPage, annotation: number): Box {
  const { library } = page;
  return library.withMemory(32, (at) => {
    library.call._FPDFAnnot_GetRect(annotation, at);
    const [left, top, right, bottom] = [0, 4, 8, 12].map((k) => library.float(at + k)) as [number, number, number, number];
    const corner = (x: number, y: number): [number, number] => {
      library.call._FPDF_PageToDevice(page.handle, 0, 0, Math.round((page.width * LAYER_DPI) / 72),
        Math.round((page.height * LAYER_DPI) / 72), 0, x, y, at + 16, at + 20);
      return [library.int(at + 16), library.int(at + 20)];
    };
    const [x1, y1] = corner(left, top);
    const [x2, y2] = corner(right, bottom);
    return { left: Math.min(x1, x2), top: Math.min(y1, y2), right: Math.max(x1, x2), bottom: Math.max(y1, y2) };
  });
}

/** The texts that appear within the boxes once the page's annotations are drawn into it. */
function overlayTexts(document: PdfDocument, number: number, boxes: readonly Box[]): string[] {
  const place = (word: { text: string; box: Box }): string => `${word.text} ${word.box.left} ${word.box.top}`;
  const before = new Set(document.withPage(number, (page) => {
    const words = pdfWords(page);
    page.library.call._FPDFPage_Flatten(page.handle, 0);
    return words.map(place);
  }));
  const drawn = document.withPage(number, pdfWords).filter((word) => !before.has(place(word)));
  // Overlays may overlap: a word in two of them belongs to the one that the word before it belongs to.
  const shares: PdfWord[][] = boxes.map(() => []);
  let last = 0;
  for (const word of drawn) {
    const at = boxes[last] !== undefined && holds(boxes[last]!, word.box) ? last : boxes.findIndex((box) => holds(box, word.box));
    if (at < 0) continue;
    shares[at]!.push(word);
    last = at;
  }
  const texts = shares.map((words) => pdfLines(words).map(lineText).join("\n"));
  return [...new Set(texts)].filter((text) => text !== "");
}

function holds(outer: Box, inner: Box): boolean {
  const x = (inner.left + inner.right) / 2;
  const y = (inner.top + inner.bottom) / 2;
  return x >= outer.left && x <= outer.right && y >= outer.top && y <= outer.bottom;
}

/** What the signature objects say of themselves: the reason given and the time, as the overlays print it. */
function signatureFacts(document: PdfDocument, count: number): string[] {
  const { library, library: { call } } = document;
  return Array.from({ length: count }, (_, i) => {
    const signature = call._FPDF_GetSignatureObject(document.handle, i);
    const time = library.byteString((at, length) => call._FPDFSignatureObj_GetTime(signature, at, length));
    const reason = library.wideString((at, length) => call._FPDFSignatureObj_GetReason(signature, at, length)).trim();
    const parts = /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:([+-]\d\d)'?(\d\d))?/.exec(time);
    const zone = parts?.[7] === undefined ? "" : ` ${parts[7]}:${parts[8]}`;
    const signed = parts === null ? "" : `Thời gian ký: ${parts[3]}.${parts[2]}.${parts[1]} ${parts[4]}:${parts[5]}:${parts[6]}${zone}`;
    return [reason, signed].filter((line) => line !== "").join("\n");
  }).filter((text) => text !== "");
}

/** Lines that only an overlay has. */
const SURE = /^(?:Ký bởi|Người ký|Thời gian ký|Digitally signed by|Signature (?:valid|not verified))(?!\p{L})/iu;
/** Lines that an overlay has beside those. */
const LIKELY = /^(?:Email|E-mail|Cơ quan|Tổ chức|Chức vụ|Ngày ký|Lý do|Date|Reason|Location|\d\d[./]\d\d[./]\d{4} \d\d:\d\d|[+-]\d\d:?\d\d$)|@\w+\.\w/i;
/** Lines of one overlay, at most: name, office and address may wrap. */
const OVERLAY_LINES = 10;

/** Parts the overlays that a tool wrote into the page itself from the page's own lines. */
export function withoutOverlays(lines: readonly PdfLine[]): { lines: PdfLine[]; overlays: string[] } {
  const kept: PdfLine[] = [];
  const overlays: string[] = [];
  for (let i = 0; i < lines.length; i++) {
    const length = overlayLength(lines, i);
    if (length === 0) kept.push(lines[i]!);
    else {
      overlays.push(lines.slice(i, i + length).map(lineText).join("\n"));
      i += length - 1;
    }
  }
  return { lines: kept, overlays };
}

/** How many lines from `start` are one overlay: two that are known at least, of one size of letters, and what wraps between. */
function overlayLength(lines: readonly PdfLine[], start: number): number {
  if (!SURE.test(lineText(lines[start]!))) return 0;
  const size = lineHeight(lines[start]!);
  let length = 1;
  let known = 1;
  for (let i = start + 1; i < Math.min(lines.length, start + OVERLAY_LINES); i++) {
    if (Math.abs(lineHeight(lines[i]!) - size) > size * 0.2) break;
    if (lines[i]![0]!.top - lines[i - 1]![0]!.bottom > size) break;
    const text = lineText(lines[i]!);
    if (!SURE.test(text) && !LIKELY.test(text)) continue;
    known++;
    length = i - start + 1;
  }
  return known > 1 ? length : 0;
}

function lineHeight(line: PdfLine): number {
  return line[0]!.bottom - line[0]!.top;
}

function lineText(line: PdfLine): string {
  return line.map((word) => word.text).join(" ");
}
