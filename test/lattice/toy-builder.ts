/** A lattice builder over a few words, and lattices written out for reading. */
import { CandidateFinder, DEFAULT_LIMITS } from "../../src/lattice/candidates.js";
import { LatticeBuilder } from "../../src/lattice/lattice-builder.js";
import type { Lattice } from "../../src/lattice/lattice.js";
import { ReadingCandidates } from "../../src/lattice/reading-candidates.js";
import { WordSearch } from "../../src/lattice/word-search.js";
import { buildSyllableTrie } from "../../src/lexicon/syllable-trie.js";
import { RESERVED_WORDS } from "../../src/lexicon/vocabulary.js";
import { modelOf, wordSource } from "./toy-channel.js";

export interface ToyOptions {
  /** `letter>piece` rules that the channel has learned. */
  readonly rules?: readonly string[];
  readonly doubtDigits?: number;
}

/** Candidates of a few words under the background and some rules. */
export function readingsOf(words: readonly string[], { rules = [] }: ToyOptions = {}): ReadingCandidates {
  const source = wordSource(words);
  const search = new WordSearch(buildSyllableTrie(words, words.map((_, i) => i + 8)));
  return new ReadingCandidates(new CandidateFinder(modelOf(rules), undefined, search, source, DEFAULT_LIMITS), (word) => source.id(word));
}

/** A builder of lattices over a few words; ids begin at 8. */
export function builderOf(words: readonly string[], options: ToyOptions = {}): LatticeBuilder {
  const classIds = new Map(RESERVED_WORDS.map((word, id) => [word as string, id]));
  return new LatticeBuilder(readingsOf(words, options), classIds, { ...options, lengthOf: (id) => words[id - 8]!.length });
}

/** One line a group: `0-1 word "ngay": ngày ngay`, by the node it ends at; a `|` where a sentence ends behind it. */
export function written(lattice: Lattice, text: string, words: readonly string[]): string[] {
  const name = (id: number): string => (id < 8 ? RESERVED_WORDS[id]! : words[id - 8]!);
  return lattice.incoming.flatMap((groups) =>
    groups.map(({ from, to, kind, start, end, candidates: { size, width, ids }, boundary }) => {
      const meant = Array.from({ length: size }, (_, c) => Array.from(ids.subarray(c * width, (c + 1) * width), name).join("+"));
      return [`${from}-${to} ${kind} "${text.slice(start, end)}":`, ...meant.filter((words) => words !== ""), ...(boundary ? ["|"] : [])].join(" ");
    }),
  );
}
