/** Owns what the case of letters says of a line. */

/**
 * True where nearly all letters are capitals: one small letter in eight is let pass, as engines misread.
 *
 * @example
 * ```ts
 * import { isCapitals } from "./letter-case.js";
 * isCapitals("SỞ NỘI VỤ"); // true
 * ```
 */
export function isCapitals(text: string): boolean {
  let large = 0;
  let small = 0;
  for (const ch of text) {
    const lower = ch.toLowerCase();
    if (lower === ch.toUpperCase()) continue;
    if (ch === lower) small++;
    else large++;
  }
  return large > 0 && small * 7 <= large;
}

/** True where the first letter is a capital. */
export function beginsCapital(text: string): boolean {
  const first = /\p{L}/u.exec(text.slice(0, 12))?.[0];
  return first !== undefined && first !== first.toLowerCase();
}
