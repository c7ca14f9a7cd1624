/** Owns one run over the inputs: what is done is kept, what is unchanged is not done again. */

import { createHash } from "node:crypto";
import { dirname, join } from "node:path";
import type { DocumentScanner } from "./document-scanner.js";
import type { ScanIntoOptions } from "./folder-options.js";
import { FolderOutputs } from "./folder-outputs.js";
import type { Journal, JournalEntry } from "./journal.js";
import { syncFolder, sweepDrafts } from "./output-files.js";
import type { IndexRow, ScanFormat } from "./output-formats.js";
import { RUN_FOLDER, indexRow } from "./output-formats.js";
import type { ScanSummary } from "./output-index.js";
import { writeIndex, writeSummary } from "./output-index.js";
import { writeReport } from "./output-report.js";
import { failedDocument } from "./run-document.js";
import { hashOfFile } from "./run-hash.js";
import { completeScanOptions } from "./run-options.js";
import { errorsOf, hashOrFailure, scanInputs } from "./scan.js";
import type { ScanEngines, ScanInput, ScannedDocument } from "./scanned-document.js";
import type { Walk } from "./walk.js";
import type { TakenStems } from "./walk-stems.js";
import { assignStems, foldStem } from "./walk-stems.js";

/** An input that was done before: nothing to write. */
interface Skipped {
  readonly status: "skipped";
  readonly input: ScanInput;
  readonly entry: JournalEntry;
}

/** A run into `out`; the folder is locked and its journal open. */
export class FolderRun {
  readonly #out: string;
  readonly #journal: Journal<IndexRow>;
  readonly #options: ScanIntoOptions;
  readonly #formats: readonly ScanFormat[];
  readonly #outputs: FolderOutputs;
  #key = "";
  readonly #counts = { scanned: 0, skipped: 0, failed: 0, partial: 0, unwritten: 0, pages: 0 };

  constructor(out: string, journal: Journal<IndexRow>, options: ScanIntoOptions & { readonly formats: readonly ScanFormat[] }) {
    this.#out = out;
    this.#journal = journal;
    this.#options = options;
    this.#formats = options.formats;
    this.#outputs = new FolderOutputs(out, journal, { formats: options.formats, timing: options.timing ?? true });
  }

  /** Scans what was walked. */
  async run(walked: Walk, scanner: DocumentScanner): Promise<ScanSummary> {
    const start = performance.now();
    const { onProgress, layers, fromEncoding } = completeScanOptions(this.#options);
    const { engines } = scanner;
    this.#key = keyOf(engines, layers, fromEncoding);
    onProgress({ event: "found", documents: walked.files.length, aside: walked.aside });
    const inputs = await assignStems(walked.files, this.#taken());
    this.#outputs.refuseOverwriting(inputs);
    await this.#sweep(inputs);
    await this.#scanAll(inputs, walked, scanner);
    const stems = await this.#indexed(inputs);
    const index = await writeIndex(this.#out, this.#journal, stems, this.#formats);
    const seconds = (performance.now() - start) / 1000;
    const run = { ...this.#counts, seconds: round(seconds), pagesPerSecond: round(this.#counts.pages / seconds), aside: walked.aside };
    if (this.#formats.includes("html")) await writeReport(this.#out, this.#journal, stems, { engine: engines.ocr, version: engines.khoidau, ...(this.#options.language === undefined ? {} : { language: this.#options.language }) });
    const summary: ScanSummary = { engine: engines, ...index, run };
    await writeSummary(this.#out, summary);
    await syncFolder(this.#out);
    return summary;
  }

  async #scanAll(inputs: readonly ScanInput[], walked: Walk, scanner: DocumentScanner): Promise<void> {
    const errors = errorsOf(walked.files);
    const outcomes = scanInputs(inputs, scanner, this.#options.signal, async (input, rank): Promise<ScannedDocument | Skipped> => {
      const error = errors.get(input.source);
      if (error !== undefined) return failedDocument(input, error);
      const hash = await hashOrFailure(input);
      if (typeof hash !== "string") return hash;
      const entry = this.#journal.get(input.stem);
      if (entry !== undefined && (await this.#isDone(entry, hash))) return { status: "skipped", input, entry };
      return scanner.scan(input, hash, rank);
    });
    for await (const outcome of outcomes) {
      if (outcome.status === "skipped") await this.#skip(outcome);
      else await this.#keep(outcome);
    }
  }

  /** Whether an earlier result still holds and all that is wanted of it is there: pages that failed are tried again. */
  async #isDone(entry: JournalEntry, hash: string): Promise<boolean> {
    if (this.#options.force === true || entry.status !== "done" || entry.hash !== hash || entry.key !== this.#key) return false;
    return this.#outputs.areWhole(entry);
  }

  async #skip({ input, entry }: Skipped): Promise<void> {
    const row = await this.#journal.row(entry.stem);
    if (entry.source !== input.source) await this.#journal.append({ ...recordOf(entry), source: input.source, row: { ...row, path: input.path } });
    this.#counts.skipped++;
    this.#options.onProgress?.({ event: "document", path: input.path, status: "skipped", pages: row.pages ?? 0 });
  }

  /** Writes a document's files, then its record: a document is done when its record is on the disk. */
  async #keep(document: ScannedDocument): Promise<void> {
    const kept = await this.#outputs.write(document);
    const { source, stem, status, hash } = kept.document;
    const row = indexRow(kept.document);
    await this.#journal.append({ stem, source, ...(hash === undefined ? {} : { hash }), key: this.#key, status, outputs: kept.outputs, row });
    this.#counts.scanned++;
    this.#counts.pages += row.pages ?? 0;
    if (status === "failed") this.#counts.failed++;
    if (status !== document.status) this.#counts.unwritten++;
    if (status === "partial") this.#counts.partial++;
    const error = kept.document.status === "failed" ? { error: kept.document.error } : {};
    this.#options.onProgress?.({ event: "document", path: document.path, status, pages: row.pages ?? 0, ...error });
  }

  /** Stems of the index, sorted: the inputs of this run, and what earlier runs left here. */
  async #indexed(inputs: readonly ScanInput[]): Promise<string[]> {
    const now = new Set(inputs.map(({ stem }) => foldStem(stem)));
    const stems: string[] = [];
    for (const entry of this.#journal.entries()) {
      if (now.has(foldStem(entry.stem)) || (await this.#outputs.hasSome(entry))) stems.push(entry.stem);
    }
    return stems.sort();
  }

  #taken(): TakenStems {
    const bySource = new Map([...this.#journal.entries()].map(({ source, stem }) => [source, stem]));
    const byStem = new Map([...this.#journal.entries()].map((entry) => [foldStem(entry.stem), entry]));
    return {
      stemOf: (source) => bySource.get(source),
      ownerOf: (folded) => byStem.get(folded)?.source,
      isMoved: async (folded, source) => {
        const hash = await hashOfFile(source).catch(() => undefined);
        return hash !== undefined && hash === byStem.get(folded)?.hash;
      },
    };
  }

  async #sweep(inputs: readonly ScanInput[]): Promise<void> {
    const folders = new Set([".", RUN_FOLDER, `${RUN_FOLDER}/report`]);
    for (const { stem } of [...inputs, ...this.#journal.entries()]) folders.add(dirname(stem));
    for (const folder of folders) await sweepDrafts(join(this.#out, folder));
  }
}

const round = (value: number): number => Math.round(value * 100) / 100;

function recordOf({ stem, source, hash, key, status, outputs }: JournalEntry): JournalEntry {
  return { stem, source, ...(hash === undefined ? {} : { hash }), key, status, outputs };
}

/** What results depend on besides their file. */
function keyOf(...parts: readonly [engines: ScanEngines, layers: string, fromEncoding: string]): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 16);
}
