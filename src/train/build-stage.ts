/** Owns what the parts of the dictionary build share: one context in, sections out. */

import type { BuiltVocabulary } from "./lm-vocabulary.js";
import type { CorpusStream } from "./word-stream.js";

/** `full` is for servers and desks, `small` for browsers. */
export type DictionarySize = "full" | "small";

/** What every stage is given. Folders are read, never written. */
export interface BuildContext {
  readonly size: DictionarySize;
  /** Folder of the text corpus, `*.txt.xz`. */
  readonly corpus: string;
  /** Folder of the aligned misreadings, `*.tsv.xz`. */
  readonly noise: string;
  /** Folder of the tables that people edit, `*.tsv`. */
  readonly sources: string;
  /** The corpus cut into words, without the development split. */
  readonly stream: CorpusStream;
  readonly vocabulary: BuiltVocabulary;
  /** Bytes of the file that the stages before this one have left. */
  readonly room: number;
  readonly log: (message: string) => void;
}

/** A part of the build: its sections, names beginning with the part's own name and a full stop. */
export type BuildStage = (context: BuildContext) => Map<string, Uint8Array> | Promise<Map<string, Uint8Array>>;
