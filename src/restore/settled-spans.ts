/** Owns what is settled before the search: codes by their grammar, list marks, lines in another language. */

import { mostlyCapitals } from "../lattice/chunk.js";
import type { SettledIds, SettledSpan } from "../lattice/settled-span.js";
import { barredAbbreviations, halfBarredAbbreviations } from "../lexicon/barred-letters.js";
import type { AbbreviationLexicon } from "../lexicon/abbreviations.js";
import type { CodeGrammar } from "../lexicon/code-grammar.js";
import { lostHead } from "../lexicon/post-lines.js";
import { capitalMatches } from "../text/capital-matches.js";
import { foldWord } from "../text/fold.js";
import { toNfc } from "../text/normal-form.js";
import { dateSlots } from "./date-slots.js";
import { figureSpans } from "./figure-spans.js";
import { pageNumbers } from "./page-numbers.js";
import { unitSpans } from "./unit-spans.js";

/** `a)`, `đ)`, `b/`, `c- Thương nhân`: one letter before a mark, at the start of a line or after a bracket or a speck. */
const LIST_MARK = /^[ \t]*(?:[^\p{L}\p{N}\s(][ \t]*)?\(?([a-zđA-ZĐ¢])(?:[)/](?=\s)|-(?=\s\p{Lu}))/u;
/** The same inside a line, as in texts without line breaks: `… nghỉ học; a) Học sinh`. Here and below what stands before is asked last, since few places get so far. */
const INLINE_MARK = /[a-zđ]\)(?=[ \t]+\p{L}|[ \t]*$)(?<=[ \t]..)/gmu;
/** Characters back to which a bracket may have been opened. */
const REACH = 120;
/** `L. MỤC ĐÍCH`, `l. Các cơ quan`. */
const MISREAD_NUMBER = /^(\s*)[Ll]\.\s+(\p{L}[\p{L}\s]{5,})/u;
/** `SO:` at the start of a line before a code: the decree (box 3) writes `Số:`. */
const NUMBER_WORD = /(^|\n[ \t]*)(S(?:[oO0óÓôÔéốỐG]|[64]\d?))(?=\s?:?\s*$)[\s:]*$/u;
const LINK = /(?<!\S)(?:https?:\/\/|www\.)[^\s,;]+/gu;
/** A name and a domain of four characters or with a dot: `v@i` is a misread word. */
const MAIL = /(?<!\S)[^\s@]{1,64}@(?:[^\s@,;]{4,}|[^\s@,;.]+\.\p{L}+)/gu;
/** Three capitals and more, as an abbreviation has them. */
const CAPITALS = /(?<![\p{L}\p{N}/-])\p{Lu}[\p{Lu}&]{2,9}(?![\p{L}\p{N}/-])/uy;
/** Two capitals and more alone between brackets name something: `(VN)`, `(CT5)`. A word that lost its marks may stand so as well. */
const BRACKETED = /\(\p{Lu}[\p{Lu}\d]{1,5}(?=\))/gu;
/** `300.000d`: the đồng behind an amount. */
const CURRENCY = /d(?![\p{L}\p{N}])(?<=(?<![\p{L}\p{N}.,])\d{1,3}(?:[.,]\d{3})+[ \t]?d)/gu;
/** `V/v` (về việc) opens the subject of a letter (Decree 30/2020, appendix I, part II, 5.b). */
const ABOUT = /(?<![\p{L}\p{N}/])[Vv]\/v(?=\s)/gu;
/** The same at the start of a line, its stroke read as a letter. */
const MISREAD_ABOUT = /V[lI|1i/][vy](?=[ \t]+\p{L})(?<=^[ \t]*V..)/gmu;
/** Authority words (Nghị định 30/2020/NĐ-CP, phụ lục I, phần II, 7.a): 230 of 231 read in the noise pairs were meant; and degrees before a name. */
const BEFORE_NAME = /(?<![^\s(])(?:(?:TM|KT|TL|TUQ)\.(?=[ \t]?\p{Lu}{2})|(?:(?:GS|PGS|TS|ThS|BS|KS)\.)+(?=[ \t]?\p{Lu}\p{Ll}))/gu;
/** Nats by which the best abbreviation must be likelier than the next. */
const SURE_GAP = 1.5;
const NONE: ReadonlyMap<string, string> = new Map();

/** What knows codes and abbreviations. */
export interface SettledLexicons {
  readonly codes: CodeGrammar | undefined;
  /** Absent where no abbreviation is to be repaired: in text that is right already. */
  readonly abbreviations: AbbreviationLexicon | undefined;
  /** True for capitals that are rather a word: `CONG` in a heading. */
  readonly isWord: (reading: string) => boolean;
  /** Some words may have lost their marks, and others not. */
  readonly halfMarked: boolean;
}

/** All settled spans of a text, sorted, not overlapping; `foreign` says of each line whether it is in another language. */
export function settledSpans(text: string, foreign: readonly boolean[], { codes, abbreviations, isWord, halfMarked }: SettledLexicons, ids: SettledIds): SettledSpan[] {
  const spans = lineSpans(text, foreign, ids, { garbled: abbreviations !== undefined });
  // Addresses first: their tail may look like the number of a code.
  for (const form of [...(text.includes("http") || text.includes("www.") ? [LINK] : []), ...(text.includes("@") ? [MAIL] : [])]) {
    for (const match of text.matchAll(form)) spans.push({ start: match.index, end: match.index + match[0].length, wordId: ids.address, kind: "protected" });
  }
  const told = halfMarked ? halfBarredAbbreviations(text) : NONE;
  const barred = told.size > 0 || abbreviations === undefined ? told : barredAbbreviations(text, (reading) => abbreviations.has(reading) || isWord(reading));
  for (const code of codes?.findCodes(text) ?? []) {
    const repaired = barred.size === 0 ? code.repaired : code.repaired.replace(/[\p{L}\p{N}]+/gu, (part) => barred.get(part) ?? part);
    const { start: from, end } = code;
    const before = NUMBER_WORD.exec(text.slice(Math.max(0, code.start - 12), code.start));
    if (before !== null && foldWord(before[2]!) !== "số" && code.number !== "") {
      const start = code.start - before[0].length + before[1]!.length;
      spans.push({ start, end: start + before[2]!.length, wordId: ids.word("số"), kind: "code", written: "Số" });
    }
    const stays = repaired === code.reading || (abbreviations === undefined && !sameShapes(repaired, code.reading));
    // Spelled out: what spreading makes has a shape of its own each time, and all who read spans get slow by it.
    spans.push(stays ? { start: from, end, wordId: ids.code, kind: "code" } : { start: from, end, wordId: ids.code, kind: "code", written: repaired, confidence: code.confidence });
  }
  for (const { index: start } of text.matchAll(CURRENCY)) spans.push({ start, end: start + 1, wordId: ids.word("đ"), kind: "protected", written: "đ" });
  const more = [shortForms(text, ids), aboutSpans(text, abbreviations === undefined ? [ABOUT] : [ABOUT, MISREAD_ABOUT], ids), unitSpans(text, ids), inlineMarks(text, ids)];
  if (abbreviations !== undefined) more.push(figureSpans(text, ids), dateSlots(text, ids), pageNumbers(text, ids));
  more.push(barredSpans(text, barred, ids));
  if (abbreviations !== undefined) more.push(abbreviationSpans(text, abbreviations, isWord, ids));
  // Last: of two spans alike the one given first stays, and brackets alone know least.
  more.push(halfMarked ? [] : Array.from(text.matchAll(BRACKETED), ({ 0: short, index }) => ({ start: index + 1, end: index + short.length, wordId: ids.word(foldWord(short.slice(1))), kind: "protected" as const })));
  return inOrder([...spans, ...more.flat()]);
}

/**
 * Whether two codes differ alone by spaces, the bars of Đ, and letters for figures and slashes of their shape: so much is mended in
 * text that is right already (`733/QD -TTg`, `45 IQĐ-UBND`, `O5/NQ-HĐND`).
 */
function sameShapes(a: string, b: string): boolean {
  const bare = (code: string): string => code.replace(/\s+/gu, "").replaceAll("Đ", "D").replace(/[Il|1⁄]/g, "/").replace(/[Oo]/g, "0");
  return bare(a) === bare(b);
}

/** Spans by their starts; of those that overlap the first and longer one, of two alike the one given first. */
export function inOrder(spans: SettledSpan[]): SettledSpan[] {
  spans.sort((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  return spans.filter((span) => {
    if (span.start < end) return false;
    end = span.end;
    return true;
  });
}

/** Short forms before a post or a name: as they are read. */
function shortForms(text: string, ids: SettledIds): SettledSpan[] {
  return Array.from(text.matchAll(BEFORE_NAME), ({ 0: reading, index }) => {
    const wordId = ids.word(reading.slice(0, reading.indexOf(".")).toLowerCase());
    return { start: index, end: index + reading.length, wordId, kind: "protected" };
  });
}

/** Letters before a closing bracket that nothing opened. */
function inlineMarks(text: string, ids: SettledIds): SettledSpan[] {
  const spans: SettledSpan[] = [];
  for (const { index: start } of text.matchAll(INLINE_MARK)) {
    const before = text.slice(Math.max(0, start - REACH), start);
    if (before.lastIndexOf("(") <= before.lastIndexOf(")")) spans.push({ start, end: start + 1, wordId: ids.word(text[start]!), kind: "protected" });
  }
  return spans;
}

function aboutSpans(text: string, patterns: readonly RegExp[], ids: SettledIds): SettledSpan[] {
  const spans = (pattern: RegExp): SettledSpan[] =>
    Array.from(text.matchAll(pattern), (match) => {
      const written = `${match[0][0]!}/v`;
      const [start, end, wordId] = [match.index, match.index + match[0].length, ids.word("v")];
      return written === match[0] ? { start, end, wordId, kind: "protected" } : { start, end, wordId, kind: "code", written };
    });
  return patterns.flatMap(spans);
}

/** Capitals that are no word and no known abbreviation, where what they mean is sure. */
function abbreviationSpans(text: string, abbreviations: AbbreviationLexicon, isWord: (reading: string) => boolean, ids: SettledIds): SettledSpan[] {
  const spans: SettledSpan[] = [];
  for (const match of capitalMatches(text, CAPITALS)) {
    const reading = toNfc(match[0]);
    if (reading.length !== match[0].length || abbreviations.has(reading) || isWord(reading)) continue;
    const [best, second] = abbreviations.repairAbbreviation(reading);
    if (best === undefined || best.abbreviation === reading) continue;
    if (second !== undefined && second.channel + second.prior < best.channel + best.prior + SURE_GAP) continue;
    const wordId = ids.word(foldWord(best.abbreviation));
    spans.push({ start: match.index, end: match.index + match[0].length, wordId, kind: "code", written: best.abbreviation });
  }
  return spans;
}

/** Abbreviations whose Đ the text itself gives away. */
function barredSpans(text: string, barred: ReadonlyMap<string, string>, ids: SettledIds): SettledSpan[] {
  return [...barred].flatMap(([reading, written]) => {
    const places = text.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])${reading}(?![\\p{L}\\p{N}])`, "gu"));
    return Array.from(places, ({ index: start }): SettledSpan => ({ start, end: start + reading.length, wordId: ids.word(foldWord(written)), kind: "code", written }));
  });
}

function lastColumn(line = ""): string {
  return line.slice(line.lastIndexOf("\t") + 1);
}

function lineSpans(text: string, foreign: readonly boolean[], ids: SettledIds, { garbled }: { readonly garbled: boolean }): SettledSpan[] {
  const spans: SettledSpan[] = [];
  const lines = text.split("\n");
  let at = 0;
  let last = "";
  lines.forEach((line, i) => {
    // The signature stands in the last column.
    const column = at + line.lastIndexOf("\t") + 1;
    const head = lostHead(lastColumn(line), lastColumn(lines[i - 1]), lastColumn(lines[i + 1]));
    if (head !== undefined) {
      const written = head.meant === "KT." && text[column + head.end] !== " " ? "KT. " : head.meant;
      spans.push({ start: column + head.start, end: column + head.end, wordId: ids.word(head.meant.replace(".", "").toLowerCase()), kind: "code", written });
    } else if (foreign[i]!) {
      const start = at + line.length - line.trimStart().length;
      const end = at + line.trimEnd().length;
      spans.push({ start, end, wordId: ids.unknown, kind: "protected" });
    } else {
      const mark = LIST_MARK.exec(line);
      const number = garbled ? MISREAD_NUMBER.exec(line) : null;
      if (number !== null) {
        // No list counts by `L`: before a heading in capitals it is the numeral I, else the number 1.
        const start = at + number[1]!.length;
        const written = mostlyCapitals(number[2]!, 0) ? "I" : "1";
        spans.push({ start, end: start + 1, wordId: ids.word(written.toLowerCase()), kind: "code", written });
      } else if (mark !== null) {
        const letter = mark[1]!;
        const start = at + mark[0].lastIndexOf(letter);
        // `d)` after `d)` is `đ)` that lost its bar; `¢)` was `c)` in 26 of 26.
        const meant = letter === "d" && last === "d" ? "đ" : letter === "¢" ? "c" : letter;
        const wordId = ids.word(meant.toLowerCase());
        spans.push(meant === letter ? { start, end: start + 1, wordId, kind: "protected" } : { start, end: start + 1, wordId, kind: "protected", written: meant });
        last = meant;
      }
    }
    at += line.length + 1;
  });
  return spans;
}
