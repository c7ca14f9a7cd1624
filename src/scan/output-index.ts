/** Owns the files of the whole run: the index, the summary, the report; made of the journal, in a fixed order. */

import { join } from "node:path";
import type { CsvColumn } from "../export/csv.js";
import { csvLines } from "../export/csv.js";
import { jsonFile, jsonLines } from "../export/json.js";
import type { Journal } from "./journal.js";
import { metadataOfRows } from "./output-exports.js";
import { writeOutput } from "./output-files.js";
import type { IndexRow, ScanFormat } from "./output-formats.js";
import type { ScanEngines, ScanFailure } from "./scanned-document.js";

/** Columns of `index.csv`: what a clerk looks for first. */
export const INDEX_COLUMNS: readonly CsvColumn<IndexRow>[] = [
  { name: "path", value: (row) => row.path },
  { name: "stem", value: (row) => row.stem },
  { name: "status", value: (row) => row.status },
  { name: "pages", value: (row) => row.pages },
  { name: "kind", value: (row) => row.kind },
  { name: "secrecy", value: (row) => row.fields?.secrecy },
  { name: "code", value: (row) => row.fields?.code },
  { name: "date", value: (row) => row.fields?.date },
  { name: "type", value: (row) => row.fields?.docType },
  { name: "issuer", value: (row) => row.fields?.issuer.name },
  { name: "subject", value: (row) => row.fields?.subject },
  { name: "signer", value: (row) => row.fields?.signer.name },
  { name: "place", value: (row) => row.fields?.place },
  { name: "urgency", value: (row) => row.fields?.urgency },
  { name: "damage", value: (row) => row.damage },
  { name: "confidence", value: (row) => row.confidence },
  { name: "edits", value: (row) => row.edits },
  { name: "warnings", value: (row) => row.warnings?.join("; ") },
  { name: "error", value: (row) => row.error?.message },
];

/** Figures over all documents of the index. */
export interface ScanTotals {
  readonly documents: number;
  readonly done: number;
  readonly partial: number;
  readonly failed: number;
  readonly pages: number;
  /** Pages by where their text is from. */
  readonly origins: Readonly<Record<string, number>>;
  readonly edits: number;
}

/** What one call did. */
export interface ScanRun {
  /** Documents that were read by this call. */
  readonly scanned: number;
  /** Documents that were done before and have not changed. */
  readonly skipped: number;
  readonly failed: number;
  /** Documents of this call some of whose pages could not be read. */
  readonly partial: number;
  /** Documents whose outputs could not be written. */
  readonly unwritten: number;
  readonly pages: number;
  readonly seconds: number;
  readonly pagesPerSecond: number;
  /** Files of other kinds in the folders. */
  readonly aside: number;
}

/** `summary.json`. */
export interface ScanSummary {
  readonly engine: ScanEngines;
  readonly totals: ScanTotals;
  /** The first thousand, by path. */
  readonly errors: readonly (ScanFailure & { readonly path: string })[];
  readonly run: ScanRun;
}

const MOST_ERRORS = 1000;

/** Rows of the journal by stem. */
export async function* rowsOf(journal: Journal<IndexRow>, stems: readonly string[]): AsyncGenerator<IndexRow, void, undefined> {
  for (const stem of stems) yield await journal.row(stem);
}

/** Writes `index.jsonl`, `index.csv` and `metadata.xlsx` where they are wanted, and counts. Holds one row at a time but for the last. */
export async function writeIndex(out: string, journal: Journal<IndexRow>, stems: readonly string[], formats: readonly ScanFormat[]): Promise<Pick<ScanSummary, "errors" | "totals">> {
  if (formats.includes("jsonl")) await writeOutput(join(out, "index.jsonl"), jsonRows(rowsOf(journal, stems)));
  if (formats.includes("xlsx")) await writeOutput(join(out, "metadata.xlsx"), await metadataOfRows(rowsOf(journal, stems)));
  if (formats.includes("csv")) await writeOutput(join(out, "index.csv"), csvRows(rowsOf(journal, stems)));
  return countRows(rowsOf(journal, stems));
}

/** Writes `summary.json`. */
export async function writeSummary(out: string, summary: ScanSummary): Promise<void> {
  await writeOutput(join(out, "summary.json"), jsonFile(summary));
}

async function* jsonRows(rows: AsyncIterable<IndexRow>): AsyncGenerator<string, void, undefined> {
  for await (const row of rows) yield* jsonLines([row]);
}

async function* csvRows(rows: AsyncIterable<IndexRow>): AsyncGenerator<string, void, undefined> {
  yield* csvLines(INDEX_COLUMNS, []);
  for await (const row of rows) yield [...csvLines(INDEX_COLUMNS, [row], { bom: false })][1]!;
}

async function countRows(rows: AsyncIterable<IndexRow>): Promise<Pick<ScanSummary, "errors" | "totals">> {
  const counts = { done: 0, partial: 0, failed: 0 };
  const origins: Record<string, number> = {};
  const errors: (ScanFailure & { path: string })[] = [];
  let pages = 0;
  let edits = 0;
  for await (const row of rows) {
    counts[row.status]++;
    pages += row.pages ?? 0;
    edits += row.edits ?? 0;
    for (const [from, count] of Object.entries(row.origins ?? {})) origins[from] = (origins[from] ?? 0) + count;
    if (row.error !== undefined && errors.length < MOST_ERRORS) errors.push({ path: row.path, ...row.error });
  }
  const sorted = Object.fromEntries(Object.entries(origins).sort(([a], [b]) => (a < b ? -1 : 1)));
  return { totals: { documents: counts.done + counts.partial + counts.failed, ...counts, pages, origins: sorted, edits }, errors };
}
