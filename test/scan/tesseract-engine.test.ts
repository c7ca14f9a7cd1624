import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { measureText } from "../../src/measure/index.js";
import type { Page } from "../../src/page/page.js";
import { pageReading } from "../../src/page/reading.js";
import { openPool } from "../../src/scan/ocr-pool.js";
import { openSource } from "../../src/scan/open-source.js";
import type { PagePicture } from "../../src/scan/page-picture.js";
import { tesseractEngine } from "../../src/scan/tesseract-engine.js";

const SCANS = join(import.meta.dirname, "../../fixtures/scans");
/** Two pages with a real engine, twice: some seconds each. */
const SLOW = 120_000;

async function pictureOf(file: string): Promise<PagePicture> {
  const source = await openSource(join(SCANS, file));
  const page = await source.page(1);
  const picture = await page.picture!();
  await source.close();
  return picture;
}

async function readInTurn(pictures: readonly PagePicture[]): Promise<Page[]> {
  const pool = openPool(tesseractEngine(), { jobs: 1 });
  const pages = await Promise.all(pictures.map((picture) => pool.read(picture)));
  await pool.close();
  return pages;
}

describe("tesseract.js with the packaged model", () => {
  let letter: PagePicture;
  let notice: PagePicture;
  let pages: Page[];

  beforeAll(async () => {
    [letter, notice] = await Promise.all([pictureOf("to-trinh-47.jpg"), pictureOf("thong-bao-92.png")]);
    pages = await readInTurn([letter, notice]);
  }, SLOW);

  it("reads the same bytes in whatever order", async () => {
    const other = await readInTurn([notice, letter]);
    expect(JSON.stringify([other[1], other[0]])).toBe(JSON.stringify(pages));
  }, SLOW);

  it("reads a made scan nearly without mistake", () => {
    const gold = readFileSync(join(SCANS, "to-trinh-47.gold.txt"), "utf8").normalize("NFC");
    expect(measureText(gold, pageReading([pages[0]!]).text).tokens.accuracy).toBeGreaterThan(0.96);
  });

  it("writes the two halves of the head on one line, parted by a tab", () => {
    expect(pageReading([pages[0]!]).text.split("\n")[0]).toMatch(/\t.*CỘNG H[OÒ]/u);
  });

  it("reads the number under a stamp's frame", async () => {
    const code = pages[0]!.blocks.flatMap((block) => block.lines).flatMap((line) => line.words).find((word) => word.text.includes("/TTr-UBND"))!.box!;
    const grey = new Uint8Array(letter.grey);
    const stroke = (left: number, top: number, width: number, height: number): void => {
      for (let y = top; y < top + height; y++) grey.fill(0, y * letter.width + left, y * letter.width + left + width);
    };
    const [left, top, width, height] = [code.left - 450, code.top + 30, 620, 260];
    for (const y of [top, top + height]) stroke(left, y, width, 4);
    for (const x of [left, left + width]) stroke(x, top, 4, height + 4);
    const [page] = await readInTurn([{ ...letter, grey }]);
    expect(pageReading([page!]).text).toMatch(/Số: 47\/TTr.UBND/u);
    expect(page!.noise.map((zone) => zone.kind)).toContain("stamp");
  }, SLOW);

  it("gives every word a box on the page and a confidence", () => {
    const words = pages.flatMap((page) => page.blocks).flatMap((block) => block.lines).flatMap((line) => line.words);
    expect(words.length).toBeGreaterThan(300);
    for (const word of words) {
      expect(word.box!.left).toBeLessThan(word.box!.right);
      expect(word.confidence).toBeGreaterThanOrEqual(0);
      expect(word.confidence).toBeLessThanOrEqual(1);
    }
  });

  it("keeps the seal as a zone, out of the text", () => {
    expect(pages[0]!.noise.map((zone) => zone.kind)).toContain("seal");
  });
});
