import fc from "fast-check";
import { expect, test } from "vitest";
import { ConfusionModel, openLayer } from "../../src/channel/confusion-model.js";
import { openTokenTable, packTimes, unpackTimes } from "../../src/channel/token-table.js";
import { openDictionary } from "../../src/dictionary/open.js";
import { writeDictionary } from "../../src/dictionary/write.js";
import { LETTER_COUNT, letterIndex, MEANT_LETTERS } from "../../src/text/alphabet.js";
import { learnConfusions } from "../../src/learn/channel-em.js";
import type { PairCounts } from "../../src/learn/channel-pairs.js";
import { PairCounter } from "../../src/learn/channel-pairs.js";
import { channelSections } from "../../src/learn/channel-sections.js";
import { toyVocabulary } from "../lexicon/toy-vocabulary.js";

const vocabulary = toyVocabulary(["quyết", "định", "hòa"]);
const [QUYET, DINH, HOA] = [8, 9, 10] as const;

function pairs(lines: readonly string[], times: number): PairCounts {
  const counter = new PairCounter();
  counter.add(lines.join("\n"), times);
  return counter.counts();
}

const LINES = ["Quyết\tQuyét", "định,\tdinh,", "“định”\tdinh", "ĐỊNH\tDINH", "HOÀ\tHOA", "733/QĐ-TTg\t733/QB-TTg", "khen\tkhen", "định\tdi nh"];

test("what EM learned comes out of the dictionary as it went in, but for counts below one half", () => {
  const counted = pairs(LINES, 5);
  const learned = learnConfusions(counted);
  const dictionary = openDictionary(writeDictionary(channelSections("toy", counted, vocabulary), {}));
  const layer = openLayer(dictionary, "toy", Infinity);
  expect(layer.totals).toHaveLength(LETTER_COUNT);
  const width = learned.pieces.length;
  learned.pieces.forEach((piece, p) => {
    const row = layer.rowOf(piece);
    const found = new Map(row === undefined ? [] : Array.from({ length: row.to - row.from }, (_, i) => [row.letters[row.from + i]!, row.counts[row.from + i]!]));
    for (let m = 0; m < LETTER_COUNT; m++) {
      const count = learned.counts[m * width + p]!;
      expect(found.get(m) ?? 0, `${MEANT_LETTERS[m]} as ${piece}`).toBeCloseTo(count >= 0.5 ? count : 0, 4);
    }
  });
  const model = new ConfusionModel([layer]);
  expect(model.row("i")[letterIndex("ị")]!).toBeLessThan(model.row("t")[letterIndex("ị")]!);
});

test("whole words are counted by word and case, without the signs around them", () => {
  const dictionary = openDictionary(writeDictionary(channelSections("toy", pairs(LINES, 3), vocabulary, 0), {}));
  const table = openTokenTable(dictionary, "toy");
  const countsOf = (read: string): [number, number][] => {
    const [from, to] = table.find(read) ?? [0, 0];
    return Array.from({ length: to - from }, (_, i) => [table.keys[from + i]!, table.counts[from + i]!]);
  };
  expect(countsOf("Quyét")).toEqual([[QUYET * 4 + 1, 3]]);
  expect(countsOf("dinh")).toEqual([[DINH * 4, 6]]);
  expect(countsOf("DINH")).toEqual([[DINH * 4 + 2, 3]]);
  expect(countsOf("HOA")).toEqual([[HOA * 4 + 2, 3]]);
  for (const read of ["733/QB-TTg", "khen", "di nh", "di", ""]) expect(table.find(read), read).toBeUndefined();
  // Read in two pieces is no reading of the whole word, but it was meant all the same.
  expect(table.total(DINH * 4)).toBe(3 * 3);
  expect(table.total(QUYET * 4)).toBe(0);
});

test("a misreading seen once is left to the letters", () => {
  const dictionary = openDictionary(writeDictionary(channelSections("toy", pairs(LINES, 1), vocabulary, 0), {}));
  const table = openTokenTable(dictionary, "toy");
  expect(table.find("Quyét")).toBeUndefined();
  expect(table.find("dinh")).toBeDefined();
  expect(table.total(QUYET * 4 + 1)).toBe(1);
});

test("words of the same bare letters lend each other their readings", () => {
  // `lời` was read as `161` 6 times of 8, `lối` never: so 6 of the 12 readings of the bare `loi`.
  const words = toyVocabulary(["lời", "lối"]);
  const [lời, lối] = [8 * 4, 9 * 4];
  const counter = new PairCounter();
  counter.add(["lời\t161", "lời\t161", "lời\t161", "lời\tloi"].join("\n"), 2);
  counter.add("lối\tloi", 4);
  const worth = 10;
  const table = openTokenTable(openDictionary(writeDictionary(channelSections("toy", counter.counts(), words, worth), {})), "toy");
  const counts = (read: string): Map<number, number> => {
    const [from, to] = table.find(read) ?? [0, 0];
    return new Map(Array.from({ length: to - from }, (_, i) => [table.keys[from + i]!, table.counts[from + i]!]));
  };
  expect(counts("161").get(lời)).toBeCloseTo(6 + (worth * 6) / (8 + 4), 4);
  expect(counts("161").get(lối)).toBeCloseTo((worth * 6) / (8 + 4), 4);
  expect(counts("loi").get(lối)).toBeCloseTo(4 + (worth * (2 + 4)) / (8 + 4), 4);
  expect([table.total(lời), table.total(lối)]).toEqual([8 + worth, 4 + worth]);
});

test("the same pairs give the same bytes", () => {
  const build = (): Uint8Array => writeDictionary(channelSections("toy", pairs(LINES, 2), vocabulary), {});
  expect(build()).toEqual(build());
});

test("how often a word was met is told to four in a thousand, small whole numbers exactly", () => {
  fc.assert(fc.property(fc.array(fc.double({ min: 1e-3, max: 1e7, noNaN: true })), (times) => {
    const told = unpackTimes(packTimes(Float32Array.from(times)));
    expect(told).toHaveLength(times.length);
    times.forEach((count, i) => expect(Math.abs(told[i]! - count)).toBeLessThanOrEqual(count / 250));
  }));
  expect([...unpackTimes(packTimes(Float32Array.of(0, 1, 2, 3, 6, 9, 200)))]).toEqual([0, 1, 2, 3, 6, 9, 200]);
});
