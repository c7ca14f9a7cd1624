/** Owns the results of the scan bench as a page of Markdown. */

import { percent, table } from "./table.js";

/** One group of pages measured one way; shares of 1. */
export interface ScanScore {
  /** Such as `central, held out`. */
  readonly group: string;
  readonly pages: number;
  /** Gold syllables. */
  readonly tokens: number;
  readonly system: "bare tesseract.js" | "read" | "repaired";
  readonly accuracy: number;
  readonly foldedAccuracy: number;
  readonly characterErrorRate: number;
}

/** All that one run found out. */
export interface ScanResults {
  readonly node: string;
  readonly jobs: number;
  readonly scores: readonly ScanScore[];
  /** Seconds for all pages, the workers' start included; the least of two runs each. */
  readonly seconds: { readonly bare: number; readonly whole: number };
  /** The same by the processor's clock. */
  readonly processorSeconds: { readonly bare: number; readonly whole: number };
  /** True where two orders of the same pages gave the same trees and texts, byte for byte. */
  readonly sameInTwoOrders: boolean;
}

/** The tables. */
export function scanPage(results: ScanResults): string {
  const { bare, whole } = results.seconds;
  const groups = [...new Set(results.scores.map((score) => score.group))];
  const rows = groups.map((group) => {
    const of = (system: ScanScore["system"]): ScanScore => results.scores.find((score) => score.group === group && score.system === system)!;
    const [plain, read, repaired] = [of("bare tesseract.js"), of("read"), of("repaired")];
    return [
      group, String(plain.pages), String(plain.tokens), percent(plain.accuracy), percent(read.accuracy), `**${percent(repaired.accuracy)}**`,
      percent(repaired.foldedAccuracy), percent(plain.characterErrorRate), `**${percent(repaired.characterErrorRate)}**`,
    ];
  });
  return [
    table(["scans", "pages", "syllables", "bare tesseract.js", "read", "repaired", "case folded", "CER bare", "CER"], rows),
    `Wall time against a bare tesseract.js pool of the same size (${results.jobs} workers, the same page pictures, the repair included): ${(whole / bare).toFixed(2)}; by the processor's clock ${(results.processorSeconds.whole / results.processorSeconds.bare).toFixed(2)}. `
    + `Two orders of the same pages: ${results.sameInTwoOrders ? "the same bytes" : "not the same"}.`,
  ].join("\n\n");
}
