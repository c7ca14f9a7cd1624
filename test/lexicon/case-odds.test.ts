import { describe, expect, it } from "vitest";
import { openDictionary } from "../../src/dictionary/open.js";
import { writeDictionary } from "../../src/dictionary/write.js";
import { CaseOdds } from "../../src/lexicon/case-odds.js";
import { CaseCounter, caseSections } from "../../src/train/terms-case.js";
import { toyVocabulary } from "./toy-vocabulary.js";

const vocabulary = toyVocabulary(["trần", "trận", "ông", "đánh", "anh"]);
const [TRAN, TRAN_DANH, ANH] = ["trần", "trận", "anh"].map((word) => vocabulary.id(word)) as [number, number, number];

describe("CaseOdds", () => {
  const counter = new CaseCounter(vocabulary.size, (word) => vocabulary.id(word));
  for (let i = 0; i < 20; i++) counter.add("ông Trần đánh trận", i < 10 ? "paper" : "other");
  const sections = caseSections(counter.counts(), { leastCount: 2, leastShare: 0.8, most: 100 });
  const odds = CaseOdds.open(openDictionary(writeDictionary(sections, {})))!;

  it("makes a name cheaper with a capital and a common word cheaper without", () => {
    expect(odds.cost(TRAN, "title")).toBeLessThan(odds.cost(TRAN_DANH, "title"));
    expect(odds.cost(TRAN, "lower")).toBeGreaterThan(odds.cost(TRAN_DANH, "lower"));
  });

  it("gives a word that was never seen the odds of all words", () => {
    // One word in three inside these sentences has a capital.
    expect(odds.cost(ANH, "title")).toBeCloseTo(Math.log(3), 1);
  });

  it("splits the chances of a word between its shapes, and takes unknown words for names", () => {
    for (const id of [0, TRAN, ANH]) expect(Math.exp(-odds.cost(id, "title")) + Math.exp(-odds.cost(id, "lower"))).toBeCloseTo(1, 6);
    expect(odds.cost(0, "title")).toBeLessThan(odds.cost(0, "lower"));
  });

  it("is left out where a dictionary has none", () => {
    expect(CaseOdds.open(openDictionary(writeDictionary(new Map(), {})))).toBeUndefined();
  });
});
