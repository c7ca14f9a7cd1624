/** Owns the fields' ruler: `npm run bench:fields -- [--only hand,real,made] [--scans] [--rendered] [--misses]`. */

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { documentRestorer, readDocument } from "../src/document/index.js";
import type { DocumentRestorer } from "../src/document/index.js";
import { measureFields, sumFieldScores } from "../src/measure/field-score.js";
import type { FieldScore } from "../src/measure/field-score.js";
import type { DocumentFields } from "../src/measure/field-values.js";
import { openDictionaryFile } from "../src/node.js";
import { createRestorer } from "../src/restore/restorer.js";
import { packagedScanRestorer } from "../src/scan/run-restorer.js";
import type { ScanRestorer } from "../src/scan/run-restorer.js";
import { GROUPS } from "./fields/field-set.js";
import type { FieldDocument, FieldSet, Group } from "./fields/field-set.js";
import { damagedSets } from "./fields/damaged-sets.js";
import { fieldSpeed } from "./fields/fields-speed.js";
import { damagePage, fieldsPage } from "./fields/fields-table.js";
import type { DamageScore, FieldResults, SetScore } from "./fields/fields-table.js";
import { pairedSets, scannedSets, transcribedSets } from "./fields/hand-sets.js";
import { madeSets } from "./fields/made-sets.js";
import { penTruth } from "./fields/printed-truth.js";
import { realSets } from "./fields/real-sets.js";
import { renderedSets } from "./fields/rendered-sets.js";
import { isThere, RESULTS, SHARED } from "./paths.js";
import { fontWarning } from "./rendered-set.js";
import { complain, progress, putIntoReadme, say } from "./terminal.js";
import { percent } from "./table.js";

const HELP = `Measures the fields read of documents; where nothing is left out, writes ${RESULTS}/fields.json and the README's table.

  npm run bench:fields -- --scans --rendered      # all sets
  npm run bench:fields -- [--only GROUP[,GROUP]] [--scans] [--rendered] [--each N] [--misses]

  --only      ${GROUPS.join(", ")}; nothing is written then; with real also the speed
  --scans     also scans the files of ../shared/scans themselves (some minutes)
  --rendered  also prints made documents, scans and reads them (about 10 s a page)
  --each      rendered documents of each kind, default 1; nothing is written with more
  --misses    lists what is not right, of development sets alone; what is rendered is then of the development half; nothing is written
`;

const DICTIONARY = "dictionaries/vi-admin.kdict";
const ONE_EACH = "1";
const OPTIONS = {
  only: { type: "string" },
  scans: { type: "boolean", default: false },
  rendered: { type: "boolean", default: false },
  each: { type: "string", default: ONE_EACH },
  misses: { type: "boolean", default: false },
  help: { type: "boolean", default: false },
} as const;

/** Runs the ruler; returns the exit code. */
export async function run(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: OPTIONS });
  if (values.help) return say(HELP);
  const groups = (values.only?.split(",") ?? GROUPS.filter((group) => (group !== "rendered" || values.rendered) && (group !== "scans" || values.scans))) as Group[];
  const wrong = groups.find((group) => !GROUPS.includes(group));
  if (wrong !== undefined) return complain(`There is no group ${wrong}; there are ${GROUPS.join(", ")}.`);
  const dictionary = openDictionaryFile(DICTIONARY);
  const absent: string[] = [];
  const sets: FieldSet[] = [];
  if (groups.includes("hand")) sets.push(...pairedSets(), ...transcribedSets());
  if (groups.includes("scans")) sets.push(...(isThere(SHARED.scans) ? await scannedSets(DICTIONARY, progress) : missing(absent, `scans read: ${SHARED.scans} is not there.`)));
  else absent.push("scans read: ask with --scans.");
  if (groups.includes("real")) sets.push(...(isThere(SHARED.corpus) ? await realSets() : missing(absent, `real documents: ${SHARED.corpus} is not there.`)));
  if (groups.includes("made")) sets.push(...madeSets(dictionary));
  if (groups.includes("damaged")) sets.push(...damagedSets());
  if (groups.includes("rendered")) {
    const warning = fontWarning();
    if (warning !== undefined) absent.push(warning);
    sets.push(...await renderedSets(Number(values.each), values.misses ? "development" : "held out", progress));
  } else absent.push("made, rendered and read: ask with --rendered.");
  const repairs: Repairs = { text: documentRestorer(createRestorer(dictionary)), scan: await packagedScanRestorer({ dictionary: DICTIONARY }) };
  const scores = sets.filter((set) => set.documents.length > 0).map((set) => scoreSet(set, repairs, values.misses));
  const partial = values.only !== undefined || values.misses || values.each !== ONE_EACH || absent.length > 0;
  const results: FieldResults = { partial, absent, scores, ...(groups.includes("real") ? { speed: await fieldSpeed() } : {}) };
  say(`${fieldsPage(results)}\n\n${damagePage(scores)}\n`);
  if (partial) progress(`A part of the ruler: ${RESULTS} and README.md stay as they are.`);
  else writeResults(results);
  return 0;
}

/** What repairs a text in the commands `restore` and `fields`, and what repairs the reading of a picture in `scan`. */
interface Repairs {
  readonly text: DocumentRestorer;
  readonly scan: ScanRestorer;
}

function missing(absent: string[], why: string): FieldSet[] {
  absent.push(why);
  return [];
}

function scoreSet(set: FieldSet, repairs: Repairs, misses: boolean): SetScore {
  const scores = set.documents.map((document) => {
    const given = set.given === undefined ? fieldsOf(document, repairs) : (set.given.get(document.name) ?? {});
    return measureFields(document.printed === undefined ? document.truth : penTruth(document.truth, document.printed, given), given);
  });
  const score = sumFieldScores(scores);
  progress(`${set.name}: ${percent(score.micro)}`);
  if (misses && set.half === "development") set.documents.forEach((document, i) => listMisses(set.name, document.name, scores[i]!));
  const damages = set.documents.flatMap(({ damage }, i) => (damage === undefined ? [] : [{ damage, score: scores[i]! }]));
  return { set: set.name, group: set.group, score, ...(damages.length === 0 ? {} : { damages: byDamage(damages) }) };
}

function byDamage(scores: readonly { damage: string; score: FieldScore }[]): DamageScore[] {
  const names = [...new Set(scores.map(({ damage }) => damage))];
  return names.map((damage) => ({ damage, score: sumFieldScores(scores.filter((one) => one.damage === damage).map(({ score }) => score)) }));
}

/** A reader that throws has read nothing: that is scored, and said. */
function fieldsOf(document: FieldDocument, { text: texts, scan }: Repairs): DocumentFields {
  const { text, reading, pages, damaged } = document;
  try {
    const repaired = !damaged ? text : reading === undefined ? texts.restore(text) : scan.restore(reading);
    const { fields } = readDocument(repaired, pages === undefined ? {} : { pages });
    return fields as unknown as DocumentFields;
  } catch (error) {
    progress(`${document.name} could not be read: ${String(error)}`);
    return {};
  }
}

function listMisses(set: string, document: string, score: FieldScore): void {
  for (const { field, missing: lost, wrong } of score.misses) say(`${set} | ${document} | ${field} | lacks ${JSON.stringify(lost)} | has ${JSON.stringify(wrong)}\n`);
}

function writeResults(results: FieldResults): void {
  mkdirSync(RESULTS, { recursive: true });
  const page = fieldsPage(results);
  writeFileSync(join(RESULTS, "fields.json"), resultsJson(results));
  putIntoReadme("fields", page);
}

/** One line a set, so that figures that changed show as few lines; of each way of damage the sums alone. */
function resultsJson({ scores, ...rest }: FieldResults): string {
  const facts = Object.entries(rest).map(([key, value]) => `"${key}": ${JSON.stringify(value)},`);
  const rows = scores.map(({ score: { misses: _, ...score }, damages, ...set }) => JSON.stringify({ ...set, score, ...(damages === undefined ? {} : { damages: damages.map(sumsOf) }) }));
  return ["{", ...facts, '"scores": [', rows.join(",\n"), "]}", ""].join("\n");
}

function sumsOf({ damage, score: { documents, micro, macro, falseValueRate } }: DamageScore): Readonly<Record<string, number | string>> {
  return { damage, documents, micro, macro, falseValueRate };
}
