/** Owns a PDF made of pictures: a page each, as large as its resolution says, with the repaired words over it. */

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
import { PdfObjects } from "./pdf-objects.js";
import { latinBytes } from "./pdf-syntax.js";
import type { PdfRef, PdfValue } from "./pdf-values.js";
import { PdfName, dictOf } from "./pdf-values.js";
import { believedDpi } from "./prepare-picture.js";
import type { ScannedPage, ShownDocument } from "./scanned-document.js";
import { TEXT_FONT, putTextFont } from "./text-font.js";

/** Points of A4: what a page is that cannot be decoded, and so has no size. */
const A4 = { width: 595.28, height: 841.89 } as const;

const UPRIGHT: Placement = [1, 0, 0, 1, 0, 0];

/** The PDF in pieces, a page at a time. @throws KhoidauError `unreadable` */
export async function* picturesWithWords(
  bytes: Uint8Array, format: PictureFormat, { path, pages, edits }: ShownDocument,
): AsyncGenerator<Uint8Array, void, undefined> {
  const file = await openPictureFile(bytes, format, path);
  if (file.pageCount !== pages.length) throw new KhoidauError("unreadable", `${path} had ${pages.length} pages and now has ${file.pageCount}; scan it again.`, { path });
  const lines = placedLines(pages, edits);
  const asItIs = format === "jpeg" ? await jpegAsItIs(bytes) : undefined;
  const writer = new PictureWriter();
  for (const [i, page] of pages.entries()) {
    const picture = page.from === "failed" ? await orNothing(file, i + 1) : asItIs ?? (await shown(file, i + 1));
    writer.write(picture, page, lines[i]!);
    yield writer.objects.take();
  }
  yield writer.end();
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
  readonly objects = new PdfObjects();
  readonly #letters = new LetterCodes();
  readonly #font = this.objects.reserve();
  readonly #tree = this.objects.reserve();
  readonly #pages: PdfRef[] = [];

  write(picture: ShownPicture | undefined, page: ScannedPage, lines: readonly PlacedLine[]): void {
    const { width, height } = picture === undefined ? A4 : { width: (picture.width * 72) / picture.dpi.x, height: (picture.height * 72) / picture.dpi.y };
    // Shares of the picture from its upper left corner, and the unit square from its lower left one, to points.
    const shares: Placement = [width, 0, 0, -height, 0, height];
    const placement = pagePlacement(page, page.made);
    const text = placement === undefined ? "" : invisibleText(lines, this.#letters, chained(placement, shares), TEXT_FONT);
    const painted = picture === undefined ? "" : imagePainted(chained(picture.place, [width, 0, 0, height, 0, 0]), picture, picture);
    const resources: Record<string, PdfValue> = { Font: dictOf({ [TEXT_FONT]: this.#font }) };
    if (picture !== undefined) resources["XObject"] = dictOf({ [PAGE_PICTURE]: this.objects.addStream(picture.dict, picture.bytes) });
    const contents = this.objects.addPacked(new Map(), latinBytes(painted + text));
    const turned = page.made?.turned ?? 0;
    this.#pages.push(this.objects.add(dictOf({
      Type: new PdfName("Page"), Parent: this.#tree, MediaBox: [0, 0, width, height], Resources: dictOf(resources), Contents: contents,
      // As it was read, so that it stands upright.
      ...(turned === 0 ? {} : { Rotate: turned }),
    })));
  }

  end(): Uint8Array {
    putTextFont(this.objects, this.#font, this.#letters);
    this.objects.put(this.#tree, dictOf({ Type: new PdfName("Pages"), Count: this.#pages.length, Kids: this.#pages }));
    return this.objects.end(dictOf({ Root: this.objects.add(dictOf({ Type: new PdfName("Catalog"), Pages: this.#tree })) }));
  }
}
