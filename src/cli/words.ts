/** Owns the choice of the language that help and usage errors are written in. */

import { KhoidauError } from "../errors.js";

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

/** A language of the help. */
export type Language = "en" | "vi";

/** The arguments without `--lang`, which may stand before or after a command, and the language that it asks for. */
export function takeLanguage(args: readonly string[]): { readonly rest: readonly string[]; readonly asked?: string } {
  const at = args.findIndex((arg) => arg === "--lang" || arg.startsWith("--lang="));
  const end = args.indexOf("--");
  if (at < 0 || (end >= 0 && end < at)) return { rest: args };
  const inOne = args[at]!.startsWith("--lang=");
  return { rest: [...args.slice(0, at), ...args.slice(at + (inOne ? 1 : 2))], asked: inOne ? args[at]!.slice("--lang=".length) : (args[at + 1] ?? "") };
}

/**
 * The language asked for, else the environment's.
 *
 * @throws KhoidauError `bad-argument` where another one is asked for.
 */
export function languageOf(asked: string | undefined, env: Readonly<Record<string, string | undefined>>): Language {
  if (asked === "en" || asked === "vi") return asked;
  if (asked !== undefined) throw new KhoidauError("bad-argument", `--lang is "${asked}"; it must be en or vi.`);
  return /^vi(?:[_.-]|$)/i.test(env["LC_ALL"] || env["LC_MESSAGES"] || env["LANG"] || "") ? "vi" : "en";
}

/** Loads the words of one language. */
export async function wordsOf(language: Language): Promise<Words> {
  return language === "vi" ? (await import("./words-vi.js")).VIETNAMESE : (await import("./words-en.js")).ENGLISH;
}
