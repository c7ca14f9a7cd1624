/** Owns the candidates of one reading: which words it may mean and at what channel cost. */

import type { ConfusionModel } from "../channel/confusion-model.js";
import { LETTERS_WORTH } from "../channel/token-table.js";
import type { CaseShape, TokenTable } from "../channel/token-table.js";
import { letterIndex, UPPER_SHIFT } from "../text/alphabet.js";
import { leastCosts, MAX_READING, pieceRows, spellingCost } from "./piece-rows.js";
import type { PieceRows } from "./piece-rows.js";
import type { TrieWalker, WalkResult } from "./trie-walk.js";

/** Word sequences that a stretch of the reading may mean, by rising cost. Word `i` of candidate `c`: `ids[c * width + i]`. */
export interface Candidates {
  readonly width: number;
  readonly size: number;
  readonly ids: Uint16Array;
  /** −ln P(reading ∣ words), nats. */
  readonly costs: Float32Array;
}

/** What the finder needs of the language side: spelling and unigram cost of a word. */
export interface WordSource {
  word(id: number): string;
  unigramCost(id: number): number;
}

export interface CandidateLimits {
  /** Candidates dearer than the best by more than this, in nats, are left out. */
  readonly margin: number;
  /** At most so many are kept. */
  readonly most: number;
}

export const DEFAULT_LIMITS: CandidateLimits = { margin: 9, most: 48 };

/** Nats that the dearest candidate may cost: a fixed part and a part per character of the reading. */
const MOST_FIXED = 7;
const MOST_PER_CHARACTER = 2.6;
/** Share of the unigram cost in choosing which candidates are kept: a rare word must be nearer. */
const UNIGRAM_SHARE = 0.5;

/** Sides of a split dearer than the best by more than this are left out. */
const SIDE_MARGIN = 4;
/** Bound of the first walk, nats, and how it grows. */
const FIRST_BOUND = 6;
const BOUND_GROWTH = 1.8;

const UPPER_LETTER = /\p{Lu}/u;

/** Which case the letters of a reading show: 2 where two or more letters are upper and none but odd ones lower. */
export function shapeOf(reading: string): CaseShape {
  let upper = 0;
  let lower = 0;
  for (const ch of reading) {
    if (ch.toLowerCase() === ch.toUpperCase()) continue;
    if (ch === ch.toUpperCase()) upper++;
    else lower++;
  }
  if (upper >= 2 && upper > lower) return 2;
  return UPPER_LETTER.test(reading.slice(0, 1)) ? 1 : 0;
}

/** Letter indices of a folded word in a case shape; `undefined` where it cannot be spelled. */
export function shapedLetters(word: string, shape: CaseShape): Uint8Array | undefined {
  const out = new Uint8Array(word.length);
  for (let i = 0; i < word.length; i++) {
    const index = letterIndex(word[i]!);
    if (index < 0) return undefined;
    const upper = index < UPPER_SHIFT && (shape === 2 || (shape === 1 && i === 0));
    out[i] = upper ? index + UPPER_SHIFT : index;
  }
  return out;
}

/** Finds and remembers candidates: a document repeats its readings, so each distinct one is walked once. */
export class CandidateFinder {
  readonly #model: ConfusionModel;
  readonly #tokens: TokenTable | undefined;
  readonly #walker: TrieWalker;
  readonly #words: WordSource;
  readonly #limits: CandidateLimits;
  readonly #memo = new Map<string, Candidates>();
  readonly #sides = new Map<string, Candidates>();

  constructor(model: ConfusionModel, tokens: TokenTable | undefined, walker: TrieWalker, words: WordSource, limits: CandidateLimits = DEFAULT_LIMITS) {
    this.#model = model;
    this.#tokens = tokens;
    this.#walker = walker;
    this.#words = words;
    this.#limits = limits;
  }

  /** Candidates of a reading (NFC, no white space); empty for one longer than `MAX_READING`. */
  find(reading: string): Candidates {
    const known = this.#memo.get(reading);
    if (known !== undefined) return known;
    const found = this.#search(reading);
    this.#memo.set(reading, found);
    return found;
  }

  /** Words whose letters alone cost at most `most` nats: one bounded walk, for the sides of a split. */
  nearest(reading: string, most: number): Candidates {
    const known = this.#sides.get(reading);
    if (known !== undefined) return known;
    let found = NONE;
    if (reading.length <= MAX_READING) {
      const rows = pieceRows(this.#model, reading);
      const least = leastCosts(this.#model, reading);
      const walk = this.#walker.walk(rows, least, reading.length, SIDE_MARGIN, most, shapeOf(reading) === 2 ? 1 : 0);
      found = this.#keep([...walk.ids.subarray(0, walk.size)], [...walk.costs.subarray(0, walk.size)]);
    }
    this.#sides.set(reading, found);
    return found;
  }

  /** Least cost of the letters of a word (indices, with case) being read as `reading`, nats. */
  spelling(reading: string, letters: ArrayLike<number>): number {
    return spellingCost(pieceRows(this.#model, reading), reading.length, letters);
  }

  /** −ln P(reading ∣ word in a case shape), nats: letters and whole words mixed. */
  shapeCost(reading: string, id: number, shape: CaseShape): number {
    const letters = shapedLetters(this.#words.word(id), shape);
    if (letters === undefined || reading.length > MAX_READING) return 0;
    const share = Math.exp(-this.spelling(reading, letters));
    if (this.#tokens === undefined) return -Math.log(share + 1e-12);
    const key = id * 4 + shape;
    const range = this.#tokens.find(reading);
    let count = 0;
    if (range !== undefined) for (let i = range[0]; i < range[1]; i++) if (this.#tokens.keys[i] === key) count = this.#tokens.counts[i]!;
    return -Math.log((count + LETTERS_WORTH * share) / (this.#tokens.total(key) + LETTERS_WORTH) + 1e-12);
  }

  #search(reading: string): Candidates {
    if (reading.length > MAX_READING) return NONE;
    const rows = pieceRows(this.#model, reading);
    const shape = shapeOf(reading);
    const result = this.#near(rows, reading, shape === 2 ? 1 : 0);
    const direct = this.#direct(reading, shape, rows, result);
    return this.#keep(direct.ids, direct.costs);
  }

  /**
   * Walks with a low bound first and raises it until a word is found: far words are looked for only where nothing is
   * near. Some 200 µs for a garbled reading.
   */
  #near(rows: PieceRows, reading: string, upper: 0 | 1): WalkResult {
    const least = leastCosts(this.#model, reading);
    const { margin } = this.#limits;
    const limit = MOST_FIXED + MOST_PER_CHARACTER * reading.length;
    let most = Math.min(limit, FIRST_BOUND);
    let result = this.#walker.walk(rows, least, reading.length, margin, most, upper);
    while (result.size === 0 && most < limit) {
      most = Math.min(limit, most * BOUND_GROWTH);
      result = this.#walker.walk(rows, least, reading.length, margin, most, upper);
    }
    let best = Infinity;
    for (let i = 0; i < result.size; i++) best = Math.min(best, result.costs[i]!);
    const wanted = Math.min(limit, best + margin);
    return wanted <= most ? result : this.#walker.walk(rows, least, reading.length, margin, wanted, upper);
  }

  /** Mixes the letter costs of the walk with the table of whole words. */
  #direct(reading: string, shape: CaseShape, rows: PieceRows, walk: WalkResult): { ids: number[]; costs: number[] } {
    const best = new Map<number, number>();
    for (let i = 0; i < walk.size; i++) {
      const cost = best.get(walk.ids[i]!);
      if (cost === undefined || walk.costs[i]! < cost) best.set(walk.ids[i]!, walk.costs[i]!);
    }
    const tokens = this.#tokens;
    if (tokens === undefined) return { ids: [...best.keys()], costs: [...best.values()] };
    const mixed = new Map<number, number>();
    const range = tokens.find(reading);
    const seen = new Map<number, number>();
    if (range !== undefined) for (let i = range[0]; i < range[1]; i++) seen.set(tokens.keys[i]!, tokens.counts[i]!);
    for (const key of seen.keys()) {
      const id = key >> 2;
      if (best.has(id)) continue;
      const letters = shapedLetters(this.#words.word(id), (key & 3) as CaseShape);
      if (letters !== undefined) best.set(id, Math.min(40, spellingCost(rows, reading.length, letters)));
    }
    for (const [id, cost] of best) {
      const share = Math.exp(-cost);
      let least = Infinity;
      // The first letter may have been meant in either case; the likelier one counts.
      for (const s of shape === 2 ? UPPER_ONLY : FIRST_EITHER) {
        const key = id * 4 + s;
        const count = seen.get(key);
        if (s !== shape && count === undefined) continue;
        const p = ((count ?? 0) + LETTERS_WORTH * share) / (tokens.total(key) + LETTERS_WORTH);
        least = Math.min(least, -Math.log(p));
      }
      mixed.set(id, least);
    }
    return { ids: [...mixed.keys()], costs: [...mixed.values()] };
  }

  #keep(ids: number[], costs: number[]): Candidates {
    const order = ids.map((_, i) => i);
    const rank = ids.map((id, i) => costs[i]! + UNIGRAM_SHARE * this.#words.unigramCost(id));
    order.sort((a, b) => rank[a]! - rank[b]! || ids[a]! - ids[b]!);
    const bound = order.length === 0 ? 0 : rank[order[0]!]! + this.#limits.margin;
    const kept = order.filter((i) => rank[i]! <= bound).slice(0, this.#limits.most);
    kept.sort((a, b) => costs[a]! - costs[b]! || ids[a]! - ids[b]!);
    return { width: 1, size: kept.length, ids: Uint16Array.from(kept, (i) => ids[i]!), costs: Float32Array.from(kept, (i) => costs[i]!) };
  }
}

const UPPER_ONLY: readonly CaseShape[] = [2];
const FIRST_EITHER: readonly CaseShape[] = [0, 1];

/** No candidates at all. */
export const NONE: Candidates = { width: 1, size: 0, ids: new Uint16Array(0), costs: new Float32Array(0) };
