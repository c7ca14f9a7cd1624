/** Owns the rendered set: made documents printed, scanned and read by the project's own engine. Slow: some 10 s a page. */

import { mkdirSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import type { Page } from "../../src/page/page.js";
import { pageReading } from "../../src/page/reading.js";
import { openSource } from "../../src/scan/open-source.js";
import type { OcrWorker } from "../../src/scan/ocr-engine.js";
import { readEitherWay } from "../../src/scan/second-thoughts.js";
import { tesseractEngine } from "../../src/scan/tesseract-engine.js";
import { FontMetrics, usableFonts } from "../../src/train/noise-fonts.js";
import type { Damage, GreyImage } from "../../src/train/noise-page.js";
import { SeededRandom } from "../../src/train/noise-random.js";
import { CACHE } from "../paths.js";
import type { FieldDocument, FieldSet } from "./field-set.js";
import { makeDocuments } from "./make-documents.js";
import { renderDocument } from "./make-render.js";
import { DEVELOPMENT_SEED, HELD_OUT_SEED } from "./made-sets.js";
import type { Half } from "./sample.js";

const FOLDER = join(CACHE, "fields-rendered");

/** What scanners do to office paper; the worst damages of the noise build are no everyday scans. */
const DAMAGES: readonly (readonly [Damage, number])[] = [["clean", 3], ["noise", 2], ["rotate", 2], ["jpeg", 2], ["thin", 1], ["bleed", 1]];

/** `each` documents of every kind of one half, as pages. `report` hears of each document. */
export async function renderedSets(each: number, half: Half, report: (message: string) => void): Promise<FieldSet[]> {
  mkdirSync(FOLDER, { recursive: true });
  const metrics = new Map<string, FontMetrics>();
  const worker = await tesseractEngine().open();
  const documents: FieldDocument[] = [];
  try {
    for (const document of makeDocuments(each, half === "development" ? DEVELOPMENT_SEED : HELD_OUT_SEED)) {
      const random = new SeededRandom(`${document.name}/print`);
      const font = random.weighted(usableFonts());
      const spec = { name: document.name, font, size: 13, dpi: random.weighted([[200, 3], [300, 2]]), damage: random.weighted(DAMAGES) };
      const known = metrics.get(font) ?? new FontMetrics(font);
      metrics.set(font, known);
      const pages: Page[] = [];
      for (const image of await renderDocument(document, spec, known)) pages.push({ ...(await readImage(image, spec.dpi, worker)), number: pages.length + 1 });
      documents.push({ name: document.name, text: "", reading: { ...pageReading(pages), channel: "tesseract-vie" }, pages, damaged: true, truth: document.fields });
      report(`${document.name}: ${pages.length} pages, ${font}, ${spec.dpi} dpi, ${spec.damage}`);
    }
  } finally {
    await worker.close();
  }
  return [{ name: `made, rendered and read, ${half}`, group: "rendered", half, documents }];
}

/** A picture goes through a file, as a scan does. */
async function readImage(image: GreyImage, dpi: number, worker: OcrWorker): Promise<Page> {
  const path = join(FOLDER, "page.png");
  await sharp(image.data, { raw: { width: image.width, height: image.height, channels: 1 } }).withMetadata({ density: dpi }).png().toFile(path);
  const source = await openSource(path);
  try {
    const page = await source.page(1);
    const { page: read } = await readEitherWay(await page.picture!(), (picture) => worker.read(picture));
    return read;
  } finally {
    await source.close();
  }
}
