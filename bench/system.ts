/** Owns what is measured side by side: the restorer, the restorer without one of its parts, the baselines. */

import type { Dictionary } from "../src/dictionary/dictionary.js";
import { documentRestorer } from "../src/document/index.js";
import type { DocumentRestorer } from "../src/document/index.js";
import type { RestoreOptions } from "../src/restore/options.js";
import { createRestorer } from "../src/restore/restorer.js";
import { keepReading, nearestSyllable, naturalSpellcheck, unigramSyllable } from "./baselines.js";

/** The restorer, the restorer without a part, what others do. */
export const SYSTEM_KINDS = ["khoidau", "ablation", "baseline"] as const;
export type SystemKind = (typeof SYSTEM_KINDS)[number];

/** Turns a reading into a text. */
export interface System {
  readonly name: string;
  readonly kind: SystemKind;
  /** Slow systems are measured on a sample of each set. */
  readonly slow: boolean;
  restore(reading: string): string;
}

/** The restorer without one part each. */
const ABLATIONS: Readonly<Record<string, RestoreOptions>> = {
  "without LM": { lmWeight: 0 },
  "without wide context": { senseWeight: 0 },
  "without terms": { useTerms: false },
  "without the learned channel": { profile: "stripped", adapt: false },
};

/** All systems of some kinds, in the order of the table. Doing nothing is always among them. */
export function systems(dictionary: Dictionary, kinds: readonly SystemKind[]): System[] {
  const made: System[] = [{ name: "khoidau", kind: "khoidau", slow: false, restore: restoreWith(dictionary, {}) }];
  for (const [name, options] of Object.entries(ABLATIONS)) made.push({ name, kind: "ablation", slow: false, restore: restoreWith(dictionary, options) });
  made.push(
    { name: "doing nothing", kind: "baseline", slow: false, restore: keepReading() },
    { name: "nearest syllable by edit distance", kind: "baseline", slow: true, restore: nearestSyllable(dictionary) },
    { name: "natural's Spellcheck", kind: "baseline", slow: true, restore: naturalSpellcheck(dictionary) },
    { name: "unigram per syllable", kind: "baseline", slow: false, restore: unigramSyllable(dictionary) },
  );
  return made.filter((system) => kinds.includes(system.kind) || system.name === "doing nothing");
}

function restoreWith(dictionary: Dictionary, options: RestoreOptions): (reading: string) => string {
  let restorer: DocumentRestorer | undefined;
  return (reading) => (restorer ??= documentRestorer(createRestorer(dictionary, options))).restore(reading).text;
}
