/** Owns the counting of document symbols and abbreviations in clean text. Input: lines. Output: counts by symbol, group, word. */

import { foldWord } from "../text/fold.js";
import { isSyllable } from "../text/syllable.js";

// 733/QĐ-TTg · 30/2020/NĐ-CP · 36-HD/VPTW; the number is not kept
const CODE = /(?<![\p{L}\d/.-])\d{1,6}[A-Za-z]?(?:(?:\/(?:19|20)\d\d)?\/|-(?=\p{Lu}[\p{L}]{0,3}\/))([\p{Lu}][\p{L}\d&]*(?:[-–/][\p{Lu}][\p{L}\d&]*)*)/gu;
const GROUP = /^[A-ZĐƯÂĂÊÔƠ][A-Za-zĐđƯÂĂÊÔƠ\d&]{0,11}$/;
const SMALL_LETTERS = /[a-zđ]{3}/;
const ABBREVIATION = /(?<![\p{L}\d&/.-])[\p{Lu}][\p{Lu}&]{1,9}(?![\p{L}\d&/-])/gu;
const ROMAN = /^[IVXLC]+$/;
const SMALL_WORD = /\p{Ll}{2,}/u;

/** Counts symbols of codes and abbreviations, line by line. */
export class SymbolCounter {
  readonly symbols = new Map<string, number>();
  readonly abbreviations = new Map<string, number>();

  add(line: string): void {
    for (const found of line.matchAll(CODE)) this.#addSymbol(found[1]!.replace(/–/g, "-"));
    // in a heading of capitals every word looks like an abbreviation
    if (!SMALL_WORD.test(line)) return;
    for (const [word] of line.matchAll(ABBREVIATION)) {
      if (!ROMAN.test(word) && GROUP.test(word) && !isSyllable(foldWord(word))) this.abbreviations.set(word, (this.abbreviations.get(word) ?? 0) + 1);
    }
  }

  #addSymbol(symbol: string): void {
    const groups = symbol.split(/[-/]/);
    if (!groups.every((group) => GROUP.test(group) && !SMALL_LETTERS.test(group))) return;
    this.symbols.set(symbol, (this.symbols.get(symbol) ?? 0) + 1);
  }
}

/** How often each group stands in the symbols. */
export function groupCounts(symbols: ReadonlyMap<string, number>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [symbol, count] of symbols) for (const group of symbol.split(/[-/]/)) counts.set(group, (counts.get(group) ?? 0) + count);
  return counts;
}

/**
 * Words that are most likely others without their stroke (`ND`, `BGDDT`): the same letters with `Đ` are at least
 * `ratio` times as common. `keep` lists those that are right all the same.
 */
export function strokeless(counts: ReadonlyMap<string, number>, ratio: number, keep: ReadonlySet<string>): Set<string> {
  const most = new Map<string, { word: string; count: number }>();
  for (const [word, count] of counts) {
    const bare = word.replace(/Đ/g, "D");
    const best = most.get(bare);
    if (best === undefined || count > best.count) most.set(bare, { word, count });
  }
  const wrong = new Set<string>();
  for (const [word, count] of counts) {
    const best = most.get(word.replace(/Đ/g, "D"))!;
    if (best.word !== word && best.word.includes("Đ") && best.count >= ratio * count && !keep.has(word)) wrong.add(word);
  }
  return wrong;
}
