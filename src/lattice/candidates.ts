/** Owns the candidates of one reading: which words it may mean and at what channel cost. */

import type { ConfusionModel } from "../channel/confusion-model.js";
import type { CaseShape, TokenTable } from "../channel/token-table.js";
import { CandidateList } from "./candidate-list.js";
import type { Candidates } from "./candidate-list.js";
import { AffixCosts } from "./affix-costs.js";
import { shapedLetters, shapeOf } from "./case-shape.js";
import { MAX_READING, pieceRows, spellingCost } from "./piece-rows.js";
import type { PieceRows } from "./piece-rows.js";
import { NO_TOKENS, rankBook, UNIGRAM_SHARE } from "./rank-book.js";
import type { RankBook, WordSource } from "./rank-book.js";
import { SeenWords } from "./seen-words.js";
import { UnitRows } from "./unit-rows.js";
import type { FoundWords, WordSearch } from "./word-search.js";

export type { Candidates } from "./candidate-list.js";
export type { WordSource } from "./rank-book.js";

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

/** Sides of a split dearer than the best by more than this are left out. */
const SIDE_MARGIN = 4;
/** The nearest word is expected up to so many nats above what no word is below, then up to so many times as many. */
const FIRST_STEP = 2;
const STEP_GROWTH = 2;

/** Finds and remembers candidates: a document repeats its readings, so each distinct one is searched for once. */
export class CandidateFinder {
  readonly #model: ConfusionModel;
  readonly #seen: SeenWords;
  readonly #search: WordSearch;
  readonly #heads: AffixCosts;
  readonly #tails: AffixCosts;
  readonly #words: WordSource;
  readonly #limits: CandidateLimits;
  readonly #ranks: RankBook;
  readonly #list = new CandidateList();
  readonly #memo = new Map<string, Candidates>();
  /** By reading and bound. */
  readonly #sides = new Map<string, Candidates>();
  #spelled: string | undefined;
  #spelledRows: PieceRows = [];

  constructor(model: ConfusionModel, tokens: TokenTable = NO_TOKENS, search: WordSearch, words: WordSource, limits: CandidateLimits = DEFAULT_LIMITS) {
    this.#model = model;
    this.#search = search;
    const rows = new UnitRows(model);
    this.#heads = new AffixCosts(rows, search.headTree);
    this.#tails = new AffixCosts(rows, search.tailTree);
    this.#words = words;
    this.#limits = limits;
    this.#ranks = rankBook(search.trie, tokens, words);
    this.#seen = new SeenWords(tokens, words, (reading, letters) => this.spelling(reading, letters));
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
    const key = `${reading} ${most}`;
    const known = this.#sides.get(key);
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
    this.#sides.set(key, found);
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
    return this.#seen.mixed(reading, id, shape, this.spelling(reading, letters));
  }

  /**
   * Words within the margin of the nearest by their letters alone, and those that were read so as a whole; ranked by the
   * mixture of both and their unigram cost.
   */
  #near(reading: string): Candidates {
    const { margin, most: room } = this.#limits;
    const shape = shapeOf(reading);
    const seen = this.#seen.find(reading);
    const ranks = this.#ranks.of(shape);
    const limit = farthestOf(reading.length);
    const least = this.#look(reading, shape);
    const rank = seen === undefined ? Infinity : this.#seen.rank(seen, shape);
    let nearest = Infinity;
    let most = 0;
    // A word beyond the step may have a nearer one, or others near it, that were not looked for.
    for (let step = FIRST_STEP; most < limit && nearest > least + step; step *= STEP_GROWTH) {
      most = Math.min(limit, least + step + margin);
      nearest = leastCost(this.#search.find({ margin, most, ranks, rankMargin: margin, rank }));
    }
    const found = this.#search.result;
    const farthest = Math.min(limit, nearest + margin);
    const list = this.#list;
    list.clear();
    for (let i = 0; i < found.size; i++) {
      const id = found.ids[i]!;
      const rank = found.costs[i]! + ranks.ofWord[id]!;
      list.add(id, rank - this.rarity(id), rank);
    }
    if (seen !== undefined) this.#seen.addTo(list, seen, { reading, shape, farthest, found });
    return list.kept(margin, room);
  }

  /** Makes a reading the one that is searched for; returns a cost that no word is below, nats. */
  #look(reading: string, shape: CaseShape): number {
    const upper = shape === 2 ? 1 : 0;
    this.#heads.look(reading, upper);
    this.#tails.look(reading, upper);
    return this.#search.look(this.#heads, this.#tails, reading.length);
  }
}

function leastCost({ size, costs }: FoundWords): number {
  let least = Infinity;
  for (let i = 0; i < size; i++) if (costs[i]! < least) least = costs[i]!;
  return least;
}

/** No word costs more, by its letters alone, nats. */
function farthestOf(length: number): number {
  return MOST_FIXED + MOST_PER_CHARACTER * length;
}

/** No candidates at all. */
export const NONE: Candidates = { width: 1, size: 0, ids: new Uint16Array(0), costs: new Float32Array(0) };
