/** Owns codes whose number is left open, was lost or stands apart: `Số:      /QĐ-UBND`, `992    /TB-ĐHKT`, `TB-VPCP`. */

import { behindSlash, codeAt, MOST_DIGITS, partyCode } from "./codes.js";
import type { Code } from "./codes.js";
import { isDigitUnit } from "./fold-letters.js";
import { isDash, isGap, isSlash, isTypeLike, readGroups, skipGap, symbolOf } from "./symbol-groups.js";

/** The code behind `Số:` at `at`, its number possibly left open: spaces, points, or nothing before the slash. */
export function openCodeAt(text: string, at: number): Code | undefined {
  let to = at;
  while (to < at + 40 && (isGap(text.charCodeAt(to)) || text[to] === "." || text[to] === "…" || text[to] === "_")) to++;
  if (isDigitUnit(text.charCodeAt(to))) return codeAt(text, to) ?? apartFromSlash(text, to) ?? withoutHyphen(text, to) ?? behindStroke(text, to);
  if (isSlash(text.charCodeAt(to))) return behindSlash(text, to, null, skipGap(text, to + 1));
  return isDash(text.charCodeAt(to)) ? withoutPartyNumber(text, to) : behindStroke(text, to);
}

/** `992    /TB-ĐHKT`: a number in a gap that was left for it. */
function apartFromSlash(text: string, at: number): Code | undefined {
  const [all, number] = /^(\d{1,6})[ \u00a0]{4,12}\//.exec(text.slice(at, at + 20)) ?? [];
  return all === undefined ? undefined : behindSlash(text, at, number!, skipGap(text, at + all.length));
}

/** `318 KH/TĐTN-BXDĐ`: the Party's form, as the Youth Union writes it too, its hyphen a space. */
function withoutHyphen(text: string, at: number): Code | undefined {
  const number = /^\d{1,6}(?= \p{Lu})/u.exec(text.slice(at, at + MOST_DIGITS + 2))?.[0];
  const found = number === undefined ? undefined : partyCode(text, at, number, at + number.length + 1);
  return found !== undefined && isTypeLike(found.groups[0]!) ? found : undefined;
}

/** What engines make of a slash with nothing before it. */
const STROKE = /[[\]!(){}\\lIiJ1]/;

/** `[TTr-UBND`: the slash of an open number, misread; a known type and a body must stand behind it. */
function behindStroke(text: string, at: number): Code | undefined {
  const symbol = STROKE.test(text[at] ?? "") ? bareSymbolAt(text, skipGap(text, at + 1)) : undefined;
  return symbol === undefined ? undefined : { ...symbol, start: at };
}

function withoutPartyNumber(text: string, at: number): Code | undefined {
  const found = partyCode(text, at, "", skipGap(text, at + 1));
  return found === undefined ? undefined : { ...found, number: null };
}

/** A symbol alone, `TB-VPCP`, whose number was lost before it; a known type and another group at least. */
export function bareSymbolAt(text: string, at: number): Code | undefined {
  const code = symbolAt(text, at);
  return code !== undefined && isTypeLike(code.groups[0]!) ? code : undefined;
}

/** The symbol at `at`, two groups of two letters at least, without a number. */
export function symbolAt(text: string, at: number): Code | undefined {
  const found = readGroups(text, at);
  if (found === undefined || found.groups.length < 2 || found.groups.some((group) => group.length < 2)) return undefined;
  const symbol = symbolOf(found);
  return { start: at, end: found.end, code: `/${symbol}`, number: null, year: null, symbol, groups: found.groups, party: false };
}
