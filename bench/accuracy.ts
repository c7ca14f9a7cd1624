/** Owns the measuring of every system on every set. */

import { measureText, sumMeasurements } from "../src/measure/index.js";
import { sampleEvenly } from "./bench-set.js";
import type { BenchSet } from "./bench-set.js";
import type { System } from "./system.js";

/** One system on one set. */
export interface Score {
  readonly system: string;
  readonly kind: System["kind"];
  readonly set: string;
  readonly documents: number;
  /** True where a slow system got a sample of the set only. */
  readonly sampled: boolean;
  /** Shares, 0..1. */
  readonly accuracy: number;
  readonly foldedAccuracy: number;
  readonly characterErrorRate: number;
  /** Gold tokens. */
  readonly tokens: number;
  readonly wrongBefore: number;
  readonly fixed: number;
  readonly rightBefore: number;
  readonly broken: number;
  /** Accuracy of each document, by name; of khoidau only, and never with a word of its text. */
  readonly perDocument?: Readonly<Record<string, number>>;
}

/** Words of a set that a slow system gets. */
const SLOW_WORDS = 15_000;

/** Measures one system on one set. */
export function scoreSet(system: System, set: BenchSet): Score {
  const documents = system.slow ? sampleEvenly(set.documents, SLOW_WORDS) : set.documents;
  const measured = documents.map((document) => measureText(document.gold, system.restore(document.reading), { reading: document.reading }));
  const sum = sumMeasurements(measured);
  const change = sum.change!;
  return {
    system: system.name, kind: system.kind, set: set.name, documents: documents.length, sampled: documents.length < set.documents.length,
    accuracy: round(sum.tokens.accuracy), foldedAccuracy: round(sum.foldedTokens.accuracy), characterErrorRate: round(sum.characters.rate),
    tokens: sum.tokens.gold, wrongBefore: change.wrongBefore, fixed: change.fixed, rightBefore: change.rightBefore, broken: change.broken,
    ...(system.kind === "khoidau" && documents.length > 1
      ? { perDocument: Object.fromEntries(documents.map((document, i) => [document.name, round(measured[i]!.tokens.accuracy)])) }
      : {}),
  };
}

function round(share: number): number {
  return Math.round(share * 1e5) / 1e5;
}
