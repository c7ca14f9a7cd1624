/** Owns one place of the pool: the worker that sits there, how long it may take, when it makes room for a fresh one. */

import { KhoidauError } from "../errors.js";
import type { Page } from "../page/page.js";
import type { OcrEngine, OcrWorker } from "./ocr-engine.js";
import { pageFault } from "./ocr-failure.js";
import type { PagePicture } from "./page-picture.js";

/** What a seat is told; see the pool's options. */
export interface SeatOptions {
  readonly renewAfter: number;
  readonly pageTimeoutMs: number;
}

/** Milliseconds that a worker has to end; one that takes longer is forgotten. */
const GRACE_MS = 5000;

/** The place of one worker at a time. A worker that failed must leave before the next page. */
export class Seat {
  readonly #engine: OcrEngine;
  readonly #options: SeatOptions;
  #worker: Promise<OcrWorker> | undefined;
  #pages = 0;

  constructor(engine: OcrEngine, options: SeatOptions) {
    this.#engine = engine;
    this.#options = options;
  }

  /** Reads with the worker that sits here, a fresh one where none does. */
  async read(picture: PagePicture, signal: AbortSignal): Promise<Page> {
    const worker = this.#worker ??= this.#engine.open();
    const page = await inTime(worker.then((opened) => opened.read(picture)), this.#options.pageTimeoutMs, signal);
    const fault = pageFault(page, picture);
    if (fault !== undefined) throw new KhoidauError("ocr-failed", `The engine's answer is no page: ${fault}.`);
    if (++this.#pages >= this.#options.renewAfter) await this.leave();
    return page;
  }

  /** Ends the worker, also one that is still being opened. That one fails to end must not hide the error that matters. */
  async leave(): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    this.#pages = 0;
    if (worker === undefined) return;
    const closed = worker.then((opened) => opened.close());
    await inTime(closed, GRACE_MS, new AbortController().signal).catch(() => undefined);
  }
}

/** The promise's value, unless the time is over or the signal aborts first. */
function inTime<T>(promise: Promise<T>, milliseconds: number, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    // A promise that never settles must not leave a timer that keeps the process alive.
    const abort = (): void => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    };
    const timer = setTimeout(() => reject(new KhoidauError("ocr-failed", `No answer within ${milliseconds} ms.`)), milliseconds);
    signal.addEventListener("abort", abort, { once: true });
    promise.then(resolve, reject).finally(() => {
      clearTimeout(timer);
      signal.removeEventListener("abort", abort);
    });
  });
}
