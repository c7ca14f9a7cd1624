import { expect, test } from "vitest";
import { openDictionary } from "../../src/dictionary/open.js";
import { writeDictionary } from "../../src/dictionary/write.js";
import { makeTrie, openTrie, trieSections } from "../../src/lexicon/stored-trie.js";
import { Vocabulary } from "../../src/lexicon/vocabulary.js";
import { wordSections } from "../../src/lexicon/word-table.js";

const WORDS = ["<unk>", "<s>", "<num>", "<date>", "<code>", "<url>", "<6>", "<7>", ..."nghiệp ở hòa định đinh quyết giếng ubnd anh thủy và của là các có được trong".split(" ")];
const facts = new Map([
  ["vocab.counts", new Uint8Array(WORDS.length).fill(90)],
  ["vocab.flags", new Uint8Array(WORDS.length).fill(1)],
]);
const plain = openDictionary(writeDictionary(new Map([...facts, ["vocab.text", new TextEncoder().encode(WORDS.join("\n"))]]), {}));
const packed = openDictionary(writeDictionary(new Map([...facts, ...wordSections(WORDS)]), {}));

test("a packed vocabulary answers as a plain one does", () => {
  const [a, b] = [new Vocabulary(plain), new Vocabulary(packed)];
  expect(b.size).toBe(a.size);
  for (let id = 0; id < a.size; id++) expect(b.word(id)).toBe(WORDS[id]);
  for (const word of [...WORDS, "", "zzz", "a", "ủy"]) expect(b.id(word), word).toBe(a.id(word));
});

test("a stored trie is the one that would be built", () => {
  const made = makeTrie(new Vocabulary(plain));
  const dictionary = openDictionary(writeDictionary(new Map([...facts, ...wordSections(WORDS), ...trieSections(made)]), {}));
  const stored = openTrie(dictionary, new Vocabulary(dictionary));
  expect(stored.trie).toEqual(made.trie);
  expect([...stored.bare].sort()).toEqual([...made.bare].sort());
  expect(openTrie(packed, new Vocabulary(packed)).trie).toEqual(made.trie);
});

test("every word stands under each of its spellings", () => {
  const { trie } = makeTrie(new Vocabulary(plain));
  const times = (word: string): number => trie.word.filter((id) => id === WORDS.indexOf(word)).length;
  expect([times("hòa"), times("thủy"), times("định"), times("ubnd")]).toEqual([2, 2, 1, 1]);
});
