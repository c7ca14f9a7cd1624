/** Owns engines that do what real ones do on bad days. */

import type { Page } from "../../src/page/page.js";
import type { OcrEngine, OcrWorker } from "../../src/scan/ocr-engine.js";
import type { PagePicture } from "../../src/scan/page-picture.js";

/** A tiny white picture. */
export function picture(number: number): PagePicture {
  return { number, width: 4, height: 4, dpi: 300, grey: new Uint8Array(16).fill(255), noise: [], made: { turned: 0, skew: 0, scale: 1 } };
}

/** A page that says one thing. */
export function pageOf(number: number, ...words: string[]): Page {
  return { number, blocks: [{ lines: [{ words: words.map((text) => ({ text, confidence: 0.9 })) }] }], noise: [] };
}

/** What happened to an engine's workers. */
export interface FakeLog {
  opened: number;
  closed: number;
  /** Pages by the worker that read them. */
  readonly pages: number[][];
}

/** An engine whose worker number `w` (from 0) answers a picture as `answer` says. */
export function fakeEngine(answer: (picture: PagePicture, worker: number) => Promise<unknown>): { engine: OcrEngine; log: FakeLog } {
  const log: FakeLog = { opened: 0, closed: 0, pages: [] };
  const open = (): Promise<OcrWorker> => {
    const worker = log.opened++;
    log.pages.push([]);
    return Promise.resolve({
      read: (asked: PagePicture) => {
        log.pages[worker]!.push(asked.number);
        return answer(asked, worker) as Promise<Page>;
      },
      close: () => {
        log.closed++;
        return Promise.resolve();
      },
    });
  };
  return { engine: { name: "fake", profile: "auto", open }, log };
}

/** Never answers. */
export const hang = (): Promise<never> => new Promise<never>(() => undefined);
