/** Owns the run of a scan into a folder: what is done is kept, what is unchanged is not done again. */

import { createHash } from "node:crypto";
import { rm, stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { KhoidauError } from "../errors.js";
import type { JournalEntry } from "./journal.js";
import { Journal } from "./journal.js";
import { takeLock } from "./journal-lock.js";
import { syncFolder, sweepDrafts, writeOutput } from "./output-files.js";
import type { IndexRow, ScanFormat } from "./output-formats.js";
import { DEFAULT_SCAN_FORMATS, RUN_FOLDER, SCAN_FORMATS, documentFiles, documentPlaces, indexRow } from "./output-formats.js";
import type { ScanSummary } from "./output-index.js";
import { writeIndex, writeSummary } from "./output-index.js";
import { writeReport } from "./output-report.js";
import { failedDocument, scanDocument } from "./run-document.js";
import { hashOfFile } from "./run-hash.js";
import type { ScanOptions } from "./run-options.js";
import { completeScanOptions } from "./run-options.js";
import { khoidauVersion, packagedScanRestorer } from "./run-restorer.js";
import { defaultEngine, errorsOf, hashOrFailure, scanInputs } from "./scan.js";
import type { ScanEngines, ScanInput, ScannedDocument } from "./scanned-document.js";
import type { Walk } from "./walk.js";
import { walk } from "./walk.js";
import type { TakenStems } from "./walk-stems.js";
import { assignStems, foldStem } from "./walk-stems.js";

/** How files are scanned into a folder; all but `out` are optional. */
export interface ScanIntoOptions extends Omit<ScanOptions, "exclude"> {
  /** The folder that the outputs go to; made where it is not there. */
  readonly out: string;
  /** What is written. Some of `SCAN_FORMATS`; default `DEFAULT_SCAN_FORMATS`; `summary.json` always is. */
  readonly formats?: readonly ScanFormat[];
  /** Scan also what was done before and has not changed. Default false. */
  readonly force?: boolean;
  /** Write `timing` into `STEM.json`; without it the same files give the same bytes. Default true. */
  readonly timing?: boolean;
  /** Language that the report opens in; its reader may switch. Default `vi`. */
  readonly language?: "en" | "vi";
}

/** Pages of a document that the report shows with their picture. */
const PICTURED_PAGES = 20;

/** An input that was done before: nothing to write. */
interface Skipped {
  readonly status: "skipped";
  readonly input: ScanInput;
  readonly entry: JournalEntry;
}

/**
 * Scans files and folders into `out`: `STEM.txt` and `STEM.json` a document, `index.jsonl`, `index.csv`, `summary.json` and
 * `report.html`. Each file is written whole or not at all. A journal in `out/.khoidau` remembers what is done: after any
 * end of the process the next call goes on, and what has not changed (file, engine, dictionary, options) is not done
 * again. The index lists every document whose outputs are in the folder, by stem, and the failures of this call.
 *
 * @throws KhoidauError `bad-argument` for options that cannot be, `locked` where another run writes into the folder,
 * `unwritable` where nothing can be written there (a full disk); the reason of `signal` where that is aborted.
 */
export async function scanInto(paths: readonly string[], options: ScanIntoOptions): Promise<ScanSummary> {
  const out = resolve(options.out);
  // What is wrong with the arguments is said before anything is made.
  completeScanOptions(options);
  const formats = formatsOf(options);
  const walked = await walk(paths, out);
  const lock = await takeLock(join(out, RUN_FOLDER, "lock"));
  try {
    const journal = await Journal.open<IndexRow>(join(out, RUN_FOLDER, "journal.log"));
    try {
      return await new FolderRun(out, journal, { ...options, formats }).run(walked);
    } finally {
      await journal.close();
    }
  } finally {
    await lock.release();
  }
}

class FolderRun {
  readonly #out: string;
  readonly #journal: Journal<IndexRow>;
  readonly #options: ScanIntoOptions;
  readonly #formats: readonly ScanFormat[];
  #key = "";
  readonly #counts = { scanned: 0, skipped: 0, failed: 0, partial: 0, unwritten: 0, pages: 0 };

  constructor(out: string, journal: Journal<IndexRow>, options: ScanIntoOptions & { readonly formats: readonly ScanFormat[] }) {
    this.#out = out;
    this.#journal = journal;
    this.#options = options;
    this.#formats = options.formats;
  }

  async run(walked: Walk): Promise<ScanSummary> {
    const start = performance.now();
    const { onProgress, layers } = completeScanOptions(this.#options);
    const engine = this.#options.engine ?? (await defaultEngine());
    const restorer = this.#options.restorer ?? (await packagedScanRestorer());
    const engines = { khoidau: khoidauVersion(), ocr: engine.name, repair: restorer.name };
    this.#key = keyOf(engines, layers);
    onProgress({ event: "found", documents: walked.files.length, aside: walked.aside });
    const inputs = await assignStems(walked.files, this.#taken());
    this.#refuseOverwriting(inputs);
    await this.#sweep(inputs);
    const thumbnails = this.#formats.includes("html") ? PICTURED_PAGES : 0;
    await this.#scanAll(inputs, walked, { ...this.#options, engine, restorer, thumbnails });
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

  async #scanAll(inputs: readonly ScanInput[], walked: Walk, options: ScanOptions): Promise<void> {
    const errors = errorsOf(walked.files);
    const outcomes = scanInputs(inputs, options, async (input, rank, tools): Promise<ScannedDocument | Skipped> => {
      const error = errors.get(input.source);
      if (error !== undefined) return failedDocument(input, error);
      const hash = await hashOrFailure(input);
      if (typeof hash !== "string") return hash;
      const entry = this.#journal.get(input.stem);
      if (entry !== undefined && (await this.#isDone(entry, hash))) return { status: "skipped", input, entry };
      return scanDocument(input, hash, rank, tools);
    });
    for await (const outcome of outcomes) {
      if (outcome.status === "skipped") await this.#skip(outcome);
      else await this.#keep(outcome);
    }
  }

  /** Whether an earlier result is whole, still holds, and all that is wanted of it is there: pages that failed are tried again. */
  async #isDone(entry: JournalEntry, hash: string): Promise<boolean> {
    if (this.#options.force === true || entry.status !== "done" || entry.hash !== hash || entry.key !== this.#key) return false;
    for (const place of documentPlaces(entry.stem, this.#formats)) {
      if (entry.outputs[place] === undefined || (await sizeOf(join(this.#out, place))) !== entry.outputs[place]) return false;
    }
    return true;
  }

  async #skip({ input, entry }: Skipped): Promise<void> {
    const row = await this.#journal.row(entry.stem);
    if (entry.source !== input.source) await this.#journal.append({ ...recordOf(entry), source: input.source, row: { ...row, path: input.path } });
    this.#counts.skipped++;
    this.#options.onProgress?.({ event: "document", path: input.path, status: "skipped", pages: row.pages ?? 0 });
  }

  /** Writes a document's files, then its record: a document is done when its record is on the disk. */
  async #keep(document: ScannedDocument): Promise<void> {
    const kept = await this.#written(document);
    const { source, stem, status, hash } = kept.document;
    const row = indexRow(kept.document);
    await this.#journal.append({ stem, source, ...(hash === undefined ? {} : { hash }), key: this.#key, status, outputs: kept.outputs, row });
    this.#counts.scanned++;
    this.#counts.pages += row.pages ?? 0;
    if (status === "failed") this.#counts.failed++;
    if (status === "partial") this.#counts.partial++;
    const error = kept.document.status === "failed" ? { error: kept.document.error } : {};
    this.#options.onProgress?.({ event: "document", path: document.path, status, pages: row.pages ?? 0, ...error });
  }

  async #written(document: ScannedDocument): Promise<{ document: ScannedDocument; outputs: Record<string, number> }> {
    if (document.status === "failed") return { document, outputs: await this.#dropStale(document) };
    const outputs: Record<string, number> = {};
    try {
      for (const { place, content } of documentFiles(document, { formats: this.#formats, timing: this.#options.timing ?? true })) {
        outputs[place] = await writeOutput(join(this.#out, place), content);
      }
      for (const folder of new Set(Object.keys(outputs).map((place) => dirname(place)))) await syncFolder(join(this.#out, folder));
      return { document, outputs };
    } catch (error) {
      // Where nothing more can be written the run ends; else only this document has no place.
      if (!(error instanceof KhoidauError) || error.code !== "unwritable" || error.details["all"] === true) throw error;
      this.#counts.unwritten++;
      return { document: failedDocument(document, error, document.hash), outputs };
    }
  }

  /** The results of what the file held before are no results of what it holds now. */
  async #dropStale({ stem, hash }: { stem: string; hash?: string }): Promise<Record<string, number>> {
    const entry = this.#journal.get(stem);
    if (entry === undefined) return {};
    if (hash === undefined || entry.hash === hash) return { ...entry.outputs };
    for (const place of Object.keys(entry.outputs)) await rm(join(this.#out, place), { force: true });
    return {};
  }

  /** Stems of the index, sorted: the inputs of this run, and what earlier runs left here. */
  async #indexed(inputs: readonly ScanInput[]): Promise<string[]> {
    const now = new Set(inputs.map(({ stem }) => foldStem(stem)));
    const stems: string[] = [];
    for (const entry of this.#journal.entries()) {
      if (now.has(foldStem(entry.stem)) || (await this.#hasOutputs(entry))) stems.push(entry.stem);
    }
    return stems.sort();
  }

  async #hasOutputs({ status, outputs }: JournalEntry): Promise<boolean> {
    if (status === "failed") return false;
    for (const place of Object.keys(outputs)) if (!place.startsWith(`${RUN_FOLDER}/`) && (await sizeOf(join(this.#out, place))) !== undefined) return true;
    return false;
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

  #refuseOverwriting(inputs: readonly ScanInput[]): void {
    const sources = new Map(inputs.map((input) => [input.source, input]));
    const runFiles = ["index.jsonl", "index.csv", "metadata.xlsx", "summary.json", "report.html"];
    for (const place of [...inputs.flatMap(({ stem }) => documentPlaces(stem, this.#formats)), ...runFiles]) {
      const input = sources.get(join(this.#out, place));
      if (input === undefined) continue;
      throw new KhoidauError("bad-argument", `${input.source} would be overwritten by an output of the same name; give --out another folder.`, { path: input.source });
    }
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

function formatsOf({ formats = DEFAULT_SCAN_FORMATS }: ScanIntoOptions): readonly ScanFormat[] {
  const unknown = formats.find((format) => !SCAN_FORMATS.includes(format));
  if (unknown === undefined && formats.length > 0) return formats;
  throw new KhoidauError("bad-argument", `The format is "${unknown ?? ""}"; it must be some of ${SCAN_FORMATS.join(", ")}.`, { format: unknown });
}

/** What results depend on besides their file. */
function keyOf(engines: ScanEngines, layers: string): string {
  return createHash("sha256").update(JSON.stringify([engines, layers])).digest("hex").slice(0, 16);
}

async function sizeOf(path: string): Promise<number | undefined> {
  try {
    return (await stat(path)).size;
  } catch {
    // Whatever hinders it, the output is not there for the next reader either.
    return undefined;
  }
}
