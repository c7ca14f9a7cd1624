/** Owns the command that mines the tables that people edit: a corpus in, candidates out. */

import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { KhoidauError } from "../errors.js";
import { mineSources } from "./terms-mining.js";

const HELP = `Mines a corpus for terms, symbols of codes and abbreviations: candidates for dictionaries/sources, for a person to choose from.

  npm run build:terms -- [--corpus FOLDER] [--out FOLDER]

  --corpus  folder of *.txt.xz, documents parted by empty lines (../shared/corpus)
  --out     where terms.tsv, symbols.tsv and abbreviations.tsv go (.cache/terms)
`;

const OPTIONS = {
  corpus: { type: "string", default: "../shared/corpus" },
  out: { type: "string", default: ".cache/terms" },
  help: { type: "boolean", default: false },
} as const;

/** Runs the command; under a minute. */
export async function termsCommand(argv: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...argv], options: OPTIONS });
  if (values.help) {
    process.stdout.write(HELP);
    return 0;
  }
  if (!existsSync(values.corpus))
    throw new KhoidauError("unreadable", `There is no corpus folder ${values.corpus}; name one with --corpus.`, { path: values.corpus });
  await mineSources(values);
  process.stderr.write(`Candidates are in ${values.out}.\n`);
  return 0;
}
