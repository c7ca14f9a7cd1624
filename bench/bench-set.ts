/** Owns the sets that the bench measures on: readings with their gold, document by document. */

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { KhoidauError } from "../src/errors.js";
import { stripMarks } from "../src/text/fold.js";
import { toNfc } from "../src/text/normal-form.js";
import { SeededRandom } from "../src/train/noise-random.js";
import { heldOutFiles } from "./development.js";
import type { HeldOutFile } from "./development.js";
import { FIXTURES, isThere, SHARED } from "./paths.js";
import { withLetterNoise } from "./letter-noise.js";
import { withMistakenMarks } from "./mistaken-marks.js";
import { corrected, readMisprints } from "./misprints.js";
import type { Misprint } from "./misprints.js";
import { fontWarning, isWhole, makeRenderedSet, readRenderedSet } from "./rendered-set.js";
import { runTogetherByLot, tornByLot, tornText } from "./wrong-spaces.js";

/** One document; `reading` is what the restorer gets, `gold` what it should give. */
export interface BenchDocument {
  readonly name: string;
  readonly reading: string;
  readonly gold: string;
}

/** Documents that are measured as one. */
export interface BenchSet {
  /** Unique; what `--only` names begin with. */
  readonly name: string;
  readonly documents: readonly BenchDocument[];
  /** True where reading and gold are the same: what changes is harm. */
  readonly clean: boolean;
}

/** The kinds of sets, as `--only` knows them. */
export const SET_KINDS = ["fixtures", "layers", "stripped", "partly", "noisy", "torn", "eng", "vie", "mixed", "clean"] as const;
export type SetKind = (typeof SET_KINDS)[number];

/** What the bench could and could not find. */
export interface FoundSets {
  readonly sets: readonly BenchSet[];
  /** One sentence for each set that is not there, and why. */
  readonly absent: readonly string[];
}

/** How much of the large sets is taken. */
export interface SetLimits {
  /** White-space words per group of the development split. */
  readonly words: number;
  /** Rendered pages per engine. */
  readonly pages: number;
}

/** Longest piece of one document, so that a few books do not outweigh the rest. */
const MOST_WORDS_A_DOCUMENT = 2000;
/** A space stands at one of so many places inside words. */
const TORN = 100;
/** One of so many spaces between words is lost. */
const RUN_TOGETHER = 20;

/** The marks of one marked vowel in so many are mistaken. */
const MISTAKEN = 12;

/** The sets of the kinds asked for; makes the rendered set where it is missing. */
export async function findSets(kinds: readonly SetKind[], limits: SetLimits, report: (message: string) => void): Promise<FoundSets> {
  const sets: BenchSet[] = [];
  const absent: string[] = [];
  const fixtures = pairedFiles(FIXTURES);
  if (kinds.includes("fixtures")) for (const document of fixtures) sets.push({ name: `fixtures/${document.name}`, documents: [document], clean: false });
  if (kinds.includes("layers")) {
    if (isThere(SHARED.layers)) for (const document of pairedFiles(SHARED.layers)) sets.push({ name: `layers/${document.name}`, documents: [document], clean: false });
    else absent.push(`layers: ${SHARED.layers} is not there.`);
  }
  if (kinds.includes("clean")) sets.push({ name: "clean/fixtures", documents: fixtures.map(itself), clean: true });
  await addDevelopment(kinds, limits, sets, absent, report);
  return { sets, absent };
}

async function addDevelopment(
  kinds: readonly SetKind[], limits: SetLimits, sets: BenchSet[], absent: string[], report: (message: string) => void,
): Promise<void> {
  const wanted = kinds.filter((kind) => !["fixtures", "layers"].includes(kind));
  if (wanted.length === 0) return;
  if (!isThere(SHARED.corpus)) {
    absent.push(`${wanted.join(", ")}: made from ${SHARED.corpus}, which is not there.`);
    return;
  }
  const groups = groupDocuments(await heldOutFiles(), limits.words);
  const all = groups.flatMap((group) => group.documents);
  if (kinds.includes("stripped")) {
    for (const group of groups) sets.push({ name: `stripped/${group.name}`, documents: group.documents.map(stripped), clean: false });
  }
  if (kinds.includes("partly")) {
    sets.push({ name: "partly stripped/all", documents: all.map((document) => partlyStripped(document)), clean: false });
    sets.push({ name: "partly stripped/1 in 10", documents: all.map((document) => partlyStripped(document, 0.1)), clean: false });
    sets.push({ name: "marks mistaken/1 in 12", documents: all.map(mistaken), clean: false });
  }
  if (kinds.includes("noisy")) {
    sets.push({ name: "letter noise/bare, 1 in 100", documents: all.map((document) => noisy(stripped(document), 100)), clean: false });
    for (const every of [20, 8]) sets.push({ name: `letter noise/1 in ${every}`, documents: all.map((document) => noisy(partlyStripped(document), every)), clean: false });
    sets.push({ name: "letter noise/right, 1 in 200", documents: all.map((document) => noisy(itself(document), 200)), clean: false });
  }
  if (kinds.includes("torn")) {
    for (const where of ["before", "around"] as const) sets.push({ name: `torn words/${where}`, documents: all.map((document) => ({ ...document, reading: tornText(document.gold, where) })), clean: false });
    sets.push({ name: `torn words/bare, 1 in ${TORN}`, documents: all.map((document) => torn(stripped(document))), clean: false });
    sets.push({ name: `run together/right, 1 in ${RUN_TOGETHER}`, documents: all.map((document) => runTogether(itself(document))), clean: false });
    sets.push({ name: `run together/bare, 1 in ${RUN_TOGETHER}`, documents: all.map((document) => runTogether(stripped(document))), clean: false });
  }
  await addRendered((["eng", "vie", "mixed"] as const).filter((kind) => kinds.includes(kind)), limits.pages, sets, absent, report);
  if (kinds.includes("clean")) sets.push({ name: "clean/development", documents: all.map(itself), clean: true });
}

type RenderedKind = Extract<SetKind, "eng" | "vie" | "mixed">;

/** Mixed pages are those of the English engine beside right ones. */
const engineOf = (kind: RenderedKind): "eng" | "vie" => (kind === "mixed" ? "eng" : kind);

async function addRendered(
  kinds: readonly RenderedKind[], pages: number, sets: BenchSet[], absent: string[], report: (message: string) => void,
): Promise<void> {
  if (kinds.length === 0) return;
  try {
    const whole = await Promise.all(kinds.map((kind) => isWhole(engineOf(kind), pages)));
    if (whole.includes(false)) await makeRenderedSet(pages, report);
  } catch (error) {
    if (!(error instanceof KhoidauError)) throw error;
    absent.push(`${kinds.join(", ")}: the pages could not be made. ${error.message}`);
    return;
  }
  const warning = fontWarning();
  if (warning !== undefined) absent.push(warning);
  for (const kind of kinds) {
    const documents = readRenderedSet(engineOf(kind)).slice(0, pages);
    if (kind !== "mixed") sets.push({ name: `rendered/${kind}`, documents, clean: false });
    if (kind === "eng") sets.push({ name: `rendered/eng, torn 1 in ${TORN}`, documents: documents.map(torn), clean: false }, { name: `rendered/eng, run together 1 in ${RUN_TOGETHER}`, documents: documents.map(runTogether), clean: false });
    if (kind === "mixed") sets.push({ name: "pages mixed/right, eng", documents: bound(documents), clean: false }, { name: "pages mixed/right, bare", documents: bound(documents.map(stripped)), clean: false });
  }
}

/** Every third page bound behind a page that is right, from the other half of the set. */
function bound(pages: readonly BenchDocument[]): BenchDocument[] {
  return pages.flatMap(({ name, reading, gold }, i) => {
    if (i % 3 !== 0) return [];
    const right = pages[(i + (pages.length >> 1)) % pages.length]!.gold;
    return [{ name, reading: `${right}\f${reading}`, gold: `${right}\f${gold}` }];
  });
}

/** The pairs `STEM.ocr.txt`, `STEM.gold.txt` of a folder. */
function pairedFiles(folder: string): BenchDocument[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).filter((file) => file.endsWith(".ocr.txt")).sort().map((file) => {
    const name = file.slice(0, -".ocr.txt".length);
    return { name, reading: readFileSync(join(folder, file), "utf8"), gold: readFileSync(join(folder, `${name}.gold.txt`), "utf8") };
  });
}

/** Groups of the development split, each evenly sampled down to about `words`. */
function groupDocuments(files: readonly HeldOutFile[], words: number): { name: string; documents: BenchDocument[] }[] {
  const groups = [
    { name: "law+admin", heads: ["legal-", "admin-"] }, { name: "news", heads: ["general-news"] }, { name: "wiki", heads: ["general-wiki"] },
  ];
  const misprints = readMisprints();
  return groups.map(({ name, heads }) => {
    const documents = files.filter((file) => heads.some((head) => file.name.startsWith(head)))
      .flatMap((file) => file.documents.map((lines, i) => cutDocument(`${file.name}-${i}`, lines)));
    // Corrected afterwards, so that corrections choose no other documents.
    return { name, documents: sampleEvenly(documents, words).map((document) => withMeant(document, misprints.get(document.name) ?? [])) };
  });
}

function cutDocument(name: string, lines: readonly string[]): BenchDocument {
  const kept: string[] = [];
  let words = 0;
  for (const line of lines) {
    kept.push(line);
    words += line.split(" ").length;
    if (words >= MOST_WORDS_A_DOCUMENT) break;
  }
  const gold = toNfc(`${kept.join("\n")}\n`);
  return { name, reading: gold, gold };
}

function withMeant(document: BenchDocument, misprints: readonly Misprint[]): BenchDocument {
  const gold = corrected(document.gold.split("\n"), misprints).join("\n");
  return { ...document, reading: gold, gold };
}

/** Every n-th document, n such that about `words` words remain; the same documents each time. */
export function sampleEvenly(documents: readonly BenchDocument[], words: number): BenchDocument[] {
  const count = (document: BenchDocument): number => document.gold.split(/\s+/).length;
  const all = documents.reduce((sum, document) => sum + count(document), 0);
  const every = Math.max(1, all / words);
  const kept: BenchDocument[] = [];
  for (let at = 0; at < documents.length; at += every) kept.push(documents[Math.floor(at)]!);
  return kept;
}

function itself(document: BenchDocument): BenchDocument {
  return { ...document, reading: document.gold };
}

function stripped(document: BenchDocument): BenchDocument {
  return { ...document, reading: stripMarks(document.gold) };
}

/** Every other word, by lot, loses its marks. */
function partlyStripped(document: BenchDocument, share = 0.5): BenchDocument {
  const random = new SeededRandom(document.name);
  return { ...document, reading: document.gold.replace(/\S+/g, (word) => (random.next() < share ? stripMarks(word) : word)) };
}

/** The same where an engine mistook marks, and nothing else. */
function mistaken(document: BenchDocument): BenchDocument {
  return { ...document, reading: withMistakenMarks(document.gold, MISTAKEN, new SeededRandom(document.name)) };
}

/** The same with spaces inside words, by lot. */
function torn(document: BenchDocument): BenchDocument {
  return { ...document, reading: tornByLot(document.reading, TORN, new SeededRandom(document.name)) };
}

/** The same without some of the spaces between words, by lot. */
function runTogether(document: BenchDocument): BenchDocument {
  return { ...document, reading: runTogetherByLot(document.reading, RUN_TOGETHER, new SeededRandom(document.name)) };
}

/** The same with one letter in so many hurt on top. */
function noisy(document: BenchDocument, every: number): BenchDocument {
  return { ...document, reading: withLetterNoise(document.reading, every, new SeededRandom(`${document.name} ${every}`)) };
}
