/** Owns what a damage is: one thing that scanners, stamps and pens do to a page, done to a text whose fields are known. */

import type { DocumentFields } from "../../src/measure/field-values.js";
import type { SeededRandom } from "../../src/train/noise-random.js";
import type { Gap } from "./make-text.js";

/** A text with its truth. */
export interface Sheet {
  readonly lines: readonly string[];
  readonly truth: DocumentFields;
}

/** One kind of damage. */
export interface Damage {
  /** Unique. */
  readonly name: string;
  /** How a made document's columns must have been read. */
  readonly gap?: Gap;
  /** The sheet after it; `undefined` where it has nothing that could be damaged so. What is told only by what was lost leaves the truth. */
  readonly apply: (sheet: Sheet, random: SeededRandom) => Sheet | undefined;
}

/** The sheet with lines changed by `change`; several for one, none for a lost one. `undefined` where all stayed as they were. */
export function changed(sheet: Sheet, change: (line: string, i: number) => string | readonly string[] | undefined): Sheet | undefined {
  let any = false;
  const lines = sheet.lines.flatMap((line, i) => {
    const now = change(line, i);
    if (now === undefined) return [line];
    any = true;
    return now;
  });
  return any ? { ...sheet, lines } : undefined;
}

/** A member of an object in the truth, where it is a text: `signer.name`. */
export function truthOf({ truth }: Sheet, path: string): string | undefined {
  let value: unknown = truth;
  for (const key of path.split(".")) value = typeof value === "object" && value !== null ? (value as DocumentFields)[key] : undefined;
  return typeof value === "string" ? value : undefined;
}
