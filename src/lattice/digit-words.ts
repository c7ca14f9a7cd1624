/** Owns the words that a few digits may be: an engine that took one letter for a digit takes the next for one as well. */

import type { TokenTable } from "../channel/token-table.js";
import { stripMarks } from "../text/fold.js";
import { CandidateList } from "./candidate-list.js";
import type { Candidates } from "./candidate-list.js";
import type { WordSource } from "./candidates.js";
import type { WordFinder } from "./parted-finder.js";

/** Digits that are doubted at most; longer numbers are hardly ever words. */
const MOST_DIGITS = 3;
/** Nats for a word to be read as digits at all: one in fifty of those whose letters all look like digits, about. */
const AS_DIGITS = 4;
/** A letter that was read as a digit less often than this looks like none. */
const LEAST_SEEN = 3;
/** Pseudo-counts of all digits together. */
const PRIOR = 10;
const MARGIN = 9;
const MOST = 120;

/**
 * Whole words that were read as digits (`tổ` as 16, `lời` as 161) tell which digits each letter looks like, and so what the
 * others are read as that were never seen so (`lối` as 101). By its single letters such a word would be thrice as dear.
 */
export class DigitWords {
  readonly #finder: WordFinder;
  readonly #tokens: TokenTable;
  readonly #ids: Iterable<number>;
  readonly #words: WordSource;
  readonly #list = new CandidateList();
  readonly #memo = new Map<string, Candidates>();
  /** Words by their letters without marks, where all of these look like digits. */
  #spelled: readonly { readonly bare: string; readonly id: number }[] | undefined;
  #shapes: ReadonlyMap<string, Float64Array> = new Map();

  constructor(finder: WordFinder, tokens: TokenTable, ids: Iterable<number>, words: WordSource) {
    this.#finder = finder;
    this.#tokens = tokens;
    this.#ids = ids;
    this.#words = words;
  }

  /** What digits may mean: what the letters' channel finds and what digits look like, whichever costs less. */
  find(digits: string): Candidates {
    let found = this.#memo.get(digits);
    if (found === undefined) this.#memo.set(digits, (found = this.#find(digits)));
    return found;
  }

  #find(digits: string): Candidates {
    const spelled = (this.#spelled ??= this.#spell());
    const list = this.#list;
    list.clear();
    const near = this.#finder.find(digits);
    const known = new Map(Array.from(near.ids, (id, i) => [id, near.costs[i]!]));
    for (const { bare, id } of spelled) {
      if (bare.length !== digits.length) continue;
      let cost = AS_DIGITS;
      for (let i = 0; i < bare.length; i++) cost += this.#shapes.get(bare[i]!)![+digits[i]!]!;
      if (cost < (known.get(id) ?? Infinity)) known.set(id, cost);
    }
    for (const [id, cost] of known) list.add(id, cost, cost);
    return list.kept(MARGIN, MOST);
  }

  #spell(): { bare: string; id: number }[] {
    this.#shapes = digitShapes(this.#tokens, this.#words);
    const spelled: { bare: string; id: number }[] = [];
    for (const id of new Set(this.#ids)) {
      const bare = stripMarks(this.#words.word(id));
      if (bare.length <= MOST_DIGITS && [...bare].every((letter) => this.#shapes.has(letter))) spelled.push({ bare, id });
    }
    return spelled;
  }
}

/** By bare letter what each digit costs for it, nats. */
function digitShapes(tokens: TokenTable, words: WordSource): Map<string, Float64Array> {
  const counts = new Map<string, Float64Array>();
  for (let length = 1; length <= MOST_DIGITS; length++) {
    for (let number = 0; number < 10 ** length; number++) {
      const digits = String(number).padStart(length, "0");
      const [from, to] = tokens.find(digits) ?? [0, 0];
      for (let i = from; i < to; i++) {
        const bare = stripMarks(words.word(tokens.keys[i]! >> 2));
        if (bare.length === length) [...bare].forEach((letter, at) => count(counts, letter, +digits[at]!, tokens.counts[i]!));
      }
    }
  }
  const shapes = new Map<string, Float64Array>();
  for (const [letter, of] of counts) {
    const total = of.reduce((sum, n) => sum + n, 0);
    if (total >= LEAST_SEEN) shapes.set(letter, of.map((n) => -Math.log((n + PRIOR / 10) / (total + PRIOR))));
  }
  return shapes;
}

function count(counts: Map<string, Float64Array>, letter: string, digit: number, times: number): void {
  let of = counts.get(letter);
  if (of === undefined) counts.set(letter, (of = new Float64Array(10)));
  of[digit]! += times;
}
