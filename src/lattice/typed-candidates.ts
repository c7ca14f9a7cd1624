/** Owns the candidates of a reading that was typed: neighbours may have changed places, and words of other languages are meant too. */

import type { ConfusionModel } from "../channel/confusion-model.js";
import type { LoanWords } from "../lexicon/loan-words.js";
import { letterIndex } from "../text/alphabet.js";
import { CandidateList } from "./candidate-list.js";
import type { Candidates } from "./candidate-list.js";
import type { WordFinder } from "./parted-finder.js";

/** Longest reading that is looked at with its letters swapped: each swap costs a search. */
const LONGEST = 10;
const MARGIN = 12;
const MOST = 64;
/** Nats that a word of another language may cost: one letter hurt, or two of a long word. */
const LOAN_COST = 6;
const LONG_LOAN_COST = 10;
const LONG_LOAN = 8;

/** Finds what typed readings may mean. */
export class TypedCandidates {
  readonly #finder: WordFinder;
  readonly #model: ConfusionModel;
  readonly #loans: LoanWords;
  readonly #swap: number;
  readonly #list = new CandidateList();

  /** `model`: the channel of words without marks, as other languages have none; `swap`: nats for two letters that changed places. */
  constructor(finder: WordFinder, model: ConfusionModel, loans: LoanWords, swap: number) {
    this.#finder = finder;
    this.#model = model;
    this.#loans = loans;
    this.#swap = swap;
  }

  /** The syllables and other words near a reading. Remembers nothing. */
  find(reading: string): Candidates {
    const others = reading.length <= LONGEST ? swapped(reading) : [];
    const best = new Map<number, number>();
    addTo(best, this.#finder.find(reading), 0);
    for (const other of others) addTo(best, this.#finder.find(other), this.#swap);
    if (!this.#addLoans(best, reading, 0)) for (const other of others) this.#addLoans(best, other, this.#swap);
    this.#list.clear();
    for (const [id, nats] of best) this.#list.add(id, nats, nats);
    return this.#list.kept(MARGIN, MOST);
  }

  /** Whether there were any. */
  #addLoans(best: Map<number, number>, reading: string, more: number): boolean {
    const most = (reading.length < LONG_LOAN ? LOAN_COST : LONG_LOAN_COST) - more;
    const near = this.#loans.near(reading, (letter, piece) => this.#letterCost(letter, piece), most);
    for (const { id, cost } of near) lower(best, id, cost + more);
    return near.length > 0;
  }

  #letterCost(letter: string, piece: string): number {
    const index = letterIndex(letter);
    return index < 0 ? Infinity : this.#model.row(piece)[index]!;
  }
}

/** A reading with two neighbours that differ swapped, each pair in turn. */
export function swapped(reading: string): string[] {
  const all: string[] = [];
  for (let i = 0; i + 1 < reading.length; i++) {
    if (reading[i] !== reading[i + 1]) all.push(reading.slice(0, i) + reading[i + 1]! + reading[i]! + reading.slice(i + 2));
  }
  return all;
}

function addTo(best: Map<number, number>, { size, ids, costs }: Candidates, more: number): void {
  for (let i = 0; i < size; i++) lower(best, ids[i]!, costs[i]! + more);
}

function lower(best: Map<number, number>, id: number, cost: number): void {
  if (cost < (best.get(id) ?? Infinity)) best.set(id, cost);
}
