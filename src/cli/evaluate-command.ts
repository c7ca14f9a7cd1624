/** Owns `khoidau evaluate`: the measures of the repair over hand-corrected documents, as a table or JSON. */

import { readdirSync } from "node:fs";
import { join } from "node:path";
import { KhoidauError } from "../errors.js";
import { unreadableFile } from "../file-errors.js";
import type { Measurement } from "../measure/index.js";
import { measureText, sumMeasurements } from "../measure/index.js";
import { decodeText } from "../text-file.js";
import type { CommandIo } from "./command-io.js";
import type { ExitCode } from "./exit-code.js";
import { EXIT, exitCodeOf } from "./exit-code.js";
import { warnError } from "./say-error.js";
import { readBytes } from "./read-input.js";
import type { RestorerFlags } from "./restore-flags.js";
import { restorerSettings } from "./restore-flags.js";
import { restoreTextOnly } from "./restore-text.js";
import type { CommandRestorer, RestorerSource } from "./command-restorer.js";
import { drawTable } from "./table.js";
import type { EvaluateWords } from "./words.js";

const READING = ".ocr.txt";
const GOLD = ".gold.txt";

interface Evaluation {
  readonly document: string;
  /** The reading against the gold. */
  readonly before: Measurement;
  /** The repaired text against the gold, with what the repair changed. */
  readonly after: Measurement;
}

/** Where the restorer comes from, and the words of the table. */
export interface EvaluateSetting {
  readonly open: RestorerSource;
  readonly words: EvaluateWords;
}

/** Runs `evaluate`; a document without its gold is reported and the rest is measured. */
export async function runEvaluate(folder: string, flags: RestorerFlags & { json?: boolean }, io: CommandIo, { open, words }: EvaluateSetting): Promise<ExitCode> {
  const stems = stemsIn(folder);
  const restorer = await open(await restorerSettings(flags, io));
  const evaluations: Evaluation[] = [];
  for (const stem of stems) {
    try {
      evaluations.push(await evaluate(folder, stem, restorer, io));
    } catch (error) {
      if (exitCodeOf(error) !== EXIT.someUnread) throw error;
      warnError(io, error, stem);
    }
  }
  if (evaluations.length > 0) {
    const all = { document: "all", before: sumMeasurements(evaluations.map((one) => one.before)), after: sumMeasurements(evaluations.map((one) => one.after)) };
    await io.write(flags.json === true ? `${JSON.stringify({ documents: evaluations, all }, null, 2)}\n` : drawTable([words.head, ...[...evaluations, { ...all, document: words.all }].map(row)]));
  }
  return evaluations.length === stems.length ? EXIT.ok : EXIT.someUnread;
}

function stemsIn(folder: string): string[] {
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch (cause) {
    throw unreadableFile(folder, cause, "a folder with STEM.ocr.txt and STEM.gold.txt files");
  }
  const stems = names.filter((name) => name.endsWith(READING)).map((name) => name.slice(0, -READING.length));
  if (stems.length > 0) return stems.sort();
  throw new KhoidauError("unreadable", `${folder} holds no STEM.ocr.txt file; expected each reading beside its gold, STEM.gold.txt.`, { path: folder, reason: "readingless" });
}

async function evaluate(folder: string, stem: string, restorer: CommandRestorer, io: CommandIo): Promise<Evaluation> {
  const read = async (ending: string): Promise<string> => {
    const path = join(folder, stem + ending);
    return decodeText(await readBytes(path, io.input), path).text;
  };
  const [reading, gold] = [await read(READING), await read(GOLD)];
  const text = await restoreTextOnly(restorer, reading);
  return { document: stem, before: measureText(gold, reading), after: measureText(gold, text, { reading }) };
}

function row({ document, before, after }: Evaluation): string[] {
  const hundred = (value: number): string => (100 * value).toFixed(2);
  const { wrongBefore, fixed, rightBefore, broken } = after.change!;
  return [
    document,
    String(after.tokens.gold),
    hundred(before.tokens.accuracy),
    hundred(after.tokens.accuracy),
    hundred(after.foldedTokens.accuracy),
    hundred(before.characters.rate),
    hundred(after.characters.rate),
    `${fixed}/${wrongBefore}`,
    `${broken}/${rightBefore}`,
  ];
}
