/** Searchable PDFs of pictures: a page each, as large as it is, its words where the ink is. */

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { PdfArray, PdfNumber } from "@libpdf/core";
import sharp from "sharp";
import { afterEach, describe, expect, it } from "vitest";
import type { Box } from "../../src/page/page.js";
import { openSourceBytes } from "../../src/scan/open-source.js";
import type { PagePicture } from "../../src/scan/page-picture.js";
import type { ScannedPage } from "../../src/scan/scanned-document.js";
import { searchablePdf } from "../../src/scan/searchable-pdf.js";
import { PdfDocument } from "../../src/scan/pdf-document.js";
import { PdfFile } from "../../src/scan/pdf-file.js";
import { pageRaster } from "../../src/scan/pdf-picture.js";
import { faxImage } from "../../src/train/scan-draw.js";
import { writeTiff } from "../../src/train/scan-tiff.js";
import { folderOf, removeFolders } from "./fake-scans.js";
import { scanBytes } from "./scan-files.js";
import { seenPage, shownPages, whole } from "./shown-pdf.js";

afterEach(removeFolders);

/** The first word of a picture's first line of text: the ink before the first gap as wide as a space. */
function firstWord({ width, grey, dpi }: PagePicture): Box {
  const isInk = (x: number, y: number): boolean => grey[y * width + x]! < 110;
  const [rim, gap] = [Math.round(dpi / 4), Math.round(dpi / 30)];
  const inRow = (y: number): number => Array.from({ length: width - 2 * rim }, (_, x) => isInk(x + rim, y)).filter(Boolean).length;
  let top = rim;
  // Marks above the letters are a narrow row of their own.
  while (inRow(top) < dpi) top++;
  let bottom = top;
  // A row may hold a speck of dust and nothing else.
  while (inRow(top - 1) > 3) top--;
  while (inRow(bottom) > 3) bottom++;
  const inColumn = Array.from({ length: width }, (_, x) => (x < rim || x >= width - rim ? 0 : Array.from({ length: bottom - top }, (_, y) => isInk(x, top + y)).filter(Boolean).length));
  for (let left = rim, right = rim; left < width; left = right + 1) {
    while (inColumn[left] === 0) left++;
    for (right = left; inColumn.slice(right, right + gap).some((ink) => ink > 0); ) right++;
    // Specks of dust are no words.
    if (inColumn.slice(left, right).reduce((sum, ink) => sum + ink, 0) > LEAST_INK) return { left, right, top, bottom };
  }
  throw new Error("no word");
}

/** Dark pixels of a word of three letters at 300 dpi, at least. */
const LEAST_INK = 300;

interface Written {
  readonly out: Uint8Array;
  readonly pages: readonly PagePicture[];
}

/** The searchable PDF of a file, "Chữ" standing on the first word of each page. */
async function written(bytes: Uint8Array, name: string): Promise<Written> {
  const file = await openSourceBytes(bytes, name);
  const pictures: PagePicture[] = [];
  const pages: ScannedPage[] = [];
  for (let number = 1; number <= file.pageCount; number++) {
    const picture = await (await file.page(number)).picture!();
    const { width, height, dpi, noise, made } = picture;
    pictures.push(picture);
    pages.push({ number, width, height, dpi, noise, made, from: "ocr", blocks: [{ lines: [{ words: [{ text: "Chữ", box: firstWord(picture) }] }] }] });
  }
  await file.close();
  const source = join(folderOf({}), name);
  writeFileSync(source, bytes);
  return { out: await whole(searchablePdf({ source, path: name, format: file.format, pages, edits: [] })), pages: pictures };
}

/** Whether ink fills the place of a word on a page that is shown, and none touches it from outside. */
async function standsOnInk(out: Uint8Array, number = 1): Promise<void> {
  const { width, grey } = await seenPage(out, number);
  const { box } = (await shownPages(out))[number - 1]!.words[0]!;
  const inkWithin = (grow: number): number => {
    let ink = 0;
    for (let y = box.top - grow; y < box.bottom + grow; y++) for (let x = box.left - grow; x < box.right + grow; x++) if (grey[y * width + x]! < 110) ink++;
    return ink;
  };
  expect(inkWithin(0)).toBeGreaterThan(LEAST_INK);
  expect(inkWithin(0) / inkWithin(12)).toBeGreaterThan(0.85);
}

describe("the searchable PDF of pictures", () => {
  it.each(["thong-bao-92.png", "thong-bao-92.upside-down.webp", "to-trinh-47.jpg", "quyet-dinh-1264.tif"])("has the words of %s where the ink is, though it was turned and straightened to be read", async (name) => {
    const { out, pages } = await written(scanBytes(name), name);
    const shown = await shownPages(out);
    expect(shown.map(({ text, pictures }) => [text, pictures.length])).toEqual(pages.map(() => ["Chữ", 1]));
    expect([Math.abs(shown[0]!.width - 595) < 4, Math.abs(shown[0]!.height - 842) < 4]).toEqual([true, true]);
    for (let number = 1; number <= pages.length; number++) await standsOnInk(out, number);
  });

  it("holds a JPEG's own bytes, and shows it upright by its orientation", async () => {
    const upright = scanBytes("to-trinh-47.jpg");
    expect(Buffer.from((await written(upright, "a.jpg")).out).includes(Buffer.from(upright))).toBe(true);
    for (const orientation of [6, 5]) {
      const lying = await sharp(upright).withMetadata({ orientation }).jpeg().toBuffer();
      const { out } = await written(lying, "a.jpg");
      expect(Buffer.from(out).includes(lying)).toBe(true);
      await standsOnInk(out);
    }
  });

  it("stands right on a PDF as well whose picture is larger than what the page shows of it", async () => {
    const bytes = scanBytes("trang-2.turned.pdf");
    const file = await PdfFile.open(bytes);
    for (const { dict } of file.pages()) dict.set("CropBox", PdfArray.of(...[20, 10, 812, 575].map((value) => PdfNumber.of(value))));
    const { out, pages } = await written(Buffer.concat([bytes, await file.addition()]), "a.pdf");
    expect(pages.map(({ made }) => made.place === undefined)).toEqual([false, false]);
    expect(pages[0]!.made.place!.left).toBeCloseTo(-20 / 565, 2);
    for (const number of [1, 2]) await standsOnInk(out, number);
  });

  it("packs one bit small, and what it shows is the same to the pixel", async () => {
    const { out } = await written(scanBytes("quyet-dinh-1264.tif"), "a.tif");
    expect(out.length).toBeLessThan(scanBytes("quyet-dinh-1264.tif").length * 1.6);
    const was = await sharp(scanBytes("quyet-dinh-1264.tif")).toColourspace("b-w").raw().toBuffer({ resolveWithObject: true });
    const pdf = await PdfDocument.open(out, "a.pdf");
    const raster = await pdf.withPage(1, pageRaster)();
    pdf.close();
    const { width, height } = was.info;
    for (let y = 0; y < height; y += 50) {
      expect(Buffer.from(raster.data.subarray(y * raster.width, y * raster.width + width)).equals(was.data.subarray(y * width, (y + 1) * width))).toBe(true);
    }
    expect([raster.width - width < 16, raster.height]).toEqual([true, height]);
  });

  it("has a page for each picture of a file, little larger than they are, and the same bytes each time", async () => {
    const [width, height] = [320, 448];
    const image = await faxImage({ width, height, data: new Uint8Array(width * height * 3).map((_, i) => (i % (width * 90) < width * 30 && (i >> 5) % 3 ? 0 : 255)) });
    const bytes = writeTiff(Array.from({ length: 100 }, () => ({ ...image, dpi: { x: 38, y: 38 } })));
    const source = join(folderOf({}), "a.tif");
    writeFileSync(source, bytes);
    const pages = Array.from({ length: 100 }, (_, i): ScannedPage => ({ number: i + 1, width, height, blocks: [], noise: [], from: "ocr", made: { turned: 0, skew: 0, scale: 1 } }));
    const made = (): Promise<Uint8Array> => whole(searchablePdf({ source, path: "a.tif", format: "tiff", pages, edits: [] }));
    const out = await made();
    expect((await shownPages(out)).map(({ pictures }) => pictures)).toEqual(pages.map(() => [[width, height]]));
    expect(out.length).toBeLessThan(bytes.length + 100 * 500);
    expect(Buffer.from(out).equals(Buffer.from(await made()))).toBe(true);
  });

  it("gives a page that cannot be decoded an empty one, so that pages keep their numbers", async () => {
    const bytes = scanBytes("quyet-dinh-1264.tif");
    const source = join(folderOf({}), "a.tif");
    // The first page's strip; its directory stands behind it.
    writeFileSync(source, bytes.map((value, i) => (i > 300 && i < 5000 ? 0xff : value)));
    const page = { blocks: [], noise: [], from: "failed" } as const;
    const shown = await shownPages(await whole(searchablePdf({ source, path: "a.tif", format: "tiff", pages: [{ number: 1, ...page }, { number: 2, ...page }], edits: [] })));
    expect(shown).toHaveLength(2);
  });
});
