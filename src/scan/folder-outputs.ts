/** Owns the files that a run has written into its folder: which are whole, writing a document's, dropping stale ones. */

import { rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { KhoidauError } from "../errors.js";
import type { Journal, JournalEntry } from "./journal.js";
import { syncFolder, writeOutput } from "./output-files.js";
import type { IndexRow, ScanFormat } from "./output-formats.js";
import { RUN_FOLDER, documentFiles, documentPlaces, pdfPlace } from "./output-formats.js";
import { writePdf } from "./output-pdf.js";
import { failedDocument } from "./run-document.js";
import type { ScanInput, ScannedDocument } from "./scanned-document.js";

/** What is written of each document. */
export interface FolderOutputSettings {
  readonly formats: readonly ScanFormat[];
  readonly timing: boolean;
}

/** What was written of a document: the document as it then stands, and the bytes of each file; 0 for one that there cannot be. */
export interface WrittenDocument {
  readonly document: ScannedDocument;
  readonly outputs: Record<string, number>;
}

/** The outputs in one folder. */
export class FolderOutputs {
  readonly #out: string;
  readonly #journal: Journal<IndexRow>;
  readonly #settings: FolderOutputSettings;

  constructor(out: string, journal: Journal<IndexRow>, settings: FolderOutputSettings) {
    this.#out = out;
    this.#journal = journal;
    this.#settings = settings;
  }

  /** Whether all that is wanted of a document is there as it was written. */
  async areWhole(entry: JournalEntry): Promise<boolean> {
    for (const place of documentPlaces(entry.stem, this.#settings.formats)) {
      // Asked for, and found that there can be none.
      if (entry.outputs[place] === 0) continue;
      if (entry.outputs[place] === undefined || (await sizeOf(join(this.#out, place))) !== entry.outputs[place]) return false;
    }
    return true;
  }

  /**
   * Writes a document's files. One that cannot be written becomes a failed document.
   *
   * @throws KhoidauError `unwritable` where nothing more can be written at all.
   */
  async write(document: ScannedDocument): Promise<WrittenDocument> {
    if (document.status === "failed") return { document, outputs: await this.#dropStale(document) };
    const outputs: Record<string, number> = {};
    let written = document;
    try {
      // First, for where it cannot be made the other files say so.
      if (this.#settings.formats.includes("pdf")) {
        const place = pdfPlace(document.stem);
        const { bytes, warning } = await writePdf(join(this.#out, place), document);
        outputs[place] = bytes;
        if (warning !== undefined) written = { ...document, warnings: [...document.warnings, warning] };
      }
      for (const { place, content } of documentFiles(written, this.#settings)) {
        outputs[place] = await writeOutput(join(this.#out, place), content);
      }
      for (const folder of new Set(Object.keys(outputs).map((place) => dirname(place)))) await syncFolder(join(this.#out, folder));
      return { document: written, outputs };
    } catch (error) {
      // Where nothing more can be written the run ends; else only this document has no place.
      if (!(error instanceof KhoidauError) || error.code !== "unwritable" || error.details["all"] === true) throw error;
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

  /** Whether any of a document's own files is still there. */
  async hasSome({ status, outputs }: JournalEntry): Promise<boolean> {
    if (status === "failed") return false;
    for (const place of Object.keys(outputs)) if (!place.startsWith(`${RUN_FOLDER}/`) && (await sizeOf(join(this.#out, place))) !== undefined) return true;
    return false;
  }

  /** @throws KhoidauError `bad-argument` where an output would take the place of an input. */
  refuseOverwriting(inputs: readonly ScanInput[]): void {
    const sources = new Map(inputs.map((input) => [input.source, input]));
    const runFiles = ["index.jsonl", "index.csv", "metadata.xlsx", "summary.json", "report.html"];
    for (const place of [...inputs.flatMap(({ stem }) => documentPlaces(stem, this.#settings.formats)), ...runFiles]) {
      const input = sources.get(join(this.#out, place));
      if (input === undefined) continue;
      throw new KhoidauError("bad-argument", `${input.source} would be overwritten by an output of the same name; give --out another folder.`, { path: input.source, reason: "over-input" });
    }
  }
}

async function sizeOf(path: string): Promise<number | undefined> {
  try {
    return (await stat(path)).size;
  } catch {
    // Whatever hinders it, the output is not there for the next reader either.
    return undefined;
  }
}
