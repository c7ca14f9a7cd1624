import { expect, test } from "vitest";
import { openDictionary } from "../../src/dictionary/open.js";
import { writeDictionary } from "../../src/dictionary/write.js";
import { Vocabulary, WORD_FLAG } from "../../src/lexicon/vocabulary.js";
import { chooseVocabulary, vocabularySections } from "../../src/train/lm-vocabulary.js";
import type { CorpusStream } from "../../src/train/word-stream.js";

/** Words of law: `định <num> định thi`; of news: `thi thi ramon đua`. */
const STREAM: CorpusStream = {
  words: ["<s>", "định", "<num>", "thi", "ramon", "đua"],
  files: [
    { name: "legal-codes", counted: Uint32Array.of(1, 2, 1, 3, 0), heldOut: new Uint32Array(0) },
    { name: "general-news", counted: Uint32Array.of(3, 3, 4, 5, 0), heldOut: new Uint32Array(0) },
  ],
};

test("the most frequent words get the lowest ids after the classes; ties go by code unit", () => {
  const chosen = chooseVocabulary(STREAM, { leastCount: 1, most: 11 });
  expect(chosen.words.slice(8)).toEqual(["thi", "định", "ramon"]);
  expect([...chosen.idOf]).toEqual([1, 9, 2, 8, 10, 0]);
  expect(chosen.id("đua")).toBe(0);
});

test("an opened vocabulary knows words, ids, counts and where words were seen", () => {
  const chosen = chooseVocabulary(STREAM, { leastCount: 1, most: 100 });
  const vocabulary = new Vocabulary(openDictionary(writeDictionary(vocabularySections(chosen), {})));
  expect(vocabulary.size).toBe(12);
  expect(vocabulary.id("<s>")).toBe(1);
  expect(vocabulary.id("khen")).toBe(0);
  expect(vocabulary.word(vocabulary.id("định"))).toBe("định");
  expect(2 ** (vocabulary.countClass(vocabulary.id("thi")) / 8)).toBeCloseTo(3, 0);
  expect(vocabulary.flags(vocabulary.id("thi")) & WORD_FLAG.legal).toBe(WORD_FLAG.legal);
  expect(vocabulary.flags(vocabulary.id("ramon")) & WORD_FLAG.legal).toBe(0);
});
