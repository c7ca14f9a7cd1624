/** Owns the search for the words that a reading may mean: a head and a tail that meet anywhere in it, bounded. */

import type { SyllableTrie } from "../lexicon/syllable-trie.js";
import type { AffixCosts, AffixTree } from "./affix-costs.js";
import { MAX_READING } from "./piece-rows.js";
import type { WordRanks } from "./rank-book.js";
import { NAT, NEVER } from "./unit-rows.js";

/** Words found by a search: `ids[i]` costs `costs[i]` nats, for `i < size`; each word once. Reused by the next search. */
export interface FoundWords {
  size: number;
  readonly ids: Uint16Array;
  readonly costs: Float32Array;
}

/** What a search may leave out. All in nats. */
export interface SearchBounds {
  /** No word costs more than the best one and this. */
  readonly margin: number;
  /** No word costs more than this. */
  readonly most: number;
  /** What is added to a word's cost for its rank. */
  readonly ranks?: WordRanks;
  /** No word ranks above the best rank and this. */
  readonly rankMargin?: number;
  /** A rank that is known to be reached: none above it and `rankMargin` is wanted. */
  readonly rank?: number;
}

const MOST_FOUND = 4096;

/**
 * Searches for one reading after another. Keeps its own buffers, so one search serves one thread.
 *
 * A word's cost is the least, over all cuts of the reading, of its head before the cut and its tail behind it; both are
 * vectors that `AffixCosts` remembers. So a search is some loops over the tails, one for each cut that can stay under
 * the bound, and looks at the words of those tails only that can do so with the best head.
 */
export class WordSearch {
  readonly result: FoundWords = { size: 0, ids: new Uint16Array(MOST_FOUND), costs: new Float32Array(MOST_FOUND) };
  readonly trie: SyllableTrie;
  /** Letters of the heads, as `AffixCosts` wants them: head `h` of the trie is node `h + 1`. */
  readonly headTree: AffixTree;
  readonly tailTree: AffixTree;
  readonly #noRanks: WordRanks;
  /** Tails that words end in. */
  readonly #tails: Uint16Array;
  /** Where in the result each word stands, if it stands there. */
  readonly #place: Uint16Array;
  /** The cuts of the reading by rising least cost, and that cost by cut, in parts of a nat. */
  readonly #cuts = new Uint8Array(MAX_READING + 1);
  readonly #leastCosts = new Int32Array(MAX_READING + 1);
  #length = 0;
  /** In parts of a nat. */
  #bound = 0;
  #rankBound = 0;

  constructor(trie: SyllableTrie) {
    this.trie = trie;
    this.headTree = headTree(trie);
    this.tailTree = tailTree(trie);
    this.#tails = Uint16Array.from(trie.letter.keys()).filter((node) => trie.first[node]! < trie.first[node + 1]!);
    let most = 0;
    for (const id of trie.word) if (id > most) most = id;
    this.#place = new Uint16Array(most + 1);
    this.#noRanks = { ofWord: new Float32Array(most + 1), ofTail: new Float32Array(trie.letter.length) };
  }

  /** Makes the reading that both have looked at last the one that is searched; returns a cost that no word is below, nats. */
  look(heads: AffixCosts, tails: AffixCosts, length: number): number {
    this.#heads = heads;
    this.#rests = tails;
    this.#length = length;
    const cuts = this.#cuts;
    const least = this.#leastCosts;
    for (let cut = 0; cut <= length; cut++) {
      const cost = (least[cut] = heads.least(cut) + tails.least(cut));
      let place = cut;
      for (; place > 0 && least[cuts[place - 1]!]! > cost; place--) cuts[place] = cuts[place - 1]!;
      cuts[place] = cut;
    }
    return least[cuts[0]!]! / NAT;
  }

  #heads!: AffixCosts;
  #rests!: AffixCosts;

  /**
   * Finds every word within the bounds, and some that rank between the bound and what it was before the best rank was met.
   * The result is of the reading looked at last, in no order.
   */
  find({ margin, most, ranks = this.#noRanks, rankMargin = Infinity, rank = Infinity }: SearchBounds): FoundWords {
    this.result.size = 0;
    this.#bound = Math.min(Math.ceil(most * NAT), NEVER - 1);
    this.#rankBound = rank + rankMargin;
    for (let i = 0; i <= this.#length && this.#leastCosts[this.#cuts[i]!]! <= this.#bound; i++) this.#cut(this.#cuts[i]!, ranks, Math.ceil(margin * NAT), rankMargin);
    this.#drop(this.#bound / NAT);
    return this.result;
  }

  /** Takes out what was found before the bound fell. */
  #drop(most: number): void {
    const { ids, costs, size } = this.result;
    let kept = 0;
    for (let i = 0; i < size; i++) {
      if (costs[i]! > most) continue;
      ids[kept] = ids[i]!;
      costs[kept++] = costs[i]!;
    }
    this.result.size = kept;
  }

  /** The words that the reading may be with the head before a cut and the tail behind it. */
  #cut(cut: number, { ofWord, ofTail }: WordRanks, margin: number, rankMargin: number): void {
    const { first, head: headOf, word } = this.trie;
    const tails = this.#tails;
    const heads = this.#heads.costs;
    const rests = this.#rests.costs;
    // Node 0 of the heads is the empty one.
    const head = this.#heads.at[cut]! + 1;
    const rest = this.#rests.at[cut]!;
    const leastHead = this.#heads.least(cut);
    for (let t = 0; t < tails.length; t++) {
      const tail = tails[t]!;
      const cost = rests[rest + tail]!;
      const least = cost + leastHead;
      if (least > this.#bound || least / NAT + ofTail[tail]! > this.#rankBound) continue;
      const to = first[tail + 1]!;
      for (let i = first[tail]!; i < to; i++) {
        const whole = heads[head + headOf[i]!]! + cost;
        if (whole > this.#bound) continue;
        const id = word[i]!;
        const rank = whole / NAT + ofWord[id]!;
        if (rank > this.#rankBound) continue;
        this.#found(id, whole / NAT);
        if (whole + margin < this.#bound) this.#bound = whole + margin;
        if (rank + rankMargin < this.#rankBound) this.#rankBound = rank + rankMargin;
      }
    }
  }

  /** A word is met at several cuts, and may be spelled in two ways: the least cost counts. */
  #found(id: number, cost: number): void {
    const { ids, costs, size } = this.result;
    const place = this.#place[id]!;
    if (place < size && ids[place] === id) {
      if (cost < costs[place]!) costs[place] = cost;
    } else if (size < MOST_FOUND) {
      ids[size] = id;
      costs[size] = cost;
      this.#place[id] = size;
      this.result.size++;
    }
  }
}

function headTree({ headLetter, headParent }: SyllableTrie): AffixTree {
  const letter = new Uint8Array(headLetter.length + 1);
  letter.set(headLetter, 1);
  const parent = new Uint16Array(headLetter.length + 1);
  headParent.forEach((before, head) => (parent[head + 1] = before === head ? 0 : before + 1));
  return { letter, parent, side: "head" };
}

function tailTree({ letter, depth }: SyllableTrie): AffixTree {
  const parent = new Uint16Array(letter.length);
  const path: number[] = [];
  depth.forEach((d, node) => {
    path[d] = node;
    if (d > 0) parent[node] = path[d - 1]!;
  });
  return { letter, parent, side: "tail" };
}
