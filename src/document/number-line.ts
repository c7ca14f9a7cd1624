/** Owns the number line of a head: `Số: 15/QĐ-BNV`, its label misread, its number blank or under a stamp. */

import type { Span } from "../span.js";
import type { Code } from "./codes.js";
import { codeAt } from "./codes.js";
import { beginsBody } from "./bodies.js";
import { isCapitals } from "./letter-case.js";
import { bareSymbolAt, openCodeAt, symbolAt } from "./open-codes.js";
import type { SourceText } from "./source-text.js";
import { isTypeLike } from "./symbol-groups.js";

/** The number line. */
export interface NumberLine {
  readonly line: number;
  readonly span: Span;
  readonly code: Code;
  /** What names the type before it: the `Luật` of `Luật số:`. */
  readonly label: string;
}

/** `so`, and what engines make of it. */
const NUMBER_WORD = /^(?:(luat|bo luat|phap lenh|nghi quyet|nghi dinh|lenh|quyet dinh|thong tu|chi thi|cong dien|thong bao|ban an)\s{1,3})?(?:so|s0|s6|s5|sd)(?:\s{0,3}[:.;]|\s|(?=\d))/;
/** The label of a court's judgment, whose date and subject stand under its number. */
export const JUDGMENT = "ban an";
/** Any letter behind the first, or that letter lost or a figure, where a code fills the rest of the cell: `Sẽ:      /BV-KHTH`, `ố: 153/TB-VPCP`, `86:15 /CV-PX`. */
const MISREAD_NUMBER_WORD = /^(?:s[a-z0-9]|[85]6|o)(?:\s{0,3}[:.;]|\s)/;

/** The number line of a cell; `titled` where the type's line stands above it. */
export function numberOfCell(source: SourceText, line: number, cell: Span, { titled }: { readonly titled: boolean }): NumberLine | undefined {
  const { text, fold } = source;
  for (const at of numberStarts(source, cell)) {
    const begin = fold.slice(at, Math.min(cell.end, at + 40));
    const word = NUMBER_WORD.exec(begin) ?? MISREAD_NUMBER_WORD.exec(begin);
    if (word === null || (titled && word[1] !== undefined)) continue;
    const code = openCodeAt(text, at + word[0].length) ?? symbolBehindPen(source, at + word[0].length, cell.end);
    // a small letter, or another than in "Số", needs a code that fills the cell up to the date
    if ((!isCapitals(source.text.slice(at, at + 1)) || !NUMBER_WORD.test(begin)) && (code === undefined || !fills(source, code.end, cell.end))) continue;
    // "NGHỊ QUYẾT SỐ 20/2023/NQ-HĐND NGÀY …" is a title that cites
    if (code !== undefined && code.end <= cell.end && !(word[1] !== undefined && word[1] !== JUDGMENT && /^\s+(?:ngay|cua|ve)\s/.test(fold.slice(code.end, code.end + 8)))) return { line, span: { start: at, end: code.end }, code, label: word[1] ?? "" };
  }
  const bare = titled ? undefined : codeAt(text, cell.start);
  return bare !== undefined && bare.end === cell.end ? { line, span: { start: cell.start, end: bare.end }, code: bare, label: "" } : undefined;
}

/** A place and `ngày … tháng` behind a code, in the same cell. */
const DATE_BEHIND = /^[\s.,;]{0,3}[a-z][a-z .-]{1,40},?\s{0,3}ngay.{0,14}thang/;

/** True where a code ends its cell, or the line of place and date follows it. */
function fills({ fold }: SourceText, at: number, end: number): boolean {
  return at === end || DATE_BEHIND.test(fold.slice(at, Math.min(end, at + 70)));
}

/** Units that a pen's number may be read as. */
const MOST_PENNED = 14;

/** The symbol that ends a number line whose number is no figures: `Số: 4ƒ? /TTr-UBND`, `Số: 463Y SGDĐT-CTrTT`; the number stays open. */
function symbolBehindPen(source: SourceText, from: number, end: number): Code | undefined {
  const { text } = source;
  for (let at = from + 1; at < Math.min(end, from + MOST_PENNED); at++) {
    if (!/[\s/\u2044\\Il1[\]!]/.test(text[at - 1]!) || !/\p{Lu}/u.test(text[at]!)) continue;
    const code = /[Il1[\]!]/.test(text[at - 1]!) ? bareSymbolAt(text, at) : symbolAt(text, at);
    // "A62 /TB-ĐHKT", "OL /BB-STP": a group with figures, or before a type, is the pen's number still
    if (code !== undefined && !/\d/.test(code.groups[0]!) && !(isTypeLike(code.groups[1]!) && !isTypeLike(code.groups[0]!)) && fills(source, code.end, end)) return code;
  }
  return undefined;
}

/** What a stamp left of the number line: the symbol alone, level with the date. */
export function besideDate(source: SourceText, line: number, date: Span): NumberLine | undefined {
  const cell = source.lines[line]!.cells[0]!;
  const code = cell.end <= date.start ? bareSymbolAt(source.text, cell.start) : undefined;
  return code === undefined || code.end !== cell.end ? undefined : { line, span: { start: cell.start, end: cell.end }, code, label: "" };
}

/** Crumbs of a stamp before the label: `z) Số:`, `“'Số:`. */
const CRUMBS = /^(?:\S{1,2} )?[^\p{Lu}\p{Ll}\d\s]{0,3}(?=(?:S[\p{Ll}6]|[85]6)\s{0,2}:)/u;

/** Where `Số` may begin in a cell: at its start, behind the motto, a date or the issuer in capitals. */
function numberStarts(source: SourceText, cell: Span): number[] {
  let first = cell.start;
  while (first < cell.end && "-_–—=* ".includes(source.text[first]!)) first++;
  const starts = [first + (CRUMBS.exec(source.text.slice(first, Math.min(cell.end, first + 12)))?.[0].length ?? 0)];
  const fold = source.fold.slice(cell.start, Math.min(cell.end, cell.start + 240));
  for (const word of [" so:", " so ", " luat so", " bo luat so", " nghi quyet so", " phap lenh so"]) {
    const at = fold.lastIndexOf(word);
    const isBehindBody = word !== " so " && isCapitals(source.text.slice(cell.start, cell.start + Math.max(0, at))) && beginsBody(fold);
    if (at > 0 && (isBehindBody || /(?:hanh phuc|viet nam|nam (?:19|20)\d\d) ?$/.test(fold.slice(0, at))) && isCapitals(source.text.slice(cell.start + at + 1, cell.start + at + 2))) starts.push(cell.start + at + 1);
  }
  return starts;
}
