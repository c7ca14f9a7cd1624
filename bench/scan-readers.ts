/** Owns the two ways to read pages that the scan bench compares: bare tesseract.js, and the project's pool with its repair. */

import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { createScheduler, createWorker } from "tesseract.js";
import { pageReading } from "../src/page/reading.js";
import { openPool } from "../src/scan/ocr-pool.js";
import type { ScanRestorer } from "../src/scan/run-restorer.js";
import { tesseractEngine } from "../src/scan/tesseract-engine.js";
import { picturePgm } from "../src/scan/tesseract-picture.js";
import type { ScanPage } from "./scan-set.js";

/** The texts of some pages, in the pages' order, and how long it took with the workers' start. */
export interface ReadPages {
  /** As read. */
  readonly texts: readonly string[];
  /** Repaired; absent for the bare engine. */
  readonly repaired?: readonly string[];
  /** All that was read, boxes and all, for the comparison of two orders. */
  readonly trees?: readonly string[];
  readonly seconds: number;
  /** The same in seconds of the processor, over all threads: what other work on the machine does not change. */
  readonly processorSeconds: number;
}

/** A watch on both clocks. */
function watch(): () => Pick<ReadPages, "processorSeconds" | "seconds"> {
  const start = performance.now();
  const before = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(before);
    return { seconds: (performance.now() - start) / 1000, processorSeconds: (user + system) / 1e6 };
  };
}

/** tesseract.js as its own documentation shows it: a scheduler over workers, every setting as it comes, the page's picture in, text out. */
export async function readBare(pages: readonly ScanPage[], jobs: number): Promise<ReadPages> {
  const elapsed = watch();
  const scheduler = createScheduler();
  const langPath = join(dirname(createRequire(import.meta.url).resolve("@tesseract.js-data/vie/package.json")), "4.0.0_best_int");
  await Promise.all(Array.from({ length: jobs }, async () => scheduler.addWorker(await createWorker("vie", 1, { langPath, cacheMethod: "none" }))));
  const read = await Promise.all(pages.map((page) => scheduler.addJob("recognize", Buffer.from(picturePgm(page.picture)))));
  await scheduler.terminate();
  return { texts: read.map((result) => result.data.text.normalize("NFC")), ...elapsed() };
}

/** The project: pool, page tree, the scan's own repair. Every page is repaired alone, since the transcriptions leave pages out. */
export async function readWhole(pages: readonly ScanPage[], jobs: number, restorer: ScanRestorer): Promise<ReadPages> {
  const elapsed = watch();
  const engine = tesseractEngine();
  const pool = openPool(engine, { jobs });
  const read = await Promise.all(pages.map(async ({ picture }) => {
    const page = await pool.read(picture);
    const reading = { ...pageReading([page]), ...(engine.profile === "auto" ? {} : { channel: engine.profile }) };
    return { text: reading.text, repaired: restorer.restore(reading).text, tree: JSON.stringify(page) };
  }));
  await pool.close();
  return {
    texts: read.map(({ text }) => text), repaired: read.map(({ repaired }) => repaired), trees: read.map(({ tree }) => tree),
    ...elapsed(),
  };
}
