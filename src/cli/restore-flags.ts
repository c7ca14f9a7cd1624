/** Owns the flags that set a restorer, shared by `restore` and `evaluate`, and what they become. */

import { KhoidauError } from "../errors.js";
import type { RestoreOptions, UserTerm } from "../restore/options.js";
import { decodeText } from "../text-file.js";
import type { CommandIo } from "./command-io.js";
import { readBytes } from "./read-input.js";
import type { RestorerSettings } from "./command-restorer.js";
import { parseTerms } from "./terms-file.js";

/** The flags as commander gives them. */
export interface RestorerFlags {
  readonly profile?: NonNullable<RestoreOptions["profile"]>;
  readonly terms?: readonly string[];
  readonly pack?: readonly string[];
  readonly minConfidence?: number;
  readonly tonePlacement?: NonNullable<RestoreOptions["tonePlacement"]>;
  readonly noise?: NonNullable<RestoreOptions["noise"]>;
  readonly dictionary?: string;
  readonly small?: boolean;
}

/**
 * The settings that the flags ask for; reads terms files and packs.
 *
 * @throws KhoidauError `unreadable`, `bad-argument` and those of the dictionary.
 */
export async function restorerSettings(flags: RestorerFlags, io: CommandIo): Promise<RestorerSettings> {
  const terms = [...(await termsOfFiles(flags.terms ?? [], io)), ...(await termsOfPacks(flags.pack ?? []))];
  const { profile, minConfidence, tonePlacement, noise, dictionary, small } = flags;
  return {
    ...(dictionary === undefined ? {} : { dictionary }),
    ...(small === undefined ? {} : { small }),
    options: {
      ...(terms.length === 0 ? {} : { terms }),
      ...(profile === undefined ? {} : { profile }),
      ...(minConfidence === undefined ? {} : { minConfidence }),
      ...(tonePlacement === undefined ? {} : { tonePlacement }),
      ...(noise === undefined ? {} : { noise }),
    },
  };
}

async function termsOfFiles(files: readonly string[], io: CommandIo): Promise<UserTerm[]> {
  const terms: UserTerm[][] = [];
  for (const file of files) terms.push(parseTerms(decodeText(await readNeeded(file, io), file).text, file));
  return terms.flat();
}

/** Without its terms nothing may be restored, so the error says that the file was needed. */
async function readNeeded(file: string, io: CommandIo): Promise<Uint8Array> {
  try {
    return await readBytes(file, io.input);
  } catch (error) {
    if (!(error instanceof KhoidauError)) throw error;
    throw new KhoidauError(error.code, error.message, { ...error.details, needed: true }, { cause: error });
  }
}

async function termsOfPacks(files: readonly string[]): Promise<UserTerm[]> {
  if (files.length === 0) return [];
  const { openDictionaryFile } = await import("../dictionary-file.js");
  return files.flatMap((file) => {
    const pack = openDictionaryFile(file);
    if (pack.kind !== "pack" || !pack.has("terms.text")) {
      throw new KhoidauError(
        "bad-argument",
        `${file} is no pack but a ${pack.kind}; expected what "khoidau dictionary build" wrote; give a whole dictionary with --dictionary.`,
        { path: file, kind: pack.kind, reason: "no-pack" },
      );
    }
    return parseTerms(pack.text("terms.text"), file);
  });
}
