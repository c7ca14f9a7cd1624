/** Owns the search for all words of a list that a reading may mean, within a cost, by a trie and the letter costs. */

import type { LetterCost } from "./letter-cost.js";

/** A word of the list and what it costs to have read it so. */
export interface NearWord {
  readonly word: string;
  /** −ln P(reading ∣ word), nats. */
  readonly cost: number;
}

/** Readings longer than this are not looked up: no group of a code is. */
const MAX_READING = 24;
const WIDTH = MAX_READING + 1;

/** What one letter costs against each place of a reading: as lost, as one character, as two. */
interface LetterRow {
  readonly lost: number;
  readonly one: Float64Array;
  readonly two: Float64Array;
}

/** A trie of words with a bounded search. Build: one step per letter. Search: grows with the cost allowed, not the list. */
export class NearWords {
  readonly #words: readonly string[];
  /** By node: its letter, its first child, its next sibling, the word that ends there (−1 for none). Node 0 is the root. */
  readonly #letters: string[] = [""];
  readonly #child: Int32Array;
  readonly #sibling: Int32Array;
  readonly #word: Int32Array;
  /** One column of costs for each letter of the longest word, and one for none; used by one search after another. */
  readonly #columns: Float64Array;

  constructor(words: Iterable<string>) {
    this.#words = [...new Set(words)].filter((word) => word !== "").sort();
    const most = this.#words.reduce((sum, word) => sum + word.length, 1);
    this.#child = new Int32Array(most);
    this.#sibling = new Int32Array(most);
    this.#word = new Int32Array(most).fill(-1);
    this.#columns = new Float64Array(WIDTH * (this.#words.reduce((longest, word) => Math.max(longest, word.length), 0) + 1));
    this.#build();
  }

  /** The words are sorted, so a new node is always the newest child of the path of the word before. */
  #build(): void {
    const path = new Int32Array(this.#words.reduce((longest, word) => Math.max(longest, word.length), 0) + 1);
    const newest = new Int32Array(this.#child.length);
    let before = "";
    this.#words.forEach((word, index) => {
      let depth = 0;
      while (depth < before.length && before[depth] === word[depth]) depth++;
      for (; depth < word.length; depth++) {
        const parent = path[depth]!;
        const node = this.#letters.push(word[depth]!) - 1;
        if (newest[parent] === 0) this.#child[parent] = node;
        else this.#sibling[newest[parent]!] = node;
        newest[parent] = node;
        path[depth + 1] = node;
      }
      this.#word[path[word.length]!] = index;
      before = word;
    });
  }

  /** All words whose cost is at most `most` nats, cheapest first. */
  find(reading: string, letterCost: LetterCost, most: number): NearWord[] {
    const n = reading.length;
    if (n === 0 || n > MAX_READING) return [];
    const rows = new Map<string, LetterRow>();
    const dust = Float64Array.from(reading, (ch) => letterCost("", ch));
    const found: NearWord[] = [];
    const columns = this.#columns;
    startColumn(columns, dust);
    const walk = (parent: number, at: number): void => {
      for (let node = this.#child[parent]!; node !== 0; node = this.#sibling[node]!) {
        const letter = this.#letters[node]!;
        let row = rows.get(letter);
        if (row === undefined) rows.set(letter, (row = letterRow(letter, reading, letterCost)));
        const below = at + WIDTH;
        if (step(columns, at, row, dust) > most) continue;
        if (this.#word[node]! >= 0 && columns[below + n]! <= most) found.push({ word: this.#words[this.#word[node]!]!, cost: columns[below + n]! });
        walk(node, below);
      }
    };
    walk(0, 0);
    return found.sort((a, b) => a.cost - b.cost || (a.word < b.word ? -1 : 1));
  }
}

function letterRow(letter: string, reading: string, letterCost: LetterCost): LetterRow {
  const n = reading.length;
  const one = new Float64Array(n);
  const two = new Float64Array(n);
  for (let j = 0; j < n; j++) {
    one[j] = letterCost(letter, reading[j]!);
    two[j] = j + 1 < n ? letterCost(letter, reading.slice(j, j + 2)) : Infinity;
  }
  return { lost: letterCost(letter, ""), one, two };
}

function startColumn(columns: Float64Array, dust: Float64Array): void {
  columns[0] = 0;
  for (let j = 1; j <= dust.length; j++) columns[j] = columns[j - 1]! + dust[j - 1]!;
}

/** Puts the costs of having meant one more letter, by how much of the reading is used up, behind the column at `from`; returns the least. */
function step(columns: Float64Array, from: number, row: LetterRow, dust: Float64Array): number {
  const n = dust.length;
  const to = from + WIDTH;
  let best = Infinity;
  for (let j = 0; j <= n; j++) {
    let cost = columns[from + j]! + row.lost;
    if (j >= 1) cost = Math.min(cost, columns[from + j - 1]! + row.one[j - 1]!, columns[to + j - 1]! + dust[j - 1]!);
    if (j >= 2) cost = Math.min(cost, columns[from + j - 2]! + row.two[j - 2]!);
    columns[to + j] = cost;
    if (cost < best) best = cost;
  }
  return best;
}
