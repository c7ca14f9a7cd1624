/** Owns how many letters part two folded words, as far as it matters. */

import { distance } from "fastest-levenshtein";

/**
 * Letters to change, add or leave out to make one of the other; `Infinity` where they are more than `most`. Lengths that
 * differ by more are told without a look at the letters, so that a line of a megabyte costs nothing.
 *
 * @example
 * ```ts
 * import { lettersApart } from "./letters-apart.js";
 * lettersApart("quyet dinh", "quyet djnh", 2); // 1
 * lettersApart("quyet dinh", "nghi dinh", 2); // Infinity
 * ```
 */
export function lettersApart(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return Infinity;
  const apart = distance(a, b);
  return apart <= most ? apart : Infinity;
}
