/** Owns the subject of a letter that bears no `V/v`: it says `Về …`, or stands alone between its number and what follows. */

import type { Span } from "../span.js";
import type { AboutLine, Head } from "./head.js";
import { isCapitals } from "./letter-case.js";
import { personName } from "./person-names.js";
import type { SourceLine, SourceText } from "./source-text.js";

/** Lines under a number in which the subject begins, from there to the addressees, and to the date of one that says nothing. */
const RIGHT_BELOW = 2;
const TO_ADDRESSEES = 8;
const TO_DATE = 3;
const SHORTEST = 10;
const LONGEST = 140;

/** The subject's line, right under the number, where addressees follow. */
export function plainAbout(source: SourceText, head: Head, to: number): AboutLine | undefined {
  const number = head.number?.line;
  if (number === undefined) return undefined;
  for (let i = number + 1; i < Math.min(to, number + 1 + RIGHT_BELOW); i++) {
    const cell = source.lines[i]!.cells[0];
    if (cell === undefined || isCapitals(source.text.slice(cell.start, cell.end))) continue;
    const behind = source.lines.slice(i + 1, Math.min(to, i + 1 + TO_ADDRESSEES));
    const saysSo = /^ve [a-z]/.test(source.fold.slice(cell.start, cell.start + 5)) && behind.some((line) => isAddressing(source, line));
    if (saysSo || (isAlone(source, head, i, cell) && behind.slice(0, TO_DATE).some((line, j) => head.date?.line === i + 1 + j || isAddressing(source, line)))) return { line: i, cell };
  }
  return undefined;
}

const isAddressing = (source: SourceText, { start }: SourceLine): boolean => source.fold.startsWith("kinh gui", start);

/** True for a line of its own that begins a phrase: no anchor of the head, no label, no sentence, nobody's name. */
function isAlone(source: SourceText, head: Head, i: number, cell: Span): boolean {
  const text = source.text.slice(cell.start, cell.end);
  const anchored = [head.date, head.quocHieu, head.tieuNgu, head.party].some((anchor) => anchor?.line === i);
  return !anchored && source.lines[i]!.cells.length === 1 && text.length >= SHORTEST && text.length <= LONGEST && /^\p{Lu}\p{Ll}/u.test(text) && !/[:;.]/.test(text) && !/^(?:kinh|ngay|doc lap|cong hoa|noi nhan|ban hanh)\b/.test(source.fold.slice(cell.start, cell.start + 12)) && personName(text) === undefined;
}
