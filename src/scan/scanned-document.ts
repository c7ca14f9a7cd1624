/** Owns what a scan gives back for each document: its pages, its right text, its facts, or why there are none. */

import type { DocumentReading } from "../document/index.js";
import type { KhoidauErrorDetails } from "../errors.js";
import type { Page } from "../page/page.js";
import type { Edit } from "../span.js";
import type { PagePicture } from "./page-picture.js";

/** Why a document or a page could not be read. */
export interface ScanFailure {
  /** A code of `KhoidauError`, or `failed` for a crash. */
  readonly code: string;
  /** What was found, what was expected, what to do; names the file. */
  readonly message: string;
  /** Facts of the error, as of `KhoidauError`: `reason`, `page`, `name` … */
  readonly details?: KhoidauErrorDetails;
}

/** Something that a reader of the document should know. */
export interface ScanWarning {
  readonly code: string;
  readonly message: string;
  /** Facts of it, as of a failure. */
  readonly details?: KhoidauErrorDetails;
  /** From 1, where it concerns one page. */
  readonly page?: number;
}

/** Where a page's text is from: a text layer that came with the file, OCR, nowhere since it is blank, nowhere since it failed. */
export type PageOrigin = "blank" | "failed" | "layer" | "ocr";

/** A page as it was read, before the repair. */
export interface ScannedPage extends Page {
  readonly from: PageOrigin;
  /** How the picture that was read came from the source. */
  readonly made?: PagePicture["made"];
  readonly error?: ScanFailure;
  /** A small picture as a data URI, where `thumbnails` asked for it. */
  readonly thumbnail?: string;
}

/** Milliseconds spent on a document; steps of several pages overlap, so they add up to more than `total`. */
export interface ScanTiming {
  readonly pictures: number;
  readonly ocr: number;
  readonly repair: number;
  readonly total: number;
}

/** A file that was found, and the place of its outputs. */
export interface ScanInput {
  /** The file, absolute. */
  readonly source: string;
  /** How it is called in the outputs: relative to the folder that was given, or its base name; divided by `/`. */
  readonly path: string;
  /** Place of its outputs under the output folder, without an ending; no two inputs have the same. */
  readonly stem: string;
}

/** A document that was read; `partial` where some of its pages could not be. */
export interface FinishedDocument extends ScanInput {
  readonly status: "done" | "partial";
  /** SHA-256 of the file, in hex. */
  readonly hash: string;
  /** `pdf`, `tiff`, `png`, … */
  readonly format: string;
  readonly pages: readonly ScannedPage[];
  /** What was read, before the repair; `applyEdits(reading, edits)` is `text`. */
  readonly reading: string;
  /** The right text: pages divided by form feeds, lines as read. */
  readonly text: string;
  readonly edits: readonly Edit[];
  readonly damage: string;
  readonly profile: string;
  /** Mean confidence of the words, 0..1; 1 where there are none. */
  readonly confidence: number;
  /** What the document says about itself: `fields`, `evidence`, `outline`, what does not fit together. */
  readonly document: DocumentReading;
  /** The overlays of digital signatures. */
  readonly signatures: readonly string[];
  /** What the scan has to say; what does not fit together in the document is in `document.warnings`. */
  readonly warnings: readonly ScanWarning[];
  /** What read and repaired it. */
  readonly engine: ScanEngines;
  readonly timing: ScanTiming;
}

/** Whether anything was read; else a confidence says nothing. */
export function hasWords({ text }: Pick<FinishedDocument, "text">): boolean {
  return text.trim() !== "";
}

/** What is needed of a document to show its pages with their words: where its file is, and what was read and repaired where. */
export type ShownDocument = Pick<FinishedDocument, "edits" | "format" | "pages" | "path" | "source">;

/** Names and versions of what a result depends on. */
export interface ScanEngines {
  readonly khoidau: string;
  readonly ocr: string;
  readonly repair: string;
}

/** A document that could not be read at all. */
export interface FailedDocument extends ScanInput {
  readonly status: "failed";
  /** Absent where the file's bytes could not be read. */
  readonly hash?: string;
  readonly error: ScanFailure;
}

/** What a scan gives for a file. */
export type ScannedDocument = FailedDocument | FinishedDocument;
