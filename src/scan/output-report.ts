/** Owns the writing of `report.html` from what each document left behind for it. */

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { ReportDocument, ReportPage, ReportRow, ReportRun, ReportSentence } from "../export/html-input.js";
import { failureInVietnamese } from "./failures-vi.js";
import type { Journal } from "./journal.js";
import { writeOutput } from "./output-files.js";
import type { IndexRow } from "./output-formats.js";
import { reportPlace } from "./output-formats.js";
import { rowsOf } from "./output-index.js";
import type { ScanFailure } from "./scanned-document.js";

/** Characters of pictures that a report holds at most: a browser still opens it. Documents after that come without. */
const MOST_PICTURES = 80_000_000;

/** Writes the report over the documents of `stems`; holds one document at a time, and a row of each. */
export async function writeReport(out: string, journal: Journal<IndexRow>, stems: readonly string[], run: ReportRun): Promise<void> {
  const { htmlReport } = await import("../export/html-report.js");
  const rows: ReportRow[] = [];
  for await (const row of rowsOf(journal, stems)) rows.push(reportRowOf(row));
  await writeOutput(join(out, "report.html"), htmlReport(run, rows, documents(out, rowsOf(journal, stems))));
}

/** A document that failed, or whose part of the report was not asked for, has no pages to show. */
async function* documents(out: string, rows: AsyncIterable<IndexRow>): AsyncGenerator<ReportDocument, void, undefined> {
  let pictures = 0;
  for await (const row of rows) {
    const document = row.status === "failed" ? undefined : await partOf(out, row.stem);
    if (document === undefined) {
      yield { name: row.path, status: row.status, ...(row.error === undefined ? {} : { error: { code: row.error.code, message: sentenceOf(row.error, row.path) } }), reading: "", edits: [], pages: [] };
      continue;
    }
    const size = document.pages.reduce((sum, page) => sum + (page.picture?.length ?? 0), 0);
    const room = pictures + size <= MOST_PICTURES;
    if (room) pictures += size;
    yield { ...document, name: row.path, pages: room ? document.pages : document.pages.map(bare) };
  }
}

function bare({ picture: _, ...page }: ReportPage): ReportPage {
  return page;
}

async function partOf(out: string, stem: string): Promise<ReportDocument | undefined> {
  try {
    return JSON.parse(await readFile(join(out, reportPlace(stem)), "utf8")) as ReportDocument;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

function sentenceOf(error: ScanFailure, path: string): ReportSentence {
  return { en: error.message, vi: failureInVietnamese(error, path) };
}

function reportRowOf(row: IndexRow): ReportRow {
  const { fields } = row;
  return {
    name: row.path,
    status: row.status,
    ...(row.error === undefined ? {} : { error: sentenceOf(row.error, row.path) }),
    ...(fields === undefined ? {} : { code: fields.code, date: fields.date, docType: fields.docType, subject: fields.subject }),
    pages: row.pages ?? 0,
    edits: row.edits ?? 0,
    doubtful: row.doubtful ?? 0,
    ...(row.confidence === undefined ? {} : { confidence: row.confidence }),
    warnings: row.warnings?.length ?? 0,
  };
}
