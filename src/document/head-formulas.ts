/** Owns the formulas of a head, of State and Party: found plain anywhere, or with some letters wrong near the top. */

import type { Span } from "../span.js";
import { hasCapitals, isCapitals } from "./letter-case.js";
import { findNear } from "./near-phrase.js";
import type { SourceText } from "./source-text.js";
import { indexWithin } from "./source-text.js";

/** Quốc hiệu and tiêu ngữ, as the State prescribes them. */
export const QUOC_HIEU = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
export const TIEU_NGU = "Độc lập - Tự do - Hạnh phúc";
/** Over the documents of the Party. */
export const PARTY_HEAD = "ĐẢNG CỘNG SẢN VIỆT NAM";

/** A formula of the head where it was found. */
export interface Formula extends Span {
  readonly line: number;
  /** Letters that differ from the formula. */
  readonly errors: number;
}

/** A formula as it is looked for: folded, with at most so many letters wrong. */
export interface FormulaSign {
  readonly phrase: string;
  readonly most: number;
  /** True where it is printed in capitals. */
  readonly capitals: boolean;
}

export const QUOC_HIEU_SIGN: FormulaSign = { phrase: "cong hoa xa hoi chu nghia viet nam", most: 7, capitals: true };
export const TIEU_NGU_SIGN: FormulaSign = { phrase: "doc lap - tu do - hanh phuc", most: 6, capitals: false };
export const PARTY_SIGN: FormulaSign = { phrase: "dang cong san viet nam", most: 3, capitals: true };

/** Lines from the top in which a misread line of State or Party is looked for; the plain one may stand anywhere. */
const MISREAD_REACH = 160;

/** The first line of the stretch that has the formula, its letters at least so right as its sign asks. */
export function findFormula(source: SourceText, from: number, to: number, sign: FormulaSign): Formula | undefined {
  const { phrase, most, capitals } = sign;
  const exact = exactFormula(source, from, to, sign);
  for (let i = from; i < Math.min(to, from + MISREAD_REACH, exact?.line ?? to); i++) {
    const line = source.lines[i]!;
    const length = line.end - line.start;
    if (length < phrase.length - most || length > 240) continue;
    // a look at the beginning rules out running text
    if (capitals && !hasCapitals(source.text, line.start, Math.min(line.end, line.start + 32), 6)) continue;
    const near = findNear(source.fold, line.start, line.end, phrase, most);
    if (near !== undefined && (!capitals || isCapitals(source.text.slice(near.start, near.end)))) return { line: i, start: near.start, end: near.end, errors: near.errors };
  }
  return exact;
}

/** The first place of the plain phrase; one pass over the text. */
function exactFormula(source: SourceText, from: number, to: number, { phrase, capitals }: FormulaSign): Formula | undefined {
  if (to <= from) return undefined;
  const end = source.lines[to - 1]!.end;
  for (let at = indexWithin(source.fold, phrase, source.lines[from]!.start, end); at >= 0; at = indexWithin(source.fold, phrase, at + phrase.length, end)) {
    if (capitals && !isCapitals(source.text.slice(at, at + phrase.length))) continue;
    const line = lineAt(source, at, from, to);
    if (source.lines[line]!.end - source.lines[line]!.start <= 240) return { line, start: at, end: at + phrase.length, errors: 0 };
  }
  return undefined;
}

/** The line that holds a place. */
function lineAt(source: SourceText, at: number, from: number, to: number): number {
  let low = from;
  let high = to;
  while (low < high - 1) {
    const middle = (low + high) >> 1;
    if (source.lines[middle]!.start <= at) low = middle;
    else high = middle;
  }
  return low;
}
