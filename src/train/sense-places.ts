/** Owns the places that the wide-context model learns from: where a language model doubts the marks of a word. */

import { FIRST_WORD } from "../lexicon/vocabulary.js";
import type { NgramModel } from "../lm/ngram-model.js";
import { stripMarks } from "../text/fold.js";

/** Doubtful places of a text, rising. The candidates of place i lie at `first[i]` up to `first[i + 1]`, the right one first. */
export interface SensePlaces {
  readonly text: Uint16Array;
  readonly at: Int32Array;
  readonly first: Int32Array;
  readonly ids: Uint16Array;
  /** Nats that the language model finds each candidate worse than the best of its place. */
  readonly costs: Float32Array;
}

/** Words with the same bare letters, by falling count; `undefined` for words that are hardly ever in doubt. */
export type LookAlikes = readonly (Uint16Array | undefined)[];

/** Rarer ones of their bare letters are left out, and words that have nearly all of theirs. */
const LEAST_SHARE = 0.0003;
const MOST_SHARE = 0.998;
const MOST_ALIKE = 12;
/** Nats: places where the best leads by more are no places of doubt, unless it is wrong; candidates that are this much worse are none. */
const DOUBT = 6;
const WORST = 8;

/** The look-alikes of each word of a vocabulary. `counts` are by id. */
export function lookAlikes(words: readonly string[], counts: ArrayLike<number>): LookAlikes {
  const alike: (Uint16Array | undefined)[] = new Array<Uint16Array | undefined>(words.length);
  const groups = new Map<string, number[]>();
  for (let id = FIRST_WORD; id < words.length; id++) {
    if (!/^\p{L}+$/u.test(words[id]!)) continue;
    const bare = stripMarks(words[id]!);
    const group = groups.get(bare);
    if (group === undefined) groups.set(bare, [id]);
    else group.push(id);
  }
  for (const group of groups.values()) {
    const total = group.reduce((sum, id) => sum + counts[id]!, 0);
    // Ids rise as counts fall.
    const kept = Uint16Array.from(group.filter((id) => counts[id]! > LEAST_SHARE * total).slice(0, MOST_ALIKE));
    if (kept.length < 2 || counts[kept[0]!]! > MOST_SHARE * total) continue;
    for (const id of kept) alike[id] = kept;
  }
  return alike;
}

/** Costs of one word and of those that follow it, as far as an n-gram reaches. */
class WindowCosts {
  readonly #lm: NgramModel;
  readonly #states: Int32Array;

  constructor(lm: NgramModel) {
    this.#lm = lm;
    this.#states = new Int32Array(2 * lm.stateSize);
  }

  /** −ln P of `word` and the words after `at`, given the state before it. */
  of(before: Int32Array, word: number, text: Uint16Array, at: number): number {
    const lm = this.#lm;
    const states = this.#states;
    let cost = lm.cost(before, 0, word);
    let here = 0;
    lm.advance(before, 0, word, states, here);
    const end = Math.min(text.length, at + lm.order);
    for (let i = at + 1; i < end; i++) {
      cost += lm.cost(states, here, text[i]!);
      if (i + 1 === end) break;
      lm.advance(states, here, text[i]!, states, lm.stateSize - here);
      here = lm.stateSize - here;
    }
    return cost;
  }
}

/** Numbers in a typed array that grows. */
class Growing<T extends Int32Array | Uint16Array | Float32Array> {
  size = 0;
  array: T;
  readonly #make: (length: number) => T;

  constructor(make: (length: number) => T) {
    this.#make = make;
    this.array = make(1 << 20);
  }

  push(value: number): void {
    if (this.size === this.array.length) {
      const larger = this.#make(2 * this.size);
      larger.set(this.array);
      this.array = larger;
    }
    this.array[this.size++] = value;
  }

  taken(): T {
    return this.array.subarray(0, this.size) as T;
  }
}

/** Looks through a text with a model that has not learned it by heart: some 3 µs a word. */
export function doubtfulPlaces(text: Uint16Array, alike: LookAlikes, lm: NgramModel): SensePlaces {
  const at = new Growing((length) => new Int32Array(length));
  const first = new Growing((length) => new Int32Array(length));
  const ids = new Growing((length) => new Uint16Array(length));
  const costs = new Growing((length) => new Float32Array(length));
  const window = new WindowCosts(lm);
  const state = new Int32Array(lm.stateSize);
  const own = new Float64Array(MOST_ALIKE);
  lm.start(state, 0);
  for (let i = 0; i < text.length; i++) {
    const word = text[i]!;
    const candidates = alike[word];
    if (candidates !== undefined) {
      for (let c = 0; c < candidates.length; c++) own[c] = window.of(state, candidates[c]!, text, i);
      const right = candidates.indexOf(word);
      const best = smallest(own, candidates.length);
      if (own[right]! > best || isDoubtful(own, candidates.length, best)) {
        at.push(i);
        first.push(ids.size);
        ids.push(word);
        costs.push(own[right]! - best);
        for (let c = 0; c < candidates.length; c++) {
          if (c === right || own[c]! - best > WORST) continue;
          ids.push(candidates[c]!);
          costs.push(own[c]! - best);
        }
      }
    }
    lm.advance(state, 0, word, state, 0);
  }
  first.push(ids.size);
  return { text, at: at.taken(), first: first.taken(), ids: ids.taken(), costs: costs.taken() };
}

function smallest(figures: Float64Array, size: number): number {
  let least = Infinity;
  for (let i = 0; i < size; i++) if (figures[i]! < least) least = figures[i]!;
  return least;
}

function isDoubtful(figures: Float64Array, size: number, best: number): boolean {
  let near = 0;
  for (let i = 0; i < size; i++) if (figures[i]! < best + DOUBT) near++;
  return near > 1;
}
