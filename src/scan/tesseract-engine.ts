/** Owns Tesseract as an OCR engine: tesseract.js with the packaged models, offline, nothing learned from page to page. */

import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { createWorker, OEM, PSM } from "tesseract.js";
import type { Worker } from "tesseract.js";
import { KhoidauError } from "../errors.js";
import type { Page, PageWord } from "../page/page.js";
import type { OcrEngine, OcrWorker } from "./ocr-engine.js";
import { layoutPage } from "./ocr-layout.js";
import { throughNoise } from "./ocr-again.js";
import { withSecond } from "./ocr-merge.js";
import type { ReadStrip, Strip } from "./ocr-strip.js";
import type { StripPicture } from "./ocr-strip-picture.js";
import { stripPicture } from "./ocr-strip-picture.js";
import { findStrips } from "./ocr-strips.js";
import type { PagePicture } from "./page-picture.js";
import { picturePgm } from "./tesseract-picture.js";
import { stripWords } from "./tesseract-strip.js";
import { findZones } from "./zone-find.js";
import { partNoise } from "./zone-words.js";

/** How Tesseract is asked; all are optional. */
export interface TesseractOptions {
  /** Parameters of Tesseract's own on top of the engine's, e.g. `{ tessedit_pageseg_mode: "6" }`. Default none. */
  readonly parameters?: Readonly<Record<string, string>>;
}

/** What holds where an option is left out. */
export const DEFAULT_TESSERACT_OPTIONS: Required<TesseractOptions> = { parameters: {} };

/** Neither letter shapes nor words of earlier pages may change how a page is read. */
const NO_LEARNING = { classify_enable_learning: "0", tessedit_enable_doc_dict: "0" } as const;

/**
 * The picture is one line. Tesseract's own way over a page cuts lines out by the height of plain letters and so loses the
 * upper of two stacked marks (`thuế` is read `thuê`); its layout costs 0.4 s a page besides.
 */
const LINE_BY_LINE = { tessedit_pageseg_mode: PSM.RAW_LINE } as const;

/**
 * Tesseract 5 as WebAssembly with the packaged Vietnamese model. A worker takes 0.3 s to open and 100 to 200 MB.
 *
 * @throws KhoidauError from `open`: `unreadable` where the package of a model is not installed.
 */
export function tesseractEngine(options: TesseractOptions = {}): OcrEngine {
  const set = { ...DEFAULT_TESSERACT_OPTIONS, ...options };
  return { name: "tesseract.js 7 vie", profile: "tesseract-vie", open: () => TesseractWorker.open(set) };
}

/** The folder of a language's model in its npm package: small integer weights, the ones that tesseract.js takes by default. */
function modelFolder(language: string): string {
  const name = `@tesseract.js-data/${language}`;
  try {
    return join(dirname(createRequire(import.meta.url).resolve(`${name}/package.json`)), "4.0.0_best_int");
  } catch (cause) {
    throw new KhoidauError("unreadable", `The model package ${name} is not installed; npm install ${name}.`, { language }, { cause });
  }
}

/** A strip that is so many times as high as wide is no letter; the engine would scale it to nothing and complain on stderr. */
const TALLEST = 5;

class TesseractWorker implements OcrWorker {
  readonly #worker: Worker;
  /** Rejects when the worker's thread dies; nothing else tells of it, and the process would die with it. */
  readonly #death: Promise<never>;
  readonly #options: Required<TesseractOptions>;

  private constructor(worker: Worker, options: Required<TesseractOptions>) {
    this.#worker = worker;
    this.#options = options;
    const thread = (worker as Worker & { readonly worker: NodeJS.EventEmitter }).worker;
    this.#death = new Promise((_, reject) => thread.on("error", reject));
    this.#death.catch(() => undefined);
  }

  static async open(options: Required<TesseractOptions>): Promise<TesseractWorker> {
    const worker = await createWorker("vie", OEM.LSTM_ONLY, {
      langPath: modelFolder("vie"), gzip: true, cacheMethod: "none", errorHandler: () => undefined,
    });
    return new TesseractWorker(worker, options);
  }

  async read(picture: PagePicture): Promise<Page> {
    await this.#worker.setParameters({
      ...NO_LEARNING, ...LINE_BY_LINE, user_defined_dpi: String(Math.round(picture.dpi)), ...this.#options.parameters,
    });
    const found = findZones(picture, picture.dpi);
    const read: ReadStrip[] = [];
    const strips = findStrips(found.pieces, found.isNoise, picture.dpi, found.walls);
    // Under a stamp, a seal or a pen a line is read once without that ink and once with it.
    const wider = throughNoise(found, strips, picture.dpi);
    const readStrip = (strip: Strip): Promise<PageWord[]> => this.#readStrip(stripPicture(picture, found.pieces, strip, found.threshold));
    for (const strip of strips) {
      const words = await readStrip(strip);
      const through = wider.get(strip);
      read.push(through === undefined ? { strip, words } : withSecond({ strip, words }, await readStrip(through)));
    }
    const { strips: kept, noise } = partNoise(picture, read, found);
    return layoutPage(picture, kept, { noise: [...picture.noise, ...found.zones, ...noise], walls: found.walls });
  }

  async #readStrip(strip: StripPicture): Promise<PageWord[]> {
    if (strip.height > TALLEST * strip.width) return [];
    const read = this.#worker.recognize(Buffer.from(picturePgm(strip)), {}, { blocks: true, text: false });
    const { data } = await Promise.race([read, this.#death]);
    return stripWords(data.blocks ?? [], strip);
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }
}
