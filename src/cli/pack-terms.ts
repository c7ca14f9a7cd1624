/** Owns the mining of a user's own terms from clean text: names, terms, unknown words, the symbols of document codes and their bodies. */

import type { UserTerm } from "../restore/options.js";
import { toNfc } from "../text/normal-form.js";
import { foldWord } from "../text/fold.js";

/** What the packaged dictionary knows already. */
export interface KnownLanguage {
  /** True where the folded word is in the vocabulary. */
  has(word: string): boolean;
  /** True where a symbol (`QĐ-TTg`) or one of its groups (`TTg`) is listed. */
  hasSymbol(symbol: string): boolean;
  /** How little these folded words are expected: nats a word, each after those before it. */
  surprise(words: readonly string[]): number;
}

/** What is worth learning. */
export interface MiningOptions {
  /** Rarer terms are left out; at least 1. */
  readonly leastCount: number;
}

/** Terms at most; the commonest win. */
const MOST_TERMS = 20_000;
const LONGEST = { name: 6, term: 4 } as const;
/** The dictionary expects the words of ordinary phrases at 2 to 5 nats each; a term above this is worth telling it. */
const SURPRISING = 6;
/** A name is also worth telling where the whole of it costs this much: `Nguyễn Văn Hùng` 8, `Hồ Chí Minh` 3, `Đinh Công Sứ` 11. */
const SURPRISING_NAME = 9;
/** Least share of a word's occurrences that are within the term: `thi đua` passes, `và các` does not. */
const COHESION = 0.15;
/** Where one neighbour stands beside more than this share of its occurrences, a sequence is a piece of something longer. */
const FRAGMENT = 0.6;

const CODE = /\d+[\p{L}]?(?:\/\d{4})?[/-]([\p{Lu}Đ][\p{L}&]*(?:[-/][\p{L}\d&]+)*)/gu;
const SYMBOL = /^\p{Lu}[\p{L}&]+(?:-\p{Lu}[\p{L}\d&]*)*$/u;
const STRETCH_END = /[.,;:!?…()[\]{}"“”'‘’«»/|*•–—]+|\s-\s|\n/u;
const WORD = /^\p{L}[\p{L}\p{M}]*$/u;
const TITLE = /^\p{Lu}\p{Ll}+$/u;

type Counts = Map<string, number>;

/**
 * Collects counts text by text, then gives the terms. Memory grows with the number of different word sequences, not
 * with the text.
 */
export class TermMiner {
  /** Words as they are written. */
  readonly #words: Counts = new Map();
  readonly #names: Counts = new Map();
  /** By name: what follows it, where it is a word. */
  readonly #afterNames = new Map<string, Counts>();
  /** Folded sequences of 2 to one more than the longest term, to see what a sequence is a piece of. */
  readonly #phrases: Counts = new Map();
  /** `QĐ-HTXBP`, and `HTXBP` alone. */
  readonly #symbols: Counts = new Map();

  /** Counts one text. */
  add(text: string): void {
    const nfc = toNfc(text);
    for (const [, symbol] of nfc.matchAll(CODE)) for (const part of new Set([symbol!, ...symbol!.split(/[-/]/)])) if (SYMBOL.test(part)) tally(this.#symbols, part);
    for (const stretch of nfc.split(STRETCH_END)) this.#addStretch(stretch.split(/\s+/).filter((word) => WORD.test(word)));
  }

  /** A stretch holds words between signs, so no sequence goes over a comma or a line. */
  #addStretch(words: readonly string[]): void {
    for (let i = 0; i < words.length; i++) {
      tally(this.#words, words[i]!);
      for (let n = 2; n <= LONGEST.term + 1 && i + n <= words.length; n++) {
        tally(this.#phrases, words.slice(i, i + n).map(foldWord).join(" "));
      }
    }
    for (let i = 0; i < words.length; i++) {
      let end = i;
      while (end < words.length && TITLE.test(words[end]!)) end++;
      this.#addName(words.slice(i, end), words[end]);
      // The first word may be a capital for its place alone: `Ông Giàng Seo Lồ`, `Tại Bản Phố`.
      if (i === 0) this.#addName(words.slice(1, end), words[end]);
      i = Math.max(i, end);
    }
  }

  #addName(words: readonly string[], next: string | undefined): void {
    if (words.length < 2 || words.length > LONGEST.name) return;
    const name = words.join(" ");
    tally(this.#names, name);
    if (next === undefined) return;
    const after = this.#afterNames.get(name) ?? new Map<string, number>();
    tally(after, next);
    this.#afterNames.set(name, after);
  }

  /** The terms worth telling, the commonest first; the same texts in any order give the same terms. */
  terms(known: KnownLanguage, options: MiningOptions): UserTerm[] {
    const often = (counts: Counts): [string, number][] => [...counts].filter(([, count]) => count >= options.leastCount);
    const surprise = (term: string): number => known.surprise(term.split(" ").map(foldWord));
    const surprising = ([term]: [string, number]): boolean => surprise(term) >= SURPRISING;
    const surprisingName = ([name]: [string, number]): boolean => surprising([name, 1]) || surprise(name) * (name.split(" ").length - 1) >= SURPRISING_NAME;
    const unknown = ([word]: [string, number]): boolean => word.length > 1 && !known.has(foldWord(word));
    const found = [
      ...often(this.#symbols).filter(([symbol]) => !known.hasSymbol(symbol)),
      ...often(this.#words).filter(unknown),
      ...often(this.#names).filter((name) => !this.#isPieceOfName(name) && surprisingName(name)),
      ...this.#wholePhrases(options.leastCount).filter(surprising),
    ];
    const counts: Counts = new Map();
    for (const [term, count] of found) counts.set(term, Math.max(count, counts.get(term) ?? 0));
    return [...counts]
      .sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1))
      .slice(0, MOST_TERMS)
      .map(([text, count]) => ({ text, weight: weightOf(count) }));
  }

  /** `Vụ Thi` is followed by `đua` again and again: no name. */
  #isPieceOfName([name, count]: [string, number]): boolean {
    return Math.max(0, ...(this.#afterNames.get(name)?.values() ?? [])) > FRAGMENT * count;
  }

  /** Frequent sequences that cohere and are no piece of a longer one. */
  #wholePhrases(leastCount: number): [string, number][] {
    const folded: Counts = new Map();
    for (const [word, count] of this.#words) tally(folded, foldWord(word), count);
    const longer: Counts = new Map();
    for (const [phrase, count] of this.#phrases) {
      for (const part of [phrase.slice(phrase.indexOf(" ") + 1), phrase.slice(0, phrase.lastIndexOf(" "))]) {
        longer.set(part, Math.max(count, longer.get(part) ?? 0));
      }
    }
    return [...this.#phrases].filter(([phrase, count]) => {
      if (count < leastCount || (longer.get(phrase) ?? 0) > FRAGMENT * count) return false;
      const words = phrase.split(" ");
      return words.length <= LONGEST.term && words.every((word) => count >= COHESION * folded.get(word)!);
    });
  }
}

/** 1 nat a syllable for what was seen once, 4 at most. */
function weightOf(count: number): number {
  return Math.round(100 * Math.min(4, 1 + Math.log(count) / 2)) / 100;
}

function tally(counts: Counts, key: string, by = 1): void {
  counts.set(key, (counts.get(key) ?? 0) + by);
}
