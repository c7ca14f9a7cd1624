/** Owns the command of the noise build: clean text in, files of aligned meant and read words out. */

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { KhoidauError } from "../errors.js";
import { alignWords, unalignedShare } from "./noise-align.js";
import { ENGINES, openEngine } from "./noise-engine.js";
import type { ReadingEngine } from "./noise-engine.js";
import { usableFonts } from "./noise-fonts.js";
import { formatPage, wordsOf } from "./noise-format.js";
import { planPages } from "./noise-plan.js";
import type { PlannedPage } from "./noise-plan.js";
import { PagePrinter } from "./noise-print.js";
import type { PrintedPage } from "./noise-print.js";
import { readSources } from "./noise-sources.js";

const HELP = `Prints clean text, damages the pages, reads them and aligns what was meant with what was read.

  npm run build:noise -- [--from FOLDER] [--out FOLDER] [--pages N] [--engine NAME]... [--seed WORD]

  --from    folder of *.txt or *.txt.xz, documents parted by empty lines (../shared/corpus)
  --out     where NAME.tsv of each engine goes (.cache/noise)
  --pages   pages to print; each engine reads all of them, about 3 s a page, the legacy ones 20 s (20)
  --engine  ${Object.keys(ENGINES).join(", ")} (all)
  --seed    the same seed gives the same files (noise)

The format and the fonts wanted are described in docs/noise.md.
`;

const OPTIONS = {
  from: { type: "string", default: "../shared/corpus" },
  out: { type: "string", default: ".cache/noise" },
  pages: { type: "string", default: "20" },
  engine: { type: "string", multiple: true, default: Object.keys(ENGINES) },
  seed: { type: "string", default: "noise" },
  help: { type: "boolean", default: false },
} as const;

/** Pages where more of the words found no counterpart are left out: the engine lost its way on them. */
const MOST_UNALIGNED = 0.3;

/** Runs the command; the exit code is 0, 1 for wrong arguments, 3 where fonts, text or an engine are missing. */
export async function noiseCommand(argv: readonly string[]): Promise<number> {
  try {
    const values = readArguments(argv);
    if (values.help) process.stdout.write(HELP);
    else await buildNoise(values.from, values.out, Number(values.pages), values.engine, values.seed);
    return 0;
  } catch (error) {
    if (!(error instanceof KhoidauError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return error.code === "bad-argument" ? 1 : 3;
  }
}

function readArguments(argv: readonly string[]) {
  let values;
  try {
    ({ values } = parseArgs({ args: [...argv], options: OPTIONS }));
  } catch (cause) {
    throw new KhoidauError("bad-argument", `${(cause as Error).message} See --help.`, {}, { cause });
  }
  if (/^[1-9]\d{0,6}$/.test(values.pages)) return values;
  throw new KhoidauError("bad-argument", `--pages is ${values.pages}; it must be a whole number above 0.`, { pages: values.pages });
}

async function buildNoise(from: string, out: string, pages: number, names: readonly string[], seed: string): Promise<void> {
  const fonts = usableFonts();
  const engines = await Promise.all([...new Set(names)].map(openEngine));
  try {
    const plans = planPages(await readSources(from), fonts, pages, seed);
    const files = await readPages(plans, engines);
    mkdirSync(out, { recursive: true });
    for (const [name, text] of files) writeFileSync(join(out, `${name}.tsv`), text);
  } finally {
    for (const engine of engines) await engine.close();
  }
}

/** The text of each engine's file. */
async function readPages(plans: Iterable<PlannedPage>, engines: readonly ReadingEngine[]): Promise<Map<string, string>> {
  const files = new Map(engines.map((engine) => [engine.name, ""]));
  const printer = new PagePrinter();
  for (const plan of plans) {
    const page = await printer.print(plan);
    for (const engine of engines) {
      const text = await readPage(plan, page, engine);
      files.set(engine.name, files.get(engine.name)! + text);
      process.stderr.write(`${plan.spec.name} ${engine.name}${text === "" ? ": left out, too little was read in order" : ""}\n`);
    }
  }
  return files;
}

async function readPage(plan: PlannedPage, page: PrintedPage, engine: ReadingEngine): Promise<string> {
  const reading = await engine.read(page.image, plan.spec.dpi);
  const pairs = alignWords(wordsOf(page.lines.join(" ")), wordsOf(reading));
  return unalignedShare(pairs) > MOST_UNALIGNED ? "" : formatPage(engine.name, plan.spec, pairs);
}
