/** Searchable PDFs of PDFs: what is shown stays, what is found is the repaired text, in its place. */

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { PdfDict, PdfObject } from "@libpdf/core";
import { PDF, PdfArray, PdfName, PdfNumber, PdfStream } from "@libpdf/core";
import { afterEach, describe, expect, it } from "vitest";
import type { Page } from "../../src/page/page.js";
import { openSourceBytes } from "../../src/scan/open-source.js";
import { PdfFile } from "../../src/scan/pdf-file.js";
import type { PageOrigin, ScannedPage, ShownDocument } from "../../src/scan/scanned-document.js";
import { searchablePdf } from "../../src/scan/searchable-pdf.js";
import type { Edit } from "../../src/span.js";
import { writePdf } from "../../src/train/scan-pdf.js";
import { folderOf, removeFolders } from "./fake-scans.js";
import { packedPdf } from "./packed-pdf.js";
import { scanBytes } from "./scan-files.js";
import { seenPage, shownPages, textOf, whole } from "./shown-pdf.js";

afterEach(removeFolders);

/** The pages of a PDF's text layer, as if they had been read from `from`. */
async function layersOf(bytes: Uint8Array, from: PageOrigin): Promise<ScannedPage[]> {
  const source = await openSourceBytes(bytes, "layer.pdf");
  const pages = Array.from({ length: source.pageCount }, async (_, i) => {
    const { layer = { number: i + 1, blocks: [], noise: [] } } = await source.page(i + 1);
    return { ...layer, from };
  });
  return Promise.all(pages);
}

/** A file and what was read of it. */
function documentOf(bytes: Uint8Array, pages: readonly ScannedPage[], edits: readonly Edit[] = []): ShownDocument {
  const source = join(folderOf({}), "tệp.pdf");
  writeFileSync(source, bytes);
  return { source, path: "tệp.pdf", format: "pdf", pages, edits };
}

const written = async (...given: Parameters<typeof documentOf>): Promise<Uint8Array> => whole(searchablePdf(documentOf(...given)));

/** What a page paints: its picture, and the lines of its text. */
function paintedOn(file: PdfFile, { dict }: { readonly dict: PdfDict }): { picture: string; text: string; stream: PdfStream } {
  const stream = file.resolve(dict.get("Contents")) as PdfStream;
  const [picture = "", ...text] = Buffer.from(file.contentOf(stream)).toString("latin1").split("\n");
  return { picture, text: text.join("\n"), stream };
}

/** A file of pictures and layers with each layer seen, and painted before the picture, which has these entries more. */
async function pictureLast(bytes: Uint8Array, more: Record<string, PdfObject>): Promise<Uint8Array> {
  const file = await PdfFile.open(bytes);
  for (const page of file.pages()) {
    const { picture, text, stream } = paintedOn(file, page);
    stream.setData(Buffer.from(`${text.replace("3 Tr", "0 Tr")}\n${picture}`, "latin1"));
    const image = file.dict(file.dict(page.resources.get("XObject")).get("P"));
    for (const [key, value] of Object.entries(more)) image.set(key, value);
  }
  return Buffer.concat([bytes, await file.addition()]);
}

const wordsOf = (page: Page) => page.blocks.flatMap(({ lines }) => lines.flatMap(({ words }) => words));

describe("the searchable PDF of a PDF", () => {
  it("has the words that were read, each in its place, and nothing of the garbled layer", async () => {
    const bytes = scanBytes("cong-van-318.bad-layer.pdf");
    const pages = await layersOf(scanBytes("cong-van-318.layer.pdf"), "ocr");
    const out = await written(bytes, pages);
    const [before, after] = [await shownPages(bytes), await shownPages(out)];
    expect(before[0]!.text).not.toContain("CỘNG HÒA");
    expect(after.map(({ text }) => text)).toEqual(pages.map(textOf));
    for (const [i, { width, height, rotation, pictures, words }] of after.entries()) {
      expect({ width, height, rotation, pictures }).toEqual({ width: before[i]!.width, height: before[i]!.height, rotation: 0, pictures: before[i]!.pictures });
      expect(words.every(({ visible }) => !visible)).toBe(true);
      const meant = wordsOf(pages[i]!);
      for (const [k, { box, top, bottom }] of words.entries()) {
        const { left, right, top: inkTop, bottom: inkBottom } = meant[k]!.box!;
        // 300 pixels an inch: 12 are three points. Narrow gaps cost the word before them up to seven.
        expect([Math.abs(box.left - left) < 12, box.right < right + 12 && box.right > right - 30], `${meant[k]!.text} of page ${i + 1}`).toEqual([true, true]);
        // Its letters reach from the line's top to its foot, so the middle of the word lies within.
        expect(top < (inkTop + inkBottom) / 2 && bottom > (inkTop + inkBottom) / 2 && bottom - top < 90).toBe(true);
      }
    }
  });

  it("shows what it showed, and begins with the file's own bytes, so that signatures in it can be checked", async () => {
    const bytes = scanBytes("cong-van-318.bad-layer.pdf");
    const out = await written(bytes, await layersOf(scanBytes("cong-van-318.layer.pdf"), "ocr"));
    expect(Buffer.from(out.subarray(0, bytes.length)).equals(Buffer.from(bytes))).toBe(true);
    expect(out.length - bytes.length).toBeLessThan(12_000);
    const [seen, was] = [await seenPage(out), await seenPage(bytes)];
    expect(Buffer.from(seen.grey).equals(Buffer.from(was.grey))).toBe(true);
  });

  it("has the repaired text where the layer was repaired", async () => {
    const bytes = scanBytes("cong-van-318.layer.pdf");
    const pages = await layersOf(bytes, "layer");
    const edits: Edit[] = [{ start: 0, end: 4, from: "UBND", to: "Ủy ban", confidence: 1, cause: "letters" }];
    const [first, second] = await shownPages(await written(bytes, pages, edits));
    expect(first!.text).toBe(textOf(pages[0]!).replace("UBND", "Ủy ban"));
    expect(second!.text).toBe(textOf(pages[1]!));
  });

  it("leaves alone what a word processor wrote, to the byte", async () => {
    const bytes = scanBytes("cong-van-318.born.pdf");
    expect(Buffer.from(await written(bytes, await layersOf(bytes, "layer"))).equals(Buffer.from(bytes))).toBe(true);
  });

  it("shows as a picture what prints right and copies wrong, so that only the words read are found", async () => {
    const bytes = scanBytes("cong-van-318.born.pdf");
    const pages = await layersOf(bytes, "ocr");
    const [first, second] = await shownPages(await written(bytes, pages));
    expect([first!.text, second!.text]).toEqual(pages.map(textOf));
    expect([first!.words.some(({ visible }) => visible), first!.pictures.length, first!.width]).toEqual([false, 1, 595]);
  });

  it("takes away text that the picture is painted over, and keeps the picture", async () => {
    const bytes = scanBytes("cong-van-318.bad-layer.pdf");
    const under = await pictureLast(bytes, {});
    expect((await shownPages(under))[0]!.words[0]!.visible).toBe(true);
    for (const from of ["ocr", "layer"] as const) {
      const pages = await layersOf(scanBytes("cong-van-318.layer.pdf"), from);
      const shown = await shownPages(await written(under, pages));
      expect(shown.map(({ text }) => text)).toEqual(pages.map(textOf));
      expect(shown[0]!.pictures).toEqual((await shownPages(bytes))[0]!.pictures);
    }
  });

  it("takes a layer off that stands in a form", async () => {
    const bytes = scanBytes("cong-van-318.bad-layer.pdf");
    const file = await PdfFile.open(bytes);
    for (const page of file.pages()) {
      const { picture, text, stream } = paintedOn(file, page);
      const entries = { Type: PdfName.of("XObject"), Subtype: PdfName.of("Form"), BBox: PdfArray.of(...[0, 0, 595, 842].map((value) => PdfNumber.of(value))), Resources: page.resources.clone() };
      const form = file.add(PdfStream.fromDict(entries, Buffer.from(text.replace("3 Tr", ""), "latin1")));
      stream.setData(Buffer.from(`${picture}\n3 Tr /Layer Do`, "latin1"));
      const drawn = file.dict(page.resources.get("XObject")).clone();
      drawn.set("Layer", form);
      page.resources.set("XObject", drawn);
    }
    const formed = Buffer.concat([bytes, await file.addition()]);
    expect((await shownPages(formed))[0]!.text).toBe((await shownPages(bytes))[0]!.text);
    const pages = await layersOf(scanBytes("cong-van-318.layer.pdf"), "ocr");
    expect((await shownPages(await written(formed, pages))).map(({ text }) => text)).toEqual(pages.map(textOf));
  });

  it("keeps text that is seen through a picture painted over it, as through a watermark", async () => {
    const under = await pictureLast(scanBytes("cong-van-318.layer.pdf"), { Mask: PdfArray.of(PdfNumber.of(0), PdfNumber.of(0)) });
    expect(Buffer.from(await written(under, await layersOf(under, "layer"))).equals(Buffer.from(under))).toBe(true);
  });

  it("leaves a page that could not be read as it was, and takes the layer off one that is blank", async () => {
    const bytes = scanBytes("cong-van-318.bad-layer.pdf");
    const [first, second] = await shownPages(await written(bytes, [1, 2].map((number) => ({ number, blocks: [], noise: [], from: number === 1 ? "failed" : "blank" }))));
    expect([first!.text, second!.text]).toEqual([(await shownPages(bytes))[0]!.text, ""]);
  });

  it("stands on pages that are turned by /Rotate as they are shown", async () => {
    const bytes = scanBytes("trang-2.turned.pdf");
    const [read] = await layersOf(scanBytes("cong-van-318.layer.pdf"), "ocr").then((pages) => pages.slice(1));
    const made = { skew: 0, scale: 1 };
    const lying: ScannedPage = { ...read!, made: { ...made, turned: 270 } };
    const [shown, turned] = await shownPages(await written(bytes, [{ ...read!, made: { ...made, turned: 0 } }, lying]));
    expect([shown!.text, shown!.rotation, turned!.text, turned!.rotation]).toEqual([textOf(read!), 270, textOf(read!), 0]);
    const [box, meant] = [shown!.words[4]!.box, wordsOf(read!)[4]!.box!];
    expect(Math.hypot(box.left - meant.left, box.bottom - meant.bottom)).toBeLessThan(25);
    // The second was turned by 270 degrees to be read: what begins on the left there begins at the top here.
    const lain = turned!.words[4]!.box;
    expect(Math.hypot(lain.top - meant.left, lain.left - (read!.height! - meant.bottom))).toBeLessThan(25);
  });

  it("keeps bookmarks and all else of the file's root", async () => {
    const bytes = scanBytes("cong-van-318.pdf");
    const out = await PDF.load(await written(bytes, await layersOf(scanBytes("cong-van-318.layer.pdf"), "ocr")));
    const form = out.getCatalog().getDict("AcroForm", (ref) => out.getObject(ref));
    expect([form?.has("Fields"), out.getPage(0)?.dict.has("Annots")]).toEqual([true, true]);
  });

  it("takes files with packed tables, broken tables, and a lock without a password", async () => {
    const layer = "q 3 Tr BT /F 9 Tf (garbled) Tj ET Q";
    const page: ScannedPage = { number: 1, width: 2480, height: 3508, noise: [], from: "ocr", blocks: [{ lines: [{ words: [{ text: "Quyết", box: { left: 300, top: 400, right: 420, bottom: 450 } }] }] }] };
    const plain = writePdf([{ width: 595, height: 842, layer: [{ text: "garbled", x: 9, y: 9, size: 9, width: 40 }] }]);
    const broken = Buffer.from(Buffer.from(plain).toString("latin1").replace(/startxref\n\d+/, "startxref\n17"), "latin1");
    const open = writePdf([{ width: 595, height: 842, layer: [{ text: "garbled", x: 9, y: 9, size: 9, width: 40 }] }], { password: "" });
    for (const bytes of [packedPdf(layer, 12), plain, broken, open]) {
      const [shown] = await shownPages(await written(bytes, [page]));
      expect([shown!.text, Math.round(shown!.words[0]!.box.left / 10), Math.round(shown!.words[0]!.box.right / 10)]).toEqual(["Quyết", 30, 42]);
    }
  });

  it("adds the words behind the file, some hundred bytes a page, the same ones each time", async () => {
    const spec = { width: 595, height: 842, layer: [{ text: "trang", x: 50, y: 700, size: 12, width: 40 }] };
    const bytes = writePdf(Array.from({ length: 100 }, () => spec));
    const pages = await layersOf(bytes, "ocr");
    const pieces: Uint8Array[] = [];
    for await (const piece of searchablePdf(documentOf(bytes, pages))) pieces.push(piece);
    expect([pieces.length, pieces[0]!.length]).toEqual([2, bytes.length]);
    expect(pieces[1]!.length).toBeLessThan(100 * 900);
    expect(Buffer.concat(pieces).equals(Buffer.from(await written(bytes, pages)))).toBe(true);
  });

  it("refuses what has no pictures, is gone, or became another file", async () => {
    const document = documentOf(scanBytes("cong-van-318.pdf"), [{ number: 1, blocks: [], noise: [], from: "ocr" }]);
    await expect(whole(searchablePdf(document))).rejects.toMatchObject({ code: "unreadable" });
    await expect(whole(searchablePdf({ ...document, format: "hocr" }))).rejects.toMatchObject({ code: "bad-argument" });
    await expect(whole(searchablePdf({ ...document, source: "gone.pdf" }))).rejects.toMatchObject({ code: "unreadable", details: { reason: "missing" } });
    await expect(whole(searchablePdf(documentOf(scanBytes("cong-van-318.locked.pdf"), document.pages)))).rejects.toMatchObject({ details: { reason: "password" } });
  });
});
