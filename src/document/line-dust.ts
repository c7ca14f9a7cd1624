/** Owns the dust of lines: signs that a stroke, a fold or a stamp's rim left at an edge of a line, or as a line of its own. */

import type { Span } from "../span.js";

/** No line of a document begins with these; longer runs are rules and blanks to fill in. A quotation mark is one where a dash follows, a letter that is no word before a capital. */
const BEFORE = /^(?:[|¦ˆ˜^~_°'‘’`´.,:;!=<>\\{}§©®·¬]\s{0,2}){1,3}(?=["“([\p{Lu}\p{Ll}\d–-])|^["“”]\s?(?=[-–]\s?[\p{Lu}\p{Ll}])|^[jklmnpqrstvwxz] (?=\p{Lu}\p{Ll})/u;
/** Signs that stand alone behind a line, or glued to the sign that ends it. */
const BEHIND = /(?<=\S)\s+[|¦ˆ˜^~_°'‘’`´"“”.,:;!=<>\\{}§·¬]{1,3}$|(?<=[;.:,])['‘’`´|ˆ]{1,2}$|(?<=[\p{Lu}\p{Ll}])[|ˆ]{1,2}$/u;
/** Before or behind a word; where the line has another they may be a quotation's. */
const APOSTROPHE = /['‘’`´]/;
const GLUED_APOSTROPHE = /(?<=[\p{Lu}\p{Ll}\d])['‘’`´]$/u;
/** The sign that ends a sentence or an item, set apart by the typist. */
const END = /^\s+[;:.]$/;
const EDGE = 8;
const MEANT = ";.,:)";
const CLOSED = /[;:.,]$/;

/** The line's span without the dust at its edges. O(line) where there is an apostrophe at one, else a few units are looked at. */
export function withoutDust(text: string, { start, end }: Span): Span {
  // nearly all lines begin with a letter, and end in a letter or behind one
  const begins = isPlain(text.charCodeAt(start)) && text.charCodeAt(start + 1) !== 32;
  const last = text.charCodeAt(end - 1);
  const ends = isPlain(last) || (isPlain(text.charCodeAt(end - 2)) && MEANT.includes(text[end - 1]!));
  if (begins && ends) return { start, end };
  const before = begins ? "" : (BEFORE.exec(text.slice(start, Math.min(end, start + EDGE)))?.[0] ?? "");
  const quotes = APOSTROPHE.test(before) && APOSTROPHE.test(text.slice(start + before.length, end));
  const from = quotes ? start : start + before.length;
  const edge = text.slice(Math.max(from, end - EDGE), end);
  const behind = BEHIND.exec(edge)?.[0] ?? "";
  if (behind === "") return { start: from, end: GLUED_APOSTROPHE.test(edge) && !APOSTROPHE.test(text.slice(from, end - 1)) ? end - 1 : end };
  const isEnd = END.test(behind) && !CLOSED.test(text.slice(from, end - behind.length).slice(-1));
  return { start: from, end: isEnd ? end : end - behind.length };
}

/** A letter or digit of Latin, with marks or without. */
function isPlain(unit: number): boolean {
  return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || (unit >= 48 && unit <= 57) || (unit >= 0xc0 && unit < 0x2b0) || (unit >= 0x1e00 && unit < 0x1f00);
}

const LONGEST = 5;
/** No sign that may stand alone: the stars and dashes of a head, the end of a text. */
const SIGNS = /^[^\p{Lu}\p{Ll}\p{N}*()–—…/+•-]+$/u;
const RULE = /([._=~])\s?\1\s?\1/;
const LETTERS = /^[^\p{Lu}\p{N}*)–—-]*\p{Ll}{1,2}[^\p{Lu}\p{Ll}\p{N}.):;,–—-]*$/u;
/** Behind these no sentence goes on. */
const ENDED = /[;.:]$/;

/** True for a line of nothing but dust: a few signs or a dash, a small letter, or two where the line `before` has ended. */
export function isDust(text: string, { start, end }: Span, before: Span | undefined): boolean {
  if (end === start || end - start > LONGEST) return false;
  const line = text.slice(start, end);
  if (line === "-" || (SIGNS.test(line) && !RULE.test(line))) return true;
  return LETTERS.test(line) && (line.match(/\p{Ll}/gu)!.length === 1 || before === undefined || ENDED.test(text.slice(before.start, before.end)));
}
