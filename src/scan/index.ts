/** The public surface of `khoidau/scan`: files in, right texts and facts out. Node only. */

export type { OcrEngine, OcrWorker } from "./ocr-engine.js";
export { DEFAULT_SCAN_FORMATS, SCAN_FORMATS } from "./output-formats.js";
export type { ScanFormat } from "./output-formats.js";
export type { ScanRun, ScanSummary, ScanTotals } from "./output-index.js";
export type { PagePicture } from "./page-picture.js";
export type { ScanEvent, ScanListener } from "./progress.js";
export type { ReadDocument } from "./run-document.js";
export { scanInto } from "./run-folder.js";
export type { ScanIntoOptions } from "./folder-options.js";
export type { ScanOptions } from "./run-options.js";
export { packagedScanRestorer } from "./run-restorer.js";
export type { ScanRestoration, ScanRestorer, ScanRestorerOptions } from "./run-restorer.js";
export { readSource, scan } from "./scan.js";
export type { FailedDocument, FinishedDocument, PageOrigin, ScanEngines, ScanFailure, ScanInput, ScannedDocument, ScannedPage, ScanTiming, ScanWarning, ShownDocument } from "./scanned-document.js";
export { searchablePdf } from "./searchable-pdf.js";
export { openSource, openSourceBytes } from "./open-source.js";
export type { OpenOptions } from "./open-source.js";
export type { Source, SourcePage } from "./source.js";
export { tesseractEngine } from "./tesseract-engine.js";
export type { TesseractOptions } from "./tesseract-engine.js";
