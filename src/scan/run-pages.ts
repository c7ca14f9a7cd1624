/** Owns where the text of each page of a source is taken from: its layer, its picture, or nowhere. */

import type { Page } from "../page/page.js";
import { pageReading } from "../page/reading.js";
import type { OcrPool } from "./ocr-pool.js";
import { isSure, readEitherWay } from "./second-thoughts.js";
import type { PagePicture } from "./page-picture.js";
import { darkened, tracesOn } from "./picture-traces.js";
import type { CompleteScanOptions } from "./run-options.js";
import { failureOf } from "./run-failure.js";
import type { Gate } from "./run-gate.js";
import type { ScanRestorer } from "./run-restorer.js";
import { thumbnailOf } from "./report-picture.js";
import type { ScannedPage } from "./scanned-document.js";
import type { Source, SourcePage } from "./source.js";

/** What pages are read with; one for all documents of a run. */
export interface PageTools {
  readonly pool: OcrPool;
  readonly gate: Gate;
  readonly restorer: ScanRestorer;
  readonly options: CompleteScanOptions;
}

/** Milliseconds spent on pictures and on OCR, added up over pages. */
export interface PageClock {
  pictures: number;
  ocr: number;
}

/** A layer with fewer words beside a picture may be a stamp of some program; the picture is asked. */
export const LEAST_LAYER_WORDS = 8;

/**
 * Reads all pages of a source, several at once: at most as many pictures are held as the gate lets in. A page that cannot
 * be read has `from: "failed"`; only an abort rejects. `rank` is the document's place among those in work.
 */
export async function readPages(source: Source, path: string, rank: number, tools: PageTools, clock: PageClock): Promise<ScannedPage[]> {
  const pages: ScannedPage[] = new Array<ScannedPage>(source.pageCount);
  const running = new Set<Promise<void>>();
  const { gate, options } = tools;
  try {
    for (let number = 1; number <= source.pageCount; number++) {
      await gate.enter(rank);
      const task: Promise<void> = readPage(source, number, path, tools, clock)
        .then((page) => {
          pages[number - 1] = page;
          options.onProgress({ event: "page", path, page: number, from: page.from, ...(page.error === undefined ? {} : { error: page.error }) });
        })
        .finally(() => {
          gate.leave();
          running.delete(task);
        });
      task.catch(() => undefined);
      running.add(task);
    }
    await Promise.all(running);
    options.signal?.throwIfAborted();
    return pages;
  } finally {
    await Promise.allSettled(running);
  }
}

async function readPage(source: Source, number: number, path: string, tools: PageTools, clock: PageClock): Promise<ScannedPage> {
  try {
    return await readOne(await source.page(number), path, tools, clock);
  } catch (error) {
    tools.options.signal?.throwIfAborted();
    return { number, blocks: [], noise: [], from: "failed", error: failureOf(error, path) };
  }
}

async function readOne(page: SourcePage, path: string, tools: PageTools, clock: PageClock): Promise<ScannedPage> {
  const { options } = tools;
  const layer = wordCount(page.layer) === 0 ? undefined : page.layer;
  const { picture } = page;
  const pictured = picture === undefined ? undefined : () => timed(clock, "pictures", picture);
  const wanted = page.number <= options.thumbnails;
  if (layer !== undefined && (pictured === undefined || layerServes(layer, tools))) {
    const thumbnail = wanted && pictured !== undefined ? await thumbnailOf(await pictured()) : undefined;
    return { ...layer, from: "layer", ...(thumbnail === undefined ? {} : { thumbnail }) };
  }
  if (pictured === undefined) return { number: page.number, blocks: [], noise: [], from: "blank" };
  const { page: read, picture: seen } = await readPicture(await pictured(), tools, clock);
  const thumbnail = wanted ? { thumbnail: await thumbnailOf(seen) } : {};
  if (layer !== undefined && wordCount(read) < wordCount(layer) && wordCount(layer) < LEAST_LAYER_WORDS) return { ...layer, from: "layer", ...thumbnail };
  return { ...read, ...thumbnail };
}

async function readPicture(picture: PagePicture, { pool, options }: PageTools, clock: PageClock): Promise<{ page: ScannedPage; picture: PagePicture }> {
  const { number, width, height, dpi, noise, made } = picture;
  const traces = tracesOn(picture);
  const blank = { page: { number, width, height, dpi, blocks: [], noise, from: "blank", made } as const, picture };
  if (traces === "none") return blank;
  const read = await timed(clock, "ocr", () => readEitherWay(traces === "pale" ? darkened(picture) : picture, (one) => pool.read(one, options.signal)));
  if (traces === "pale" && !isSure(read.page)) return blank;
  return { page: { ...read.page, from: "ocr", made: read.picture.made }, picture: read.picture };
}

/** Whether a layer is used although there is a picture: it says something, and it is Vietnamese with some wrong marks at worst. */
function layerServes(layer: Page, { options, restorer }: PageTools): boolean {
  if (options.layers !== "auto") return options.layers === "use";
  if (wordCount(layer) < LEAST_LAYER_WORDS) return false;
  const { damage } = restorer.restore(pageReading([layer]));
  return damage === "clean" || damage === "marked";
}

function wordCount(page: Page | undefined): number {
  let words = 0;
  for (const block of page?.blocks ?? []) for (const line of block.lines) words += line.words.length;
  return words;
}

async function timed<T>(clock: PageClock, step: keyof PageClock, work: () => Promise<T>): Promise<T> {
  const start = performance.now();
  try {
    return await work();
  } finally {
    clock[step] += performance.now() - start;
  }
}
