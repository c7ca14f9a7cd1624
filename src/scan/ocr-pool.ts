/** Owns the pool of OCR workers: a queue of pages, one retry in a fresh worker, renewal, an end to hangs. */

import { availableParallelism } from "node:os";
import { KhoidauError } from "../errors.js";
import type { Page } from "../page/page.js";
import type { OcrEngine } from "./ocr-engine.js";
import { ocrFailure } from "./ocr-failure.js";
import { Seat } from "./ocr-seat.js";
import type { PagePicture } from "./page-picture.js";

/** How a pool works; all are optional. */
export interface PoolOptions {
  /** Workers at most; they are started when there is work for them. Default: the machine's cores. */
  readonly jobs?: number;
  /** Pages that a worker reads before a fresh one takes its place, since WebAssembly memory only grows. Default 40. */
  readonly renewAfter?: number;
  /** Milliseconds after which a page is taken to hang. Default 180,000; a page takes about 3,000. */
  readonly pageTimeoutMs?: number;
}

/** What holds where an option is left out. */
const DEFAULT_POOL_OPTIONS: Required<PoolOptions> = { jobs: availableParallelism(), renewAfter: 40, pageTimeoutMs: 180_000 };

/** Workers that read pages, first come, first served. */
export interface OcrPool {
  /**
   * Reads a picture. What it gives does not depend on the pages read before.
   *
   * @throws KhoidauError `ocr-failed` when two workers failed at the page; the reason of `signal` when that was aborted.
   */
  read(picture: PagePicture, signal?: AbortSignal): Promise<Page>;
  /** Ends all workers, also in the middle of a page; pages in the queue or in flight are rejected. Safe to call twice. */
  close(): Promise<void>;
}

/** A pool of an engine's workers. */
export function openPool(engine: OcrEngine, options: PoolOptions = {}): OcrPool {
  const set = { ...DEFAULT_POOL_OPTIONS, ...options };
  for (const name of ["jobs", "renewAfter", "pageTimeoutMs"] as const) {
    if (!(set[name] >= 1)) throw new KhoidauError("bad-argument", `${name} is ${set[name]}; it must be 1 or more.`, { name });
  }
  return new Pool(engine, set);
}

/** A page waiting or being read. */
interface Job {
  readonly picture: PagePicture;
  readonly stop: AbortController;
  readonly done: (page: Page) => void;
  readonly failed: (reason: unknown) => void;
}

const TRIES = 2;

class Pool implements OcrPool {
  readonly #engine: OcrEngine;
  readonly #options: Required<PoolOptions>;
  readonly #queue: Job[] = [];
  readonly #inFlight = new Set<Job>();
  readonly #working = new Set<Promise<void>>();
  readonly #idle: Seat[] = [];
  #seats = 0;
  #closed = false;

  constructor(engine: OcrEngine, options: Required<PoolOptions>) {
    this.#engine = engine;
    this.#options = options;
  }

  read(picture: PagePicture, signal?: AbortSignal): Promise<Page> {
    if (this.#closed) return Promise.reject(closedError());
    if (signal?.aborted === true) return Promise.reject(signal.reason as Error);
    const stop = new AbortController();
    const abort = (): void => stop.abort(signal?.reason);
    signal?.addEventListener("abort", abort, { once: true });
    const read = new Promise<Page>((done, failed) => this.#enqueue({ picture, stop, done, failed }));
    return read.finally(() => signal?.removeEventListener("abort", abort));
  }

  async close(): Promise<void> {
    this.#closed = true;
    for (const job of [...this.#queue, ...this.#inFlight]) job.stop.abort(closedError());
    await Promise.all([...this.#working, ...this.#idle.splice(0).map((seat) => seat.leave())]);
  }

  #enqueue(job: Job): void {
    job.stop.signal.addEventListener("abort", () => job.failed(job.stop.signal.reason), { once: true });
    this.#queue.push(job);
    const seat = this.#idle.pop() ?? this.#newSeat();
    if (seat === undefined) return;
    const work: Promise<void> = this.#work(seat).finally(() => this.#working.delete(work));
    this.#working.add(work);
  }

  #newSeat(): Seat | undefined {
    if (this.#seats >= this.#options.jobs) return undefined;
    this.#seats++;
    return new Seat(this.#engine, this.#options);
  }

  /** Reads until the queue is empty. Never rejects: what goes wrong is a job's own failure. */
  async #work(seat: Seat): Promise<void> {
    for (let job = this.#queue.shift(); job !== undefined; job = this.#queue.shift()) {
      if (job.stop.signal.aborted) continue;
      this.#inFlight.add(job);
      await readJob(seat, job);
      this.#inFlight.delete(job);
    }
    if (this.#closed) await seat.leave();
    else this.#idle.push(seat);
  }
}

const closedError = (): KhoidauError => new KhoidauError("ocr-failed", "The pool of OCR workers was closed before the page was read.");

async function readJob(seat: Seat, job: Job): Promise<void> {
  for (let tries = 1; tries <= TRIES; tries++) {
    try {
      job.done(await seat.read(job.picture, job.stop.signal));
      return;
    } catch (cause) {
      await seat.leave();
      if (job.stop.signal.aborted) return;
      if (tries === TRIES) job.failed(ocrFailure(job.picture, cause));
    }
  }
}
