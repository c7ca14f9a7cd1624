/** Owns the shape of the help: what each language must say. */

/** Every text of the help, and the endings of usage errors. */
export interface Words {
  /** Commander's own headings and phrases, by their English. */
  readonly phrases: Readonly<Record<string, string>>;
  /** What the command is, and each subcommand. */
  readonly about: Readonly<Record<"khoidau" | "restore" | "evaluate" | "dictionary" | "inspect" | "verify" | "build", string>>;
  /** Each argument and option by its name. */
  readonly option: Readonly<Record<OptionName, string>>;
  /** Examples and remarks under the help of a command. */
  readonly more: Readonly<Record<"khoidau" | "restore" | "evaluate" | "build", string>>;
}

/** The arguments and options that have a description. */
export type OptionName =
  | "files"
  | "folder"
  | "dictionaryFile"
  | "json"
  | "jsonl"
  | "diff"
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
  | "leastCount"
  | "name"
  | "lang"
  | "version"
  | "help"
  | "helpCommand";
