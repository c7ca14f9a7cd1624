/** A vocabulary of a few words for tests of the lexicon. */
import { openDictionary } from "../../src/dictionary/open.js";
import { writeDictionary } from "../../src/dictionary/write.js";
import { RESERVED_WORDS, Vocabulary } from "../../src/lexicon/vocabulary.js";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Ids begin at 8, in the order given. */
export function toyVocabulary(words: readonly string[]): Vocabulary {
  const all = [...RESERVED_WORDS, ...words];
  const sections = new Map([
    ["vocab.text", bytes(all.join("\n"))],
    ["vocab.counts", new Uint8Array(all.length)],
    ["vocab.flags", new Uint8Array(all.length)],
  ]);
  return new Vocabulary(openDictionary(writeDictionary(sections, {})));
}
