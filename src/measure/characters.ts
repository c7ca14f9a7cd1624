/** Owns the character error rate. */

import { distance } from "fastest-levenshtein";
import { toNfc } from "../text/normal-form.js";

/** Above this many UTF-16 units the texts are compared line by line; whole, they would take quadratic time. */
const WHOLE_TEXT_UNITS = 100_000;

/** Errors in characters: UTF-16 units of NFC text, in which every Vietnamese letter is one unit. */
export interface CharacterErrors {
  /** Characters of the gold text, runs of white space counted as one. */
  readonly gold: number;
  /** The least number of characters to substitute, add and take away. */
  readonly edits: number;
  /** `edits / gold`; may pass 1. */
  readonly rate: number;
}

/** The rate of `edits` over `gold`; no gold and no edits is no error. */
export function characterErrors(gold: number, edits: number): CharacterErrors {
  return { gold, edits, rate: gold > 0 ? edits / gold : edits > 0 ? 1 : 0 };
}

function collapse(text: string): string {
  return toNfc(text).replace(/\s+/gu, " ").trim();
}

/**
 * Edit distance over NFC characters, white space collapsed. Texts of over 100,000 characters with as many lines as their
 * gold are compared line by line, since gold line i corrects line i; that can only find more edits, never fewer.
 *
 * @example
 * ```ts
 * import { measureCharacters } from "khoidau/measure";
 * measureCharacters("thi đua", "thi  dua").edits; // 1
 * ```
 */
export function measureCharacters(gold: string, text: string): CharacterErrors {
  const goldLines = gold.split("\n");
  const lines = text.split("\n");
  const long = Math.max(gold.length, text.length) > WHOLE_TEXT_UNITS;
  if (!long || goldLines.length !== lines.length) {
    const whole = collapse(gold);
    return characterErrors(whole.length, distance(whole, collapse(text)));
  }
  let units = 0;
  let edits = 0;
  for (let i = 0; i < goldLines.length; i++) {
    const line = collapse(goldLines[i]!);
    units += line.length + (line.length > 0 && units > 0 ? 1 : 0);
    edits += distance(line, collapse(lines[i]!));
  }
  return characterErrors(units, edits);
}
