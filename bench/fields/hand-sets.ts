/** Owns the hand-made ones: the fixtures, two text layers, the transcribed scans, each with its fields. */

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { DocumentFields } from "../../src/measure/field-values.js";
import { FIXTURES, SHARED } from "../paths.js";
import type { FieldDocument, FieldSet } from "./field-set.js";
import { penTruth, printedTruth } from "./printed-truth.js";
import type { Half } from "./sample.js";

const SCANS = "../shared/scans";

/** Scans whose texts and pictures were looked at while the readers were built; the others are held out. */
const DEVELOPMENT: ReadonlySet<string> = new Set(["06-bct", "153-tb-vpcp", "2450-kgvx", "qn-01-ttr", "qn-05ct", "qn-11-ct", "qn-2352-07-ct-ubnd", "qn-239-ttr"]);

/** Fixtures and text layers: from the gold text, and from what the engine had printed, repaired. */
export function pairedSets(): FieldSet[] {
  const folders = [["fixtures", FIXTURES], ["text layers", SHARED.layers]] as const;
  return folders.filter(([, folder]) => existsSync(folder)).flatMap(([name, folder]) => {
    const stems = readdirSync(folder).filter((file) => file.endsWith(".fields.json")).map((file) => file.slice(0, -".fields.json".length));
    const documents = (ending: string, damaged: boolean): FieldDocument[] => stems.map((stem) => {
      const gold = readFileSync(join(folder, `${stem}.gold.txt`), "utf8");
      const truth = readTruth(folder, stem);
      return { name: stem, text: readFileSync(join(folder, `${stem}.${ending}.txt`), "utf8"), damaged, truth: name === "fixtures" ? truth : printedTruth(truth, gold, { complete: true }) };
    });
    return [
      { name: `${name}, gold text`, group: "hand", half: "development", documents: documents("gold", false) },
      { name: `${name}, garbled`, group: "hand", half: "development", documents: documents("ocr", true) },
    ] satisfies FieldSet[];
  });
}

/** The scans from their transcribed pages, development and held-out apart. */
export function transcribedSets(): FieldSet[] {
  const halves: readonly Half[] = ["development", "held out"];
  return halves.map((half) => ({ name: `scans, gold text, ${half}`, group: "hand", half, documents: scanStems(half).flatMap((stem) => transcribed(stem) ?? []) }));
}

/** The scans as `khoidau scan --out FOLDER` read them. */
export function scannedSets(folder: string): FieldSet[] {
  const halves: readonly Half[] = ["development", "held out"];
  return halves.flatMap((half) => {
    const stems = scanStems(half).filter((stem) => resultFile(folder, stem) !== undefined);
    const given = new Map(stems.map((stem) => [stem, (JSON.parse(readFileSync(resultFile(folder, stem)!, "utf8")) as { fields: DocumentFields }).fields]));
    const documents = stems.map((stem): FieldDocument => {
      const truth = readTruth(SCANS, stem);
      const pages = goldPages(stem);
      const printed = pages.length > 0 ? printedTruth(truth, pages.join("\f"), { complete: true }) : { number: null, code: null, date: String(truth["date"]).slice(0, 7) };
      return { name: stem, text: "", damaged: false, truth: penTruth(truth, printed, given.get(stem)!) };
    });
    return documents.length === 0 ? [] : [{ name: `scans read, ${half}`, group: "scans", half, documents, given } satisfies FieldSet];
  });
}

function scanStems(half: Half): string[] {
  if (!existsSync(SCANS)) return [];
  const stems = readdirSync(SCANS).filter((file) => file.endsWith(".fields.json")).map((file) => file.slice(0, -".fields.json".length));
  return stems.filter((stem) => DEVELOPMENT.has(stem) === (half === "development"));
}

function transcribed(stem: string): FieldDocument | undefined {
  const pages = goldPages(stem);
  if (pages.length === 0) return undefined;
  const truth = readTruth(SCANS, stem);
  const text = pages.join("\f");
  return { name: stem, text, damaged: false, truth: printedTruth(truth, text, { complete: pages.length === truth["pages"] }) };
}

function goldPages(stem: string): string[] {
  return readdirSync(SCANS).filter((file) => file.startsWith(`${stem}.p`) && file.endsWith(".gold.txt")).sort().map((file) => readFileSync(join(SCANS, file), "utf8"));
}

/** `scan` names its results after the file: `06-bct.signed.json` or `06-bct.signed.pdf.json`. */
function resultFile(folder: string, stem: string): string | undefined {
  return [".json", ".pdf.json", ".signed.json", ".signed.pdf.json"].map((ending) => join(folder, `${stem}${ending}`)).find((path) => existsSync(path));
}

function readTruth(folder: string, stem: string): DocumentFields {
  return JSON.parse(readFileSync(join(folder, `${stem}.fields.json`), "utf8")) as DocumentFields;
}
