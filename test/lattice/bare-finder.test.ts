import fc from "fast-check";
import { expect, it } from "vitest";
import { ConfusionModel } from "../../src/channel/confusion-model.js";
import { strippedLayer } from "../../src/channel/fixed-layers.js";
import { BareFinder } from "../../src/lattice/bare-finder.js";
import { BareForms } from "../../src/lattice/bare-forms.js";
import { CandidateFinder } from "../../src/lattice/candidates.js";
import type { Candidates } from "../../src/lattice/candidates.js";
import { WordSearch } from "../../src/lattice/word-search.js";
import { Vocabulary } from "../../src/lexicon/vocabulary.js";
import { openTrie } from "../../src/lexicon/stored-trie.js";
import { NgramModel } from "../../src/lm/ngram-model.js";
import { openPackagedDictionary } from "../../src/node.js";

const dictionary = openPackagedDictionary({ size: "small" });
const vocabulary = new Vocabulary(dictionary);
const model = new NgramModel(dictionary);
const { trie, bare } = openTrie(dictionary, vocabulary);
const words = { word: (id: number) => vocabulary.word(id), unigramCost: (id: number) => model.unigramCost(id) };
const LIMITS = { margin: 9, most: 20 };
const searched = new CandidateFinder(new ConfusionModel([strippedLayer()], 3), undefined, new WordSearch(trie), words, LIMITS);
const finder = new BareFinder(searched, new BareForms(trie), words, LIMITS);

const spelled = ({ ids, costs }: Candidates): string[] => Array.from(ids, (id, i) => `${vocabulary.word(id)} ${costs[i]!.toFixed(2)}`).sort();

it("gives what the search gives for all bare syllables, in every case", () => {
  const cased = [(text: string) => text, (text: string) => text.toUpperCase(), (text: string) => text[0]!.toUpperCase() + text.slice(1)];
  fc.assert(fc.property(fc.constantFrom(...bare), fc.constantFrom(...cased), (syllable, shape) => {
    const reading = shape(syllable);
    expect(spelled(finder.find(reading)), reading).toEqual(spelled(searched.find(reading)));
  }), { numRuns: 300 });
});

it("leaves all other readings to the search", () => {
  for (const reading of ["Wash", "tRinh", "hoa2", "nguoii", "a-b"]) expect(finder.find(reading)).toEqual(searched.find(reading));
});

it("finds no side of a split among words whose letters were changed", () => {
  expect(finder.nearest("ash", 4.8).size).toBe(0);
  expect(searched.nearest("ash", 4.8).size).toBe(0);
  expect(spelled(finder.nearest("tinh", 6))).toContain("tỉnh 0.11");
});
