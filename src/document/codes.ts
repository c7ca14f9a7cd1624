/** Owns the codes of documents in a text: `15/QĐ-BNV`, `30/2020/NĐ-CP`, `355/SNV-TĐKT`, `36-HD/VPTW`, also with the number left open. */

import type { Span } from "../span.js";
import { isDigitUnit } from "./fold-letters.js";

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

const MOST_DIGITS = 6;
const MOST_GROUPS = 7;
const MOST_GROUP = 24;
const MOST_GAP = 3;

const isUpper = (ch: string): boolean => ch !== ch.toLowerCase();
const isLower = (ch: string): boolean => ch !== ch.toUpperCase();
const isGap = (unit: number): boolean => unit === 32 || unit === 0xa0 || unit === 9;
const isDash = (unit: number): boolean => unit === 45 || unit === 0x2010 || unit === 0x2011 || unit === 0x2013 || unit === 0x2014;
const isSlash = (unit: number): boolean => unit === 47 || unit === 0x2044 || unit === 0x2215;

const isBreak = (unit: number): boolean => unit === 10 || unit === 13;

function skipGap(text: string, at: number): number {
  let to = at;
  while (to < at + MOST_GAP && isGap(text.charCodeAt(to))) to++;
  return to;
}

/** Over the end of a line as well, where a code was wrapped. */
function skipGapAndBreak(text: string, at: number): number {
  let to = at;
  while (to < at + MOST_GAP && (isGap(text.charCodeAt(to)) || isBreak(text.charCodeAt(to)))) to++;
  return to;
}

/** The end of a symbol's group that begins at `at`, or `at`: capitals with figures, `&`, single small letters as in `TTg`. */
function groupEnd(text: string, at: number): number {
  let to = at;
  let small = 0;
  let capitals = 0;
  while (to < text.length && to - at < MOST_GROUP) {
    const ch = text[to]!;
    if (isUpper(ch)) {
      capitals++;
      small = 0;
    } else if (isLower(ch)) {
      // a regiment's or a firm's first letter: "KH-eBB888", "TTr-iPMS"
      if (to === at && text[at - 1] === "-" && isUpper(text[at + 1] ?? "") && isUpper(text[at + 2] ?? "")) {
        to++;
        continue;
      }
      if (capitals === 0 || ++small > 2 || (ch.charCodeAt(0) > 127 && ch !== "đ")) return at;
    } else if (isDigitUnit(ch.charCodeAt(0))) {
      if (capitals === 0) return at;
    } else if (!joinsGroup(text, to, capitals)) break;
    to++;
  }
  // one capital and small letters make a word, not a group: "Ngày", "Bộ"
  if (capitals === 1 && small > 0 && to - at > 1 && small + capitals === to - at && !/^(?:Tr|Ng)$/.test(text.slice(at, to))) return at;
  return capitals > 0 ? to : at;
}

/** `&`, or a point with capitals behind it: `CCTKV.VIII`, `P.KT`. */
function joinsGroup(text: string, at: number, capitals: number): boolean {
  if (capitals === 0) return false;
  if (text[at] === "&") return true;
  const next = text[at + 1] ?? "";
  const second = text[at + 2] ?? "";
  return text[at] === "." && isUpper(next) && (isUpper(second) || second === "-" || second === ".");
}

/** Cyrillic and Greek capitals that look like Latin ones. */
const LOOK_ALIKES: Readonly<Record<string, string>> = { А: "A", В: "B", С: "C", Е: "E", Н: "H", І: "I", К: "K", М: "M", О: "O", Р: "P", Т: "T", Х: "X", Ð: "Đ", Α: "A", Β: "B", Ε: "E", Η: "H", Κ: "K", Μ: "M", Ν: "N", Ο: "O", Ρ: "P", Τ: "T", Χ: "X" };

interface Groups {
  readonly groups: readonly string[];
  readonly joints: readonly string[];
  readonly end: number;
}

function readGroups(text: string, at: number): Groups | undefined {
  const groups: string[] = [];
  const joints: string[] = [];
  let end = at;
  let from = at;
  while (groups.length < MOST_GROUPS) {
    const to = groupEnd(text, from);
    if (to === from) break;
    groups.push(text.slice(from, to).replace(/[\u00d0\u0391-\u042f]/g, (ch) => LOOK_ALIKES[ch] ?? ch));
    end = to;
    const before = skipGap(text, to);
    const sign = text.charCodeAt(before);
    const dash = isDash(sign);
    if (!dash && !isSlash(sign)) break;
    const first = dash && before === to ? skipGapAndBreak(text, before + 1) : skipGap(text, before + 1);
    // one hyphen read as two: "TT- -BTC"
    const after = dash && before === to && isDash(text.charCodeAt(first)) ? skipGap(text, first + 1) : first;
    // a dash between spaces parts a name from what follows it, unless a known type stands before it
    if (before > to && after > before + 1 && (groups.length > 1 || !isTypeLike(groups[0]!))) break;
    // a space on one side needs a whole group behind it
    if ((before > to || after > before + 1) && groupEnd(text, after) - after < 2) break;
    joints.push(dash ? "-" : "/");
    from = after;
  }
  if (groups.length === 0) return undefined;
  const bracket = BRACKET.exec(text.slice(end, end + MOST_BRACKET))?.[0] ?? "";
  groups.push(groups.pop()! + bracket);
  return { groups, joints: joints.slice(0, groups.length - 1), end: end + bracket.length };
}

/** A unit in brackets that closes a symbol: `CAT-PV01(TH)`. */
const BRACKET = /^\(\p{Lu}[\p{Lu}\d]{0,7}\)/u;
const MOST_BRACKET = 10;

const TYPE_LIKE = new Set("NQ QĐ CT QC QyĐ TC TB HD CTr KH PA ĐA DA BC BB TTr HĐ CĐ BGN BTT GUQ GM GGT GNP PG PC PB NĐ TT TTLT NQLT KL CV SY TrS SL VBHN".split(" "));
const isTypeLike = (group: string): boolean => TYPE_LIKE.has(group);

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
  if (isLower(text[to] ?? "") && !isLower(text[to + 1] ?? "") && isSlash(text.charCodeAt(skipGap(text, to + 1)))) to++;
  const number = text.slice(at, to);
  const sign = skipGap(text, to);
  const unit = text.charCodeAt(sign);
  if (isSlash(unit)) return behindSlash(text, at, number, skipGapAndBreak(text, sign + 1));
  return isDash(unit) && sign - to <= 1 ? partyCode(text, at, number, skipGap(text, sign + 1)) : undefined;
}

function behindSlash(text: string, start: number, number: string | null, at: number): Code | undefined {
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

function partyCode(text: string, start: number, number: string, at: number): Code | undefined {
  const found = readGroups(text, at);
  if (found === undefined || found.groups.length < 2 || (found.joints[0] !== "/" && !isJoint(found))) return undefined;
  const symbol = symbolOf(found);
  return { start, end: found.end, code: `${number}-${symbol}`, number, year: null, symbol, groups: found.groups, party: !isJoint(found) };
}

/** `01-TANDTC-VKSNDTC/TTLT`: a joint act of before 1997, its bodies before its type. */
const isJoint = ({ groups, joints }: Groups): boolean => joints.length > 1 && joints[0] === "-" && joints.at(-1) === "/" && ["TTLT", "TTLB", "NQLT"].includes(groups.at(-1)!);

function symbolOf({ groups, joints }: Groups): string {
  const symbol = groups.reduce((out, group, i) => out + (i === 0 ? "" : joints[i - 1]!) + group, "");
  // the hyphen of the commonest symbols is lost now and then
  return symbol.replace(/^(NĐ)(CP)$/, "$1-$2").replace(/^(QĐ)(TTg)$/i, "$1-$2").replace(/-TT[cq]$/, "-TTg");
}

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

function withoutPartyNumber(text: string, at: number): Code | undefined {
  const found = partyCode(text, at, "", skipGap(text, at + 1));
  return found === undefined ? undefined : { ...found, number: null };
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
