/** Owns the candidates of one reading: which words it may mean and at what channel cost. */

import type { ConfusionModel } from "../channel/confusion-model.js";
import { LETTERS_WORTH } from "../channel/token-table.js";
import type { CaseShape, TokenTable } from "../channel/token-table.js";
import { letterIndex, UPPER_SHIFT } from "../text/alphabet.js";
import { placeTone } from "../text/tone-placement.js";
import { CandidateList } from "./candidate-list.js";
import type { Candidates } from "./candidate-list.js";
import { AffixCosts } from "./affix-costs.js";
import { MAX_READING, pieceRows, spellingCost } from "./piece-rows.js";
import type { PieceRows } from "./piece-rows.js";
import { NO_TOKENS, rankBook, unseenCost, UNIGRAM_SHARE } from "./rank-book.js";
import type { RankBook, WordRanks } from "./rank-book.js";
import { UnitRows } from "./unit-rows.js";
import type { FoundWords, WordSearch } from "./word-search.js";

export type { Candidates } from "./candidate-list.js";

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

/** Distinct readings remembered; then they are found anew, so that a long run stays bounded. */
export const MOST_REMEMBERED = 32_768;

export const DEFAULT_LIMITS: CandidateLimits = { margin: 9, most: 48 };

/** Nats that the dearest candidate may cost: a fixed part and a part per character of the reading. */
const MOST_FIXED = 7;
const MOST_PER_CHARACTER = 2.6;
/** No letters of a word that was once read so cost more, nats. */
const MOST_SEEN = 40;

/** Sides of a split dearer than the best by more than this are left out. */
const SIDE_MARGIN = 4;
/** The nearest word is looked for up to so many nats above what no word is below, then up to so many times as many. */
const FIRST_STEP = 2;
const STEP_GROWTH = 2;

const FIRST_UPPER = /^[^\p{L}\p{N}]*\p{Lu}/u;

/** Which case the letters of a reading show: 2 where two or more letters are upper and none but odd ones lower. */
export function shapeOf(reading: string): CaseShape {
  let upper = 0;
  let lower = 0;
  let plain = true;
  for (const ch of reading) {
    const code = ch.charCodeAt(0);
    if (code < 128) {
      if (code >= 97 && code <= 122) lower++;
      else if (code >= 65 && code <= 90) upper++;
      continue;
    }
    plain = false;
    const raised = ch.toUpperCase();
    if (ch.toLowerCase() === raised) continue;
    if (ch === raised) upper++;
    else lower++;
  }
  if (upper >= 2 && upper > lower) return 2;
  return (upper > 0 || !plain) && FIRST_UPPER.test(reading) ? 1 : 0;
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

/** Finds and remembers candidates: a document repeats its readings, so each distinct one is searched for once. */
export class CandidateFinder {
  readonly #model: ConfusionModel;
  readonly #tokens: TokenTable;
  readonly #search: WordSearch;
  readonly #heads: AffixCosts;
  readonly #tails: AffixCosts;
  readonly #words: WordSource;
  readonly #limits: CandidateLimits;
  readonly #ranks: RankBook;
  readonly #list = new CandidateList();
  readonly #memo = new Map<string, Candidates>();
  readonly #sides = new Map<string, Candidates>();
  #spelled: string | undefined;
  #spelledRows: PieceRows = [];

  constructor(model: ConfusionModel, tokens: TokenTable | undefined, search: WordSearch, words: WordSource, limits: CandidateLimits = DEFAULT_LIMITS) {
    this.#model = model;
    this.#tokens = tokens ?? NO_TOKENS;
    this.#search = search;
    const rows = new UnitRows(model);
    this.#heads = new AffixCosts(rows, search.headTree);
    this.#tails = new AffixCosts(rows, search.tailTree);
    this.#words = words;
    this.#limits = limits;
    this.#ranks = rankBook(search.trie, this.#tokens, words);
  }

  /** Candidates of a reading (NFC, no white space); empty for one longer than `MAX_READING`. */
  find(reading: string): Candidates {
    const known = this.#memo.get(reading);
    if (known !== undefined) return known;
    const found = reading.length > MAX_READING ? NONE : this.#near(reading);
    if (this.#memo.size >= MOST_REMEMBERED) this.#memo.clear();
    this.#memo.set(reading, found);
    return found;
  }

  /** Words whose letters alone cost at most `most` nats: one bounded search, for the sides of a split. */
  nearest(reading: string, most: number): Candidates {
    const known = this.#sides.get(reading);
    if (known !== undefined) return known;
    let found = NONE;
    if (reading.length <= MAX_READING) {
      this.#look(reading, shapeOf(reading));
      const { size, ids, costs } = this.#search.find({ margin: SIDE_MARGIN, most });
      const list = this.#list;
      list.clear();
      for (let i = 0; i < size; i++) list.add(ids[i]!, costs[i]!, costs[i]! + this.rarity(ids[i]!));
      found = list.kept(this.#limits.margin, this.#limits.most);
    }
    if (this.#sides.size >= MOST_REMEMBERED) this.#sides.clear();
    this.#sides.set(reading, found);
    return found;
  }

  /** What a word's rareness weighs beside its letters where candidates are ranked, nats. */
  rarity(id: number): number {
    return UNIGRAM_SHARE * this.#words.unigramCost(id);
  }

  /** Least cost of the letters of a word (indices, with case) being read as `reading`, nats. */
  spelling(reading: string, letters: ArrayLike<number>): number {
    return spellingCost(this.#rowsOf(reading), reading.length, letters);
  }

  /** The rows of a reading: many words are spelled against one in a row, and one that was searched for is spelled next. */
  #rowsOf(reading: string): PieceRows {
    if (this.#spelled !== reading) {
      this.#spelled = reading;
      this.#spelledRows = pieceRows(this.#model, reading);
    }
    return this.#spelledRows;
  }

  /** −ln P(reading ∣ word in a case shape), nats: letters and whole words mixed. */
  shapeCost(reading: string, id: number, shape: CaseShape): number {
    const letters = shapedLetters(this.#words.word(id), shape);
    if (letters === undefined || reading.length > MAX_READING) return 0;
    const share = Math.exp(-this.spelling(reading, letters));
    if (this.#tokens === NO_TOKENS) return -Math.log(share + 1e-12);
    const key = id * 4 + shape;
    const range = this.#tokens.find(reading);
    let count = 0;
    if (range !== undefined) for (let i = range[0]; i < range[1]; i++) if (this.#tokens.keys[i] === key) count = this.#tokens.counts[i]!;
    return -Math.log((count + LETTERS_WORTH * share) / (this.#tokens.total(key) + LETTERS_WORTH) + 1e-12);
  }

  /**
   * Words within the margin of the nearest by their letters alone, and those that were read so as a whole; ranked by the
   * mixture of both and their unigram cost.
   */
  #near(reading: string): Candidates {
    const { margin, most } = this.#limits;
    const shape = shapeOf(reading);
    const seen = this.#tokens.find(reading);
    const ranks = this.#ranks.of(shape);
    const { cost, rank } = this.#nearestWord(this.#look(reading, shape), reading.length, ranks);
    const farthest = Math.min(farthestOf(reading.length), cost + margin);
    const reached = seen === undefined ? rank : Math.min(rank, this.#seenRank(seen, shape));
    const found = this.#search.find({ margin, most: farthest, ranks, rankMargin: margin, rank: reached });
    const list = this.#list;
    list.clear();
    for (let i = 0; i < found.size; i++) {
      const id = found.ids[i]!;
      const rank = found.costs[i]! + ranks.ofWord[id]!;
      list.add(id, rank - this.rarity(id), rank);
    }
    if (seen !== undefined) this.#addSeen(seen, { reading, shape, farthest, found });
    return list.kept(margin, most);
  }

  /** Makes a reading the one that is searched for; returns a cost that no word is below, nats. */
  #look(reading: string, shape: CaseShape): number {
    const upper = shape === 2 ? 1 : 0;
    this.#heads.look(reading, upper);
    this.#tails.look(reading, upper);
    return this.#search.look(this.#heads, this.#tails, reading.length);
  }

  /** Channel cost of the nearest word, and a rank that one of the nearest reaches: the bound rises until a word is found. */
  #nearestWord(least: number, length: number, ranks: WordRanks): { cost: number; rank: number } {
    const limit = farthestOf(length);
    for (let step = FIRST_STEP; ; step *= STEP_GROWTH) {
      const most = Math.min(limit, least + step);
      const { size, ids, costs } = this.#search.find({ margin: 0, most });
      let cost = Infinity;
      let rank = Infinity;
      for (let i = 0; i < size; i++) {
        if (costs[i]! < cost) cost = costs[i]!;
        if (costs[i]! + ranks.ofWord[ids[i]!]! < rank) rank = costs[i]! + ranks.ofWord[ids[i]!]!;
      }
      if (size > 0 || most >= limit) return { cost, rank };
    }
  }

  /** A rank that one of the words that were read so is sure to reach. */
  #seenRank(seen: readonly [number, number], shape: CaseShape): number {
    let rank = Infinity;
    for (let i = seen[0]; i < seen[1]; i++) {
      const key = this.#tokens.keys[i]!;
      if (!mayBe(key, shape)) continue;
      const cost = -Math.log(this.#tokens.counts[i]! / (this.#tokens.total(key) + LETTERS_WORTH));
      rank = Math.min(rank, cost + this.rarity(key >> 2));
    }
    return rank;
  }

  /** Words that were read so as a whole: their counts are added to what their letters say. */
  #addSeen(seen: readonly [number, number], search: Search): void {
    const { shape, found } = search;
    const { keys, counts } = this.#tokens;
    const list = this.#list;
    const letters = new Map<number, number>();
    for (let i = 0; i < found.size; i++) letters.set(found.ids[i]!, found.costs[i]!);
    for (let i = seen[0]; i < seen[1]; i++) {
      const id = keys[i]! >> 2;
      let cost = letters.get(id);
      if (cost === undefined) {
        cost = this.#farSpelling(search, id, keys[i]! & 3);
        if (cost === undefined) continue;
        letters.set(id, cost);
        const unseen = cost + unseenCost(this.#tokens, id, shape);
        list.add(id, unseen, unseen + this.rarity(id));
      }
      if (!mayBe(keys[i]!, shape)) continue;
      const mixed = -Math.log((counts[i]! + LETTERS_WORTH * Math.exp(-cost)) / (this.#tokens.total(keys[i]!) + LETTERS_WORTH));
      list.lower(id, mixed, mixed + this.rarity(id));
    }
  }

  /** Channel cost of a word that the search left out; a word that is too far is spelled in the case it was meant in. */
  #farSpelling({ reading, shape, farthest }: Search, id: number, meant: number): number | undefined {
    const word = this.#words.word(id);
    let near = Infinity;
    for (const spelled of new Set([word, placeTone(word, "new")])) {
      for (const s of shape === 2 ? UPPER_ONLY : FIRST_EITHER) {
        const letters = shapedLetters(spelled, s);
        if (letters !== undefined) near = Math.min(near, this.spelling(reading, letters));
      }
    }
    if (near <= farthest) return near;
    const letters = shapedLetters(word, meant as CaseShape);
    return letters === undefined ? undefined : Math.min(MOST_SEEN, this.spelling(reading, letters));
  }
}

/** One reading as it is searched for. */
interface Search {
  readonly reading: string;
  readonly shape: CaseShape;
  /** No word within the letters' margin costs more, nats. */
  readonly farthest: number;
  readonly found: FoundWords;
}

/** No word costs more, by its letters alone, nats. */
function farthestOf(length: number): number {
  return MOST_FIXED + MOST_PER_CHARACTER * length;
}

/** The first letter may have been meant in either case; a reading in upper case was meant so. */
function mayBe(key: number, shape: CaseShape): boolean {
  return shape === 2 ? (key & 3) === 2 : (key & 3) !== 2;
}

const UPPER_ONLY: readonly CaseShape[] = [2];
const FIRST_EITHER: readonly CaseShape[] = [0, 1];

/** No candidates at all. */
export const NONE: Candidates = { width: 1, size: 0, ids: new Uint16Array(0), costs: new Float32Array(0) };
