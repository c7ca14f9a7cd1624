/** Owns the choice of the language that help and usage errors are written in. */

import { KhoidauError } from "../errors.js";
import type { Words } from "./words.js";

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
