/** Words that were read as a whole: the letters' costs and the table's mixed, as the finder of candidates gives them. */

import { expect, test } from "vitest";
import { backgroundShare } from "../../src/channel/background.js";
import { ConfusionModel } from "../../src/channel/confusion-model.js";
import type { TokenTable } from "../../src/channel/token-table.js";
import { LETTERS_WORTH } from "../../src/channel/token-table.js";
import type { Candidates } from "../../src/lattice/candidates.js";
import { CandidateFinder } from "../../src/lattice/candidates.js";
import { WordSearch } from "../../src/lattice/word-search.js";
import { buildSyllableTrie } from "../../src/lexicon/syllable-trie.js";
import { wordSource } from "./toy-channel.js";

function finderOf(words: readonly string[], tokens: TokenTable): CandidateFinder {
  const search = new WordSearch(buildSyllableTrie(words, words.map((_, i) => i + 8)));
  return new CandidateFinder(new ConfusionModel([]), tokens, search, wordSource(words), { margin: 9, most: 100_000 });
}

const costsOf = ({ ids, costs }: Candidates): Map<number, number> => new Map(Array.from(ids, (id, i) => [id, costs[i]!]));

const list = ["số", "sơ"];
/** `s6` was `số` 30 times of 40, `S6` was `Số` 3 of 5. */
const tokens: TokenTable = {
  keys: Uint32Array.of(8 * 4, 8 * 4 + 1),
  counts: Float32Array.of(30, 3),
  find: (read) => (read === "s6" ? [0, 1] : read === "S6" ? [1, 2] : undefined),
  total: (key) => (key === 32 ? 40 : key === 33 ? 5 : 0),
};
const byLetters = (letters: string, read: string): number => [...letters].reduce((p, letter, i) => p * backgroundShare(letter, read[i]!), 1);

test("costs (count + worth · P(letters)) / (total + worth)", () => {
  const found = costsOf(finderOf(list, tokens).find("s6"));
  expect(found.get(8)).toBeCloseTo(-Math.log((30 + LETTERS_WORTH * byLetters("số", "s6")) / (40 + LETTERS_WORTH)), 2);
  expect(found.get(9)).toBeCloseTo(-Math.log(byLetters("sơ", "s6")), 2);
});

test("is asked by case shape as well", () => {
  const finder = finderOf(list, tokens);
  expect(finder.shapeCost("s6", 8, 0)).toBeCloseTo(-Math.log((30 + LETTERS_WORTH * byLetters("số", "s6")) / (40 + LETTERS_WORTH)), 4);
  expect(finder.shapeCost("s6", 8, 1)).toBeCloseTo(-Math.log((0 + LETTERS_WORTH * byLetters("Số", "s6")) / (5 + LETTERS_WORTH)), 4);
  expect(finder.shapeCost("S6", 8, 1)).toBeCloseTo(-Math.log((3 + LETTERS_WORTH * byLetters("Số", "S6")) / (5 + LETTERS_WORTH)), 4);
  expect(finder.shapeCost("s6", 8, 2)).toBeCloseTo(-Math.log(byLetters("SỐ", "s6")), 4);
});

test("knows a word that the letters alone would not reach", () => {
  const far: TokenTable = { keys: Uint32Array.of(32), counts: Float32Array.of(50), find: (read) => (read === "@@@@" ? [0, 1] : undefined), total: () => 100 };
  expect([...finderOf(list, far).find("@@@@").ids]).toEqual([8]);
});
