/** Owns what the HTML report takes: the run, one row a document, and the documents themselves. */

import { allWarnings } from "../document/document-reading.js";
import type { DocumentReading } from "../document/index.js";
import type { NoiseZone } from "../page/page.js";
import type { Edit } from "../span.js";

/** The languages that the report speaks; the reader may switch. */
export type ReportLanguage = "en" | "vi";

/** A sentence for the reader: in one language, or in both; then the one of the language that the reader chose is shown. */
export type ReportSentence = string | { readonly en: string; readonly vi: string };

/** What became of a document in the run; of a `partial` one some pages could not be read. */
export type ReportStatus = "done" | "failed" | "partial" | "unchanged";

/** Facts of the whole run. */
export interface ReportRun {
  /** Default: the word for such a report. */
  readonly title?: string;
  /** The language that it opens in. Default `vi`. */
  readonly language?: ReportLanguage;
  /** When it began, as it is to be shown. */
  readonly startedAt?: string;
  /** Wall time. */
  readonly seconds?: number;
  /** Name and version of the OCR engine. */
  readonly engine?: string;
  /** Version of khoidau. */
  readonly version?: string;
}

/** One page of a document. */
export interface ReportPage {
  /** From 1. */
  readonly number: number;
  /** Pixels of the picture that the boxes speak of; without them no zones are drawn. */
  readonly width?: number;
  readonly height?: number;
  /** A data URI of JPEG, PNG or WebP in base64; some 900 pixels wide are enough. */
  readonly picture?: string;
  /** What on the page is not its text. */
  readonly noise?: readonly NoiseZone[];
}

/** One document of the run. */
export interface ReportDocument {
  /** The path that is shown. */
  readonly name: string;
  readonly status: ReportStatus;
  /** Why it failed. */
  readonly error?: { readonly code: string; readonly message: ReportSentence };
  /** What the engine printed; form feeds divide pages. */
  readonly reading: string;
  /** Its repairs, sorted, not overlapping. */
  readonly edits: readonly Edit[];
  readonly pages: readonly ReportPage[];
  /** What the document says about itself; its evidence has spans of the restored text. */
  readonly document?: DocumentReading;
  /** How far the reading was from Vietnamese. */
  readonly damage?: string;
  /** Mean confidence of the words, 0..1. */
  readonly confidence?: number;
  /** What the run had to say about it. */
  readonly warnings?: readonly ReportSentence[];
  readonly seconds?: number;
}

/** One line of the report's overview. */
export interface ReportRow {
  readonly name: string;
  readonly status: ReportStatus;
  readonly error?: ReportSentence;
  readonly code?: string | null;
  readonly date?: string | null;
  readonly docType?: string | null;
  readonly subject?: string | null;
  readonly pages: number;
  readonly edits: number;
  /** Edits that a person should look at. */
  readonly doubtful: number;
  /** 0..1. */
  readonly confidence?: number;
  readonly warnings: number;
}

/** Edits below this confidence are worth a look: a fifth of them and more are wrong. */
export const DOUBTFUL = 0.8;

/**
 * The overview's line for a document: small enough to be kept for every document of a run.
 *
 * @example
 * ```ts
 * import { reportRow } from "khoidau/export";
 * reportRow({ name: "a.pdf", status: "done", reading: "", edits: [], pages: [] }).doubtful; // 0
 * ```
 */
export function reportRow(report: ReportDocument): ReportRow {
  const { name, status, error, edits, pages, confidence, document, warnings = [] } = report;
  return {
    name,
    status,
    ...(error === undefined ? {} : { error: error.message }),
    ...(document === undefined ? {} : factsOf(document)),
    pages: pages.length,
    edits: edits.length,
    doubtful: edits.filter((edit) => edit.confidence < DOUBTFUL).length,
    ...(confidence === undefined ? {} : { confidence }),
    warnings: warnings.length + (document === undefined ? 0 : allWarnings(document).length),
  };
}

function factsOf({ fields }: DocumentReading): Pick<ReportRow, "code" | "date" | "docType" | "subject"> {
  return { code: fields.code, date: fields.date, docType: fields.docType, subject: fields.subject };
}
