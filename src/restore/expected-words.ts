/** Owns the words that a context expects and a reading may stand for, however badly it was read: from the language model. */

import type { Candidates } from "../lattice/candidates.js";
import { FEW_DIGITS } from "../lattice/signs.js";
import { BOUNDARY_ID, FIRST_WORD } from "../lexicon/vocabulary.js";
import type { NgramModel } from "../lm/ngram-model.js";
import { QuickCosts } from "../lm/quick-costs.js";
import { toNfc } from "../text/normal-form.js";
import { BestWords, insertBest } from "./best-words.js";
import type { ProposedWord } from "./best-words.js";
import type { ChannelKit } from "./channel-kit.js";

/** Words kept for a reading. */
const MOST = 16;
/** Words seen behind the longer contexts from which on no shorter one is looked at. 500 take 3 % longer and win nothing: 14 of ocrad's pages 717 -> 725 wrong words, the bench's sets the same. */
const MOST_SEEN = 100;
/** Words behind that a word must fit. */
const MOST_BEHIND = 2;
/**
 * A word beyond recognition costs at most so much, whatever the letters: engines do print rubbish for a word. Just below
 * what keeping an unknown word costs, so that the context decides and rubbish that nothing expects stays as read.
 */
const RUBBISH_FIXED = 5;
const RUBBISH_PER_CHARACTER = 3;
/** Words that the context expects less than this, nats, are left out. */
const MOST_EXPECTED = 7;
/** Signs around a word. */
const EDGES = /^[^\p{L}\p{N}]+|[\s.,;:!?"”’)]+$/gu;

/** Searches for one place after another; keeps its own buffers. */
export class ExpectedWords {
  readonly #lm: NgramModel;
  readonly #kit: ChannelKit;
  readonly #states: Int32Array;
  readonly #costs: QuickCosts;
  readonly #weight: number;
  readonly #list = new BestWords(4 * MOST);
  /** By word id: the number of the place that it was last looked at for. */
  readonly #seen = new Uint32Array(1 << 16);
  #asked = 0;

  /** `weight`: of the language model against the channel, in what words cost. */
  constructor(lm: NgramModel, kit: ChannelKit, weight = 1) {
    this.#weight = weight;
    this.#lm = lm;
    this.#kit = kit;
    this.#states = new Int32Array(3 * lm.stateSize);
    this.#costs = new QuickCosts(lm);
  }

  /** Makes the words that stand before a place the ones that all else is asked behind. */
  behind(before: readonly number[]): void {
    this.#lm.start(this.#states, 0);
    for (const id of before) this.#lm.advance(this.#states, 0, id, this.#states, 0);
  }

  /**
   * The words that a chunk read as `reading` may stand for and that fit best with the words before and `after` it, by
   * rising channel cost. Words that with those behind cost more than `most` nats without the reading are left out.
   */
  find(reading: string, after: readonly number[], most = Infinity): Candidates | undefined {
    const core = toNfc(reading).replace(EDGES, "");
    if (core === "") return undefined;
    // Of a lone consonant only what is spoken as a word may be meant.
    const bound = this.#weight > 0 ? most / this.#weight : Infinity;
    const expected = this.#expected(after, { onlySpoken: core.length === 1, most: bound });
    const dearest = RUBBISH_FIXED + RUBBISH_PER_CHARACTER * core.length;
    // Each digit is a letter at least: no `các` for 7, however well it fits. A nought alone is seldom a number (10 of 16).
    const longest = FEW_DIGITS.test(core) && core !== "0" ? core.length : Infinity;
    const best: ProposedWord[] = [];
    for (const { id, rank } of expected) {
      // They come by rank, and the reading adds no less than nothing.
      if (rank > bound || (best.length === MOST && rank > best[MOST - 1]!.rank)) break;
      if (this.#kit.lengthOf(id) > longest) continue;
      const cost = Math.min(dearest, this.#kit.farCost(core, id));
      insertBest(best, { id, cost, rank: rank + cost }, MOST);
    }
    best.sort((a, b) => a.cost - b.cost || a.id - b.id);
    if (best.length === 0) return undefined;
    return { width: 1, size: best.length, ids: Uint16Array.from(best, ({ id }) => id), costs: Float32Array.from(best, ({ cost }) => cost) };
  }

  /** Nats that words cost behind the words before, in order; boundaries cost nothing. */
  costOf(words: readonly number[]): number {
    const lm = this.#lm;
    const states = this.#states;
    const stride = lm.stateSize;
    let at = 0;
    let cost = 0;
    for (const id of words) {
      if (id !== BOUNDARY_ID) cost += lm.cost(states, at, id);
      const to = at === stride ? 2 * stride : stride;
      lm.advance(states, at, id, states, to);
      at = to;
    }
    return this.#weight * cost;
  }

  /** The words that fit best between the state at hand and the words behind, best first; at most four times `MOST`. */
  #expected(after: readonly number[], { onlySpoken, most }: { readonly onlySpoken: boolean; readonly most: number }): { id: number; rank: number }[] {
    const lm = this.#lm;
    const states = this.#states;
    const stride = lm.stateSize;
    const list = this.#list;
    const behind = Math.min(MOST_BEHIND, after.length);
    const dearest = Math.min(MOST_EXPECTED, most);
    list.clear();
    // Longer contexts are looked at first, so that the cost of a word not seen yet is its cost after the state.
    const look = (id: number, cost: number): void => {
      if (this.#seen[id] === this.#asked) return;
      this.#seen[id] = this.#asked;
      count++;
      // What follows adds to it, but for a negative backoff's fraction of a nat.
      if (cost > dearest || cost > list.worst + 1 || id < FIRST_WORD || (onlySpoken && !this.#kit.isSpoken(id))) return;
      let rank = cost;
      lm.advance(states, 0, id, states, stride);
      let at = stride;
      for (let i = 0; i < behind; i++) {
        if (after[i] !== BOUNDARY_ID) {
          this.#costs.look(states, at);
          rank += this.#costs.cost(after[i]!);
        }
        if (rank > most + 1) return;
        if (i + 1 === behind || rank > list.worst + 1) break;
        lm.advance(states, at, after[i]!, states, 3 * stride - at);
        at = 3 * stride - at;
      }
      list.offer(id, rank);
    };
    let count = 0;
    this.#asked++;
    for (let length = stride; length >= 1 && count < MOST_SEEN; length--) {
      // Behind the last word alone come thousands, and nothing is looked at after them: there the dear ones need not be seen.
      lm.continuations(states, 0, length, length > 1 ? Infinity : dearest, look);
    }
    return list.entries();
  }
}
