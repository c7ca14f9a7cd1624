/** Owns what a run writes for one document: its files by format, and its row in the index. */

import { createHash } from "node:crypto";
import { DOUBTFUL } from "../export/html-input.js";
import { shortConfidences } from "../export/json.js";
import { textFile } from "../export/text.js";
import { allWarnings } from "../document/document-reading.js";
import type { DocumentFields, DocumentKind } from "../document/index.js";
import { foldStem } from "./walk-stems.js";
import { hasWords } from "./scanned-document.js";
import type { FinishedDocument, ScanFailure, ScannedDocument, ScannedPage } from "./scanned-document.js";
import { akomaNtosoOf, edxmlOf } from "./output-exports.js";
import { reportDocumentOf } from "./report-parts.js";

/**
 * What a run can write: per document `txt`, `json`, `pdf` (searchable), `edxml` and `akn` (Akoma Ntoso); for the run `jsonl` and `csv` (the
 * index), `html` (the report) and `xlsx` (the metadata of Phụ lục VI).
 */
export type ScanFormat = "akn" | "csv" | "edxml" | "html" | "json" | "jsonl" | "pdf" | "txt" | "xlsx";

/** What is written where nothing else is asked for. */
export const DEFAULT_SCAN_FORMATS: readonly ScanFormat[] = ["txt", "json", "jsonl", "csv", "html"];

/** All of them, in the order in which they are named. */
export const SCAN_FORMATS: readonly ScanFormat[] = [...DEFAULT_SCAN_FORMATS, "pdf", "xlsx", "edxml", "akn"];

/** A document's row in the index; kept in the journal, so that the index needs no other file. */
export interface IndexRow {
  readonly path: string;
  readonly stem: string;
  readonly status: ScannedDocument["status"];
  readonly format?: string;
  readonly pages?: number;
  /** Pages by where their text is from. */
  readonly origins?: Readonly<Partial<Record<ScannedPage["from"], number>>>;
  readonly kind?: DocumentKind;
  readonly fields?: DocumentFields;
  readonly damage?: string;
  readonly profile?: string;
  /** 0..1, three places; absent where there are no words. */
  readonly confidence?: number;
  readonly edits?: number;
  /** Edits that a person should look at. */
  readonly doubtful?: number;
  readonly warnings?: readonly string[];
  readonly error?: ScanFailure;
  readonly hash?: string;
}

/** The row of a document. */
export function indexRow(document: ScannedDocument): IndexRow {
  const { path, stem, status } = document;
  if (status === "failed") return { path, stem, status, error: document.error, ...(document.hash === undefined ? {} : { hash: document.hash }) };
  const origins: Partial<Record<ScannedPage["from"], number>> = {};
  for (const { from } of document.pages) origins[from] = (origins[from] ?? 0) + 1;
  const { format, damage, profile, hash } = document;
  return {
    ...{ path, stem, status, format, pages: document.pages.length, origins },
    ...{ kind: document.document.kind, fields: document.document.fields, damage, profile },
    ...(hasWords(document) ? { confidence: Math.round(document.confidence * 1000) / 1000 } : {}),
    edits: document.edits.length,
    doubtful: document.edits.filter((edit) => edit.confidence < DOUBTFUL).length,
    warnings: [...document.warnings, ...allWarnings(document.document)].map(({ message }) => message),
    hash,
  };
}

/** One file of a document: its place under the output folder, and its content. */
export interface DocumentFile {
  readonly place: string;
  readonly content: string | Iterable<string>;
}

/** The folder of the run's own files, under the output folder. */
export const RUN_FOLDER = ".khoidau";

/** Where the files of a document in these formats go. */
export function documentPlaces(stem: string, formats: readonly ScanFormat[]): string[] {
  return formats.flatMap((format) => placeOf(stem, format) ?? []);
}

function placeOf(stem: string, format: ScanFormat): string | undefined {
  if (format === "txt" || format === "json" || format === "edxml") return `${stem}.${format}`;
  if (format === "pdf") return pdfPlace(stem);
  if (format === "akn") return `${stem}.akn.xml`;
  return format === "html" ? reportPlace(stem) : undefined;
}

/** Where a document's part of the report is kept. */
export function reportPlace(stem: string): string {
  return `${RUN_FOLDER}/report/${createHash("sha256").update(foldStem(stem)).digest("hex").slice(0, 24)}.json`;
}

/** How files are written. */
export interface FileOptions {
  readonly formats: readonly ScanFormat[];
  /** Whether `STEM.json` has `timing`; without it the same input gives the same bytes. */
  readonly timing: boolean;
}

/** Where a document's searchable PDF goes. */
export const pdfPlace = (stem: string): string => `${stem}.pdf`;

/** The files of a finished document that are made of it alone; its searchable PDF is made of its source as well. */
export function documentFiles(document: FinishedDocument, { formats, timing }: FileOptions): DocumentFile[] {
  const contents: Partial<Record<ScanFormat, () => string | Iterable<string>>> = {
    txt: () => textFile(document.text),
    json: () => documentJson(document, timing ? { timing: document.timing } : {}),
    edxml: () => edxmlOf(document),
    akn: () => akomaNtosoOf(document),
    html: () => JSON.stringify(reportDocumentOf(document)),
  };
  return formats.flatMap((format) => {
    const content = contents[format];
    return content === undefined ? [] : [{ place: placeOf(document.stem, format)!, content: content() }];
  });
}

/** `STEM.json`: one member a line, of lists one element a line. */
function* documentJson(document: FinishedDocument, timing: Partial<Pick<FinishedDocument, "timing">>): Generator<string> {
  const { path, format, hash, text, reading, edits, damage, profile, confidence, signatures, engine, status } = document;
  const { kind, fields, evidence, outline, documents } = document.document;
  const warnings = [...document.warnings, ...document.document.warnings];
  const members = {
    ...{ path, format, hash, status, text, kind, fields, evidence, outline, documents, warnings, signatures, damage, profile, confidence },
    ...{ reading, edits, pages: document.pages.map(withoutThumbnail), engine, ...timing },
  };
  let before = "{\n";
  for (const [name, value] of Object.entries(members)) {
    if (value === undefined) continue;
    yield `${before} ${JSON.stringify(name)}: `;
    if (Array.isArray(value) && value.length > 0) yield* jsonList(value);
    else yield JSON.stringify(value, shortConfidences);
    before = ",\n";
  }
  yield "\n}\n";
}

function* jsonList(values: readonly unknown[]): Generator<string> {
  for (const [i, value] of values.entries()) yield `${i === 0 ? "[" : ","}\n  ${JSON.stringify(value, shortConfidences)}`;
  yield "\n ]";
}

function withoutThumbnail({ thumbnail: _, ...page }: ScannedPage): Omit<ScannedPage, "thumbnail"> {
  return page;
}
