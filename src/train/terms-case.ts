/** Owns the counting of case: how often each word, and each pair of words, stands with capitals inside a sentence. */

import { oddsCode } from "../lexicon/case-odds.js";
import { foldWord } from "../text/fold.js";

/** A capital at the start, all capitals, or neither. */
const LOWER = 0;
const TITLE = 1;
const UPPER = 2;

/** Slots of the table of pairs; a power of two well above the pairs of 30 M words. */
const SLOTS = 1 << 24;
const COMBINATIONS = 4;
const TOKEN = /[\p{L}\p{M}]+|[^\p{L}\p{M}\s]+/gu;
const LETTER = /\p{L}/u;
/** After these a capital says nothing of the word. */
const OPENS = /[.;:?!…•*+)\]“"”(/–-]$|^\d+$/u;

/** Papers are counted in words and pairs, other texts in words alone. */
export type CasedText = "paper" | "other";

export interface CaseCounts {
  /** Per id: lower, title, upper; in papers. */
  readonly words: Uint32Array;
  /** The same in other texts. */
  readonly others: Uint32Array;
  /** Sorted keys `id1 << 16 | id2`. */
  readonly pairs: Uint32Array;
  /** Per key: lower-lower, Title-lower, lower-Title, Title-Title. */
  readonly pairCounts: Uint32Array;
}

interface Known {
  readonly id: number;
  readonly shape: number;
}

/** Counts lines. Lines in capitals are left out, and the first word of a sentence or item. */
export class CaseCounter {
  readonly #id: (word: string) => number;
  readonly #words: Uint32Array;
  readonly #others: Uint32Array;
  readonly #keys = new Uint32Array(SLOTS);
  readonly #counts = new Uint32Array(SLOTS * COMBINATIONS);
  readonly #known = new Map<string, Known>();

  constructor(size: number, id: (word: string) => number) {
    this.#id = id;
    this.#words = new Uint32Array(3 * size);
    this.#others = new Uint32Array(3 * size);
  }

  add(line: string, kind: CasedText): void {
    if (capitals(line)) return;
    const words = kind === "paper" ? this.#words : this.#others;
    let before: Known | undefined;
    let open = true;
    let end = -1;
    for (const found of line.matchAll(TOKEN)) {
      const token = found[0];
      if (!LETTER.test(token)) {
        open = OPENS.test(token);
        before = undefined;
        continue;
      }
      const word = this.#look(token);
      if (!open && word.id !== 0) {
        words[3 * word.id + word.shape]!++;
        if (kind === "paper" && before !== undefined && end + 1 === found.index && word.shape !== UPPER) this.#addPair(before, word);
      }
      before = open || word.id === 0 || word.shape === UPPER ? undefined : word;
      end = found.index + token.length;
      open = false;
    }
  }

  #look(token: string): Known {
    let known = this.#known.get(token);
    if (known === undefined) this.#known.set(token, (known = { id: this.#id(foldWord(token)), shape: shapeOf(token) }));
    return known;
  }

  #addPair(first: Known, second: Known): void {
    const key = ((first.id << 16) | second.id) >>> 0;
    let slot = Math.imul(key, 0x9e3779b1) >>> 8;
    while (this.#keys[slot] !== 0 && this.#keys[slot] !== key) slot = (slot + 1) & (SLOTS - 1);
    this.#keys[slot] = key;
    this.#counts[slot * COMBINATIONS + first.shape + 2 * second.shape]!++;
  }

  counts(): CaseCounts {
    const slots: number[] = [];
    for (let slot = 0; slot < SLOTS; slot++) if (this.#keys[slot] !== 0) slots.push(slot);
    slots.sort((a, b) => this.#keys[a]! - this.#keys[b]!);
    const pairs = Uint32Array.from(slots, (slot) => this.#keys[slot]!);
    const pairCounts = new Uint32Array(slots.length * COMBINATIONS);
    slots.forEach((slot, i) => pairCounts.set(this.#counts.subarray(slot * COMBINATIONS, (slot + 1) * COMBINATIONS), i * COMBINATIONS));
    return { words: this.#words, others: this.#others, pairs, pairCounts };
  }
}

function shapeOf(token: string): number {
  if (token[0] === token[0]!.toLowerCase()) return LOWER;
  return token.length > 1 && token === token.toUpperCase() ? UPPER : TITLE;
}

/** True where capitals outnumber small letters. */
function capitals(line: string): boolean {
  let upper = 0;
  let lower = 0;
  for (const ch of line) {
    if (ch !== ch.toLowerCase()) upper++;
    else if (ch !== ch.toUpperCase()) lower++;
  }
  return upper > lower;
}

/** When a pair is worth its five bytes. */
export interface PairLimits {
  readonly leastCount: number;
  /** Share of the usual case among all. */
  readonly leastShare: number;
  readonly most: number;
}

/** A word seldom seen has the odds of all words: so many of them are added to its own. */
const EARLIER = 5;

/** The section `case.odds`: see `src/lexicon/case-odds.ts`. */
function titleOdds(words: Uint32Array, others: Uint32Array): Uint8Array {
  const sum = (shape: number): number => words.reduce((total, count, i) => (i % 3 === shape ? total + count + others[i]! : total), 0);
  const share = sum(TITLE) / Math.max(1, sum(LOWER) + sum(TITLE));
  return Uint8Array.from({ length: words.length / 3 }, (_, id) => {
    const title = words[3 * id + TITLE]! + others[3 * id + TITLE]! + EARLIER * share;
    const lower = words[3 * id + LOWER]! + others[3 * id + LOWER]! + EARLIER * (1 - share);
    return oddsCode(title / lower);
  });
}

/** The sections `case.*`: see `src/lexicon/case-table.ts`. */
export function caseSections({ words, others, pairs, pairCounts }: CaseCounts, limits: PairLimits): Map<string, Uint8Array> {
  const size = words.length / 3;
  const shares = new Uint8Array(2 * size);
  for (let id = 0; id < size; id++) {
    const [lower, title, upper] = [words[3 * id]!, words[3 * id + 1]!, words[3 * id + 2]!];
    const total = lower + title + upper;
    if (total === 0) continue;
    shares[2 * id] = Math.round((255 * title) / total);
    shares[2 * id + 1] = Math.round((255 * upper) / total);
  }
  const guess = (id: number): number => (shares[2 * id]! > 127 ? 1 : 0);
  const kept: { key: number; shape: number; total: number }[] = [];
  for (let i = 0; i < pairs.length; i++) {
    const counts = pairCounts.subarray(i * COMBINATIONS, (i + 1) * COMBINATIONS);
    const total = counts[0]! + counts[1]! + counts[2]! + counts[3]!;
    if (total < limits.leastCount) continue;
    const shape = counts.indexOf(Math.max(...counts));
    const key = pairs[i]!;
    if (counts[shape]! < limits.leastShare * total || shape === guess(key >>> 16) + 2 * guess(key & 0xffff)) continue;
    kept.push({ key, shape, total });
  }
  const chosen = kept.sort((a, b) => b.total - a.total || a.key - b.key).slice(0, limits.most).sort((a, b) => a.key - b.key);
  const keys = Uint32Array.from(chosen, (pair) => pair.key);
  return new Map([
    ["case.odds", titleOdds(words, others)],
    ["case.unigram", shares],
    ["case.keys", new Uint8Array(keys.buffer)],
    ["case.shapes", Uint8Array.from(chosen, (pair) => pair.shape)],
  ]);
}
