/** Owns what goes over the queue: one document, named by all that decides about its result. */

import { createHash } from "node:crypto";
import type { ScanEngines } from "../scan/scanned-document.js";
import type { FromEncoding } from "../text-file.js";

/** A document to be scanned; its file and the place of its result lie where all machines see them under the same path. */
export interface DocumentJob {
  /** The file, absolute. */
  readonly source: string;
  /** How it is called in the outputs and in errors; its ending tells a text from a broken picture. */
  readonly path: string;
  /** SHA-256 of the file, in hex: a worker that finds another file there says so. */
  readonly hash: string;
  readonly layers: "auto" | "ignore" | "use";
  readonly fromEncoding: FromEncoding;
  /** Pages that get a small picture for the report. */
  readonly thumbnails: number;
  /** Folder that the results of the run go to, absolute. */
  readonly results: string;
}

/** The job's name: the same document asked for twice is one job, and two workers that do it write the same file. */
export function jobId({ path, hash, layers, fromEncoding, thumbnails, results }: DocumentJob): string {
  return digest([path, hash, layers, fromEncoding, thumbnails, results]);
}

/**
 * The queue's name: workers with another khoidau, OCR engine, dictionary or options serve another queue, so that a folder
 * is never read half by one and half by the other.
 */
export function queueName({ khoidau, ocr, repair }: ScanEngines): string {
  return `khoidau-${digest([khoidau, ocr, repair]).slice(0, 16)}`;
}

const digest = (parts: readonly unknown[]): string => createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 32);
