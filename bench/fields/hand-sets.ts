/** Owns the hand-made ones: the fixtures, two text layers, the transcribed scans, each with its fields. */

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { DocumentFields } from "../../src/measure/field-values.js";
import { packagedScanRestorer } from "../../src/scan/run-restorer.js";
import { scan } from "../../src/scan/scan.js";
import { FIXTURES, SHARED } from "../paths.js";
import type { FieldDocument, FieldSet } from "./field-set.js";
import { printedTruth } from "./printed-truth.js";
import type { Half } from "./sample.js";

const HALVES: readonly Half[] = ["development", "held out"];

/** Scans whose texts and pictures were looked at while the readers were built; the others are held out. */
const DEVELOPMENT: ReadonlySet<string> = new Set(["06-bct", "153-tb-vpcp", "2450-kgvx", "qn-01-ttr", "qn-05ct", "qn-11-ct", "qn-2352-07-ct-ubnd", "qn-239-ttr"]);

/** Of these only some pages were labelled too: what may stand on any page is not measured where the whole file is read. */
const PARTLY_LABELLED: ReadonlySet<string> = new Set(["59-nd"]);
const ON_ANY_PAGE = ["articles", "sections", "references"];

/** Fixtures and text layers: from the gold text, and from what the engine had printed, repaired. */
export function pairedSets(): FieldSet[] {
  const folders = [["fixtures", FIXTURES], ["text layers", SHARED.layers]] as const;
  return folders.filter(([, folder]) => existsSync(folder)).flatMap(([name, folder]) => {
    const stems = readdirSync(folder).filter((file) => file.endsWith(".fields.json")).map((file) => file.slice(0, -".fields.json".length));
    const documents = (ending: string, damaged: boolean): FieldDocument[] => stems.map((stem) => {
      const truth = readTruth(folder, stem);
      const text = readFileSync(join(folder, `${stem}.${ending}.txt`), "utf8");
      return { name: stem, text, damaged, truth, ...(name === "text layers" && damaged ? { printed: penOnly(truth) } : {}) };
    });
    return [
      { name: `${name}, gold text`, group: "hand", half: "development", documents: documents("gold", false) },
      { name: `${name}, garbled`, group: "hand", half: "development", documents: documents("ocr", true) },
    ] satisfies FieldSet[];
  });
}

/** The scans from their transcribed pages, development and held-out apart. */
export function transcribedSets(): FieldSet[] {
  return HALVES.map((half) => ({ name: `scans, gold text, ${half}`, group: "hand", half, documents: scanStems(half).flatMap((stem) => transcribed(stem) ?? []) }));
}

/** The scans read by the project itself, from file to facts. Some minutes: 50 pages. `report` hears of each document. */
export async function scannedSets(dictionary: string, report: (message: string) => void): Promise<FieldSet[]> {
  const given = new Map<string, DocumentFields>();
  for await (const document of scan([SHARED.scans], { jobs: 1, restorer: await packagedScanRestorer({ dictionary }) })) {
    if (!document.path.endsWith(".pdf")) continue;
    const stem = document.path.replace(/(?:\.signed)?\.pdf$/, "");
    if (document.status === "failed") report(`${document.path} could not be read: ${document.error.message}`);
    given.set(stem, document.status === "failed" ? {} : (document.document.fields as unknown as DocumentFields));
    report(`${document.path} ${document.status}`);
  }
  return HALVES.map((half) => {
    const documents = scanStems(half).map((stem): FieldDocument => {
      const whole = readTruth(SHARED.scans, stem);
      const truth = PARTLY_LABELLED.has(stem) ? Object.fromEntries(Object.entries(whole).filter(([key]) => !ON_ANY_PAGE.includes(key))) : whole;
      const pages = goldPages(stem);
      return { name: stem, text: "", damaged: false, truth, printed: pages.length > 0 ? printedTruth(truth, pages.join("\f"), { complete: true }) : penOnly(truth) };
    });
    return { name: `scans read, ${half}`, group: "scans", half, documents, given };
  });
}

function scanStems(half: Half): string[] {
  if (!existsSync(SHARED.scans)) return [];
  const stems = readdirSync(SHARED.scans).filter((file) => file.endsWith(".fields.json")).map((file) => file.slice(0, -".fields.json".length));
  return stems.filter((stem) => DEVELOPMENT.has(stem) === (half === "development"));
}

/** Number and day by hand, as on all papers without transcription and on both text layers. */
function penOnly(truth: DocumentFields): DocumentFields {
  return { number: null, code: null, date: String(truth["date"]).slice(0, "YYYY-MM".length) };
}

function transcribed(stem: string): FieldDocument | undefined {
  const pages = goldPages(stem);
  if (pages.length === 0) return undefined;
  const truth = readTruth(SHARED.scans, stem);
  const text = pages.join("\f");
  return { name: stem, text, damaged: false, truth: printedTruth(truth, text, { complete: pages.length === truth["pages"] }) };
}

function goldPages(stem: string): string[] {
  return readdirSync(SHARED.scans).filter((file) => file.startsWith(`${stem}.p`) && file.endsWith(".gold.txt")).sort().map((file) => readFileSync(join(SHARED.scans, file), "utf8"));
}

function readTruth(folder: string, stem: string): DocumentFields {
  return JSON.parse(readFileSync(join(folder, `${stem}.fields.json`), "utf8")) as DocumentFields;
}
