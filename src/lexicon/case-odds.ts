/** Owns what the case of a word says of it: `Trần` stands with a capital in a sentence, `trận` without. */

import type { Dictionary } from "../dictionary/dictionary.js";
import { FIRST_WORD } from "./vocabulary.js";

/** Code of even odds; each step is 1/16 nat, so that all between e^−8 and e^8 is told. */
const EVEN = 128;
const STEPS = 16;
/** Share of capitals among words that are not held: names for the most part. */
const UNKNOWN_SHARE = 0.6;
/** No case rules a word out. */
const LEAST = 0.001;

/** The code of odds of a capital against a small first letter. */
export function oddsCode(odds: number): number {
  return Math.min(255, Math.max(0, EVEN + Math.round(STEPS * Math.log(odds))));
}

/**
 * Odds of a capital first letter inside a sentence, by word id, counted over texts of all kinds. Reads the section
 * `case.odds`, a byte per id.
 *
 * @example
 * ```ts
 * import { CaseOdds, oddsCode } from "./case-odds.js";
 * const odds = new CaseOdds(Uint8Array.of(0, 0, 0, 0, 0, 0, 0, 0, oddsCode(3)));
 * odds.cost(8, "title"); // about 0.29: −ln 0.75
 * ```
 */
export class CaseOdds {
  readonly #codes: Uint8Array;

  constructor(codes: Uint8Array) {
    this.#codes = codes;
  }

  /** The odds of a dictionary; `undefined` where it was built without. */
  static open(dictionary: Dictionary): CaseOdds | undefined {
    return dictionary.has("case.odds") ? new CaseOdds(dictionary.u8("case.odds")) : undefined;
  }

  /** −ln P(shape | word) inside a sentence, nats; lines in capitals have no part in it. */
  cost(id: number, shape: "lower" | "title"): number {
    const share = id < FIRST_WORD ? UNKNOWN_SHARE : 1 / (1 + Math.exp((EVEN - this.#codes[id]!) / STEPS));
    return -Math.log(Math.max(LEAST, shape === "title" ? share : 1 - share));
  }
}
