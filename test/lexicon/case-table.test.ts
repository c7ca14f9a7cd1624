import { describe, expect, it } from "vitest";
import { openDictionary } from "../../src/dictionary/open.js";
import { writeDictionary } from "../../src/dictionary/write.js";
import { CaseTable } from "../../src/lexicon/case-table.js";
import { CaseCounter, caseSections } from "../../src/train/terms-case.js";
import { toyVocabulary } from "./toy-vocabulary.js";

const vocabulary = toyVocabulary(["thi", "đua", "của", "hải", "dương", "biển", "ubnd", "tỉnh"]);
const id = (word: string): number => vocabulary.id(word);

function table(lines: readonly string[]): CaseTable {
  const counter = new CaseCounter(vocabulary.size, id);
  for (const line of lines) counter.add(line, "paper");
  const sections = caseSections(counter.counts(), { leastCount: 2, leastShare: 0.8, most: 100 });
  return CaseTable.open(openDictionary(writeDictionary(sections, {})));
}

describe("CaseTable", () => {
  const cases = table([
    "Thi đua của tỉnh Hải Dương",
    "Biển hải biển hải của UBND tỉnh",
    "Của tỉnh Hải Dương biển hải",
    "THI ĐUA CỦA TỈNH HẢI DƯƠNG",
    "- Hải biển; Hải biển. Hải biển",
  ]);

  it("counts words inside sentences only, and no lines of capitals", () => {
    expect(cases.titleShare(id("hải"))).toBeCloseTo(2 / 5, 2);
    expect(cases.titleShare(id("dương"))).toBe(1);
    expect(cases.titleShare(id("thi"))).toBe(0);
  });

  it("holds pairs whose case the words alone would not say", () => {
    expect(cases.pairShape(id("hải"), id("dương"))).toEqual({ first: "title", second: "title" });
    expect(cases.pairShape(id("biển"), id("hải"))).toBeUndefined();
  });

  it("knows nothing where the dictionary has no table", () => {
    const none = CaseTable.open(openDictionary(writeDictionary(new Map(), {})));
    expect([none.titleShare(9), none.pairShape(8, 9)]).toEqual([0, undefined]);
  });
});
