/** Owns what is asked of the characters of a chunk: a run of them between white space, on its way into the lattice. */

import { BOUNDARY_SIGN } from "../text/lm-words.js";

/** Characters of a line that are looked at. */
const LOOKED_AT = 200;

/** Whether the rest of a line, from `start`, has more capitals than small letters. */
export function mostlyCapitals(text: string, start: number): boolean {
  let upper = 0;
  let lower = 0;
  for (let i = start; i < text.length && i < start + LOOKED_AT; i++) {
    const code = text.charCodeAt(i);
    if (code === 10) break;
    if (code < 128) {
      if (code >= 97 && code <= 122) lower++;
      else if (code >= 65 && code <= 90) upper++;
      continue;
    }
    const ch = text[i]!;
    if (ch !== ch.toLowerCase()) upper++;
    else if (ch !== ch.toUpperCase()) lower++;
  }
  return upper > lower;
}

const WORDY = /[\p{L}\p{N}\p{M}]/u;

/** A letter or digit; the regular expression is asked only outside ASCII. */
export function isWordy(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
  return WORDY.test(text[at]!);
}

/** A quiet sign inside a chunk where words may be parted: `phú,da`, `kinh tế-xã hội`. */
const PART = ".,;:()“”\"-–—/%";

/** The stretches of `text[a..b)` between such signs. Asked for every word: no expression, no list but the one that is given. */
export function partsOf(text: string, a: number, b: number): [number, number][] {
  const parts: [number, number][] = [];
  let from = a;
  for (let i = a; i < b; i++) {
    const code = text.charCodeAt(i);
    // Letters and digits of all kinds lie between, but for the four signs that ASCII lacks.
    if ((code >= 60 && code < 0x2000) || (code >= 48 && code <= 57) || !PART.includes(text[i]!)) continue;
    if (i > from) parts.push([from, i]);
    from = i + 1;
  }
  if (b > from) parts.push([from, b]);
  return parts;
}

/** Whether a sign of `text[from..to)` ends a clause, as `BOUNDARY_SIGN` does. */
export function endsClause(text: string, from: number, to = text.length): boolean {
  return from < to && BOUNDARY_SIGN.test(text.slice(from, to));
}
