/** Owns the words that the context expects where a reading says too little: candidates from the language model. */

import type { Step } from "../decode/step.js";
import { shapeOf } from "../lattice/case-shape.js";
import type { Candidates } from "../lattice/candidates.js";
import { FEW_DIGITS } from "../lattice/signs.js";
import { FIRST_WORD } from "../lexicon/vocabulary.js";
import type { NgramModel } from "../lm/ngram-model.js";
import { QuickCosts } from "../lm/quick-costs.js";
import { toNfc } from "../text/normal-form.js";
import { isWhite, skipWord } from "../text/white-space.js";
import { BestWords, insertBest } from "./best-words.js";
import type { ProposedWord } from "./best-words.js";
import type { ChannelKit } from "./channel-kit.js";

/** A chunk is asked about where a word of it has less margin than this, nats, … */
const SURE_MARGIN = 2.5;
/** … or costs the channel more than this per character. */
const SURE_PER_CHARACTER = 1.8;
/** Words kept per chunk, and words looked at per context. */
const MOST = 16;
const MOST_SEEN = 500;
/** Words behind a chunk that its own word must fit. */
const MOST_BEHIND = 2;
/**
 * A word beyond recognition costs at most so much, whatever the letters: engines do print rubbish for a word. Just below
 * what keeping an unknown word costs, so that the context decides and rubbish that nothing expects stays as read.
 */
const RUBBISH_FIXED = 5;
const RUBBISH_PER_CHARACTER = 3;

/** Three letters or digits and a small letter: marks, numerals and abbreviations are not for the context to guess. */
const WORDY = /(?:[^\s\p{Ll}]*\p{Ll})(?=\S*[\p{L}\p{N}]\S*[\p{L}\p{N}])|\p{Ll}{2}|^[b-dg-hk-np-tvx¢]$/u;

interface Place {
  /** Offsets of the chunk in the text. */
  readonly start: number;
  readonly end: number;
  readonly steps: Step[];
}

/** Collects proposals from the steps of a first pass. */
export class ContextProposer {
  /** By offset of the chunk. */
  readonly proposed = new Map<number, Candidates>();
  readonly #text: string;
  readonly #lm: NgramModel;
  readonly #kit: ChannelKit;
  readonly #states: Int32Array;
  readonly #costs: QuickCosts;
  readonly #list = new BestWords(4 * MOST);
  /** By word id: the number of the place that it was last looked at for. */
  readonly #seen = new Uint32Array(1 << 16);
  #asked = 0;

  constructor(text: string, lm: NgramModel, kit: ChannelKit) {
    this.#text = text;
    this.#lm = lm;
    this.#kit = kit;
    this.#states = new Int32Array(3 * lm.stateSize);
    this.#costs = new QuickCosts(lm);
  }

  /** Looks at the steps of one stretch, in order. */
  add(steps: readonly Step[]): void {
    const places = this.#places(steps);
    for (let i = 0; i < places.length; i++) {
      if (!this.#doubtful(places[i]!)) continue;
      const before = places.slice(Math.max(0, i - 3), i).flatMap((place) => idsOf(place));
      const after = places.slice(i + 1, i + 3).flatMap((place) => idsOf(place));
      const found = this.#propose(places[i]!, before, after);
      if (found !== undefined) this.proposed.set(places[i]!.start, found);
    }
  }

  /** Steps by the chunk that they stand in. */
  #places(steps: readonly Step[]): Place[] {
    const places: Place[] = [];
    for (const step of steps) {
      const { start, end } = step.group;
      const last = places[places.length - 1];
      if (last !== undefined && start < last.end) {
        last.steps.push(step);
        continue;
      }
      let from = start;
      while (from > 0 && !isWhite(this.#text.charCodeAt(from - 1))) from--;
      places.push({ start: from, end: skipWord(this.#text, end, this.#text.length), steps: [step] });
    }
    return places;
  }

  #doubtful(place: Place): boolean {
    const reading = this.#text.slice(place.start, place.end);
    if (FEW_DIGITS.test(reading)) return this.#kit.doubtDigits > 0;
    if (reading.length > 16 || !WORDY.test(reading) || shapeOf(reading) === 2) return false;
    const [first, second] = place.steps;
    // A word for both would take the number away.
    if (first!.group.kind === "split" && second?.group.kind === "protected") return first!.margin < SURE_MARGIN;
    return place.steps.some(({ group, candidate, margin }) => {
      if (group.kind !== "word" || group.candidates.width !== 1) return group.kind === "split" || group.kind === "join";
      const far = group.candidates.costs[candidate]! > SURE_PER_CHARACTER * (group.end - group.start);
      return margin < SURE_MARGIN || far || group.candidates.ids[candidate] === 0;
    });
  }

  #propose(place: Place, before: readonly number[], after: readonly number[]): Candidates | undefined {
    const lm = this.#lm;
    const states = this.#states;
    lm.start(states, 0);
    for (const id of before) lm.advance(states, 0, id, states, 0);
    const core = toNfc(this.#text.slice(place.start, place.end)).replace(EDGES, "");
    if (core === "") return undefined;
    // Of a lone consonant only what is spoken as a word may be meant.
    const expected = this.#expected(after, { onlySpoken: core.length === 1 });
    const most = RUBBISH_FIXED + RUBBISH_PER_CHARACTER * core.length;
    // Each digit is a letter at least: no `các` for 7, however well it fits. A nought alone is seldom a number (10 of 16).
    const longest = FEW_DIGITS.test(core) && core !== "0" ? core.length : Infinity;
    const best: ProposedWord[] = [];
    for (const { id, rank } of expected) {
      // They come by rank, and the reading adds no less than nothing.
      if (best.length === MOST && rank > best[MOST - 1]!.rank) break;
      if (this.#kit.lengthOf(id) > longest) continue;
      const cost = Math.min(most, this.#kit.farCost(core, id));
      insertBest(best, { id, cost, rank: rank + cost }, MOST);
    }
    best.sort((a, b) => a.cost - b.cost || a.id - b.id);
    if (best.length === 0) return undefined;
    return { width: 1, size: best.length, ids: Uint16Array.from(best, ({ id }) => id), costs: Float32Array.from(best, ({ cost }) => cost) };
  }

  /** The words that fit best between the state at hand and the words behind, best first; at most four times `MOST`. */
  #expected(after: readonly number[], { onlySpoken }: { readonly onlySpoken: boolean }): { id: number; rank: number }[] {
    const lm = this.#lm;
    const states = this.#states;
    const stride = lm.stateSize;
    const list = this.#list;
    const behind = Math.min(MOST_BEHIND, after.length);
    list.clear();
    // Longer contexts are looked at first, so that the cost of a word not seen yet is its cost after the state.
    const look = (id: number, cost: number): void => {
      if (this.#seen[id] === this.#asked) return;
      this.#seen[id] = this.#asked;
      count++;
      // What follows adds to it, but for a negative backoff's fraction of a nat.
      if (cost > MOST_EXPECTED || cost > list.worst + 1 || id < FIRST_WORD || (onlySpoken && !this.#kit.isSpoken(id))) return;
      let rank = cost;
      lm.advance(states, 0, id, states, stride);
      let at = stride;
      for (let i = 0; i < behind; i++) {
        this.#costs.look(states, at);
        rank += this.#costs.cost(after[i]!);
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
      lm.continuations(states, 0, length, length > 1 ? Infinity : MOST_EXPECTED, look);
    }
    return list.entries();
  }
}

/** Signs around a word. */
const EDGES = /^[^\p{L}\p{N}]+|[\s.,;:!?"”’)]+$/gu;

/** Words that the context expects less than this, nats, are left out. */
const MOST_EXPECTED = 7;

function idsOf(place: Place): number[] {
  const ids: number[] = [];
  for (const { group, candidate } of place.steps) {
    const { width } = group.candidates;
    for (let i = 0; i < width; i++) ids.push(group.candidates.ids[candidate * width + i]!);
    if (group.boundary) ids.push(1);
  }
  return ids;
}
