/** Owns the trie's part of the dictionary build: the words that can be meant, as sections `trie.*`. */

import { openDictionary } from "../dictionary/open.js";
import { writeDictionary } from "../dictionary/write.js";
import { makeTrie, trieSections } from "../lexicon/stored-trie.js";
import { Vocabulary } from "../lexicon/vocabulary.js";
import type { BuildStage } from "./build-stage.js";
import { vocabularySections } from "./lm-vocabulary.js";

/** What a restorer would otherwise work out at every start. */
export const trieStage: BuildStage = ({ vocabulary, log }) => {
  const made = makeTrie(new Vocabulary(openDictionary(writeDictionary(vocabularySections(vocabulary), {}))));
  log(`trie of ${made.trie.word.length} spelled words`);
  return trieSections(made);
};
