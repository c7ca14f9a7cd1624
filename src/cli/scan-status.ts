/** Owns what a scan shows on a terminal: a line that changes with the work, a line a failure, a line at the end. */

import type { ScanEvent, ScanSummary } from "../scan/index.js";
import type { CommandIo } from "./command-io.js";
import { sayFailure } from "./say-error.js";
import type { ScanWords } from "./words.js";

/** The status line changes at most so often, in milliseconds. */
const EVERY = 200;
/** Pages from which a rate says something about the time left. */
const RATED_PAGES = 3;

/**
 * Counts what is told. Failures are said at once, wherever standard error goes; the changing line stands on a terminal
 * alone.
 */
export class ScanStatus {
  readonly #io: CommandIo;
  readonly #words: ScanWords;
  readonly #now: () => number;
  #documents = 0;
  #done = 0;
  #failed = 0;
  #opened = 0;
  /** Documents that are opened and not done. */
  readonly #inWork = new Set<string>();
  #openedPages = 0;
  #pages = 0;
  #start = 0;
  #shown = -EVERY;
  /** What was said of pages: a document that failed for them says it no second time. */
  readonly #said = new Set<string>();

  constructor(io: CommandIo, words: ScanWords, now: () => number = () => performance.now()) {
    this.#io = io;
    this.#words = words;
    this.#now = now;
    this.#start = now();
  }

  tell(event: ScanEvent): void {
    if (event.event === "found") {
      this.#documents = event.documents;
      this.#start = this.#now();
      if (event.documents === 0) this.#say(this.#words.nothingFound);
    } else if (event.event === "opened") {
      this.#opened++;
      this.#inWork.add(event.path);
      this.#openedPages += event.pages;
    } else if (event.event === "page") {
      this.#pages++;
      if (event.error !== undefined) this.#say(sayFailure(this.#io, event.error, event.path));
    } else {
      this.#done++;
      this.#inWork.delete(event.path);
      if (event.status === "failed") this.#failed++;
      if (event.error !== undefined) this.#say(sayFailure(this.#io, event.error, event.path));
    }
    this.#show();
  }

  end({ totals, run }: ScanSummary): void {
    this.clear();
    if (this.#io.status !== undefined && totals.documents > 0) this.#io.warn(this.#words.ended({ ...run, documents: totals.documents }));
  }

  clear(): void {
    this.#io.status?.("");
  }

  #say(message: string): void {
    if (this.#said.has(message)) return;
    this.#said.add(message);
    this.clear();
    this.#io.warn(`khoidau: ${message}`);
  }

  #show(): void {
    const now = this.#now();
    if (this.#io.status === undefined || now - this.#shown < EVERY || this.#documents === 0) return;
    this.#shown = now;
    const seconds = (now - this.#start) / 1000;
    const rate = this.#pages / seconds;
    this.#io.status(
      this.#words.status({
        ...{ done: this.#done, documents: this.#documents, pages: this.#pages, failed: this.#failed },
        pagesPerSecond: rate,
        ...(this.#pages < RATED_PAGES ? {} : { secondsLeft: this.#pagesLeft() / rate }),
      }),
    );
  }

  /** Pages of the opened documents are known; one that is not opened yet has as many as those had on average. */
  #pagesLeft(): number {
    const unopened = this.#documents - this.#done - this.#inWork.size;
    return this.#openedPages - this.#pages + unopened * (this.#openedPages / Math.max(1, this.#opened));
  }
}
