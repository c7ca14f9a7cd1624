/** Owns white space by its code, where an expression for each word of a text would cost too much. */

/**
 * Whether a UTF-16 unit is white space: what `\s` matches, and what nothing is printed for. Text layers of PDFs have soft
 * hyphens, joiners, marks of direction and NULs between words; taken for letters, they would make one word of two.
 */
export function isWhite(unit: number): boolean {
  if (unit <= 32) return true;
  if (unit < 127) return false;
  if (unit <= 0xa0 || unit === 0xad || unit === 0xfeff) return true;
  if (unit < 0x1680) return false;
  return unit === 0x1680 || (unit >= 0x2000 && unit <= 0x200f) || (unit >= 0x2028 && unit <= 0x202f) || (unit >= 0x205f && unit <= 0x206f) || unit === 0x3000;
}

/** The first place from `at` on, before `end`, that is no white space; `end` where there is none. */
export function skipWhite(text: string, at: number, end: number): number {
  while (at < end && isWhite(text.charCodeAt(at))) at++;
  return at;
}

/** The first place from `at` on, before `end`, that is white space; `end` where there is none. */
export function skipWord(text: string, at: number, end: number): number {
  while (at < end && !isWhite(text.charCodeAt(at))) at++;
  return at;
}
