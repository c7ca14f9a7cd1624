/** Owns the command of the builds: `dictionary`, `terms`, `noise` and `scans`. */

import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { KhoidauError } from "../errors.js";
import { buildDictionaries } from "./build-dictionary.js";
import type { DictionarySize } from "./build-stage.js";
import { noiseCommand } from "./noise-command.js";
import { scanCommand } from "./scan-command.js";
import { termsCommand } from "./terms-command.js";

const HELP = `Builds what khoidau needs from data that is not part of it.

  node dist/train/main.js dictionary [options]
  node dist/train/main.js terms [options]        (its own --help)
  node dist/train/main.js noise [options]        (its own --help)
  node dist/train/main.js scans [options]        (its own --help)

  --corpus    folder of *.txt.xz (../shared/corpus)
  --noise     folder of *.tsv.xz (../shared/noise)
  --sources   folder of the edited tables (dictionaries/sources)
  --fixtures  folder whose lines are never counted; may be given again (fixtures, ../shared/fixtures, layers, scans beside the corpus)
  --out       where the dictionaries go (dictionaries)
  --size      full or small; both where not given
  --cache     folder that keeps the corpus cut into words (.cache)
`;

/** Folders of measured texts that are looked for where none is named. */
const FIXTURES = ["fixtures", "../shared/fixtures", "../shared/layers", "../shared/scans"];

async function dictionaryCommand(argv: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      corpus: { type: "string", default: "../shared/corpus" },
      noise: { type: "string", default: "../shared/noise" },
      sources: { type: "string", default: "dictionaries/sources" },
      fixtures: { type: "string", multiple: true, default: FIXTURES.filter((folder) => existsSync(folder)) },
      out: { type: "string", default: "dictionaries" },
      size: { type: "string" },
      cache: { type: "string", default: ".cache" },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return 0;
  }
  if (!existsSync(values.corpus))
    throw new KhoidauError("unreadable", `There is no corpus folder ${values.corpus}; name one with --corpus.`, { path: values.corpus });
  const started = Date.now();
  const log = (message: string): void => void process.stderr.write(`${((Date.now() - started) / 1000).toFixed(1).padStart(6)} s  ${message}\n`);
  await buildDictionaries({ ...values, sizes: sizesOf(values.size), log });
  return 0;
}

function sizesOf(size: string | undefined): DictionarySize[] {
  if (size === undefined) return ["full", "small"];
  if (size === "full" || size === "small") return [size];
  throw new KhoidauError("bad-argument", `--size is ${size}; it must be full or small; leave it out for both.`, { size });
}

async function main(argv: readonly string[]): Promise<number> {
  if (argv[0] === "dictionary") return dictionaryCommand(argv.slice(1));
  if (argv[0] === "terms") return termsCommand(argv.slice(1));
  if (argv[0] === "noise") return noiseCommand(argv.slice(1));
  if (argv[0] === "scans") return scanCommand(argv.slice(1));
  process.stderr.write(HELP);
  return argv[0] === "--help" ? 0 : 1;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof KhoidauError) && !(error instanceof TypeError && "code" in error)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = error instanceof KhoidauError && error.code === "unreadable" ? 3 : 1;
}
