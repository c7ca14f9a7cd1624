import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { backgroundShare } from "../../src/channel/background.js";
import { ConfusionModel } from "../../src/channel/confusion-model.js";
import type { TokenTable } from "../../src/channel/token-table.js";
import { LETTERS_WORTH } from "../../src/channel/token-table.js";
import type { Candidates } from "../../src/lattice/candidates.js";
import { CandidateFinder, shapedLetters, shapeOf } from "../../src/lattice/candidates.js";
import { MAX_READING } from "../../src/lattice/piece-rows.js";
import { WordSearch } from "../../src/lattice/word-search.js";
import { buildSyllableTrie } from "../../src/lexicon/syllable-trie.js";
import { MEANT_LETTERS } from "../../src/text/alphabet.js";
import { placeTone } from "../../src/text/tone-placement.js";
import { lettersOf, modelOf, naiveSpelling, wordSource } from "./toy-channel.js";

const MARGIN = 9;
const ALL = { margin: MARGIN, most: 100_000 };
/** Nats of room for 32-bit sums. */
const ROUNDING = 1e-3;

function finderOf(model: ConfusionModel, words: readonly string[], tokens?: TokenTable): CandidateFinder {
  const search = new WordSearch(buildSyllableTrie(words, words.map((_, i) => i + 8)));
  return new CandidateFinder(model, tokens, search, wordSource(words), ALL);
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

  it("finds for a side of a split every word under the bound and near the best", () => {
    fc.assert(
      fc.property(words, rules, readings, fc.integer({ min: 1, max: 20 }), (list, learned, reading, most) => {
        const model = modelOf(learned);
        const found = asMap(finderOf(model, list).nearest(reading, most));
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

describe("the mixture of letters and whole words", () => {
  const list = ["số", "sơ"];
  /** `s6` was `số` 30 times of 40, `S6` was `Số` 3 of 5. */
  const tokens: TokenTable = {
    keys: Uint32Array.of(8 * 4, 8 * 4 + 1),
    counts: Float32Array.of(30, 3),
    find: (read) => (read === "s6" ? [0, 1] : read === "S6" ? [1, 2] : undefined),
    total: (key) => (key === 32 ? 40 : key === 33 ? 5 : 0),
  };
  const model = new ConfusionModel([]);
  const byLetters = (letters: string, read: string): number => [...letters].reduce((p, letter, i) => p * backgroundShare(letter, read[i]!), 1);

  it("is (count + worth · P(letters)) / (total + worth)", () => {
    const found = asMap(finderOf(model, list, tokens).find("s6"));
    expect(found.get(8)).toBeCloseTo(-Math.log((30 + LETTERS_WORTH * byLetters("số", "s6")) / (40 + LETTERS_WORTH)), 2);
    expect(found.get(9)).toBeCloseTo(-Math.log(byLetters("sơ", "s6")), 2);
  });

  it("is asked by case shape as well", () => {
    const finder = finderOf(model, list, tokens);
    expect(finder.shapeCost("s6", 8, 0)).toBeCloseTo(-Math.log((30 + LETTERS_WORTH * byLetters("số", "s6")) / (40 + LETTERS_WORTH)), 4);
    expect(finder.shapeCost("s6", 8, 1)).toBeCloseTo(-Math.log((0 + LETTERS_WORTH * byLetters("Số", "s6")) / (5 + LETTERS_WORTH)), 4);
    expect(finder.shapeCost("S6", 8, 1)).toBeCloseTo(-Math.log((3 + LETTERS_WORTH * byLetters("Số", "S6")) / (5 + LETTERS_WORTH)), 4);
    expect(finder.shapeCost("s6", 8, 2)).toBeCloseTo(-Math.log(byLetters("SỐ", "s6")), 4);
  });

  it("knows a word that the letters alone would not reach", () => {
    const far: TokenTable = { keys: Uint32Array.of(32), counts: Float32Array.of(50), find: (read) => (read === "@@@@" ? [0, 1] : undefined), total: () => 100 };
    expect([...finderOf(model, list, far).find("@@@@").ids]).toEqual([8]);
  });
});

describe("the case of a reading", () => {
  it("is upper where two letters are and most are", () => {
    expect(["QUYẾT", "QUYéT", "ĐỊNH6", "Qu", "quyết", "số", "Số", "S6", "TTg", "6a", "", "I1"].map(shapeOf)).toEqual([2, 2, 2, 1, 0, 0, 1, 1, 2, 0, 0, 1]);
  });

  it("spells a folded word", () => {
    const spell = (word: string, shape: 0 | 1 | 2): string => [...shapedLetters(word, shape)!].map((i) => MEANT_LETTERS[i]).join("");
    expect([spell("định", 0), spell("định", 1), spell("định", 2), spell("km2", 2)]).toEqual(["định", "Định", "ĐỊNH", "KM2"]);
    expect(shapedLetters("s¢", 0)).toBeUndefined();
  });
});
