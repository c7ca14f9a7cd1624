/** Owns the head of a document: the lines of State, Party and issuer, the number and the date, found by what they say and not by where they stand. */

import type { Span } from "../span.js";
import { titleTypes } from "./doc-types.js";
import type { DateLine } from "./head-date.js";
import { findDate } from "./head-date.js";
import { endsHead } from "./head-end.js";
import type { Formula } from "./head-formulas.js";
import { findFormula, PARTY_SIGN, QUOC_HIEU_SIGN, TIEU_NGU_SIGN } from "./head-formulas.js";
import { isCapitals } from "./letter-case.js";
import type { NumberLine } from "./number-line.js";
import { besideDate, numberOfCell } from "./number-line.js";
import type { SourceText } from "./source-text.js";

/** `V/v …`: where what is behind it begins. */
export interface AboutLine {
  readonly line: number;
  readonly cell: Span;
}

/** What of a head was found; line indexes are of the whole text. */
export interface Head {
  readonly quocHieu?: Formula;
  readonly tieuNgu?: Formula;
  readonly party?: Formula;
  readonly number?: NumberLine;
  readonly date?: DateLine;
  readonly about?: AboutLine;
  /** Where the head begins and the last line of its anchors. */
  readonly first: number;
  readonly last: number;
}

/** Lines above and below the first anchor that may belong to the head. */
const ABOVE = 8;
const BELOW = 16;
/** Without the State's or the Party's line, number and date are looked for this far from the top. */
const TOP = 40;

/** Finds the head in the lines `from`…`to` (exclusive). */
export function findHead(source: SourceText, from: number, to: number): Head | undefined {
  const quocHieu = nearTop(source, findFormula(source, from, to, QUOC_HIEU_SIGN), from, to);
  const party = quocHieu === undefined ? findFormula(source, from, Math.min(to, from + TOP), PARTY_SIGN) : undefined;
  const anchor = quocHieu ?? party;
  const low = anchor === undefined ? from : topOf(source, Math.max(from, anchor.line - ABOVE), anchor.line);
  const high = Math.min(to, anchor === undefined ? from + TOP : anchor.line + BELOW);
  const tieuNgu = findFormula(source, low, high, TIEU_NGU_SIGN);
  const labelled = findNumber(source, low, high);
  const date = findDate(source, low, Math.min(to, labelled === undefined ? high : Math.max(labelled.line + 8, high)), labelled);
  const number = labelled ?? (date === undefined ? undefined : besideDate(source, date.line, date.span));
  const lines = [quocHieu?.line, party?.line, tieuNgu?.line, number?.line, date?.line].filter((line) => line !== undefined);
  if (lines.length === 0) return undefined;
  const about = findAbout(source, Math.max(from, Math.min(...lines) - 4), Math.min(to, Math.max(...lines) + 8));
  if (about !== undefined && about.line < Math.min(...lines)) lines.push(about.line);
  return { first: Math.min(...lines), last: Math.max(...lines), ...given({ quocHieu, tieuNgu, party, number, date, about }) };
}

/** Behind what ends another head: of pages in a wrong order, or of a batch. */
function topOf(source: SourceText, from: number, anchor: number): number {
  let top = anchor;
  while (top > from && !endsHead(source, source.lines[top - 1]!)) top--;
  return top;
}

/** Deep in a text the line belongs to a form in an annex, where number or date stand at the top. */
function nearTop(source: SourceText, found: Formula | undefined, from: number, to: number): Formula | undefined {
  if (found === undefined || found.line - from <= TOP) return found;
  const end = Math.min(to, from + TOP);
  const number = findNumber(source, from, end);
  return number !== undefined || findDate(source, from, end, number) !== undefined ? undefined : found;
}

function given<T extends object>(all: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as { [K in keyof T]?: Exclude<T[K], undefined> };
}

const ABOUT = /(?:^|\s)\(?[v"]\s?\/\s?v[:.]?(?:\s|$)/;

/** The subject of a letter: `V/v` at the beginning of a cell, or behind the motto's line. */
function findAbout(source: SourceText, from: number, to: number): AboutLine | undefined {
  for (let i = from; i < to; i++) {
    const line = source.lines[i]!;
    for (const cell of line.cells) {
      const at = ABOUT.exec(source.fold.slice(cell.start, Math.min(cell.end, cell.start + 90)));
      if (at === null || (at.index > 0 && !/(?:\d|[a-z])\s*$/.test(source.fold.slice(cell.start, cell.start + at.index)))) continue;
      // behind a type in capitals it is the subject of that type
      if (at.index > 0 && isCapitals(source.text.slice(cell.start, cell.end))) continue;
      return { line: i, cell: { start: Math.min(cell.end, cell.start + at.index + at[0].length), end: cell.end } };
    }
    if (line.end - line.start > 140) return undefined;
  }
  return undefined;
}

function findNumber(source: SourceText, from: number, to: number): NumberLine | undefined {
  let open: NumberLine | undefined;
  let titled = false;
  for (let i = from; i < to; i++) {
    const line = source.lines[i]!;
    if (endsHead(source, line)) break;
    for (const cell of line.cells) {
      const read = numberOfCell(source, i, cell, { titled });
      if (read === undefined) continue;
      if (read.code.number !== null) return open !== undefined && open.code.symbol === read.code.symbol && i > open.line + 6 ? open : read;
      open ??= read;
    }
    if (line.cells.some((cell) => beginsTitle(source, cell))) titled = true;
  }
  return open;
}

/** True where a cell begins with the name of a type in capitals, its code not behind it. */
function beginsTitle(source: SourceText, cell: Span): boolean {
  const fold = source.fold.slice(cell.start, Math.min(cell.end, cell.start + 40));
  const type = titleTypes().find((one) => fold.startsWith(one.fold));
  return type !== undefined && isCapitals(source.text.slice(cell.start, cell.start + type.fold.length)) && !/^\s*so\s*[:.]/.test(fold.slice(type.fold.length));
}
