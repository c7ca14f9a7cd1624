/** Owns one worker of tesseract.js with one packaged model: offline, its death heard of, pictures of single lines in. */

import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { createWorker, OEM } from "tesseract.js";
import type { Block, Worker } from "tesseract.js";
import { KhoidauError } from "../errors.js";
import { picturePgm } from "./tesseract-picture.js";
import type { GreyPicture } from "./zone-components.js";

/** A strip that is so many times as high as wide is no letter; the engine would scale it to nothing and complain on stderr. */
const TALLEST = 5;

/** A worker, and what it reads. */
export class TesseractReader {
  readonly #worker: Worker;
  /** Rejects when the worker's thread dies; nothing else tells of it, and the process would die with it. */
  readonly #death: Promise<never>;

  private constructor(worker: Worker) {
    this.#worker = worker;
    const thread = (worker as Worker & { readonly worker: NodeJS.EventEmitter }).worker;
    this.#death = new Promise((_, reject) => thread.on("error", reject));
    this.#death.catch(() => undefined);
  }

  /** Starts a worker, 0.3 s. @throws KhoidauError `unreadable` where the package of the model is not installed. */
  static async open(language: "eng" | "vie"): Promise<TesseractReader> {
    return new TesseractReader(await createWorker(language, OEM.LSTM_ONLY, {
      langPath: modelFolder(language), gzip: true, cacheMethod: "none", errorHandler: () => undefined,
    }));
  }

  /** Sets parameters of Tesseract's own for all pictures that follow. */
  async set(parameters: Readonly<Record<string, string>>): Promise<void> {
    await this.#worker.setParameters(parameters);
  }

  /** What is read; nothing of a picture that can hold no letters. */
  async read(picture: GreyPicture): Promise<readonly Block[]> {
    if (picture.height > TALLEST * picture.width) return [];
    const read = this.#worker.recognize(Buffer.from(picturePgm(picture)), {}, { blocks: true, text: false });
    const { data } = await Promise.race([read, this.#death]);
    return data.blocks ?? [];
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }
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
