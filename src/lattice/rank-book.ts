/** Owns what is added to a word's channel cost when candidates are ranked, by word and by tail of the trie. */

import { LETTERS_WORTH } from "../channel/token-table.js";
import type { CaseShape, TokenTable } from "../channel/token-table.js";
import type { SyllableTrie } from "../lexicon/syllable-trie.js";

/** Share of the unigram cost in choosing which candidates are kept: a rare word must be nearer. */
export const UNIGRAM_SHARE = 0.5;

/** The table of a channel that knows no whole words. */
export const NO_TOKENS: TokenTable = {
  keys: /* @__PURE__ */ new Uint32Array(0),
  counts: /* @__PURE__ */ new Float32Array(0),
  find: () => undefined,
  total: () => 0,
};

/** What the search for candidates needs of the language side: spelling and unigram cost of a word. */
export interface WordSource {
  word(id: number): string;
  unigramCost(id: number): number;
}

/** Nats to add for the rank of each word. */
export interface WordRanks {
  /** By word id. */
  readonly ofWord: Float32Array;
  /** By node of the tails: the least of the words that end in it. */
  readonly ofTail: Float32Array;
}

/** Nats on top of the letters' cost of a word in a case shape that was never read so as a whole. */
export function unseenCost(tokens: TokenTable, id: number, shape: CaseShape): number {
  return Math.log((tokens.total(id * 4 + shape) + LETTERS_WORTH) / LETTERS_WORTH);
}

/** The ranks of all words of a trie in each case shape; made when first asked for, some 1 ms each. */
export class RankBook {
  readonly #trie: SyllableTrie;
  readonly #tokens: TokenTable;
  readonly #words: Pick<WordSource, "unigramCost">;
  readonly #shapes: (WordRanks | undefined)[] = [];

  /** Use `rankBook`. */
  constructor(trie: SyllableTrie, tokens: TokenTable, words: Pick<WordSource, "unigramCost">) {
    this.#trie = trie;
    this.#tokens = tokens;
    this.#words = words;
  }

  /** The ranks, in a case shape, of words that were never read as a whole as what they are looked for. */
  of(shape: CaseShape): WordRanks {
    return (this.#shapes[shape] ??= this.#ranks(shape));
  }

  #ranks(shape: CaseShape): WordRanks {
    const { letter, first, word } = this.#trie;
    let most = 0;
    for (const id of word) if (id > most) most = id;
    const ofWord = new Float32Array(most + 1);
    const ofTail = new Float32Array(letter.length);
    for (let node = 0; node < letter.length; node++) {
      let least = Infinity;
      for (let i = first[node]!; i < first[node + 1]!; i++) {
        const id = word[i]!;
        ofWord[id] = unseenCost(this.#tokens, id, shape) + UNIGRAM_SHARE * this.#words.unigramCost(id);
        if (ofWord[id]! < least) least = ofWord[id]!;
      }
      ofTail[node] = least;
    }
    return { ofWord, ofTail };
  }
}

const BOOKS = /* @__PURE__ */ new WeakMap<SyllableTrie, WeakMap<TokenTable, RankBook>>();

/** The book of a trie and a table: one for all channels that are learned on top of one profile. */
export function rankBook(trie: SyllableTrie, tokens: TokenTable, words: Pick<WordSource, "unigramCost">): RankBook {
  let books = BOOKS.get(trie);
  if (books === undefined) BOOKS.set(trie, (books = new WeakMap()));
  let book = books.get(tokens);
  if (book === undefined) books.set(tokens, (book = new RankBook(trie, tokens, words)));
  return book;
}
