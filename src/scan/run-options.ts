/** Owns the options of a scan and what holds where one is left out. */

import { availableParallelism } from "node:os";
import { KhoidauError } from "../errors.js";
import type { FromEncoding } from "../text-file.js";
import type { OcrEngine } from "./ocr-engine.js";
import type { ScanListener } from "./progress.js";
import type { ScanRestorer } from "./run-restorer.js";
import type { Source } from "./source.js";

/** How files are scanned; all are optional. */
export interface ScanOptions {
  /** Reads the pictures. Default: Tesseract with the packaged Vietnamese model. */
  readonly engine?: OcrEngine;
  /** Pages read at once, each by a worker of its own (100 to 200 MB); 1..256. Default: the machine's cores. */
  readonly jobs?: number;
  /** Repairs the readings. Default: `packagedScanRestorer()`. */
  readonly restorer?: ScanRestorer;
  /** Opens a file. Default: `openSource`, which knows PDF, pictures and the outputs of OCR engines. */
  readonly open?: (path: string) => Promise<Source>;
  /**
   * What becomes of a text layer that came with a page: `auto` uses it where it is Vietnamese, repaired where it is damaged,
   * and reads the picture where it is not; `use` never reads a picture that has a layer; `ignore` always reads it. Default `auto`.
   */
  readonly layers?: "auto" | "ignore" | "use";
  /**
   * What text files are in: `tcvn3`, `vni`, `windows-1258`, `utf-8-twice`, or told from each text (`auto`). What is converted says so in `warnings`. Of the
   * default `open` alone. Default `auto`.
   */
  readonly fromEncoding?: FromEncoding;
  /** Milliseconds after which OCR of a page is taken to hang. Default 180,000. */
  readonly pageTimeoutMs?: number;
  /** Pages of each document that get a small picture for the report. Default 0. */
  readonly thumbnails?: number;
  /** Ends the scan; what is not finished is dropped. Default none. */
  readonly signal?: AbortSignal;
  /** Is told what happens. Default nobody. */
  readonly onProgress?: ScanListener;
  /** A folder that is not walked even where it lies in one that is: the outputs of a run. Default none. */
  readonly exclude?: string;
}

/** Every option of a scan, so that another one is told from them. */
export const SCAN_OPTIONS: Readonly<Record<keyof ScanOptions, true>> = {
  ...{ engine: true, jobs: true, restorer: true, open: true, layers: true, fromEncoding: true, pageTimeoutMs: true, thumbnails: true },
  ...{ signal: true, onProgress: true, exclude: true },
};

/** The options that decide about the result, filled in. */
export interface CompleteScanOptions extends ScanOptions {
  readonly jobs: number;
  readonly layers: "auto" | "ignore" | "use";
  readonly fromEncoding: FromEncoding;
  readonly thumbnails: number;
  readonly onProgress: ScanListener;
}

const MOST_JOBS = 256;

/** The options with defaults filled in. @throws KhoidauError `bad-argument` for a value out of range. */
export function completeScanOptions(options: ScanOptions): CompleteScanOptions {
  const { jobs = availableParallelism(), layers = "auto", fromEncoding = "auto", thumbnails = 0, onProgress = () => undefined } = options;
  if (!Number.isInteger(jobs) || jobs < 1 || jobs > MOST_JOBS) {
    throw new KhoidauError("bad-argument", `jobs is ${jobs}; it must be a whole number from 1 to ${MOST_JOBS}; leave it out for the machine's cores.`, { reason: "jobs", jobs, most: MOST_JOBS });
  }
  if (!["auto", "ignore", "use"].includes(layers)) {
    throw new KhoidauError("bad-argument", `layers is "${String(layers)}"; it must be "auto", "use" or "ignore".`, { layers });
  }
  if (!["auto", "tcvn3", "vni", "windows-1258", "utf-8-twice"].includes(fromEncoding)) {
    throw new KhoidauError("bad-argument", `fromEncoding is "${String(fromEncoding)}"; it must be "auto", "tcvn3", "vni", "windows-1258" or "utf-8-twice".`, { fromEncoding });
  }
  return { ...options, jobs, layers, fromEncoding, thumbnails, onProgress };
}
