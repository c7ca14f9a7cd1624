/** Owns abbreviations that a repair took for words, or read in two ways in one document: they stay as they were read. */

import type { Edit, Span } from "../span.js";
import { foldWord } from "../text/fold.js";
import { isSyllable } from "../text/syllable.js";
import { findCodes } from "./codes.js";
import type { Mend } from "./mend.js";

/** Capitals without a vowel, a figure or two behind them: `HC`, `KHTC`, `CT5`; `Q` is what engines make of `Ộ`. */
const SPELLED = /^[BCDĐGHKLMNPRSTVX]{2,6}\d{0,2}$/;
const VOWEL = /[AEIOUY]/u;
/** In recipients, whose words are small: `VEC` that became `VIỆC`. */
const CAPITALS = /^[A-ZĐ]{2,6}$/;

/** Edits of abbreviations in the recipients (`zones`) or alone in brackets, and of symbols that `text` has elsewhere as they were read here. */
export function abbreviationMends(text: string, edits: readonly Edit[], zones: readonly Span[]): Mend[] {
  const mends: Mend[] = [];
  const groups = edits.some(({ cause }) => cause === "code") ? groupsOf(text) : new Set<string>();
  let shift = 0;
  for (const edit of edits) {
    const start = edit.start + shift;
    const end = start + edit.to.length;
    shift += edit.to.length - (edit.end - edit.start);
    const from = edit.cause === "code" ? asElsewhere(edit, groups) : isAbbreviation(edit, { start, end }, text, zones) ? edit.from : undefined;
    if (from !== undefined && from !== edit.to) mends.push({ start, end, to: from, cause: edit.cause });
  }
  return mends;
}

function isAbbreviation({ from, to }: Edit, at: Span, text: string, zones: readonly Span[]): boolean {
  const spelled = SPELLED.test(from);
  // Cheap, and true of nearly all edits.
  if (!spelled && !CAPITALS.test(from)) return false;
  const zone = zones.find(({ start, end }) => start <= at.start && end >= at.end);
  // "BS Chỉ huy" is Bộ
  if (/^\p{Lu}\p{Ll}/u.test(to) && /^ \p{Lu}\p{Ll}/u.test(text.slice(at.end, at.end + 3))) return false;
  if (spelled && VOWEL.test(to.normalize("NFD").toUpperCase())) return zone !== undefined || isBracketed(text, at.start, at.end);
  return zone !== undefined && CAPITALS.test(from) && to === to.toUpperCase() && isSyllable(foldWord(to)) && !isSyllable(foldWord(from)) && isMixed(text.slice(zone.start, zone.end));
}

const isMixed = (text: string): boolean => (text.match(/\p{Ll}/gu)?.length ?? 0) * 2 > text.length;
const isBracketed = (text: string, start: number, end: number): boolean => text[start - 1] === "(" && text[end] === ")";

const GROUP = /\p{Lu}[\p{Lu}\d]{2,}/gu;

/** The edit with the groups as they were read that stand so elsewhere, where the repair has put others that stand nowhere else. */
function asElsewhere({ from, to }: Edit, groups: ReadonlySet<string>): string | undefined {
  const read = [...from.matchAll(GROUP)].map(([group]) => group);
  const written = [...to.matchAll(GROUP)];
  if (read.length !== written.length) return undefined;
  let out = "";
  let at = 0;
  written.forEach((group, i) => {
    out += to.slice(at, group.index) + (group[0].length === read[i]!.length && groups.has(read[i]!) ? read[i]! : group[0]);
    at = group.index + group[0].length;
  });
  return out + to.slice(at);
}

/** The groups of all symbols of a text. */
function groupsOf(text: string): Set<string> {
  return new Set(findCodes(text, 0, text.length).flatMap(({ groups }) => groups));
}
