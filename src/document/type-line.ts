/** Owns the line of a document's type: `QUYẾT ĐỊNH`, a letter or two of it misread. */

import type { Span } from "../span.js";
import type { DocType } from "./doc-types.js";
import { titleTypes } from "./doc-types.js";
import type { Head } from "./head.js";
import { isCapitals } from "./letter-case.js";
import { lettersApart } from "./letters-apart.js";
import type { SourceText } from "./source-text.js";
import { trimmed } from "./source-text.js";

/** The type line. */
export interface TypeLine {
  readonly line: number;
  readonly type: DocType;
  readonly span: Span;
  readonly errors: number;
}

/** Lines behind the head in which its type, or a letter's subject, may stand. */
export const TITLE_REACH = 24;

/** Finds the type line in the lines behind the head's first anchor. */
export function findTypeLine(source: SourceText, head: Head, to: number, bySymbol: DocType | undefined): TypeLine | undefined {
  const end = Math.min(to, head.last + TITLE_REACH);
  for (let i = head.first; i < end; i++) {
    const line = source.lines[i]!;
    for (const cell of line.cells) {
      const read = typeOfCell(source, i, cell, bySymbol);
      // a subject may begin with a type's name, where the type's own line was lost
      if (read !== undefined && !(bySymbol !== undefined && bySymbol.name !== read.type.name && read.span.end < cell.end)) return read;
    }
    // running text: the body has begun, whatever stands below is an annex's
    if (i > head.last && line.end - line.start > 160 && !isCapitals(source.text.slice(line.start, line.end))) break;
    if (i > head.last && /^(?:can cu|kinh gui|noi nhan)/.test(source.fold.slice(line.start, line.start + 10))) break;
  }
  return undefined;
}

function typeOfCell(source: SourceText, line: number, cell: Span, bySymbol: DocType | undefined): TypeLine | undefined {
  const fold = source.fold.slice(cell.start, Math.min(cell.end, cell.start + 60));
  const whole = trimmed(source.text, cell, ".:;,*_- ");
  const behind = bySymbol === undefined ? undefined : typeBehindCrumbs(source, line, whole, bySymbol);
  if (behind !== undefined) return behind;
  for (const type of titleTypes()) {
    const size = type.fold.length;
    if (fold.startsWith(type.fold) && (!/[a-z0-9]/.test(fold[size] ?? " ") || isGlued(source.text, cell.start + size))) {
      const span = { start: cell.start, end: cell.start + size };
      if (!isCapitals(source.text.slice(span.start, span.end))) continue;
      // a type name that goes on small is a sentence of the body
      const rest = source.text.slice(span.end, Math.min(cell.end, span.end + 40)).trim();
      if (rest !== "" && /^[a-zà-ỹ]/.test(rest)) continue;
      return { line, type, span, errors: 0 };
    }
  }
  return misreadType(source, line, whole);
}

/** Units of a stamp that may stand before a type on its line. */
const MOST_CRUMBS = 24;

/** `[P saint —- THÔNG TƯ`: the type that the symbol says, in capitals at the end of a line, signs before it. */
function typeBehindCrumbs(source: SourceText, line: number, whole: Span, type: DocType): TypeLine | undefined {
  if (whole.end - whole.start > MOST_CRUMBS + type.fold.length) return undefined;
  const name = [type.fold, type.fold.replaceAll(" ", "")].find((one) => source.fold.slice(whole.start, whole.end).endsWith(one));
  const start = whole.end - (name?.length ?? 0);
  const crumbs = source.text.slice(whole.start, start);
  const isApart = /[^\p{L}\d\s.,;:)”"]\s*$/u.test(crumbs) && /\p{L}|\d/u.test(crumbs);
  return name !== undefined && isApart && isCapitals(source.text.slice(start, whole.end)) ? { line, type, span: { start, end: whole.end }, errors: 0 } : undefined;
}

/** `NGHỊ ĐỊNHQuy định …`: a converter has lost the break between them. */
const isGlued = (text: string, at: number): boolean => /^\p{Lu}\p{Ll}/u.test(text.slice(at, at + 2));

/** A line of capitals that is a type's name but for a letter or two. */
function misreadType(source: SourceText, line: number, whole: Span): TypeLine | undefined {
  const length = whole.end - whole.start;
  if (length < 5 || length > 26 || !isCapitals(source.text.slice(whole.start, whole.end))) return undefined;
  for (const type of titleTypes()) {
    const size = type.fold.length;
    const most = size > 12 ? 2 : 1;
    if (size >= 6) {
      const errors = lettersApart(source.fold.slice(whole.start, whole.end), type.fold, most);
      if (errors <= most) return { line, type, span: whole, errors };
    }
  }
  return undefined;
}
