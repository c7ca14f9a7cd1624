/** Owns where a further document begins in the same text: another head with a number, a date and a title of its own. */

import { beginsBody } from "./bodies.js";
import { findHead } from "./head.js";
import { isCapitals } from "./letter-case.js";
import { isPersonName } from "./person-names.js";
import type { SourceText } from "./source-text.js";
import { findTypeLine } from "./type-line.js";

/** Words may stand farther apart than by a space. */
const FORMULAS = ["cong hoa xa hoi chu nghia viet nam", "dang cong san viet nam"].map((phrase) => new RegExp(phrase.replaceAll(" ", "[ \\t]{1,3}"), "g"));
/** A head needs this many lines; nothing nearer is another. */
const NEAREST = 10;
const ABOVE = 4;
const BELOW = 30;

/** The first lines of all documents of a text: the first is 0. */
export function documentStarts(source: SourceText): number[] {
  const starts = [0];
  let first: string | undefined;
  let seen = false;
  let last = 0;
  for (const i of headLines(source)) {
    if (seen && i - last < NEAREST) continue;
    const top = topOf(source, i, starts.at(-1)!);
    if (!seen) {
      seen = true;
      last = i;
      first = codeNear(source, Math.max(0, i - ABOVE));
      continue;
    }
    const code = codeNear(source, top);
    if (code === undefined || code === first || isModel(source, top)) continue;
    starts.push(top);
    last = i;
  }
  return starts;
}

/** Lines that bear the State's or the Party's line in capitals. */
function headLines(source: SourceText): number[] {
  const lines: number[] = [];
  for (const formula of FORMULAS) {
    let i = 0;
    for (const { 0: phrase, index: at } of source.fold.matchAll(formula)) {
      if (!isCapitals(source.text.slice(at, at + phrase.length))) continue;
      while (i < source.lines.length && source.lines[i]!.end < at) i++;
      if (source.lines[i] !== undefined && source.lines[i]!.end - source.lines[i]!.start < 240 && lines.at(-1) !== i) lines.push(i);
    }
  }
  return lines.sort((a, b) => a - b);
}

/** The code of a whole head: number and month filled in, the day perhaps by a pen, and a title or `V/v`. */
function codeNear(source: SourceText, from: number): string | undefined {
  const to = Math.min(source.lines.length, from + BELOW);
  const head = findHead(source, from, to);
  if (head?.number === undefined || head.number.code.number === null || head.date === undefined || head.date.date === null || head.date.date.month === null) return undefined;
  if (head.about === undefined && findTypeLine(source, head, to, undefined) === undefined) return undefined;
  return head.number.code.code;
}

/** The issuer's lines over the State's line belong to the same document. */
function topOf(source: SourceText, i: number, floor: number): number {
  let top = i;
  for (let j = i - 1; j > floor && i - j <= ABOVE; j--) {
    const line = source.lines[j]!;
    const text = source.text.slice(line.start, line.end);
    if (line.start === line.end || !isCapitals(text) || isPersonName(text) || !beginsBody(source.fold.slice(line.start, line.end))) break;
    top = j;
  }
  return top;
}

/** A form in an annex (`Mẫu số 01`) is no document. */
function isModel(source: SourceText, top: number): boolean {
  for (let j = top - 1; j >= Math.max(0, top - 5); j--) {
    const line = source.lines[j]!;
    if (/^(?:mau|phu luc|bieu)\b/.test(source.fold.slice(line.start, line.start + 10))) return true;
  }
  return false;
}
