import { expect, it } from "vitest";
import { BareForms } from "../../src/lattice/bare-forms.js";
import { openTrie } from "../../src/lexicon/stored-trie.js";
import { Vocabulary } from "../../src/lexicon/vocabulary.js";
import { openPackagedDictionary } from "../../src/node.js";
import { stripMarks } from "../../src/text/fold.js";

const dictionary = openPackagedDictionary({ size: "small" });
const vocabulary = new Vocabulary(dictionary);
const { trie } = openTrie(dictionary, vocabulary);
const forms = new BareForms(trie);

it("gives all words of the trie by their bare letters, in its order", () => {
  const all = new Map<string, Set<number>>();
  for (const id of trie.word) {
    const bare = stripMarks(vocabulary.word(id));
    all.set(bare, (all.get(bare) ?? new Set()).add(id));
  }
  for (const [bare, ids] of all) expect(forms.get(bare), bare).toEqual([...ids]);
});

it("knows no words for letters with marks and for what no word is without its marks", () => {
  for (const reading of ["", "đường", "q", "xyz", "truongg", "-", "12"]) expect(forms.get(reading), reading).toBeUndefined();
  expect(forms.has("duong")).toBe(true);
  expect(forms.get("duong")!.map((id) => vocabulary.word(id))).toContain("đường");
});
