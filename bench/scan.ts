/** Owns the bench of real scans: `npm run bench:scan -- [--development] [--jobs N]`, some minutes. */

import { availableParallelism } from "node:os";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { measureText, sumMeasurements } from "../src/measure/index.js";
import { packagedScanRestorer } from "../src/scan/run-restorer.js";
import { RESULTS, SHARED } from "./paths.js";
import { putIntoReadme } from "./terminal.js";
import type { ReadPages } from "./scan-readers.js";
import { readBare, readWhole } from "./scan-readers.js";
import type { ScanPage } from "./scan-set.js";
import { areScansThere, ORIGINS, scanPages } from "./scan-set.js";
import type { ScanResults, ScanScore } from "./scan-table.js";
import { scanPage } from "./scan-table.js";

const OPTIONS = { development: { type: "boolean", default: false }, jobs: { type: "string" } } as const;

/** Reads all pages twice each way, the second time in the other order; measures against the transcriptions. */
export async function run(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: OPTIONS });
  if (!areScansThere()) {
    process.stderr.write(`${SHARED.scans} is not there: scans are measured where they lie.\n`);
    return 3;
  }
  const jobs = Number(values.jobs ?? availableParallelism());
  const pages = await scanPages(values.development ? "development" : "all");
  const restorer = await packagedScanRestorer({ dictionary: "dictionaries/vi-admin.kdict" });
  restorer.restore({ text: "làm nóng", words: [], lines: [] });
  const backward = [...pages].reverse();
  const bare = [await readBare(pages, jobs)];
  const whole = [await readWhole(pages, jobs, restorer)];
  bare.push(await readBare(backward, jobs));
  whole.push(await readWhole(backward, jobs, restorer));
  const changed = changedPages(pages, whole[0]!, whole[1]!);
  const results: ScanResults = {
    node: process.version, jobs, scores: scoresOf(pages, bare[0]!, whole[0]!),
    seconds: { bare: least(bare, "seconds"), whole: least(whole, "seconds") },
    processorSeconds: { bare: least(bare, "processorSeconds"), whole: least(whole, "processorSeconds") },
    sameInTwoOrders: changed.length === 0,
  };
  if (changed.length > 0) process.stderr.write(`Not the same in two orders: ${changed.join(", ")}\n`);
  process.stdout.write(`${scanPage(results)}\n`);
  if (values.development) process.stderr.write(`A part of the bench: ${RESULTS} and README.md stay as they are.\n`);
  else write(results);
  return 0;
}

const least = (runs: readonly ReadPages[], of: "processorSeconds" | "seconds"): number => Math.min(...runs.map((one) => one[of]));

/** Pages whose tree or repaired text is not the same when they are read in the other order. */
function changedPages(pages: readonly ScanPage[], forward: ReadPages, backward: ReadPages): string[] {
  const last = pages.length - 1;
  return pages.flatMap(({ name }, i) => {
    const parts = [
      ...(forward.trees![i] === backward.trees![last - i] ? [] : ["tree"]), ...(forward.repaired![i] === backward.repaired![last - i] ? [] : ["text"]),
    ];
    return parts.length === 0 ? [] : [`${name} (${parts.join(", ")})`];
  });
}

function scoresOf(pages: readonly ScanPage[], bare: ReadPages, whole: ReadPages): ScanScore[] {
  const scores: ScanScore[] = [];
  for (const origin of ORIGINS) {
    for (const half of ["all", "development", "held out"] as const) {
      const chosen = pages.flatMap((page, i) => (page.origin === origin && (half === "all" || page.half === half) ? [i] : []));
      if (chosen.length === 0) continue;
      const add = (system: ScanScore["system"], texts: readonly string[]): void => {
        const sum = sumMeasurements(chosen.map((i) => measureText(pages[i]!.gold, texts[i]!)));
        scores.push({
          group: `${origin}, ${half}`, pages: chosen.length, tokens: sum.tokens.gold, system, accuracy: sum.tokens.accuracy,
          foldedAccuracy: sum.foldedTokens.accuracy, characterErrorRate: sum.characters.rate,
        });
      };
      add("bare tesseract.js", bare.texts);
      add("read", whole.texts);
      add("repaired", whole.repaired!);
    }
  }
  return scores;
}

function write(results: ScanResults): void {
  mkdirSync(RESULTS, { recursive: true });
  writeFileSync(join(RESULTS, "scan.json"), `${JSON.stringify(results, null, 1)}\n`);
  putIntoReadme("scan", scanPage(results));
}
