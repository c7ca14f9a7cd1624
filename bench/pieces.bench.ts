/** Owns the speed of the pieces, with `vitest bench`: what each part of a restoration costs on one fixture's reading. */

import { existsSync, readFileSync } from "node:fs";
import { distance } from "fastest-levenshtein";
import { bench, describe } from "vitest";
import { openDictionary } from "../src/dictionary/open.js";
import { Vocabulary } from "../src/lexicon/vocabulary.js";
import { NgramModel } from "../src/lm/ngram-model.js";
import { measureText } from "../src/measure/index.js";
import { createRestorer } from "../src/restore/restorer.js";
import { foldWord, stripMarks } from "../src/text/fold.js";
import { lmWords } from "../src/text/lm-words.js";
import { alignWords } from "../src/train/noise-align.js";
import { wordsOf } from "../src/train/noise-format.js";
import { channelWords } from "./channel-words.js";

const FIXTURE = "fixtures/lao-cai-355-snv-tdkt";
const DICTIONARY = "dictionaries/vi-admin.kdict";
const gold = readFileSync(`${FIXTURE}.gold.txt`, "utf8");
const reading = readFileSync(`${FIXTURE}.ocr.txt`, "utf8");
const words = wordsOf(gold);
const readWords = wordsOf(reading);

describe(`text: the ${words.length} words of one fixture`, () => {
  bench("foldWord", () => words.forEach(foldWord));
  bench("stripMarks", () => void stripMarks(gold));
  bench("lmWords", () => gold.split("\n").forEach((line) => lmWords(line)));
});

describe("measuring one fixture", () => {
  bench("measureText", () => void measureText(gold, reading, { reading }));
  bench("alignWords", () => void alignWords(words, readWords));
});

describe.runIf(existsSync(DICTIONARY))("the engine on one fixture", () => {
  const bytes = new Uint8Array(readFileSync(DICTIONARY));
  const dictionary = openDictionary(bytes);
  const vocabulary = new Vocabulary(dictionary);
  const lm = new NgramModel(dictionary);
  const ids = gold.split("\n").flatMap((line) => lmWords(line)).map((word) => vocabulary.id(word));
  const states = new Int32Array(2 * lm.stateSize);

  bench("openDictionary", () => void openDictionary(bytes));
  bench("createRestorer", () => void createRestorer(dictionary, {}));
  bench(`NgramModel: cost and advance over ${ids.length} words`, () => {
    lm.start(states, 0);
    for (const id of ids) {
      lm.cost(states, 0, id);
      lm.advance(states, 0, id, states, lm.stateSize);
      states.copyWithin(0, lm.stateSize);
    }
  });
  bench("candidates of every reading, remembering none", () => {
    const channel = channelWords(dictionary, "tesseract-eng");
    readWords.forEach((word) => channel.best(word));
  });
  const restorer = createRestorer(dictionary, {});
  bench("restore, warm", () => void restorer.restore(reading));
});

describe("edit distance over 10,000 words: what nearest-syllable baselines pay for one reading", () => {
  const many = Array.from({ length: 10_000 }, (_, i) => words[i % words.length]!);
  bench("fastest-levenshtein", () => many.forEach((word) => distance(word, "khuyến")));
});
