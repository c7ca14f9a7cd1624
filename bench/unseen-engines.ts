/** Owns the engines of the bench that the learning leaves out: each reads the rendered development pages. */

import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import sharp from "sharp";
import { createWorker, OEM } from "tesseract.js";
import { openEngine } from "../src/train/noise-engine.js";
import type { ReadingEngine } from "../src/train/noise-engine.js";
import { openPaddle } from "./paddle-engine.js";

/** An engine that may not be there, and the pages of the noise that it or its kin made. */
export interface UnseenEngine {
  readonly name: string;
  /** Names in the noise files, and profiles of its own, that the channels must not have learned from. */
  readonly leftOut: readonly string[];
  /** What to install where it is missing. */
  readonly needs: string;
  /** The engine; `undefined` where it is not installed. */
  open(): Promise<ReadingEngine | undefined>;
}

/** Tesseract's older recogniser with its two models. */
const OLDER = ["tesseract3-eng", "tesseract3-vie"];

/** GNU Ocrad knows no Vietnamese; a program of its own, asked over its standard streams. Foreign Tesseract models are kin. PaddleOCR is in no learning at all. */
export const UNSEEN: readonly UnseenEngine[] = [
  { name: "ocrad", leftOut: ["ocrad"], needs: "the program ocrad (Debian: apt-get install ocrad)", open: openOcrad },
  { name: "tesseract3-eng", leftOut: OLDER, needs: "npm install", open: () => openEngine("eng_legacy") },
  { name: "tesseract3-vie", leftOut: OLDER, needs: "npm install", open: () => openEngine("vie_legacy") },
  { name: "por", leftOut: ["por", "deu", "fra"], needs: "npm install --no-save @tesseract.js-data/por", open: openPortuguese },
  { name: "paddle", leftOut: [], needs: "npm install --no-save --ignore-scripts @gutenye/ocr-node", open: openPaddle },
];

async function openOcrad(): Promise<ReadingEngine | undefined> {
  if (spawnSync("ocrad", ["--version"]).status !== 0) return undefined;
  return {
    name: "ocrad",
    async read(image) {
      const { data, width, height } = image;
      const pgm = Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), data]);
      return spawnSync("ocrad", ["-F", "utf8", "-"], { input: pgm, encoding: "utf8", maxBuffer: 1 << 26 }).stdout;
    },
    async close() {},
  };
}

async function openPortuguese(): Promise<ReadingEngine | undefined> {
  let folder: string;
  try {
    folder = join(dirname(createRequire(import.meta.url).resolve("@tesseract.js-data/por/package.json")), "4.0.0_best_int");
  } catch (error) {
    if ((error as { code?: string }).code === "MODULE_NOT_FOUND") return undefined;
    throw error;
  }
  const worker = await createWorker("por", OEM.LSTM_ONLY, { langPath: folder, gzip: true, cacheMethod: "none" });
  return {
    name: "por",
    async read(image, dpi) {
      await worker.reinitialize("por", OEM.LSTM_ONLY);
      await worker.setParameters({ classify_enable_learning: "0", tessedit_enable_doc_dict: "0", user_defined_dpi: String(dpi) });
      const png = await sharp(image.data, { raw: { width: image.width, height: image.height, channels: 1 } }).png({ compressionLevel: 1 }).toBuffer();
      return (await worker.recognize(png, {}, { text: true })).data.text;
    },
    async close() {
      await worker.terminate();
    },
  };
}
