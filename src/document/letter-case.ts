/** Owns what the case of letters says of a line. */

const TABLE_SIZE = 0x2000;
const SMALL = 1;
const LARGE = 2;

let table: Uint8Array | undefined;

/** Code units below U+2000: small letter, capital or neither. */
function caseTable(): Uint8Array {
  const cases = new Uint8Array(TABLE_SIZE);
  for (let unit = 0; unit < TABLE_SIZE; unit++) {
    const ch = String.fromCharCode(unit);
    const lower = ch.toLowerCase();
    if (lower !== ch.toUpperCase()) cases[unit] = ch === lower ? SMALL : LARGE;
  }
  return cases;
}

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
  table ??= caseTable();
  let large = 0;
  let small = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const letter = unit < TABLE_SIZE ? table[unit]! : 0;
    if (letter === SMALL) {
      // running text shows itself within a few letters
      if (++small > 12 && small * 3 > large) return false;
    } else if (letter === LARGE) large++;
  }
  return large > 0 && small * 7 <= large;
}

/** True where a stretch of a text has at least `least` capitals. */
export function hasCapitals(text: string, start: number, end: number, least: number): boolean {
  table ??= caseTable();
  let count = 0;
  for (let at = start; at < end && count < least; at++) {
    const unit = text.charCodeAt(at);
    if (unit < TABLE_SIZE && table[unit] === LARGE) count++;
  }
  return count >= least;
}

/** True where the first letter is a capital. */
export function beginsCapital(text: string): boolean {
  table ??= caseTable();
  for (let i = 0; i < text.length && i < 12; i++) {
    const unit = text.charCodeAt(i);
    const letter = unit < TABLE_SIZE ? table[unit]! : 0;
    if (letter !== 0) return letter === LARGE;
  }
  return false;
}
