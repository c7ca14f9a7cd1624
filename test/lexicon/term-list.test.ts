import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openDictionary } from "../../src/dictionary/open.js";
import { writeDictionary } from "../../src/dictionary/write.js";
import { search, TermLexicon } from "../../src/lexicon/term-list.js";
import { packTerms } from "../../src/train/terms-stage.js";
import { toyVocabulary } from "./toy-vocabulary.js";

const vocabulary = toyVocabulary(["thi", "đua", "khen", "thưởng", "hải", "dương"]);
const [THI, DUA, KHEN, THUONG, HAI, DUONG] = [8, 9, 10, 11, 12, 13] as const;
const sections = packTerms([
  { ids: [THI, DUA], weight: 1.5, kind: "term" },
  { ids: [THI, DUA, KHEN, THUONG], weight: 2.5, kind: "award" },
  { ids: [HAI, DUONG], weight: 2, kind: "place" },
]);
const open = (): TermLexicon => TermLexicon.open(openDictionary(writeDictionary(sections, {})));
const spell = (terms: TermLexicon, term: number): string =>
  Array.from({ length: terms.length(term) }, (_, i) => vocabulary.word(terms.id(term, i))).join(" ");

describe("TermLexicon", () => {
  it("finds all terms that begin with two words", () => {
    const terms = open();
    expect(terms.at(THI, DUA).map((term) => spell(terms, term))).toEqual(["thi đua", "thi đua khen thưởng"]);
    expect(terms.at(KHEN, THUONG)).toEqual([]);
    expect(terms.at(HAI, DUONG).map((term) => terms.weight(term))).toEqual([2]);
  });

  it("is empty where the dictionary has no terms", () => {
    expect(TermLexicon.open(openDictionary(writeDictionary(new Map(), {}))).at(THI, DUA)).toEqual([]);
  });
});

describe("search", () => {
  it("agrees with indexOf", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(60)), fc.nat(60), (values, key) => {
        const keys = Uint32Array.from(values).sort();
        expect(search(keys, key)).toBe(keys.indexOf(key));
      }),
    );
  });
});
