/** Owns scanning by workers on other machines: each document goes into a queue and comes back as a file. */

import { rm } from "node:fs/promises";
import { KhoidauError } from "../errors.js";
import type { DocumentScanner } from "../scan/document-scanner.js";
import { failedDocument } from "../scan/run-document.js";
import type { CompleteScanOptions } from "../scan/run-options.js";
import type { ScanEngines, ScanInput, ScannedDocument } from "../scan/scanned-document.js";
import type { Broker } from "./broker.js";
import type { DocumentJob } from "./document-job.js";
import { jobId } from "./document-job.js";
import { readResult, resultFile } from "./result-files.js";

/** What a scanner needs besides its broker. */
export interface QueueScannerSettings {
  readonly engines: ScanEngines;
  readonly options: CompleteScanOptions;
  /** Folder for the results, absolute; see `DocumentJob`. */
  readonly results: string;
  /** Documents in the queue at once. */
  readonly width: number;
  /** Called at the end. */
  readonly onClose: () => void;
}

/** A scanner whose documents are scanned by whoever serves the broker's queue. */
export class QueueScanner implements DocumentScanner {
  readonly engines: ScanEngines;
  readonly width: number;
  readonly #broker: Broker;
  readonly #settings: QueueScannerSettings;
  readonly #stop = new AbortController();
  /** Aborted when nobody waits any more. */
  readonly #signal: AbortSignal;
  /** Rejects then. */
  readonly #end: Promise<never>;

  constructor(broker: Broker, settings: QueueScannerSettings) {
    this.engines = settings.engines;
    this.width = settings.width;
    this.#broker = broker;
    this.#settings = settings;
    const given = settings.options.signal;
    const signal = given === undefined ? this.#stop.signal : AbortSignal.any([given, this.#stop.signal]);
    this.#signal = signal;
    this.#end = new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason as Error), { once: true }));
    this.#end.catch(() => undefined);
  }

  async scan(input: ScanInput, hash: string): Promise<ScannedDocument> {
    const { layers, fromEncoding, thumbnails } = this.#settings.options;
    const job = { source: input.source, path: input.path, hash, layers, fromEncoding, thumbnails, results: this.#settings.results };
    const waited = this.#fetched(job);
    // Where the run is ended its jobs go on; what becomes of them is no error of this run.
    waited.catch(() => undefined);
    const document = await Promise.race([waited.catch((error: unknown) => failedDocument(input, error, hash)), this.#end]);
    const { source, path, stem } = input;
    this.#tell(document, path);
    return { ...document, source, path, stem };
  }

  stop(): void {
    this.#stop.abort();
  }

  close(): Promise<void> {
    this.#settings.onClose();
    return this.#broker.close();
  }

  /** The document that a worker wrote. A job may have been done, and fetched, by a run that was killed then: it is done again. */
  async #fetched(job: DocumentJob): Promise<ScannedDocument> {
    const id = jobId(job);
    const file = resultFile(job.results, id);
    for (let again = false; ; again = true) {
      await this.#broker.done(id, job);
      // A result that nobody takes is left for the next run.
      this.#signal.throwIfAborted();
      const document = await readResult(file);
      await this.#broker.forget(id);
      if (document === undefined && again) throw unshared(job, file);
      if (document === undefined) continue;
      await rm(file, { force: true });
      return document;
    }
  }

  /** Nothing is heard of a document until it is done; then all at once. */
  #tell(document: ScannedDocument, path: string): void {
    if (document.status === "failed") return;
    const { onProgress } = this.#settings.options;
    onProgress({ event: "opened", path, format: document.format, pages: document.pages.length });
    for (const { number, from, error } of document.pages) onProgress({ event: "page", path, page: number, from, ...(error === undefined ? {} : { error }) });
  }
}

function unshared({ path }: DocumentJob, file: string): KhoidauError {
  return new KhoidauError("unreadable", `${path}: a worker did it, but its result ${file} is not here; see that all machines have the same --out there, and run it again.`, { reason: "result-missing", path: file });
}
