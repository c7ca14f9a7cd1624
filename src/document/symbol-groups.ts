/** Owns the symbol of a code: its groups of capitals and what joins them, `QĐ-UBND`, `CT/TW`, `TTLT-BTC-BGDĐT`. */

import { isDigitUnit } from "./fold-letters.js";

const MOST_GROUPS = 7;
const MOST_GROUP = 24;
const MOST_GAP = 3;

export const isUpper = (ch: string): boolean => ch !== ch.toLowerCase();
export const isLower = (ch: string): boolean => ch !== ch.toUpperCase();
export const isGap = (unit: number): boolean => unit === 32 || unit === 0xa0 || unit === 9;
export const isDash = (unit: number): boolean => unit === 45 || unit === 0x2010 || unit === 0x2011 || unit === 0x2013 || unit === 0x2014;
export const isSlash = (unit: number): boolean => unit === 47 || unit === 0x2044 || unit === 0x2215;
const isBreak = (unit: number): boolean => unit === 10 || unit === 13;

/** Over at most three spaces. */
export function skipGap(text: string, at: number): number {
  let to = at;
  while (to < at + MOST_GAP && isGap(text.charCodeAt(to))) to++;
  return to;
}

/** Over the end of a line as well, where a code was wrapped. */
export function skipGapAndBreak(text: string, at: number): number {
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

/** The groups of a symbol, and the dash or slash behind each but the last. */
export interface Groups {
  readonly groups: readonly string[];
  readonly joints: readonly string[];
  readonly end: number;
}

/** The groups that begin at `at`; `undefined` where none does. */
export function readGroups(text: string, at: number): Groups | undefined {
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
/** Whether a group is the short form of a type. */
export const isTypeLike = (group: string): boolean => TYPE_LIKE.has(group);

/** `01-TANDTC-VKSNDTC/TTLT`: a joint act of before 1997, its bodies before its type. */
export const isJoint = ({ groups, joints }: Groups): boolean => joints.length > 1 && joints[0] === "-" && joints.at(-1) === "/" && ["TTLT", "TTLB", "NQLT"].includes(groups.at(-1)!);

/** The symbol that the groups make. */
export function symbolOf({ groups, joints }: Groups): string {
  const symbol = groups.reduce((out, group, i) => out + (i === 0 ? "" : joints[i - 1]!) + group, "");
  // the hyphen of the commonest symbols is lost now and then
  return symbol.replace(/^(NĐ)(CP)$/, "$1-$2").replace(/^(QĐ)(TTg)$/i, "$1-$2").replace(/-TT[cq]$/, "-TTg");
}
