import { describe, expect, it } from "vitest";
import { KhoidauError } from "../../src/errors.js";
import { openDictionary } from "../../src/dictionary/open.js";
import { writeDictionary } from "../../src/dictionary/write.js";
import { TERM_KINDS, TermLexicon } from "../../src/lexicon/term-list.js";
import { RESERVED_WORDS } from "../../src/lexicon/vocabulary.js";
import { readTable } from "../../src/train/terms-sources.js";
import { tableSections } from "../../src/train/terms-stage.js";
import { SOURCES } from "../lexicon/codes-text.js";

const TABLES: Readonly<Record<string, number>> = {
  terms: 3,
  "type-codes": 3,
  bodies: 2,
  "body-groups": 2,
  posts: 1,
  "authority-words": 3,
  places: 4,
  surnames: 2,
  "given-names": 3,
  abbreviations: 2,
};

describe("dictionaries/sources", () => {
  it.each(Object.entries(TABLES))("%s.tsv has its columns and no row twice", (name, columns) => {
    const rows = readTable(SOURCES, name, columns);
    expect(rows.length).toBeGreaterThan(5);
    expect(new Set(rows.map((row) => row.join("\t"))).size).toBe(rows.length);
  });

  it("names only kinds that the lexicon knows", () => {
    const kinds = new Set(readTable(SOURCES, "terms", 3).map(([, , kind]) => kind!));
    expect([...kinds].filter((kind) => !TERM_KINDS.includes(kind as never))).toEqual([]);
  });

  it("is read with the line of a mistake", () => {
    expect(() => readTable(SOURCES, "posts", 2)).toThrow(KhoidauError);
    expect(() => readTable(SOURCES, "posts", 2)).toThrow(/posts\.tsv line 2 has 1 columns; 2 are expected/);
  });
});

describe("tableSections", () => {
  const words = [...RESERVED_WORDS, "thi", "đua", "khen", "thưởng", "hải", "dương", "tỉnh", "nguyễn"];
  const ids = new Map(words.map((word, id) => [word, id]));
  const vocabulary = { words, counts: new Float64Array(words.length), flags: new Uint8Array(words.length), idOf: new Uint16Array(0), id: (word: string) => ids.get(word) ?? 0, word: (id: number) => words[id]! };
  const sections = tableSections({ size: "full", sources: SOURCES, vocabulary, log: () => undefined });
  const dictionary = openDictionary(writeDictionary(sections, {}));

  it("packs the terms whose words are known", () => {
    const terms = TermLexicon.open(dictionary);
    const [first, second] = [vocabulary.id("hải"), vocabulary.id("dương")];
    expect(terms.at(first, second).map((term) => terms.length(term))).toEqual([2]);
    expect(terms.at(vocabulary.id("thi"), vocabulary.id("đua")).map((term) => terms.length(term))).toEqual([2, 4]);
  });
});
