/** Owns the look at single words through the learned channel, without context: for the unigram baseline and the ledger. */

import { ConfusionModel, openLayer } from "../src/channel/confusion-model.js";
import { openTokenTable } from "../src/channel/token-table.js";
import type { Dictionary } from "../src/dictionary/dictionary.js";
import { CandidateFinder } from "../src/lattice/candidates.js";
import { WordSearch } from "../src/lattice/word-search.js";
import { buildSyllableTrie } from "../src/lexicon/syllable-trie.js";
import { FIRST_WORD, Vocabulary } from "../src/lexicon/vocabulary.js";
import { NgramModel } from "../src/lm/ngram-model.js";
import { foldWord } from "../src/text/fold.js";
import { isSyllable } from "../src/text/syllable.js";

/** Trust in the learned layer, in counts per letter; what the restorer takes. */
const TRUST = 3000;

/** The candidates of single readings. */
export interface ChannelWords {
  /** The word with the least channel cost and unigram cost together; the reading where nothing is near. */
  best(reading: string): string;
  /** True where the vocabulary holds the folded word. */
  isKnown(folded: string): boolean;
  /** True where the folded word is among the candidates of the reading, or is the reading. */
  isCandidate(reading: string, folded: string): boolean;
}

/** Opens the channel of one profile over the Vietnamese syllables of the vocabulary. */
export function channelWords(dictionary: Dictionary, profile: string): ChannelWords {
  const vocabulary = new Vocabulary(dictionary);
  const lm = new NgramModel(dictionary);
  const ids = Array.from({ length: vocabulary.size - FIRST_WORD }, (_, i) => i + FIRST_WORD).filter((id) => isSyllable(vocabulary.word(id)));
  const search = new WordSearch(buildSyllableTrie(ids.map((id) => vocabulary.word(id)), ids));
  const source = { word: (id: number) => vocabulary.word(id), unigramCost: (id: number) => lm.unigramCost(id) };
  const model = new ConfusionModel([openLayer(dictionary, profile, TRUST)]);
  const finder = new CandidateFinder(model, openTokenTable(dictionary, profile), search, source);
  return {
    best(reading) {
      const { ids: found, costs, size } = finder.find(reading);
      let best = -1;
      let least = Infinity;
      for (let i = 0; i < size; i++) {
        const cost = costs[i]! + lm.unigramCost(found[i]!);
        if (cost < least) [best, least] = [found[i]!, cost];
      }
      return best < 0 ? reading : vocabulary.word(best);
    },
    isKnown: (folded) => vocabulary.id(folded) !== 0,
    isCandidate: (reading, folded) => foldWord(reading) === folded || finder.find(reading).ids.includes(vocabulary.id(folded)),
  };
}
