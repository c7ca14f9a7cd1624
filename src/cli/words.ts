/** Owns the shape of the help: what each language must say. */

import type { ScanFailure } from "../scan/index.js";

/** Every text of the help, and the endings of usage errors. */
export interface Words {
  /** Commander's own headings and phrases, by their English. */
  readonly phrases: Readonly<Record<string, string>>;
  /** What the command is, and each subcommand. */
  readonly about: Readonly<Record<"khoidau" | "restore" | "scan" | "enqueue" | "worker" | "fields" | "evaluate" | "dictionary" | "inspect" | "verify" | "build" | "learn", string>>;
  /** Each argument and option by its name. */
  readonly option: Readonly<Record<OptionName, string>>;
  /** Examples and remarks under the help of a command. */
  readonly more: Readonly<Record<"khoidau" | "restore" | "scan" | "enqueue" | "worker" | "fields" | "evaluate" | "build" | "learn", string>>;
  readonly scan: ScanWords;
  readonly queue: QueueWords;
  readonly evaluate: EvaluateWords;
  readonly dictionary: DictionaryWords;
  /** A failure in the language; `path` is the document's, where there is one. Absent where the library's own words are. */
  readonly failure?: (failure: ScanFailure, path?: string) => string;
}

/** How far a scan is. */
export interface ScanCounts {
  readonly done: number;
  readonly documents: number;
  readonly pages: number;
  readonly failed: number;
  readonly pagesPerSecond: number;
  /** Absent until it can be said. */
  readonly secondsLeft?: number;
}

/** What a scan did. */
export interface ScanEnd {
  readonly scanned: number;
  readonly skipped: number;
  readonly failed: number;
  readonly partial: number;
  readonly pages: number;
  readonly seconds: number;
  readonly pagesPerSecond: number;
  /** Files of other kinds in the folders. */
  readonly aside: number;
  /** Documents in the index. */
  readonly documents: number;
}

/** What `scan` says while it runs. */
export interface ScanWords {
  /** The line that changes; one line, short. */
  readonly status: (counts: ScanCounts) => string;
  readonly ended: (end: ScanEnd) => string;
  readonly interrupted: string;
  readonly nothingFound: string;
}

/** What `enqueue` and `worker` say. */
export interface QueueWords {
  readonly noWorker: (queue: string) => string;
  readonly trouble: (message: string) => string;
  /** What is said of `enqueue` that is ended. */
  readonly interrupted: string;
  /** A worker takes jobs. */
  readonly serving: (worker: { readonly queue: string; readonly engines: string }) => string;
  /** A worker takes no more. */
  readonly ending: string;
}

/** The table of `evaluate`. */
export interface EvaluateWords {
  /** Over each column. */
  readonly head: readonly string[];
  /** The row over all documents. */
  readonly all: string;
}

/** What `dictionary` says. */
export interface DictionaryWords {
  /** Over the table of `inspect`. */
  readonly head: readonly [section: string, bytes: string];
  readonly verified: (path: string, kind: string, sections: number) => string;
  /** Without examples nothing was learnt. */
  readonly learnt: (path: string, terms: number, files: number, examples: readonly string[]) => string;
  readonly learning: (round: number, rounds: number, text: number, texts: number) => string;
  /** Of so many texts that were looked at so many taught so many words. */
  readonly learntEngine: (path: string, words: number, taught: number, texts: number) => string;
}

/** The arguments and options that have a description. */
export type OptionName =
  | "files"
  | "folder"
  | "dictionaryFile"
  | "json"
  | "jsonl"
  | "diff"
  | "restoreJobs"
  | "out"
  | "fromEncoding"
  | "profile"
  | "terms"
  | "pack"
  | "minConfidence"
  | "tonePlacement"
  | "noise"
  | "dictionary"
  | "small"
  | "evaluateJson"
  | "inspectJson"
  | "from"
  | "packOut"
  | "readTexts"
  | "mostTexts"
  | "rounds"
  | "leastCount"
  | "name"
  | "lang"
  | "version"
  | "help"
  | "helpCommand"
  | "scanPaths"
  | "scanOut"
  | "scanFormat"
  | "jobs"
  | "redis"
  | "inFlight"
  | "force"
  | "layers"
  | "scanFromEncoding"
  | "log"
  | "noTiming"
  | "fieldsFiles"
  | "fieldsJsonl"
  | "fromGold";
