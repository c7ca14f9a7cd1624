/** Owns the finding of what looks like a document's code in a garbled text: number, year, groups, and the signs that were slashes. */

import type { ReadGroup, Stretch, CodeStyle } from "./code-groups.js";
import { beginsGroup, matchAt, readGroups, splitPartyGroup } from "./code-groups.js";

/** What looks like a code; nothing of it is judged yet. */
export interface ReadCode extends Stretch {
  /** Everything before the first group as it was meant: `733/`, `04 /`, `30/2020/`, `36-`; empty for a bare symbol. */
  readonly head: string;
  readonly headCost: number;
  /** What of that the slashes cost. */
  readonly slashCost: number;
  readonly number: string;
  readonly year: string;
  readonly groups: readonly ReadGroup[];
}

const NUMBER = /(?:\d|[OolI|](?=[\dOolI|]{0,5}\d))[\dOolI|]{0,5}(?:[a-zđ](?=\s?[/-]))?/y;
const STROKE_AT_END = /\d[Il|]$/;
const YEAR = /(?:19|20)\d\d(?!\d)/y;
/** `201 7`: an engine saw a space before the thin figure. */
const YEAR_SPLIT = /(?:19|20)(?: \d\d|\d \d)(?=\/)/y;
const YEAR_SPLIT_COST = 3;
const YEAR_AND_SLASH = /((?:19|20)\d\d)[71](?=[A-ZĐ])/y;
/** Engines read `/` as these; nats of each, from aligned readings. */
const SLASH_COST: Readonly<Record<string, number>> = { "/": 0, "⁄": 0.1, "∕": 0.1, ":": 4, "°": 5, "'": 5, "’": 5, ".": 5.5, "-": 5, "|": 4.5, I: 4.5, l: 4.5, J: 6, i: 5.5, "!": 5, f: 5.5, "1": 6, "7": 6, " ": 5, "": 5.5 };
const YEAR_LOST_SLASH = /^(\d{1,4})((?:19[89]|20[0-3])\d)$/;

const WORD_CHARACTER = /[\p{L}\p{N}]/u;

/**
 * All stretches that may be codes from position `at` on, most likely reading of the number's part first; usually one
 * or none. `at` must begin a word. Bounded work: no pattern runs further than 60 characters.
 */
export function readCodesAt(text: string, at: number): readonly ReadCode[] {
  if (!partsAhead(text, at)) return NO_CODES;
  const first = text.charCodeAt(at);
  const digit = first >= 48 && first <= 57;
  if (digit || "OolI|".includes(text[at]!)) {
    const found = numbered(text, at);
    if (found.length > 0 || digit) return found;
  }
  return bare(text, at);
}

const NO_CODES: readonly ReadCode[] = [];
const LOOK_AHEAD = 24;

/**
 * A cheap look ahead: from the word at `at`, over spaces, a capital must follow that something else than letters and
 * spaces stands before. Most words and numbers of a text fail it.
 */
function partsAhead(text: string, at: number): boolean {
  let parted = false;
  let spaces = 0;
  const end = Math.min(text.length, at + LOOK_AHEAD);
  for (let i = at; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 10 || unit === 13) return false;
    if (unit === 32 || unit === 9) {
      if (++spaces > 3) return false;
      continue;
    }
    const digit = unit >= 48 && unit <= 57;
    const letter = (unit | 32) >= 97 && (unit | 32) <= 122;
    if (letter || unit >= 0xc0) {
      if (parted && (unit < 97 || unit >= 0xc0)) return true;
      // small letters behind a space begin a word of the sentence
      if (spaces > 0 && unit >= 97 && unit <= 122 && i > at) return false;
    } else if (digit || i > at || unit === 47) parted = true;
  }
  return false;
}

function numbered(text: string, at: number): ReadCode[] {
  const figures = matchAt(NUMBER, text, at)?.[0];
  if (figures === undefined) return [];
  // `45IQĐ-UBND`: what stands between the figures and the capitals is the slash.
  const number = STROKE_AT_END.test(figures) && beginsGroup(text, at + figures.length) ? figures.slice(0, -1) : figures;
  const end = at + number.length;
  const shown = number.replace(/[Oo]/g, "0").replace(/[lI|]/g, "1");
  const numberCost = shown === number ? 0 : 4;
  const found: ReadCode[] = [];
  for (const gap of slashes(text, end)) {
    const spaced = /^\s+[/⁄∕-]/.test(gap.read) ? " " : "";
    const withYear = yearAfter(text, end + gap.read.length);
    if (withYear !== undefined) {
      const head = `${shown}${spaced}/${withYear.year}/`;
      push(found, text, at, withYear.end, { head, headCost: numberCost + gap.cost + withYear.cost, slashCost: gap.cost + withYear.cost, number: shown, year: withYear.year });
    } else {
      const party = gap.read.includes("-");
      const slashCost = party ? 0 : gap.cost;
      push(found, text, at, end + gap.read.length, { head: `${shown}${spaced}${party ? "-" : "/"}`, headCost: numberCost + slashCost, slashCost, number: shown, year: "" }, party ? "party" : "state");
    }
    const lost = YEAR_LOST_SLASH.exec(shown);
    if (lost !== null && gap.read.trim() !== "" && found.length > 0) {
      push(found, text, at, end + gap.read.length, { head: `${lost[1]}/${lost[2]}/`, headCost: numberCost + gap.cost + SLASH_COST[""]!, slashCost: gap.cost + SLASH_COST[""]!, number: lost[1]!, year: lost[2]! });
    }
    if (found.length > 0) break;
  }
  return found;
}

/** The ways to read a slash at a place: itself, a sign that engines make of it, nothing. */
function slashes(text: string, at: number): { read: string; cost: number }[] {
  let from = at;
  while (from < at + 3 && (text[from] === " " || text[from] === "\t")) from++;
  const sign = text[from] ?? "";
  const cost = SLASH_COST[sign];
  const ways: { read: string; cost: number }[] = [];
  if (cost !== undefined && sign !== " " && sign !== "" && (cost < 1 || from - at <= 1)) {
    let to = from + 1;
    if (cost < 1 || sign === "-") while (to < from + 3 && text[to] === " ") to++;
    ways.push({ read: text.slice(at, to), cost: cost + (from > at ? 0.5 : 0) });
  }
  if (cost === undefined || cost >= 1) ways.push(from > at ? { read: text.slice(at, from), cost: SLASH_COST[" "]! } : { read: "", cost: SLASH_COST[""]! });
  return ways;
}

function yearAfter(text: string, at: number): { year: string; end: number; cost: number } | undefined {
  const glued = matchAt(YEAR_AND_SLASH, text, at);
  if (glued !== null) return { year: glued[1]!, end: at + 5, cost: SLASH_COST["7"]! };
  const split = matchAt(YEAR_SPLIT, text, at)?.[0];
  if (split !== undefined) return { year: split.replace(" ", ""), end: at + 6, cost: YEAR_SPLIT_COST };
  const year = matchAt(YEAR, text, at)?.[0];
  if (year === undefined) return undefined;
  for (const gap of slashes(text, at + 4)) {
    const end = at + 4 + gap.read.length;
    if (beginsGroup(text, end)) return { year, end, cost: gap.cost };
  }
  return undefined;
}

type Head = Pick<ReadCode, "head" | "headCost" | "slashCost" | "number" | "year">;

function push(found: ReadCode[], text: string, start: number, at: number, head: Head, style: CodeStyle = "state"): void {
  const groups = readGroups(text, at, style);
  const party = style === "party";
  if (party && groups.length === 1) splitPartyGroup(groups);
  if (groups.length === 0 || (party && groups.length < 2)) return;
  // Spelled out, as for all that is made by the thousand: what spreading makes has a shape of its own each time, and is slow to read.
  found.push({ head: head.head, headCost: head.headCost, slashCost: head.slashCost, number: head.number, year: head.year, start, end: groups[groups.length - 1]!.end, groups });
}

/** A symbol without its number: `HD-HĐTĐKT`, `/QĐ-UBND`. */
function bare(text: string, at: number): ReadCode[] {
  const slash = text[at] === "/" ? 1 : 0;
  const groups = readGroups(text, at + slash, "state").filter((group, i, all) => all.slice(0, i + 1).every((g) => g.jointCost < 4));
  if (groups.length < 2) return [];
  return [{ head: slash === 1 ? "/" : "", headCost: 0, slashCost: 0, number: "", year: "", start: at, end: groups[groups.length - 1]!.end, groups }];
}

/** True where a code can begin: at a letter, digit or slash that no letter, digit or digit's point stands before. */
export function beginsWord(text: string, at: number): boolean {
  const ch = text[at]!;
  const before = at > 0 ? text[at - 1]! : " ";
  if (ch === "/") return before === " " || before === ":" || at === 0;
  if (isWordUnit(text, at - 1) || before === "/" || before === "-" || before === "_" || before === "@") return false;
  if ((before === "." || before === ",") && at > 1 && /\d/.test(text[at - 2]!)) return false;
  return true;
}

/** A letter or a digit; asked for every second character of a text, so the expression is left for what is not ASCII. */
function isWordUnit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
  return at >= 0 && WORD_CHARACTER.test(text[at]!);
}
