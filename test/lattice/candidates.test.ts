import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ConfusionModel } from "../../src/channel/confusion-model.js";
import type { Candidates } from "../../src/lattice/candidates.js";
import { CandidateFinder } from "../../src/lattice/candidates.js";
import { shapeOf } from "../../src/lattice/case-shape.js";
import { MAX_READING } from "../../src/lattice/piece-rows.js";
import { WordSearch } from "../../src/lattice/word-search.js";
import { buildSyllableTrie } from "../../src/lexicon/syllable-trie.js";
import { placeTone } from "../../src/text/tone-placement.js";
import { lettersOf, modelOf, naiveSpelling, wordSource } from "./toy-channel.js";

const MARGIN = 9;
const ALL = { margin: MARGIN, most: 100_000 };
/** Nats of room for 32-bit sums. */
const ROUNDING = 1e-3;

function finderOf(model: ConfusionModel, words: readonly string[]): CandidateFinder {
  const search = new WordSearch(buildSyllableTrie(words, words.map((_, i) => i + 8)));
  return new CandidateFinder(model, undefined, search, wordSource(words), ALL);
}

/** Least cost of a word in the case that the reading shows: all upper, or the first letter in either case. */
function naiveCost(model: ConfusionModel, reading: string, word: string): number {
  const forms = shapeOf(reading) === 2 ? [word.toUpperCase()] : [word, word[0]!.toUpperCase() + word.slice(1)];
  const spelled = forms.flatMap((form) => [form, placeTone(form, "new")]);
  return Math.min(...spelled.map((form) => naiveSpelling(model, reading, lettersOf(form))));
}

const asMap = ({ size, ids, costs }: Candidates): Map<number, number> => new Map(Array.from({ length: size }, (_, i) => [ids[i]!, costs[i]!]));

const letters = fc.constantFrom(..."aáàạnhiịqu");
const words = fc.uniqueArray(fc.array(letters, { minLength: 1, maxLength: 4 }).map((parts) => parts.join("")).filter((word) => placeTone(word, "old") === word), { minLength: 1, maxLength: 25 });
const withHoa = words.map((list) => ["hòa", "thủy", ...list]);
const pieces = fc.constantFrom("", "a", "á", "n", "h", "i", "ii", "1", "6", "ri", "lhi", "A", "N");
const rules = fc.array(fc.tuple(fc.constantFrom(..."aáàạnhiịquòủyHTAN"), pieces).map(([letter, piece]) => `${letter}>${piece}`), { maxLength: 10 });
const readings = fc.array(fc.constantFrom(..."aánhi16rlAHNoatuy"), { minLength: 1, maxLength: 6 }).map((parts) => parts.join(""));

describe("CandidateFinder", () => {
  it("finds the words that a naive speller finds within the margin, at the same costs", () => {
    fc.assert(
      fc.property(withHoa, rules, fc.integer({ min: 1, max: 300 }), readings, (list, learned, times, reading) => {
        const model = modelOf(learned, times);
        const found = asMap(finderOf(model, list).find(reading));
        const costs = list.map((word) => naiveCost(model, reading, word));
        const bound = Math.min(Math.min(...costs) + MARGIN, 7 + 2.6 * reading.length);
        costs.forEach((cost, i) => {
          if (cost < bound - ROUNDING) expect(found.get(i + 8), `${list[i]} read as ${reading}`).toBeCloseTo(cost, 2);
          if (cost > bound + ROUNDING) expect(found.has(i + 8), `${list[i]} read as ${reading}`).toBe(false);
        });
      }),
      { numRuns: 150 },
    );
  });

  it("finds for a side of a split every word under the bound and near the best, whatever bound was asked for before", () => {
    fc.assert(
      fc.property(words, rules, readings, fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 20 }), (list, learned, reading, most, before) => {
        const model = modelOf(learned);
        const finder = finderOf(model, list);
        finder.nearest(reading, before);
        const found = asMap(finder.nearest(reading, most));
        const costs = list.map((word) => naiveCost(model, reading, word));
        const bound = Math.min(Math.min(...costs) + 4, most);
        costs.forEach((cost, i) => {
          if (cost < bound - ROUNDING) expect(found.get(i + 8), `${list[i]} read as ${reading}`).toBeCloseTo(cost, 2);
          if (cost > most + ROUNDING) expect(found.has(i + 8)).toBe(false);
        });
      }),
      { numRuns: 100 },
    );
  });

  it("gives candidates by rising cost, the same each time", () => {
    const finder = finderOf(modelOf(["ị>i", "đ>d"]), ["định", "dính", "dinh", "ninh", "đinh"]);
    const found = finder.find("dinh");
    expect([...found.costs]).toEqual([...found.costs].sort((a, b) => a - b));
    finder.find("khac");
    expect(finder.find("dinh")).toEqual(found);
  });

  it("keeps the nearest where there are too many, a rare word only when it is nearer", () => {
    const list = ["an", "ăn", "ân", "án"];
    const rare = { ...wordSource(list), unigramCost: (id: number) => (id === 8 ? 30 : 2) };
    const search = new WordSearch(buildSyllableTrie(list, [8, 9, 10, 11]));
    const finder = new CandidateFinder(new ConfusionModel([]), undefined, search, rare, { margin: MARGIN, most: 2 });
    expect([...finder.find("an").ids]).toEqual([9, 10]);
  });

  it("leaves a reading that is longer than any word", () => {
    const finder = finderOf(new ConfusionModel([]), ["an"]);
    expect(finder.find("a".repeat(MAX_READING + 1)).size).toBe(0);
    expect(finder.nearest("a".repeat(MAX_READING + 1), 50).size).toBe(0);
    expect(finder.find("😀\ud800").size).toBeLessThanOrEqual(1);
  });
});
