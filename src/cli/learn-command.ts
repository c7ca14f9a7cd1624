/** Owns `khoidau dictionary learn`: a dictionary that knows the engine of an archive, learnt from a folder of its readings. */

import { openDictionaryFile, openPackagedDictionary } from "../dictionary-file.js";
import { learnEngine } from "../learn/index.js";
import { decodeText } from "../text-file.js";
import type { CommandIo } from "./command-io.js";
import type { ExitCode } from "./exit-code.js";
import { EXIT } from "./exit-code.js";
import { writeWhole } from "./output-file.js";
import { readBytes } from "./read-input.js";
import { warnError } from "./say-error.js";
import { textFilesIn } from "./text-folder.js";
import type { DictionaryWords } from "./words.js";

/** The flags of `dictionary learn` as commander gives them. */
export interface LearnFlags {
  readonly from: string;
  readonly out: string;
  readonly most: number;
  readonly rounds: number;
  readonly dictionary?: string;
  readonly small?: boolean;
}

/** Runs `dictionary learn`; a file that cannot be read is reported and the rest is learnt from. */
export async function learnDictionary(flags: LearnFlags, io: CommandIo, words: DictionaryWords): Promise<ExitCode> {
  const { rounds } = flags;
  const all = textFilesIn(flags.from, "text as an engine read it");
  const every = Math.max(1, all.length / flags.most);
  const files = Array.from({ length: Math.min(all.length, flags.most) }, (_, i) => all[Math.floor(i * every)]!);
  const texts: string[] = [];
  for (const file of files) {
    try {
      texts.push(decodeText(await readBytes(file, io.input), file, "auto").text);
    } catch (error) {
      warnError(io, error, file);
    }
  }
  const dictionary = flags.dictionary === undefined ? openPackagedDictionary({ size: flags.small === true ? "small" : "full" }) : openDictionaryFile(flags.dictionary);
  const onText = (text: number, round: number): void => io.status?.(words.learning(round, rounds, text + 1, texts.length));
  const learnt = learnEngine(dictionary, texts, { rounds, onText });
  io.status?.("");
  writeWhole(flags.out, learnt.bytes);
  await io.write(`${words.learntEngine(flags.out, learnt.words, learnt.texts, texts.length)}\n`);
  return texts.length === files.length ? EXIT.ok : EXIT.someUnread;
}
