/** Owns the bench: `npm run bench -- [--only fixtures,layers,…] [--quick] [--dictionary FILE]`. */

import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { openDictionaryFile } from "../src/node.js";
import { scoreSet } from "./accuracy.js";
import type { Score } from "./accuracy.js";
import { findSets, SET_KINDS } from "./bench-set.js";
import type { BenchSet, SetKind } from "./bench-set.js";
import { FIXTURES, RESULTS } from "./paths.js";
import { complain, progress, putIntoReadme, say } from "./terminal.js";
import { PAGES } from "./rendered-set.js";
import { freshProcesses, heldMemory, wordsPerSecond } from "./speed.js";
import type { Speed } from "./speed.js";
import { SYSTEM_KINDS, systems } from "./system.js";
import type { System, SystemKind } from "./system.js";
import { percent, resultsPage } from "./table.js";
import type { Results } from "./table.js";

const HELP = `Measures khoidau, baselines and ablations; writes ${RESULTS}/latest.{json,md} and the README's table.

  npm run bench -- [--only KIND[,KIND]] [--systems KIND[,KIND]] [--quick] [--dictionary FILE]

  --only        ${SET_KINDS.join(", ")}, speed; nothing is written then
  --systems     ${SYSTEM_KINDS.join(", ")}; nothing is written then
  --quick       an eighth of the text, khoidau alone; nothing is written
  --dictionary  another dictionary than dictionaries/vi-admin.kdict; nothing is written
`;

const DICTIONARY = "dictionaries/vi-admin.kdict";
const OPTIONS = {
  only: { type: "string" }, systems: { type: "string" }, quick: { type: "boolean", default: false }, dictionary: { type: "string", default: DICTIONARY }, help: { type: "boolean", default: false },
} as const;
const WHOLE = { words: 40_000, pages: PAGES };
const QUICK = { words: 5_000, pages: 15 };

/** Runs the bench; returns the exit code. */
export async function run(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: OPTIONS });
  if (values.help) return say(HELP);
  const only = values.only?.split(",");
  const wanted = values.systems?.split(",") ?? (values.quick ? ["khoidau"] : SYSTEM_KINDS);
  const wrong = only?.find((kind) => kind !== "speed" && !SET_KINDS.includes(kind as SetKind));
  if (wrong !== undefined) return complain(`There is no kind of set ${wrong}; there are ${SET_KINDS.join(", ")}, speed.`);
  const dictionary = openDictionaryFile(values.dictionary);
  const timed = only?.includes("speed") ?? wanted.includes("khoidau");
  // Before the sets are read: beside a process that holds 600 MB of them the same programs are 3 to 6 % slower.
  const speed = timed ? await measureSpeed(values.dictionary, values.quick ? QUICK : WHOLE) : undefined;
  const kinds = SET_KINDS.filter((kind) => only === undefined || only.includes(kind));
  const { sets, absent } = await findSets(kinds, values.quick ? QUICK : WHOLE, progress);
  const scores = scoreAll(sets, systems(dictionary, wanted as SystemKind[]));
  const partial = only !== undefined || values.systems !== undefined || values.quick || values.dictionary !== DICTIONARY || absent.length > 0;
  const results: Results = { node: process.version, partial, absent, scores, ...(speed === undefined ? {} : { speed }) };
  say(`${resultsPage(results)}\n`);
  if (partial) progress(`A part of the bench: ${RESULTS} and README.md stay as they are.`);
  else writeResults(results);
  return 0;
}

function scoreAll(sets: readonly BenchSet[], measured: readonly System[]): Score[] {
  const scores: Score[] = [];
  for (const system of measured) {
    for (const set of sets) {
      if (set.documents.length === 0 || (set.clean && system.kind !== "khoidau")) continue;
      const score = scoreSet(system, set);
      scores.push(score);
      progress(`${system.name}: ${set.name} ${percent(score.accuracy)}`);
    }
  }
  return scores;
}

async function measureSpeed(dictionary: string, tokens: typeof WHOLE): Promise<Speed | undefined> {
  const { sets } = await findSets(["stripped", "noisy", "eng"], tokens, progress);
  const documents = (name: string): BenchSet["documents"] => sets.find((set) => set.name === name)?.documents ?? [];
  const garbled = readdirSync(FIXTURES).filter((file) => file.startsWith("lao-cai") && file.endsWith(".ocr.txt"))[0];
  if (garbled === undefined || documents("stripped/law+admin").length === 0) return undefined;
  return {
    stripped: wordsPerSecond(dictionary, documents("stripped/law+admin")),
    garbled: wordsPerSecond(dictionary, documents("rendered/eng")),
    later: heldMemory(dictionary, [...documents("rendered/eng"), ...documents("letter noise/1 in 8")]),
    ...freshProcesses(join(FIXTURES, garbled), dictionary),
  };
}

function writeResults(results: Results): void {
  mkdirSync(RESULTS, { recursive: true });
  const page = resultsPage(results);
  writeFileSync(join(RESULTS, "latest.json"), `${JSON.stringify(results, null, 1)}\n`);
  writeFileSync(join(RESULTS, "latest.md"), `# Bench\n\n${page}\n`);
  putIntoReadme("bench", page);
}
