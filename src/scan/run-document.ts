/** Owns one document's way through a scan: opened, its pages read, repaired, its facts found. */

import type { DocumentReading } from "../document/index.js";
import type { Reading } from "../page/reading.js";
import type { OcrEngine } from "./ocr-engine.js";
import { pageReading } from "../page/reading.js";
import { readFacts } from "./run-facts.js";
import { failureOf } from "./run-failure.js";
import type { PageClock, PageTools } from "./run-pages.js";
import { readPages } from "./run-pages.js";
import { khoidauVersion } from "./run-restorer.js";
import { restorePages } from "./run-repair.js";
import type { FailedDocument, FinishedDocument, ScanFailure, ScanInput, ScannedDocument, ScannedPage, ScanWarning } from "./scanned-document.js";
import type { Source } from "./source.js";

/** What documents are read with. */
export interface DocumentTools extends PageTools {
  readonly open: (path: string) => Promise<Source>;
  /** Name of the OCR engine, for the outputs. */
  readonly engineName: string;
  /** How that engine misreads. */
  readonly engineProfile: OcrEngine["profile"];
}

/** A document as it was read: nothing repaired yet. */
export interface ReadDocument {
  readonly format: string;
  readonly pages: readonly ScannedPage[];
  /** The pages as one reading, divided by form feeds. */
  readonly reading: Reading;
  readonly signatures: readonly string[];
  readonly warnings: readonly ScanWarning[];
}

/** Reads a document's pages. @throws KhoidauError where the file cannot be opened, or where no page of it can be read. */
export async function readDocumentPages(input: ScanInput, rank: number, tools: DocumentTools, clock: PageClock = { pictures: 0, ocr: 0 }): Promise<ReadDocument> {
  const source = await tools.open(input.source);
  try {
    const { format, pageCount } = source;
    tools.options.onProgress({ event: "opened", path: input.path, format, pages: pageCount });
    const pages = await readPages(source, input.path, rank, tools, clock);
    return { format, pages, reading: readingOf(pages, tools.engineProfile), signatures: source.signatures, warnings: [...(source.warnings ?? []), ...warningsOf(pages)] };
  } finally {
    await source.close();
  }
}

/** The reading of pages; with the engine's channel where no page has its text from elsewhere. */
function readingOf(pages: readonly ScannedPage[], channel: OcrEngine["profile"]): Reading {
  const reading = pageReading(pages);
  return channel === "auto" || pages.some((page) => page.from === "layer") ? reading : { ...reading, channel };
}

/** One document from file to facts. Only an abort rejects; all else is a `failed` document. */
export async function scanDocument(input: ScanInput, hash: string, rank: number, tools: DocumentTools): Promise<ScannedDocument> {
  const start = performance.now();
  try {
    const clock: PageClock = { pictures: 0, ocr: 0 };
    const read = await readDocumentPages(input, rank, tools, clock);
    const failure = whollyFailed(read.pages);
    if (failure !== undefined) return { ...placeOf(input), status: "failed", hash, error: failure };
    return finish(input, hash, read, tools, clock, start);
  } catch (error) {
    tools.options.signal?.throwIfAborted();
    return failedDocument(input, error, hash);
  }
}

/** The first page's failure where no page could be read. */
export function whollyFailed(pages: readonly ScannedPage[]): ScanFailure | undefined {
  return pages.every((page) => page.from === "failed") ? pages[0]?.error : undefined;
}

/** A document that an error ended. */
export function failedDocument(input: ScanInput, error: unknown, hash?: string): FailedDocument {
  return { ...placeOf(input), status: "failed", ...(hash === undefined ? {} : { hash }), error: failureOf(error, input.path) };
}

function finish(input: ScanInput, hash: string, read: ReadDocument, tools: DocumentTools, clock: PageClock, start: number): FinishedDocument {
  const begun = performance.now();
  const { reading, pages, format, signatures } = read;
  const restoration = restorePages(reading, tools.restorer);
  const document: DocumentReading = readFacts(restoration, pages, signatures);
  const repair = performance.now() - begun;
  return {
    ...placeOf(input),
    status: pages.some((page) => page.from === "failed") ? "partial" : "done",
    hash,
    format,
    pages,
    reading: reading.text,
    ...restoration,
    document,
    signatures,
    warnings: read.warnings,
    engine: { khoidau: khoidauVersion(), ocr: tools.engineName, repair: tools.restorer.name },
    timing: { pictures: whole(clock.pictures), ocr: whole(clock.ocr), repair: whole(repair), total: whole(performance.now() - start) },
  };
}

const whole = Math.round;
const placeOf = ({ source, path, stem }: ScanInput): ScanInput => ({ source, path, stem });

function warningsOf(pages: readonly ScannedPage[]): ScanWarning[] {
  const warnings: ScanWarning[] = pages.flatMap(({ number, error }) => (error === undefined ? [] : [{ ...error, page: number }]));
  if (pages.length > 0 && pages.every((page) => page.from === "blank")) warnings.push({ code: "blank", message: "Nothing stands on any page; see that the right side was scanned." });
  return warnings;
}
