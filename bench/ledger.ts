/** Owns the error ledger: `npm run bench:ledger -- [--only fixtures,eng,…] [--top N] [--cause NAME]`. Prints, stores nothing. */

import { parseArgs } from "node:util";
import { openDictionaryFile } from "../src/node.js";
import type { RestoreOptions } from "../src/restore/options.js";
import { createRestorer } from "../src/restore/restorer.js";
import { findSets, SET_KINDS } from "./bench-set.js";
import type { BenchSet, SetKind } from "./bench-set.js";
import { channelWords } from "./channel-words.js";
import { CAUSES, ledgerOf } from "./ledger-entry.js";
import type { LedgerEntry } from "./ledger-entry.js";
import { PAGES } from "./rendered-set.js";

const OPTIONS = {
  only: { type: "string", default: "eng,fixtures" }, top: { type: "string", default: "20" }, cause: { type: "string" },
  dictionary: { type: "string", default: "dictionaries/vi-admin.kdict" }, profile: { type: "string", default: "auto" },
} as const;

/** Prints the ledger; returns the exit code. */
export async function run(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: OPTIONS });
  const dictionary = openDictionaryFile(values.dictionary);
  const kinds = values.only.split(",").filter((kind): kind is SetKind => SET_KINDS.includes(kind as SetKind));
  const { sets, absent } = await findSets(kinds, { words: 20_000, pages: PAGES }, print);
  const restorer = createRestorer(dictionary, { profile: values.profile } as RestoreOptions);
  const knowledge = channelWords(dictionary, values.profile === "auto" ? "tesseract-eng" : values.profile);
  const ledgers = new Map<string, LedgerEntry[]>();
  for (const set of sets) {
    ledgers.set(set.name, set.documents.flatMap((document) => ledgerOf(document, restorer.restore(document.reading).text, knowledge)));
  }
  for (const reason of absent) print(reason);
  printCounts(sets, ledgers);
  const all = [...ledgers.values()].flat().filter((entry) => values.cause === undefined || entry.cause === values.cause);
  for (const cause of CAUSES) printExamples(cause, all.filter((entry) => entry.cause === cause), Number(values.top));
  return 0;
}

function printCounts(sets: readonly BenchSet[], ledgers: ReadonlyMap<string, readonly LedgerEntry[]>): void {
  print(["set", "tokens wrong", ...CAUSES].join(" | "));
  for (const set of sets) {
    const entries = ledgers.get(set.name)!;
    print([set.name, entries.length, ...CAUSES.map((cause) => entries.filter((entry) => entry.cause === cause).length)].join(" | "));
  }
}

/** The most frequent errors of one cause, the same gold, reading and output counted together. */
function printExamples(cause: string, entries: readonly LedgerEntry[], top: number): void {
  if (entries.length === 0) return;
  const groups = new Map<string, LedgerEntry[]>();
  for (const entry of entries) {
    const key = [entry.gold, entry.reading, entry.output].join("\t");
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  print(`\n## ${cause} (${entries.length})`);
  const sorted = [...groups.values()].sort((a, b) => b.length - a.length);
  for (const [first, ...rest] of sorted.slice(0, top)) {
    print(`${rest.length + 1}× ${first!.gold || "–"} ← ${first!.reading || "–"} → ${first!.output || "–"}   ${first!.context}`);
  }
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
