/** Owns who turns a file into a document: the pool of this process, or workers elsewhere. */

import type { OcrEngine } from "./ocr-engine.js";
import { openPool } from "./ocr-pool.js";
import type { DocumentTools } from "./run-document.js";
import { scanDocument } from "./run-document.js";
import { Gate } from "./run-gate.js";
import type { ScanOptions } from "./run-options.js";
import { completeScanOptions } from "./run-options.js";
import { khoidauVersion, packagedScanRestorer } from "./run-restorer.js";
import type { ScanEngines, ScanInput, ScannedDocument } from "./scanned-document.js";

/** Scans documents, several at once. */
export interface DocumentScanner {
  /** What reads and repairs; another one makes old results stale. */
  readonly engines: ScanEngines;
  /** Documents that may be in work at once. */
  readonly width: number;
  /** One document from file to facts; `rank` is its place among those in work. Only an abort or the end of all rejects. */
  scan(input: ScanInput, hash: string, rank: number): Promise<ScannedDocument>;
  /** Ends what is in work: nobody waits for it any more. */
  stop(): void;
  /** Frees what is held; safe to call twice. */
  close(): Promise<void>;
}

/** Tools with the pool of workers that they read with. */
export interface OpenTools {
  readonly tools: DocumentTools;
  readonly engines: ScanEngines;
  close(): Promise<void>;
}

/** A scanner with a pool in this process; workers are started when there is work for them. */
export async function poolScanner(options: ScanOptions): Promise<DocumentScanner> {
  const stop = new AbortController();
  const signal = options.signal === undefined ? stop.signal : AbortSignal.any([options.signal, stop.signal]);
  const { tools, engines, close } = await openTools({ ...options, signal });
  const abort = (): void => {
    tools.gate.close(signal.reason);
    void close();
  };
  signal.addEventListener("abort", abort, { once: true });
  return {
    engines,
    width: tools.options.jobs + 1,
    scan: (input, hash, rank) => scanDocument(input, hash, rank, tools),
    stop: () => stop.abort(),
    close: async () => {
      signal.removeEventListener("abort", abort);
      await close();
    },
  };
}

/** What documents are read with, as the options say. */
export async function openTools(options: ScanOptions): Promise<OpenTools> {
  const set = completeScanOptions(options);
  const engine = set.engine ?? (await defaultEngine());
  const restorer = set.restorer ?? (await packagedScanRestorer());
  const { openSource } = await import("./open-source.js");
  const open = set.open ?? ((path) => openSource(path, { fromEncoding: set.fromEncoding }));
  const pool = openPool(engine, { jobs: set.jobs, ...(set.pageTimeoutMs === undefined ? {} : { pageTimeoutMs: set.pageTimeoutMs }) });
  const tools = { pool, gate: new Gate(set.jobs + 1), restorer, options: set, open, engineName: engine.name, engineProfile: engine.profile };
  return { tools, engines: { khoidau: khoidauVersion(), ocr: engine.name, repair: restorer.name }, close: () => pool.close() };
}

/** Tesseract with the packaged Vietnamese model. */
export async function defaultEngine(): Promise<OcrEngine> {
  return (await import("./tesseract-engine.js")).tesseractEngine();
}
