/** Owns the measure on engines that the learning left out: `npm run bench:unseen -- [PAGES]`, some 4 s a page once, as much again each time. */

import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openDictionary } from "../src/dictionary/open.js";
import { writeDictionary } from "../src/dictionary/write.js";
import type { Dictionary } from "../src/dictionary/dictionary.js";
import { Vocabulary } from "../src/lexicon/vocabulary.js";
import { sumMeasurements, measureText } from "../src/measure/index.js";
import type { Measurement, TokenErrors } from "../src/measure/index.js";
import { learnEngine } from "../src/learn/index.js";
import { createRestorer } from "../src/restore/restorer.js";
import { PairCounter } from "../src/learn/channel-pairs.js";
import { channelSections } from "../src/learn/channel-sections.js";
import { addTables, MIXTURES } from "../src/train/channel-stage.js";
import { readXz } from "../src/train/corpus.js";
import { isThere, SHARED } from "./paths.js";
import { eachRenderedPage, fontWarning, renderedFolder } from "./rendered-set.js";
import { percent } from "./table.js";
import { UNSEEN } from "./unseen-engines.js";
import type { UnseenEngine } from "./unseen-engines.js";

const PAGES = 40;

/** Prints syllables right, case counting, of each engine that is there. */
export async function run(args: readonly string[]): Promise<number> {
  if (!isThere(SHARED.corpus) || !isThere(SHARED.noise)) {
    process.stderr.write(`${SHARED.corpus} or ${SHARED.noise} is not there: engines are left out of the learning where both lie.\n`);
    return 3;
  }
  const warning = fontWarning();
  if (warning !== undefined) process.stderr.write(`${warning}\n`);
  const packaged = openDictionary(readFileSync("dictionaries/vi-admin.kdict"));
  for (const engine of UNSEEN) {
    if (!(await readPages(engine, Number(args[0] ?? PAGES)))) {
      process.stdout.write(`${engine.name}: not measured; it needs ${engine.needs}.\n`);
      continue;
    }
    const { read, unseen, learned, seen } = measurePages(engine, await without(engine, packaged), packaged);
    process.stdout.write(`${engine.name}: ${percent(read.accuracy)} % as read, ${percent(unseen.accuracy)} % restored, ${percent(learned.accuracy)} % once learned from the other half of the pages, ${percent(seen.accuracy)} % by the dictionary as it is shipped, of ${read.gold} syllables\n`);
  }
  return 0;
}

const folderOf = (engine: UnseenEngine): string => renderedFolder(`unseen-${engine.name}`);

/** Reads the rendered pages that are not read yet; false where the engine is not installed. */
async function readPages(unseen: UnseenEngine, pages: number): Promise<boolean> {
  const folder = folderOf(unseen);
  mkdirSync(folder, { recursive: true });
  const engine = await unseen.open();
  if (engine === undefined) return readdirSync(folder).length > 0;
  for await (const { name, print, isReadIn } of eachRenderedPage(pages)) {
    if (isReadIn(folder)) continue;
    const { gold, image, dpi } = await print();
    writeFileSync(join(folder, `${name}.gold.txt`), gold);
    writeFileSync(join(folder, `${name}.ocr.txt`), await engine.read(image, dpi));
  }
  await engine.close();
  return true;
}

/** The dictionary without this engine's own channels, its general channel learned from all engines but this one and its kin. */
async function without({ leftOut }: UnseenEngine, packaged: Dictionary): Promise<Dictionary> {
  const kept = packaged.names.filter((name) => !leftOut.some((profile) => name.startsWith(`channel.${profile}.`)));
  const sections = new Map(kept.map((name) => [name, packaged.bytes(name)]));
  const counter = new PairCounter();
  for (const file of ["eng", "vie", "other"]) {
    const pairs = await readXz(join(SHARED.noise, `${file}.tsv.xz`));
    counter.add(pairs, MIXTURES["general"]!(file), (head) => !leftOut.some((name) => head.startsWith(`# ${name}`)));
  }
  addTables(counter, "dictionaries/sources", "general", leftOut);
  for (const [name, bytes] of channelSections("general", counter.counts(), new Vocabulary(packaged))) sections.set(name, bytes);
  return openDictionary(writeDictionary(sections, packaged.meta));
}

/** A page as it was read, and what stands on it. */
interface Page {
  readonly reading: string;
  readonly gold: string;
}

/** As read; by a dictionary that has not met the engine; by one that learned it from the readings of the other half; by one that has met it. */
function measurePages(engine: UnseenEngine, unmet: Dictionary, met: Dictionary): Record<"read" | "unseen" | "learned" | "seen", TokenErrors> {
  const folder = folderOf(engine);
  const pages = readdirSync(folder).filter((file) => file.endsWith(".ocr.txt")).map((file) => ({
    reading: readFileSync(join(folder, file), "utf8"), gold: readFileSync(join(folder, file.replace(".ocr.", ".gold.")), "utf8"),
  }));
  const halves = [0, 1].map((half) => pages.filter((_, i) => i % 2 === half));
  const learned = halves.flatMap((half, i) => {
    const { bytes } = learnEngine(unmet, halves[1 - i]!.map(({ reading }) => reading));
    return measured(half, openDictionary(bytes));
  });
  const sum = (all: Measurement[]): TokenErrors => sumMeasurements(all).tokens;
  return { read: sum(pages.map(({ reading, gold }) => measureText(gold, reading))), unseen: sum(measured(pages, unmet)), learned: sum(learned), seen: sum(measured(pages, met)) };
}

function measured(pages: readonly Page[], dictionary: Dictionary): Measurement[] {
  const restorer = createRestorer(dictionary);
  return pages.map(({ reading, gold }) => measureText(gold, restorer.restore(reading).text));
}
