/** Owns the trie of a dictionary: the sections `trie.*`, or what they would hold where a dictionary has none. */

import type { Dictionary } from "../dictionary/dictionary.js";
import { meantWords } from "./meant-words.js";
import { buildSyllableTrie } from "./syllable-trie.js";
import type { SyllableTrie } from "./syllable-trie.js";
import type { Vocabulary } from "./vocabulary.js";

/** What is known of the words that can be meant. */
export interface StoredTrie {
  readonly trie: SyllableTrie;
  /** All syllables without their marks. */
  readonly bare: ReadonlySet<string>;
}

const PARTS: readonly (keyof SyllableTrie)[] = ["headLetter", "headParent", "letter", "depth", "skip", "first", "word", "head"];

/** Builds what the sections hold: some 80 ms in a fresh process. */
export function makeTrie(vocabulary: Vocabulary): StoredTrie {
  const { words, ids, bare } = meantWords(vocabulary);
  return { trie: buildSyllableTrie(words, ids), bare };
}

/** The sections of a trie; 45 kB for all syllables. */
export function trieSections({ trie, bare }: StoredTrie): Map<string, Uint8Array> {
  const sections = new Map<string, Uint8Array>([["trie.bare", new TextEncoder().encode([...bare].sort().join("\n"))]]);
  for (const part of PARTS) {
    const { buffer, byteOffset, byteLength } = trie[part];
    sections.set(`trie.${part}`, new Uint8Array(buffer, byteOffset, byteLength));
  }
  return sections;
}

/** The trie of a dictionary as views on its sections; built anew where it was made without them. */
export function openTrie(dictionary: Dictionary, vocabulary: Vocabulary): StoredTrie {
  if (!dictionary.has("trie.letter")) return makeTrie(vocabulary);
  return {
    bare: new Set(dictionary.text("trie.bare").split("\n")),
    trie: {
      headLetter: dictionary.u8("trie.headLetter"), headParent: dictionary.u16("trie.headParent"),
      letter: dictionary.u8("trie.letter"), depth: dictionary.u8("trie.depth"), skip: dictionary.u32("trie.skip"),
      first: dictionary.u32("trie.first"), word: dictionary.u16("trie.word"), head: dictionary.u16("trie.head"),
    },
  };
}
