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

/** A capital letter alone. */
export function isLoneCapital(reading: string): boolean {
  return reading.length === 1 && reading !== reading.toLowerCase();
}

const WORDY = /[\p{L}\p{N}\p{M}]/u;

/** A letter or digit; the regular expression is asked only outside ASCII. */
export function isWordy(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
  return WORDY.test(text[at]!);
}

/** Quiet signs inside a chunk where words may be parted: `phú,da`, `kinh tế-xã hội`. */
const PART = ".,;:()“”\"-–—/%";
/** Signs that part words as well where none is a misread letter: `kinh tế=xã hội`, `quyền&nghĩa vụ`. */
const PART_PRINTED = `${PART}|&=+<>*`;
/** Between cells of a table; before a small letter rather one itself. */
const RULE = 124;

const OPEN = 91;
const CLOSE = 93;
/** The mark of a note behind a word, as consolidated laws have them (`quy định[2]`); any other bracket may be a misread letter. */
const NOTE = /\[\d{1,3}(?=\]|$)/y;

function opensNote(text: string, at: number, end: number): boolean {
  if (text.charCodeAt(at) !== OPEN) return false;
  NOTE.lastIndex = at;
  const found = NOTE.exec(text);
  return found !== null && at + found[0].length <= end;
}

/** Whether a part that begins at `from` is the number of such a mark: no word of the sentence. */
export function isNote(text: string, from: number): boolean {
  return from > 1 && opensNote(text, from - 1, text.length);
}

function isCapital(text: string, at: number, end: number): boolean {
  return at < end && text[at] !== text[at]!.toLowerCase();
}

/** Whether a part is the letter of an item that its line ran on into: `kết quả;a)Giá trị`. */
export function isListMark(text: string, from: number, to: number): boolean {
  return to === from + 1 && text[to] === ")" && from > 0 && ";:.".includes(text[from - 1]!) && /\p{Ll}/u.test(text[from]!);
}

/** Letters and digits of all kinds, but for the four signs that ASCII lacks: told by the code alone. */
function isPlain(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || (code >= 128 && code < 0x2000);
}

/**
 * The stretches of `text[a..b)` between such signs; `printed`: no sign is a misread letter. Asked for every word: no expression,
 * no list but the one that is given.
 */
export function partsOf(text: string, a: number, b: number, { printed }: { readonly printed: boolean }): [number, number][] {
  const signs = printed ? PART_PRINTED : PART;
  const parts: [number, number][] = [];
  let from = a;
  for (let i = a; i < b; i++) {
    const code = text.charCodeAt(i);
    if (isPlain(code)) continue;
    const parting = code === OPEN ? opensNote(text, i, b) : code === CLOSE ? from > 0 && opensNote(text, from - 1, i) : signs.includes(text[i]!) || (code === RULE && i > a && isCapital(text, i + 1, b));
    if (!parting) continue;
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
