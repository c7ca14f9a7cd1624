import { expect, test } from "vitest";
import type { TokenTable } from "../../src/channel/token-table.js";
import { NONE } from "../../src/lattice/candidates.js";
import { DigitWords } from "../../src/lattice/digit-words.js";
import type { WordFinder } from "../../src/lattice/parted-finder.js";

const WORDS = ["lộ", "lời", "lối", "tổ", "con"];
const source = { word: (id: number) => WORDS[id]!, unigramCost: () => 8 };

/** Readings of whole words in small letters. */
function tableOf(seen: readonly (readonly [read: string, word: string, times: number])[]): TokenTable {
  return {
    keys: Uint32Array.from(seen, ([, word]) => 4 * WORDS.indexOf(word)),
    counts: Float32Array.from(seen, ([, , times]) => times),
    find: (read) => {
      const at = seen.findIndex((row) => row[0] === read);
      return at < 0 ? undefined : [at, at + 1];
    },
    total: () => 100,
  };
}

const table = tableOf([["16", "lộ", 20], ["10", "lộ", 10], ["161", "lời", 5]]);
const wordsOf = (digits: string, finder = { find: () => NONE } as unknown as WordFinder): string[] => {
  const found = new DigitWords(finder, table, WORDS.keys(), source).find(digits);
  return Array.from(found.ids, (id) => WORDS[id]!);
};

test("a word that was never read as digits is found by what its letters look like in others", () => {
  expect(wordsOf("101").sort()).toEqual(["lối", "lời"]);
  expect(wordsOf("16")).toEqual(["lộ"]);
});

test("letters that no one took for digits make no such word, nor do numbers of another length", () => {
  expect(wordsOf("303")).not.toContain("con");
  expect(wordsOf("1")).toEqual([]);
});

test("what the letters' channel finds cheaper keeps its cost", () => {
  const near = { width: 1, size: 1, ids: Uint16Array.of(3), costs: Float32Array.of(0.5) };
  expect(wordsOf("16", { find: () => near } as unknown as WordFinder)).toEqual(["tổ", "lộ"]);
});
