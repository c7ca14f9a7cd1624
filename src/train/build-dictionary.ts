/** Owns the build of the dictionaries: corpus and noise in, `vi-admin.kdict` and `vi-admin-small.kdict` out. */

import { mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { aligned } from "../dictionary/format.js";
import { writeDictionary } from "../dictionary/write.js";
import type { BuildStage, DictionarySize } from "./build-stage.js";
import { channelStage } from "./channel-stage.js";
import { LanguageModelMaker, languageModelStage } from "./lm-stage.js";
import { senseStage } from "./sense-stage.js";
import { lexiconStage } from "./terms-stage.js";
import { trieStage } from "./trie-stage.js";
import { measuredLines } from "./measured-lines.js";
import { chooseVocabulary, vocabularySections } from "./lm-vocabulary.js";
import type { VocabularyOptions } from "./lm-vocabulary.js";
import { cachedStream } from "./stream-cache.js";
import { excludedKeys } from "./word-stream.js";
import type { CorpusStream } from "./word-stream.js";

/** Folders of the build. */
export interface BuildOptions {
  /** Text corpus, `*.txt.xz`. */
  readonly corpus: string;
  /** Aligned misreadings, `*.tsv.xz`. */
  readonly noise: string;
  /** Tables that people edit, `*.tsv`. */
  readonly sources: string;
  /** Folders whose `*.txt` are measured on: no line of more than six words that they hold is counted. */
  readonly fixtures: readonly string[];
  /** Where the dictionaries go. */
  readonly out: string;
  /** Where the corpus cut into words is kept between builds. */
  readonly cache: string;
  /** Sizes to build. */
  readonly sizes: readonly DictionarySize[];
  readonly log: (message: string) => void;
}

/**
 * Words counted less often are unknown; measured: 3 and 20 are no better. A word that is known takes 25 bytes beside its
 * n-grams: in the small dictionary rare names and foreign words are worth less than the n-grams that they would displace.
 */
const VOCABULARY: Readonly<Record<DictionarySize, VocabularyOptions>> = {
  full: { leastCount: 4, most: 32_000 },
  small: { leastCount: 4, most: 12_000 },
};

/** Bytes that a section takes in the table of the file, about. */
const ENTRY_BYTES = 48;

const FILE_NAME: Readonly<Record<DictionarySize, string>> = { full: "vi-admin.kdict", small: "vi-admin-small.kdict" };

/** Bytes of each file, filled by the language model, which leaves some 15,000 of them; the limits are 20 and 4 MB. */
const FILE_BYTES: Readonly<Record<DictionarySize, number>> = { full: 19_910_248, small: 3_996_136 };

const vocabularyStage: BuildStage = (context) => vocabularySections(context.vocabulary);

/** The parts of one dictionary, in the order in which they are built; the language model takes the room that the others leave. */
function defaultStages(): BuildStage[] {
  const maker = new LanguageModelMaker();
  return [vocabularyStage, trieStage, channelStage, lexiconStage, senseStage(maker), languageModelStage(maker)];
}

/** Builds each size; the same inputs give the same bytes. Some fifteen minutes and 3 GB. */
export async function buildDictionaries(options: BuildOptions, stagesOf: () => readonly BuildStage[] = defaultStages): Promise<void> {
  const { corpus, out, sizes, log } = options;
  const excluded = new Set([...excludedKeys(fixtureTexts(options.fixtures)), ...await measuredLines(corpus)]);
  log(`${excluded.size} lines are measured on and will not be counted`);
  const stream = await cachedStream(corpus, excluded, options.cache, log);
  mkdirSync(out, { recursive: true });
  for (const size of sizes) {
    const bytes = await dictionaryBytes(size, stream, stagesOf(), options);
    writeWhole(join(out, FILE_NAME[size]), bytes);
    log(`${FILE_NAME[size]}: ${bytes.length} bytes`);
  }
}

async function dictionaryBytes(size: DictionarySize, stream: CorpusStream, stages: readonly BuildStage[], options: BuildOptions): Promise<Uint8Array> {
  const { corpus, noise, sources, log } = options;
  const vocabulary = chooseVocabulary(stream, VOCABULARY[size]);
  log(`${size}: vocabulary of ${vocabulary.words.length} words`);
  const sections = new Map<string, Uint8Array>();
  let room = FILE_BYTES[size];
  for (const stage of stages) {
    for (const [name, bytes] of await stage({ size, corpus, noise, sources, stream, vocabulary, room, log })) {
      sections.set(name, bytes);
      room -= aligned(bytes.length) + ENTRY_BYTES;
    }
  }
  return writeDictionary(sections, { name: FILE_NAME[size].replace(".kdict", ""), size, words: vocabulary.words.length });
}

function fixtureTexts(folders: readonly string[]): string[] {
  return folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((file) => file.endsWith(".txt"))
      .sort()
      .map((file) => readFileSync(join(folder, file), "utf8")),
  );
}

/** Nobody ever opens half a dictionary under its own name. */
function writeWhole(path: string, bytes: Uint8Array): void {
  writeFileSync(`${path}.part`, bytes);
  renameSync(`${path}.part`, path);
}
