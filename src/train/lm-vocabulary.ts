/** Owns the choice of the words that the language model knows, and the stream in their ids. */

import { FIRST_WORD, RESERVED_WORDS, UNKNOWN, WORD_FLAG } from "../lexicon/vocabulary.js";
import { wordSections } from "../lexicon/word-table.js";
import type { CorpusStream } from "./word-stream.js";

/** Limits of the vocabulary. */
export interface VocabularyOptions {
  /** Words counted less often are `<unk>`. */
  readonly leastCount: number;
  /** At most this many ids, reserved ones included; 65,535 at the outmost. */
  readonly most: number;
}

/** The chosen words with what is known of each, by id. */
export interface BuiltVocabulary {
  readonly words: readonly string[];
  readonly counts: Float64Array;
  readonly flags: Uint8Array;
  /** Number of the stream → id. */
  readonly idOf: Uint16Array;
  /** The id of a folded word; 0 for words not chosen. */
  readonly id: (word: string) => number;
  /** The word of an id. */
  readonly word: (id: number) => string;
}

/** What a corpus file is about, by its name. */
function isLegal(file: string): boolean {
  return file.startsWith("legal-") || file.startsWith("admin-");
}

/** The most frequent words, ties by code unit, after the reserved ones. */
export function chooseVocabulary(stream: CorpusStream, options: VocabularyOptions): BuiltVocabulary {
  const counts = new Float64Array(stream.words.length);
  const legal = new Uint8Array(stream.words.length);
  for (const file of stream.files) {
    for (const word of file.counted) counts[word]!++;
    if (isLegal(file.name)) for (const word of file.counted) legal[word] = 1;
  }
  const chosen = chosenNumbers(stream.words, counts, options);
  const words: string[] = [...RESERVED_WORDS];
  const idOf = new Uint16Array(stream.words.length).fill(UNKNOWN);
  for (const number of chosen) {
    idOf[number] = words.length;
    words.push(stream.words[number]!);
  }
  RESERVED_WORDS.forEach((word, id) => {
    const number = stream.words.indexOf(word);
    if (number >= 0) idOf[number] = id;
  });
  const ids = new Map(words.map((word, id) => [word, id]));
  return { words, idOf, id: (word) => ids.get(word) ?? UNKNOWN, word: (id) => words[id]!, ...facts(words.length, idOf, counts, legal) };
}

function chosenNumbers(words: readonly string[], counts: Float64Array, options: VocabularyOptions): number[] {
  const reserved = new Set<string>(RESERVED_WORDS);
  const byCount = (a: number, b: number): number => counts[b]! - counts[a]! || (words[a]! < words[b]! ? -1 : 1);
  return [...words.keys()]
    .filter((number) => counts[number]! >= options.leastCount && !reserved.has(words[number]!))
    .sort(byCount)
    .slice(0, options.most - FIRST_WORD);
}

function facts(size: number, idOf: Uint16Array, numberCounts: Float64Array, legal: Uint8Array): Pick<BuiltVocabulary, "counts" | "flags"> {
  const counts = new Float64Array(size);
  const flags = new Uint8Array(size);
  for (let number = 0; number < idOf.length; number++) {
    const id = idOf[number]!;
    counts[id]! += numberCounts[number]!;
    if (legal[number] === 1) flags[id]! |= WORD_FLAG.legal;
  }
  return { counts, flags };
}

/**
 * The counted words of all files as ids, each file as often as `weights` says (1 where it says nothing), and the first
 * words again at the end: a ring, so that every n-gram begins a longer one.
 */
export function idRing(stream: CorpusStream, vocabulary: BuiltVocabulary, weights: Readonly<Record<string, number>>, order: number): Uint16Array {
  const times = stream.files.map((file) => weights[file.name] ?? 1);
  const length = stream.files.reduce((sum, file, i) => sum + file.counted.length * times[i]!, 0);
  const ring = new Uint16Array(length + order - 1);
  let at = 0;
  stream.files.forEach((file, i) => {
    for (let time = 0; time < times[i]!; time++) for (const word of file.counted) ring[at++] = vocabulary.idOf[word]!;
  });
  ring.copyWithin(length, 0, order - 1);
  return ring;
}

/** The sections `vocab.*`. */
export function vocabularySections(vocabulary: BuiltVocabulary): Map<string, Uint8Array> {
  const classes = Uint8Array.from(vocabulary.counts, (count) => Math.min(255, Math.round(8 * Math.log2(Math.max(1, count)))));
  return new Map([
    ...wordSections(vocabulary.words),
    ["vocab.counts", classes],
    ["vocab.flags", vocabulary.flags],
  ]);
}
