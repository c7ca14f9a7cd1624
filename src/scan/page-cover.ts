/** Owns what becomes of a PDF's page under repaired words: left alone, stripped of its hidden text, or shown as its picture. */

import type { Placement } from "../export/pdf-text.js";
import type { PlacedLine } from "../export/placed-lines.js";
import { pagePlacement } from "./page-placement.js";
import { applied, chained, shownToPoints } from "./pdf-coordinates.js";
import type { PdfPage } from "./pdf-document.js";
import type { PageNode, PdfFile } from "./pdf-file.js";
import { covers, liesUnderPicture, pageImages } from "./pdf-images.js";
import { rendering } from "./pdf-rendering.js";
import type { HiddenText } from "./pdf-content.js";
import type { StrippedPage } from "./pdf-strip.js";
import { strippedPage } from "./pdf-strip.js";
import { PdfSyntaxError } from "./pdf-tokens.js";
import type { PdfWord } from "./pdf-words.js";
import { LAYER_DPI, pdfWords } from "./pdf-words.js";
import type { Raster } from "./raster.js";
import { LEAST_LAYER_WORDS } from "./run-pages.js";
import type { ScannedPage } from "./scanned-document.js";

/** What a page shows and what is laid over it. */
export interface PageCover {
  readonly lines: readonly PlacedLine[];
  /** From the pixels of the lines' boxes to points; absent where there are no boxes. */
  readonly placement?: Placement;
  /** The page's own contents without invisible text, or its picture and where that goes. */
  readonly under: StrippedPage | { readonly picture: Raster; readonly place: Placement };
}

/** Pixels an inch of a page that has to be shown as its picture: as fine as a scan on it, within what letters need. */
const PICTURE_DPI = { least: 200, most: 300 } as const;

/** What becomes of a page; undefined where it stays as it is. */
export function coverOf(pdf: PdfPage, file: PdfFile, node: PageNode, page: ScannedPage, lines: readonly PlacedLine[]): PageCover | undefined {
  // Of a page that could not be read nothing better is known than what it came with.
  if (page.from === "failed") return undefined;
  const points = shownToPoints(pdf);
  const shares = pagePlacement(page, page.made);
  const placement = shares === undefined ? {} : { placement: chained(shares, points) };
  const under = liesUnderPicture(pdf) && hasNoMask(file, node);
  const visible = under ? [] : pdfWords(pdf).filter((word) => word.visible);
  const stripped = strippedOrUndefined(file, node, under ? "all" : "invisible");
  // Text that is seen, and was not good enough to be used, prints right and copies wrong: nothing of it may be found.
  if (stripped === undefined || (page.from === "ocr" && visible.length >= LEAST_LAYER_WORDS)) {
    return { lines, ...placement, under: { picture: pictureOf(pdf), place: chained([1, 0, 0, -1, 0, 1], points) } };
  }
  // What a word processor wrote stays to the letter.
  if (!stripped.changed && (page.from !== "ocr" || lines.length === 0)) return undefined;
  return { lines: shares === undefined ? lines : withoutSeen(lines, shares, seenAt(visible, pdf)), ...placement, under: stripped };
}

const MASKS = ["ImageMask", "Mask", "SMask", "SMaskInData"];

/** Whether no picture of a page lets through what is below it, as watermarks do. */
function hasNoMask(file: PdfFile, { resources }: PageNode): boolean {
  return [...file.dict(resources.get("XObject"))].every(([, drawn]) => !MASKS.some((entry) => file.dict(drawn).has(entry)));
}

function pictureOf(pdf: PdfPage): Raster {
  const finest = Math.max(0, ...pageImages(pdf).images.filter((image) => covers(image, pdf)).map(({ dpi }) => dpi));
  return rendering(pdf, Math.min(PICTURE_DPI.most, Math.max(PICTURE_DPI.least, finest)));
}

/** Undefined for contents that cannot be read here, though PDFium can. */
function strippedOrUndefined(file: PdfFile, node: PageNode, which: HiddenText): StrippedPage | undefined {
  try {
    return strippedPage(file, node, which);
  } catch (error) {
    if (error instanceof PdfSyntaxError) return undefined;
    throw error;
  }
}

/** Whether a word that is seen stands at a place, in shares of the shown page. */
function seenAt(visible: readonly PdfWord[], { width, height }: PdfPage): (x: number, y: number) => boolean {
  const [across, down] = [(width * LAYER_DPI) / 72, (height * LAYER_DPI) / 72];
  return (x, y) => visible.some(({ box }) => x * across >= box.left && x * across <= box.right && y * down >= box.top && y * down <= box.bottom);
}

/** The lines without the words that the page itself shows as text: a number or a mark that a program set on the scan. */
function withoutSeen(lines: readonly PlacedLine[], shares: Placement, isSeen: (x: number, y: number) => boolean): PlacedLine[] {
  return lines.map((line) => line
    .map((cell) => cell.filter(({ box }) => !isSeen(...applied(shares, (box.left + box.right) / 2, (box.top + box.bottom) / 2))))
    .filter((cell) => cell.length > 0)).filter((line) => line.length > 0);
}
