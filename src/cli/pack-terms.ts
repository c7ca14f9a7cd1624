/** Owns the mining of a user's own terms from clean text: names, terms, unknown words, the bodies in document codes. */

import type { UserTerm } from "../restore/options.js";
import { toNfc } from "../text/normal-form.js";
import { foldWord } from "../text/fold.js";

/** What the packaged dictionary knows already. */
export interface KnownLanguage {
  /** True where the folded word is in the vocabulary. */
  has(word: string): boolean;
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
/** Least share of a part's occurrences that are within the term: `thi đua` passes, `và các` does not. */
const COHESION = 0.15;

const CODE = /\d+[\p{L}]?(?:\/\d{4})?[/-]([\p{Lu}Đ][\p{L}&]*(?:[-/][\p{L}\d&]+)*)/gu;
const STRETCH_END = /[.,;:!?…()[\]{}"“”'‘’«»/|*•–—]+|\s-\s|\n/u;
const WORD = /^\p{L}[\p{L}\p{M}]*$/u;
const TITLE = /^\p{Lu}\p{Ll}+$/u;

/**
 * Collects counts text by text, then gives the terms. Memory grows with the number of different word sequences, not
 * with the text.
 */
export class TermMiner {
  readonly #names = new Map<string, number>();
  readonly #phrases = new Map<string, number>();
  readonly #words = new Map<string, number>();
  readonly #bodies = new Map<string, number>();

  /** Counts one text. */
  add(text: string): void {
    const nfc = toNfc(text);
    for (const code of nfc.matchAll(CODE)) for (const body of code[1]!.split(/[-/]/)) if (/^\p{Lu}[\p{L}&]+$/u.test(body)) tally(this.#bodies, body);
    for (const stretch of nfc.split(STRETCH_END)) this.#addStretch(stretch.split(/\s+/).filter((word) => WORD.test(word)));
  }

  /** A stretch holds words between signs, so no sequence goes over a comma or a line. */
  #addStretch(words: readonly string[]): void {
    for (let i = 0; i < words.length; i++) {
      tally(this.#words, foldWord(words[i]!));
      for (let n = 2; n <= LONGEST.term && i + n <= words.length; n++) {
        const phrase = words.slice(i, i + n);
        if (phrase.every((word) => !TITLE.test(word) && word !== word.toUpperCase())) tally(this.#phrases, phrase.map(foldWord).join(" "));
      }
    }
    for (let i = 0; i < words.length; i++) {
      let end = i;
      while (end < words.length && TITLE.test(words[end]!)) end++;
      this.#addName(words.slice(i, end));
      // The first word may be a capital for its place alone: `Ông Giàng Seo Lồ`, `Tại Bản Phố`.
      if (i === 0) this.#addName(words.slice(1, end));
      i = Math.max(i, end);
    }
  }

  #addName(words: readonly string[]): void {
    if (words.length >= 2 && words.length <= LONGEST.name) tally(this.#names, words.join(" "));
  }

  /** The terms worth telling, the commonest first; the same texts in any order give the same terms. */
  terms(known: KnownLanguage, options: MiningOptions): UserTerm[] {
    const often = (counts: ReadonlyMap<string, number>): [string, number][] => [...counts].filter(([, count]) => count >= options.leastCount);
    const surprising = ([term]: [string, number]): boolean => known.surprise(term.split(" ").map(foldWord)) >= SURPRISING;
    const found = [
      ...often(this.#bodies),
      ...often(this.#names).filter(surprising),
      ...often(this.#words).filter(([word]) => word.length > 1 && !known.has(word)),
      ...longest(often(this.#phrases)).filter((phrase) => this.#coheres(phrase) && surprising(phrase)),
    ];
    const counts = new Map<string, number>();
    for (const [term, count] of found) counts.set(term, Math.max(count, counts.get(term) ?? 0));
    return [...counts]
      .sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1))
      .slice(0, MOST_TERMS)
      .map(([text, count]) => ({ text, weight: weightOf(count) }));
  }

  #coheres([phrase, count]: [string, number]): boolean {
    return phrase.split(" ").every((word) => count >= COHESION * this.#words.get(word)!);
  }
}

/** 1 nat a syllable for what was seen once, 4 at most. */
function weightOf(count: number): number {
  return Math.round(100 * Math.min(4, 1 + Math.log(count) / 2)) / 100;
}

/** The phrases that are not merely a part of a longer one seen as often. */
function longest(phrases: readonly [string, number][]): [string, number][] {
  const counts = new Map(phrases);
  const parts = new Set<string>();
  for (const [phrase, count] of phrases) {
    for (const part of [phrase.slice(phrase.indexOf(" ") + 1), phrase.slice(0, phrase.lastIndexOf(" "))]) {
      if (counts.get(part) === count) parts.add(part);
    }
  }
  return phrases.filter(([phrase]) => !parts.has(phrase));
}

function tally(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
