/** Owns `khoidau dictionary build`: a pack of the user's own terms, learnt from a folder of clean text. */

import { basename, resolve } from "node:path";
import { writeDictionary } from "../dictionary/write.js";
import type { Dictionary } from "../dictionary/dictionary.js";
import { SymbolLexicon } from "../lexicon/symbols.js";
import { UNKNOWN, Vocabulary } from "../lexicon/vocabulary.js";
import { NgramModel } from "../lm/ngram-model.js";
import { openPackagedDictionary } from "../dictionary-file.js";
import { decodeText } from "../text-file.js";
import type { CommandIo } from "./command-io.js";
import type { ExitCode } from "./exit-code.js";
import { EXIT } from "./exit-code.js";
import { warnError } from "./say-error.js";
import { writeWhole } from "./output-file.js";
import type { KnownLanguage } from "./pack-terms.js";
import { TermMiner } from "./pack-terms.js";
import { readBytes } from "./read-input.js";
import { textFilesIn } from "./text-folder.js";
import type { DictionaryWords } from "./words.js";

/** The flags of `dictionary build` as commander gives them. */
export interface BuildFlags {
  readonly from: string;
  readonly out: string;
  readonly leastCount: number;
  readonly name?: string;
  /** What is known already; default: the packaged dictionary. */
  readonly known?: KnownLanguage;
}

/** Runs `dictionary build`; a file that cannot be read is reported and the rest is learnt. */
export async function buildPack(flags: BuildFlags, io: CommandIo, words: DictionaryWords): Promise<ExitCode> {
  const files = textFilesIn(flags.from, "clean text");
  const known = flags.known ?? knownBy(openPackagedDictionary());
  const miner = new TermMiner();
  let unread = 0;
  for (const file of files) {
    try {
      miner.add(decodeText(await readBytes(file, io.input), file, "auto").text);
    } catch (error) {
      warnError(io, error, file);
      unread++;
    }
  }
  const terms = miner.terms(known, { leastCount: flags.leastCount });
  const text = terms.map((term) => `${term.text}\t${term.weight}\n`).join("");
  const meta = { name: flags.name ?? basename(resolve(flags.from)), files: files.length - unread, terms: terms.length, leastCount: flags.leastCount };
  writeWhole(flags.out, writeDictionary(new Map([["terms.text", new TextEncoder().encode(text)]]), meta, "pack"));
  await io.write(`${words.learnt(flags.out, terms.length, files.length - unread, terms.slice(0, 5).map((term) => term.text))}\n`);
  return unread === 0 ? EXIT.ok : EXIT.someUnread;
}

function knownBy(dictionary: Dictionary): KnownLanguage {
  const vocabulary = new Vocabulary(dictionary);
  const symbols = new SymbolLexicon(dictionary.text("codes.text"));
  const lm = new NgramModel(dictionary);
  const state = new Int32Array(lm.stateSize);
  return {
    has: (word) => vocabulary.id(word) !== UNKNOWN,
    hasSymbol: (symbol) => symbols.isSymbol(symbol) || symbols.isGroup(symbol),
    surprise: (words) => {
      const ids = words.map((word) => vocabulary.id(word));
      let cost = 0;
      state.fill(-1);
      for (const [i, id] of ids.entries()) {
        // The first word opens the term: how rare it is says nothing on whether the rest is expected.
        if (i > 0) cost += lm.cost(state, 0, id);
        lm.advance(state, 0, id, state, 0);
      }
      return cost / Math.max(1, ids.length - 1);
    },
  };
}
