/** Owns a PDF made of pictures: a page each, as large as its resolution says, with the repaired words over it. */

import type { PdfRef } from "@libpdf/core";
import { PdfDict } from "@libpdf/core";
import { LetterCodes } from "../export/pdf-font.js";
import type { Placement } from "../export/pdf-text.js";
import { invisibleText } from "../export/pdf-text.js";
import type { PlacedLine } from "../export/placed-lines.js";
import { placedLines } from "../export/placed-lines.js";
import { KhoidauError } from "../errors.js";
import type { ShownPicture } from "./embedded-picture.js";
import { embedded } from "./embedded-picture.js";
import { jpegAsItIs } from "./embedded-jpeg.js";
import type { PictureFile, PictureFormat } from "./open-picture.js";
import { openPictureFile } from "./open-picture.js";
import { PAGE_PICTURE, imagePainted } from "./page-contents.js";
import { pagePlacement } from "./page-placement.js";
import { chained } from "./pdf-coordinates.js";
import { PdfFile } from "./pdf-file.js";
import { believedDpi } from "./prepare-picture.js";
import type { ScannedPage, ShownDocument } from "./scanned-document.js";
import { TEXT_FONT, fillTextFont } from "./text-font.js";

/** Points of A4: what a page is that cannot be decoded, and so has no size. */
const A4 = { width: 595.28, height: 841.89 } as const;

const UPRIGHT: Placement = [1, 0, 0, 1, 0, 0];

/** The PDF; its pictures are held, packed, until the last one is there. @throws KhoidauError `unreadable` */
export async function picturesWithWords(bytes: Uint8Array, format: PictureFormat, { path, pages, edits }: ShownDocument): Promise<Uint8Array> {
  const file = await openPictureFile(bytes, format, path);
  if (file.pageCount !== pages.length) throw new KhoidauError("unreadable", `${path} had ${pages.length} pages and now has ${file.pageCount}; scan it again.`, { path });
  const lines = placedLines(pages, edits);
  const asItIs = format === "jpeg" ? await jpegAsItIs(bytes) : undefined;
  const writer = new PictureWriter(bytes);
  for (const [i, page] of pages.entries()) {
    const picture = page.from === "failed" ? await orNothing(file, i + 1) : asItIs ?? (await shown(file, i + 1));
    writer.write(picture, page, lines[i]!);
  }
  return writer.end();
}

async function shown(file: PictureFile, number: number): Promise<ShownPicture> {
  const raster = await file.raster(number);
  return { ...(await embedded(raster)), width: raster.width, height: raster.height, dpi: believedDpi(raster), place: UPRIGHT };
}

/** A page that failed may have failed here already. */
async function orNothing(file: PictureFile, number: number): Promise<ShownPicture | undefined> {
  try {
    return await shown(file, number);
  } catch (error) {
    if (error instanceof KhoidauError) return undefined;
    throw error;
  }
}

class PictureWriter {
  readonly #file: PdfFile;
  readonly #letters = new LetterCodes();
  readonly #font = new PdfDict();
  readonly #fontRef: PdfRef;

  constructor(source: Uint8Array) {
    this.#file = PdfFile.create(source);
    this.#fontRef = this.#file.add(this.#font);
  }

  write(picture: ShownPicture | undefined, page: ScannedPage, lines: readonly PlacedLine[]): void {
    const file = this.#file;
    const { width, height } = picture === undefined ? A4 : { width: (picture.width * 72) / picture.dpi.x, height: (picture.height * 72) / picture.dpi.y };
    // Shares of the picture from its upper left corner, and the unit square from its lower left one, to points.
    const shares: Placement = [width, 0, 0, -height, 0, height];
    const placement = pagePlacement(page, page.made);
    const text = placement === undefined ? "" : invisibleText(lines, this.#letters, chained(placement, shares), TEXT_FONT);
    const painted = picture === undefined ? "" : imagePainted(chained(picture.place, [width, 0, 0, height, 0, 0]), picture, picture);
    // As it was read, so that it stands upright.
    const dict = file.addPage({ width, height, rotate: page.made?.turned ?? 0 });
    const drawn = picture === undefined ? undefined : PdfDict.of({ [PAGE_PICTURE]: file.add(picture.stream) });
    dict.set("Resources", PdfDict.of({ Font: PdfDict.of({ [TEXT_FONT]: this.#fontRef }), ...(drawn === undefined ? {} : { XObject: drawn }) }));
    dict.set("Contents", file.addContent(Buffer.from(painted + text, "latin1")));
  }

  end(): Promise<Uint8Array> {
    fillTextFont(this.#file, this.#font, this.#letters);
    return this.#file.made();
  }
}
