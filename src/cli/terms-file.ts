/** Owns the user's terms files: one term a line, a weight after a tab where one is wanted, `#` before a remark. */

import { KhoidauError } from "../errors.js";
import type { UserTerm } from "../restore/options.js";

/**
 * The terms of a terms file or of a pack's `terms.text`.
 *
 * @throws KhoidauError `bad-argument` naming the line whose weight is no number from 0 to 10.
 */
export function parseTerms(text: string, name: string): UserTerm[] {
  const terms: UserTerm[] = [];
  text.split(/\r?\n/).forEach((line, i) => {
    const [term, weight] = line.split("\t").map((part) => part.trim());
    if (term === undefined || term === "" || term.startsWith("#")) return;
    terms.push(weight === undefined || weight === "" ? { text: term } : { text: term, weight: parseWeight(weight, name, i + 1) });
  });
  return terms;
}

function parseWeight(weight: string, path: string, line: number): number {
  const value = Number(weight);
  if (value >= 0 && value <= 10) return value;
  throw new KhoidauError("bad-argument", `${path}:${line}: the weight is "${weight}"; expected a number from 0 to 10 after the tab; leave it out for the usual weight.`, { reason: "weight", path, line, value: weight });
}
