/** Owns the codes of documents in a text: `15/QĐ-BNV`, `30/2020/NĐ-CP`, `355/SNV-TĐKT`, `36-HD/VPTW`. */

import type { Span } from "../span.js";
import { isDigitUnit } from "./fold-letters.js";
import { isDash, isJoint, isLower, isSlash, isUpper, readGroups, skipGap, skipGapAndBreak, symbolOf } from "./symbol-groups.js";

/** A code as it stands in a text. */
export interface Code extends Span {
  /** Without its spaces: `355/SNV-TĐKT`. */
  readonly code: string;
  /** `null` where the number was left open (`Số: /QĐ-UBND`). */
  readonly number: string | null;
  readonly year: string | null;
  /** What stands behind number and year. */
  readonly symbol: string;
  /** Where the groups of the symbol stand, as printed. */
  readonly groups: readonly string[];
  /** A code of the Party: number, hyphen, type, slash, body. */
  readonly party: boolean;
}

/** Digits of a number. */
export const MOST_DIGITS = 6;

/** A year of an act behind its number, with the slash behind it. */
function yearAt(text: string, at: number): { year: string; end: number } | undefined {
  const year = text.slice(at, at + 4);
  if (!/^(?:19[3-9]|20[0-6])\d$/.test(year)) return undefined;
  const slash = skipGap(text, at + 4);
  return isSlash(text.charCodeAt(slash)) ? { year, end: skipGap(text, slash + 1) } : undefined;
}

/** Thousands with their point: `1.245/TB-PNV`. */
const POINTED = /^\d{1,3}\.\d{3}(?=\/\p{Lu})/u;

/** The code whose number begins at `at`; `undefined` where none does. */
export function codeAt(text: string, at: number): Code | undefined {
  let to = at;
  while (to < at + MOST_DIGITS + 1 && isDigitUnit(text.charCodeAt(to))) to++;
  if (to === at || to - at > MOST_DIGITS) return undefined;
  if (text[to] === ".") to = at + (POINTED.exec(text.slice(at, at + MOST_DIGITS + 3))?.[0].length ?? to - at);
  // 15a/QĐ-UBND
  if (/[a-zđ]/.test(text[to] ?? "") && !isLower(text[to + 1] ?? "") && isSlash(text.charCodeAt(skipGap(text, to + 1)))) to++;
  const number = text.slice(at, to);
  const sign = skipGap(text, to);
  const unit = text.charCodeAt(sign);
  if (isSlash(unit)) return behindSlash(text, at, number, skipGapAndBreak(text, sign + 1));
  return isDash(unit) && sign - to <= 1 ? partyCode(text, at, number, skipGap(text, sign + 1)) : undefined;
}

/** The code whose year or symbol begins at `at`, behind the slash of a number, `null` for one left open. */
export function behindSlash(text: string, start: number, number: string | null, at: number): Code | undefined {
  // two strokes of one slash
  if (isSlash(text.charCodeAt(at))) return behindSlash(text, start, number, at + 1);
  const year = yearAt(text, at);
  const found = readGroups(text, year === undefined ? at : year.end);
  if (found === undefined) return undefined;
  // one group alone needs a year (`91/2015/QH13`) or two capitals (`12/UBND`)
  if (year === undefined && found.groups.length === 1 && found.groups[0]!.length < 2) return undefined;
  const symbol = symbolOf(found);
  const head = `${number ?? ""}/${year === undefined ? "" : `${year.year}/`}`;
  return { start, end: found.end, code: head + symbol, number, year: year?.year ?? null, symbol, groups: found.groups, party: false };
}

/** The code of the Party whose symbol begins at `at`, behind a number and its hyphen. */
export function partyCode(text: string, start: number, number: string, at: number): Code | undefined {
  const found = readGroups(text, at);
  if (found === undefined || found.groups.length < 2 || (found.joints[0] !== "/" && !isJoint(found))) return undefined;
  const symbol = symbolOf(found);
  return { start, end: found.end, code: `${number}-${symbol}`, number, year: null, symbol, groups: found.groups, party: !isJoint(found) };
}

/** `QCVN 01:2008/BCT`, `661: 2018/BVTV`: the year of a standard, not a number. */
const isStandard = (text: string, at: number): boolean => /\d:\s?$/.test(text.slice(Math.max(0, at - 3), at)) && /^(?:19|20)\d\d\//.test(text.slice(at, at + 5));

/** All codes with their numbers in a stretch of text, in order. Linear: each place is looked at once. */
export function findCodes(text: string, start: number, end: number): Code[] {
  const codes: Code[] = [];
  let at = start;
  while (at < end) {
    if (!isDigitUnit(text.charCodeAt(at))) {
      at++;
      continue;
    }
    let to = at;
    while (to < end && isDigitUnit(text.charCodeAt(to))) to++;
    const before = at > 0 ? text[at - 1]! : " ";
    const code = isUpper(before) || isLower(before) || "/.,-".includes(before) || isStandard(text, at) ? undefined : codeAt(text, at);
    if (code !== undefined && code.end <= end) codes.push(code);
    at = code === undefined ? to : Math.max(to, code.end);
  }
  return codes;
}
