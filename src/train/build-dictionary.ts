/** Owns the build of the dictionaries: corpus and noise in, `vi-admin.kdict` and `vi-admin-small.kdict` out. */

import { mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { writeDictionary } from "../dictionary/write.js";
import type { BuildContext, BuildStage, DictionarySize } from "./build-stage.js";
import { languageModelStage } from "./lm-stage.js";
import { lexiconStage } from "./terms-stage.js";
import { chooseVocabulary, vocabularySections } from "./lm-vocabulary.js";
import { cachedStream } from "./stream-cache.js";
import { excludedKeys } from "./word-stream.js";

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

/** Words counted less often are unknown; measured: 3 and 20 are no better. */
const VOCABULARY = { leastCount: 4, most: 32_000 };

const FILE_NAME: Readonly<Record<DictionarySize, string>> = { full: "vi-admin.kdict", small: "vi-admin-small.kdict" };

const vocabularyStage: BuildStage = (context) => vocabularySections(context.vocabulary);

/** The parts of a dictionary, in the order in which they are built. */
export function defaultStages(): BuildStage[] {
  return [vocabularyStage, languageModelStage(), lexiconStage()];
}

/** Builds each size; the same inputs give the same bytes. Some two minutes and 3 GB. */
export async function buildDictionaries(options: BuildOptions, stages: readonly BuildStage[] = defaultStages()): Promise<void> {
  const { corpus, noise, sources, log } = options;
  const stream = await cachedStream(corpus, excludedKeys(fixtureTexts(options.fixtures)), options.cache, log);
  const vocabulary = chooseVocabulary(stream, VOCABULARY);
  log(`vocabulary of ${vocabulary.words.length} words`);
  mkdirSync(options.out, { recursive: true });
  for (const size of options.sizes) {
    const context: BuildContext = { size, corpus, noise, sources, stream, vocabulary, log };
    const sections = new Map<string, Uint8Array>();
    for (const stage of stages) for (const [name, bytes] of await stage(context)) sections.set(name, bytes);
    const bytes = writeDictionary(sections, { name: FILE_NAME[size].replace(".kdict", ""), size, words: vocabulary.words.length });
    writeWhole(join(options.out, FILE_NAME[size]), bytes);
    log(`${FILE_NAME[size]}: ${bytes.length} bytes, ${sections.size} sections`);
  }
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
