import { expect, test } from "vitest";
import { openDictionary } from "../../src/dictionary/open.js";
import { writeDictionary } from "../../src/dictionary/write.js";
import { Vocabulary } from "../../src/lexicon/vocabulary.js";
import { NgramModel } from "../../src/lm/ngram-model.js";
import { lmWords } from "../../src/text/lm-words.js";
import type { BuildContext } from "../../src/train/build-stage.js";
import { languageModelStage, markGroups } from "../../src/train/lm-stage.js";
import { chooseVocabulary, vocabularySections } from "../../src/train/lm-vocabulary.js";
import type { CorpusStream } from "../../src/train/word-stream.js";

const LINES = [
  "Quyết định về việc khen thưởng thành tích xuất sắc.",
  "Quyết định về việc tặng bằng khen của Thủ tướng Chính phủ.",
  "Thủ tướng Chính phủ quyết định tặng bằng khen.",
];

function toyStream(): CorpusStream {
  const words = ["<s>"];
  const counted = LINES.flatMap(lmWords).map((word) => {
    if (!words.includes(word)) words.push(word);
    return words.indexOf(word);
  });
  return { words, files: [{ name: "legal-toy", counted: Uint32Array.from(counted), heldOut: new Uint32Array(0) }] };
}

async function build(room: number): Promise<Uint8Array> {
  const stream = toyStream();
  const vocabulary = chooseVocabulary(stream, { leastCount: 1, most: 100 });
  const context: BuildContext = { size: "small", corpus: "", noise: "", sources: "", stream, vocabulary, room, log: () => undefined };
  return writeDictionary(new Map([...vocabularySections(vocabulary), ...(await languageModelStage()(context))]), {});
}

function costOf(bytes: Uint8Array, line: string): number {
  const dictionary = openDictionary(bytes);
  const [model, vocabulary] = [new NgramModel(dictionary), new Vocabulary(dictionary)];
  const state = new Int32Array(model.stateSize);
  model.start(state, 0);
  let cost = 0;
  for (const word of lmWords(line)) {
    cost += model.cost(state, 0, vocabulary.id(word));
    model.advance(state, 0, vocabulary.id(word), state, 0);
  }
  return cost;
}

test("the same corpus gives the same bytes", async () => {
  expect(await build(100_000)).toEqual(await build(100_000));
});

test("the model prefers what is said", async () => {
  const bytes = await build(100_000);
  expect(costOf(bytes, "Thủ tướng Chính phủ tặng bằng khen.")).toBeLessThan(costOf(bytes, "Chính tướng phủ Thủ bằng tặng khen."));
});

test("with less room fewer n-grams are held", async () => {
  const held = (bytes: Uint8Array): number => new NgramModel(openDictionary(bytes)).sizes.slice(1).reduce((a, b) => a + b, 0);
  expect(held(await build(16_500))).toBeLessThan(held(await build(100_000)));
});

test("words that are alike without marks form a group; classes do not", () => {
  const words = ["<unk>", "<s>", "<num>", "<date>", "<code>", "<url>", "<6>", "<7>", "định", "dinh", "đình", "khen"];
  const { groups, groupCount } = markGroups(words);
  expect(groupCount).toBe(10);
  expect(groups[8]).toBe(groups[9]);
  expect(groups[8]).toBe(groups[10]);
  expect(groups[11]).not.toBe(groups[8]);
});
