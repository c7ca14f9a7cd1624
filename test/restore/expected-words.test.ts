/** What a context expects of a reading that says little. */
import { describe, expect, it } from "vitest";
import { openPackagedDictionary } from "../../src/node.js";
import { ExpectedWords } from "../../src/restore/expected-words.js";
import { Kits } from "../../src/restore/kits.js";
import { Language } from "../../src/restore/language.js";
import { completeOptions } from "../../src/restore/options.js";

const language = new Language(openPackagedDictionary(), completeOptions({}));
const { vocabulary, model } = language;
const expected = new ExpectedWords(model, new Kits(language).of("tesseract-eng"));
const ids = (text: string): number[] => text.split(" ").map((word) => vocabulary.id(word));
const wordsFor = (reading: string, before: string, after: string, most?: number): string[] => {
  expected.behind(ids(before));
  return Array.from(expected.find(reading, ids(after), most)?.ids ?? [], (id) => vocabulary.word(id));
};

describe("expected words", () => {
  it("fit the words on both sides, the nearest to the reading first", () => {
    expect(wordsFor("phu’orng", "cơ quan đơn vị địa", "để thu hút")[0]).toBe("phương");
    expect(wordsFor("vmg", "kết quả hướng", "thực hiện")).toContain("dẫn");
  });

  it("are none for signs alone", () => {
    expect(wordsFor("—.", "cơ quan", "đơn vị")).toEqual([]);
  });

  it("cost no more than they may with the words behind, and all that do so are there", () => {
    const [before, after] = ["cơ quan đơn vị địa", "để thu"];
    const all = wordsFor("xqz", before, after);
    expected.behind(ids(before));
    const cost = (word: string): number => expected.costOf([vocabulary.id(word), ...ids(after)]);
    const bounds = all.map(cost).sort((a, b) => a - b);
    const most = (bounds[2]! + bounds[3]!) / 2;
    expect(wordsFor("xqz", before, after, most).sort()).toEqual(all.filter((word) => cost(word) <= most).sort());
  });

  it("are weighed as the language model weighs them, boundaries apart", () => {
    expected.behind(ids("ủy ban nhân"));
    const state = new Int32Array(model.stateSize);
    model.start(state, 0);
    for (const id of ids("ủy ban nhân")) model.advance(state, 0, id, state, 0);
    expect(expected.costOf(ids("dân"))).toBe(model.cost(state, 0, vocabulary.id("dân")));
    expect(expected.costOf([1])).toBe(0);
    expect(expected.costOf(ids("dân tỉnh"))).toBeLessThan(expected.costOf(ids("dần tỉnh")));
  });
});
