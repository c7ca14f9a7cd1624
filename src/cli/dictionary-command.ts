/** Owns `khoidau dictionary inspect` and `verify`. */

import { namingFile, packagedDictionaryPath, readDictionaryFile } from "../dictionary-file.js";
import { openDictionary, verifyDictionary } from "../dictionary/open.js";
import type { CommandIo } from "./command-io.js";
import type { ExitCode } from "./exit-code.js";
import { EXIT } from "./exit-code.js";
import { drawTable } from "./table.js";
import type { DictionaryWords } from "./words.js";

/** Shows the kind, the meta facts and the sections of a dictionary with their sizes. */
export async function inspectDictionary(file: string | undefined, flags: { readonly json?: boolean }, io: CommandIo, words: DictionaryWords): Promise<ExitCode> {
  const path = file ?? packagedDictionaryPath();
  const bytes = readDictionaryFile(path);
  const { kind, meta, names, ...dictionary } = namingFile(path, () => facts(bytes));
  if (flags.json === true) {
    await io.write(`${JSON.stringify({ file: path, bytes: bytes.length, kind, meta, sections: dictionary.sections }, null, 2)}\n`);
    return EXIT.ok;
  }
  const about = Object.entries(meta).map(([key, value]) => `${key}: ${value}\n`);
  const rows = names.map((name) => [name, dictionary.sections[name]!.toLocaleString("en-US")]);
  await io.write([`${path}\nkind: ${kind}\nbytes: ${bytes.length.toLocaleString("en-US")}\n`, ...about, "\n", drawTable([words.head, ...rows])].join(""));
  return EXIT.ok;
}

function facts(bytes: Uint8Array): { kind: string; meta: object; names: readonly string[]; sections: Record<string, number> } {
  const dictionary = openDictionary(bytes);
  const { kind, meta, names } = dictionary;
  return { kind, meta, names, sections: Object.fromEntries(names.map((name) => [name, dictionary.bytes(name).length])) };
}

/** Checks every sum of a dictionary; a damaged one is told by its error. */
export async function verifyDictionaryFile(file: string | undefined, io: CommandIo, words: DictionaryWords): Promise<ExitCode> {
  const path = file ?? packagedDictionaryPath();
  const { kind, names } = namingFile(path, () => verifyDictionary(readDictionaryFile(path)));
  await io.write(`${words.verified(path, kind, names.length)}\n`);
  return EXIT.ok;
}
