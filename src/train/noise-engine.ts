/** Owns the seam to OCR engines: anything that reads a page picture can make noise. */

import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import sharp from "sharp";
import { createWorker, OEM } from "tesseract.js";
import type { Worker, WorkerOptions } from "tesseract.js";
import { KhoidauError } from "../errors.js";
import type { GreyImage } from "./noise-page.js";

/** One reader of pages. To add an engine, write one of these and list it in `ENGINES`. */
export interface ReadingEngine {
  /** Its name in the noise files, such as `eng_best`. */
  readonly name: string;
  /** The text of a page, line by line. Must not depend on the pages read before. */
  read(image: GreyImage, dpi: number): Promise<string>;
  /** Frees what it holds. */
  close(): Promise<void>;
}

/** Opens an engine. */
export type EngineOpener = () => Promise<ReadingEngine>;

/** The engines there are, by name. */
export const ENGINES: Readonly<Record<string, EngineOpener>> = {
  eng_best: () => openTesseract("eng_best", "eng"),
  vie_best: () => openTesseract("vie_best", "vie"),
  eng_legacy: () => openTesseract("eng_legacy", "eng", BY_SHAPES),
  vie_legacy: () => openTesseract("vie_legacy", "vie", BY_SHAPES),
};

/** The engine of that name; an error that lists the names where there is none. */
export async function openEngine(name: string): Promise<ReadingEngine> {
  const open = Object.hasOwn(ENGINES, name) ? ENGINES[name] : undefined;
  if (open !== undefined) return open();
  throw new KhoidauError("bad-argument", `No engine ${name}; there are ${Object.keys(ENGINES).join(", ")}.`, { name });
}

/** One of Tesseract's two recognisers, and the folder of its models in their npm packages. */
interface Recogniser {
  readonly mode: OEM;
  readonly folder: string;
  readonly options: Partial<WorkerOptions>;
}

/** The network of version 4 and later, small integer weights: what tesseract.js takes by default. */
const BY_LINES: Recogniser = { mode: OEM.LSTM_ONLY, folder: "4.0.0_best_int", options: {} };
/** Letter by letter by their shapes, as all versions up to 3.05 read and many text layers of archives are made. Some 20 s a page. */
const BY_SHAPES: Recogniser = { mode: OEM.TESSERACT_ONLY, folder: "4.0.0", options: { legacyCore: true, legacyLang: true } };

/** The folder of a language's model in its npm package. */
function modelFolder(language: string, folder: string): string {
  const name = `@tesseract.js-data/${language}`;
  try {
    return join(dirname(createRequire(import.meta.url).resolve(`${name}/package.json`)), folder);
  } catch (cause) {
    throw new KhoidauError("unreadable", `The model package ${name} is not installed; npm install --save-dev ${name}.`, { language }, { cause });
  }
}

/** Tesseract must not learn: neither letter shapes nor words of earlier pages may change how a page is read. */
const NO_LEARNING = { classify_enable_learning: "0", tessedit_enable_doc_dict: "0" } as const;

/** Tesseract 5 as tesseract.js runs it, with the model from disk: nothing is downloaded or cached. About 3 s a page. */
async function openTesseract(name: string, language: string, { mode, folder, options } = BY_LINES): Promise<ReadingEngine> {
  const worker: Worker = await createWorker(language, mode, {
    ...options, langPath: modelFolder(language, folder), gzip: true, cacheMethod: "none",
  });
  return {
    name,
    async read(image, dpi) {
      await worker.reinitialize(language, mode);
      await worker.setParameters({ ...NO_LEARNING, user_defined_dpi: String(dpi) });
      const { data } = await worker.recognize(await encodePng(image, dpi), {}, { text: true });
      return data.text;
    },
    async close() {
      await worker.terminate();
    },
  };
}

function encodePng(image: GreyImage, dpi: number): Promise<Buffer> {
  return sharp(image.data, { raw: { width: image.width, height: image.height, channels: 1 } })
    .withMetadata({ density: dpi }).png({ compressionLevel: 1 }).toBuffer();
}
