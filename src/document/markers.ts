/** Owns the marks that begin the parts of a body: `Chương I`, `Điều 2.`, `II.`, `3.2.1.`, `đ)`. */

import type { SourceText } from "./source-text.js";

/** What a mark is of, from the highest to the lowest. */
export type MarkerKind = "part" | "chapter" | "section" | "article" | "letter" | "roman" | "number" | "point";

/** A mark at the beginning of a line. */
export interface Marker {
  readonly kind: MarkerKind;
  /** `Chương I`, `Điều 2`, `II`, `3.2.1`, `đ`. */
  readonly marker: string;
  /** Where what it marks begins, in the text. */
  readonly end: number;
}

const NAMED = /^(phan|chuong|muc|tieu muc|dieu)\s{1,2}(thu\s[a-z]{2,5}|[ivxlc]{1,7}|\d{1,3}[a-z]?)(?=$|[\s.:)\-/])\s?[.:)\-/]?\s?/;
const ROMAN = /^([ivxl]{1,6})\s?(?:[.)/]|\s-|-|:)\s?(?=\S)/;
const NUMBER = /^(\d{1,2}(?:\.\d{1,2}){0,4})\s?(?:[.)]|\/(?!\d))\s?(?=\S)/;
const LEVELS = /^(\d{1,2}(?:\.\d{1,2}){1,4})\s(?=\S)/;
const POINT = /^([a-z])\s?(?:\)|\.(?=\s))\s?(?=\S)/;

const KINDS: Readonly<Record<string, MarkerKind>> = { phan: "part", chuong: "chapter", muc: "section", "tieu muc": "section", dieu: "article" };

/** The mark that line `i` begins with. */
export function markerAt(source: SourceText, i: number): Marker | undefined {
  const line = source.lines[i]!;
  if (line.end === line.start) return undefined;
  const fold = source.fold.slice(line.start, Math.min(line.end, line.start + 40));
  const first = fold.charCodeAt(0);
  // the commonest lines begin with a letter of running text
  if (first >= 48 && first <= 57) return numbered(source, line.start, fold);
  const named = NAMED.exec(fold);
  const raw = source.text.slice(line.start, line.start + 40);
  if (named !== null) return namedMarker(raw, named, line.start, line.end);
  const roman = ROMAN.exec(fold);
  if (roman !== null && /^[IVXL1l]+/.test(raw)) return { kind: "roman", marker: roman[1]!.toUpperCase(), end: line.start + roman[0].length };
  const point = POINT.exec(fold);
  if (point === null) return undefined;
  const letter = raw[0]!;
  if (letter !== letter.toLowerCase()) return fold[1] === "." || fold[1] === ")" ? { kind: "letter", marker: letter, end: line.start + point[0].length } : undefined;
  return { kind: "point", marker: letter, end: line.start + point[0].length };
}

function numbered(source: SourceText, at: number, fold: string): Marker | undefined {
  const hyphen = hyphened(source, at, fold);
  if (hyphen !== undefined) return hyphen;
  const number = NUMBER.exec(fold) ?? LEVELS.exec(fold);
  if (number === null) return undefined;
  // "12.500 đồng", "1.200", "05.10.2020"
  const parts = number[1]!.split(".");
  if (/^\d/.test(fold.slice(number[0].length)) && (number[0].endsWith(".") || parts.length > 1)) return undefined;
  return { kind: "number", marker: number[1]!, end: at + number[0].length };
}

const HYPHENED = /^(\d{1,2}(?:\.\d{1,2}){0,4})[-–]\s{1,2}(?=[a-z])/;

/** `1- `, `1.1- ` with a capital behind: how the Party's documents count. */
function hyphened(source: SourceText, at: number, fold: string): Marker | undefined {
  const number = HYPHENED.exec(fold);
  const end = at + (number?.[0].length ?? 0);
  return number === null || source.text[end] === source.text[end]!.toLowerCase() ? undefined : { kind: "number", marker: number[1]!, end };
}

function namedMarker(raw: string, named: RegExpExecArray, start: number, end: number): Marker | undefined {
  const kind = KINDS[named[1]!]!;
  if (raw[0] === raw[0]!.toLowerCase()) return undefined;
  const number = raw.slice(named[1]!.length, named[0].length).replace(/[\s.:)\-/]+$/, "").trim();
  // "Điều 5 Luật này": a citation that a line happens to begin with
  const sign = named[0].trimEnd().slice(-1);
  const rest = raw.slice(named[0].length).trim();
  if (kind === "article" && !/[.:)\-/]/.test(sign) && rest !== "") return undefined;
  if (kind !== "article" && !/[.:)\-/]/.test(sign) && rest !== "" && rest[0] === rest[0]!.toLowerCase()) return undefined;
  const word = raw.slice(0, named[1]!.length);
  return { kind, marker: `${word[0]}${word.slice(1).toLowerCase()} ${number}`, end: Math.min(end, start + named[0].length) };
}

/** True where a folded line begins with a dash, a plus or a bullet. */
export function isItem(fold: string): boolean {
  return /^[-+*•·▪●◦–]\s?\S/.test(fold);
}
