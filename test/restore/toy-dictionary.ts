/** A whole dictionary learned in the test from a few lines and misreadings. */
import { openDictionary } from "../../src/dictionary/open.js";
import { writeDictionary } from "../../src/dictionary/write.js";
import type { Dictionary } from "../../src/dictionary/dictionary.js";
import { lmWords } from "../../src/text/lm-words.js";
import type { BuildContext } from "../../src/train/build-stage.js";
import { PairCounter } from "../../src/learn/channel-pairs.js";
import { channelSections } from "../../src/learn/channel-sections.js";
import { languageModelStage } from "../../src/train/lm-stage.js";
import { chooseVocabulary, vocabularySections } from "../../src/train/lm-vocabulary.js";

const LINES = [
  "Quyết định về việc khen thưởng thành tích xuất sắc.",
  "Quyết định về việc tặng bằng khen của Thủ tướng Chính phủ.",
  "Thủ tướng Chính phủ quyết định tặng bằng khen.",
  "Căn cứ Quyết định số 733/QĐ-TTg ngày 14/6/2019 của Thủ tướng Chính phủ;",
  "Ủy ban nhân dân tỉnh Thanh Hóa hòa giải về đất đai.",
];
/** How the toy engine misreads: `meant<tab>read`. */
const PAIRS = [
  "Quyết\tQuyét", "định\tdinh", "về\tvé", "việc\tviéc", "số\ts6", "của\tcta", "Thủ\tThu", "tướng\ttuéng", "Chính\tChinh", "phủ\tphu",
  "ngày\tngay", "khen\tkhen", "thưởng\tthuéng", "tặng\ttang", "bằng\tbang", "tích\ttich", "sắc\tsac", "độ\t40", "Căn\tCan", "cứ\tctr",
];

/** The dictionary as the engine opens it; the same each time. */
export async function toyDictionary(): Promise<Dictionary> {
  const words = ["<s>"];
  const counted = [...LINES, ...LINES, ...LINES].flatMap(lmWords).map((word) => {
    if (!words.includes(word)) words.push(word);
    return words.indexOf(word);
  });
  const stream = { words, files: [{ name: "legal-toy", counted: Uint32Array.from(counted), heldOut: new Uint32Array(0) }] };
  const vocabulary = chooseVocabulary(stream, { leastCount: 1, most: 200 });
  const context: BuildContext = { size: "small", corpus: "", noise: "", sources: "", stream, vocabulary, room: 100_000, log: () => undefined };
  const counter = new PairCounter();
  counter.add(PAIRS.join("\n"), 40);
  const pairs = counter.counts();
  const channels = ["tesseract-eng", "tesseract-vie", "general"].flatMap((profile) => [...channelSections(profile, pairs, vocabulary)]);
  return openDictionary(writeDictionary(new Map([...vocabularySections(vocabulary), ...(await languageModelStage()(context)), ...channels]), {}));
}
