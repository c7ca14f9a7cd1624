/** Owns `khoidau restore`: files or standard input in, right text out. */

import { basename, join, resolve } from "node:path";
import { KhoidauError } from "../errors.js";
import { shortConfidences } from "../export/json.js";
import type { FromEncoding } from "../text-file.js";
import { decodeText } from "../text-file.js";
import { ahead } from "./ahead.js";
import type { CommandIo } from "./command-io.js";
import { wantsColour } from "./command-io.js";
import { drawDiff } from "./diff.js";
import type { ExitCode } from "./exit-code.js";
import { EXIT, OutputClosed, exitCodeOf } from "./exit-code.js";
import { writeWhole } from "./output-file.js";
import { refuseReading, refuseScan } from "./plain-text.js";
import { readBytes } from "./read-input.js";
import type { RestorerFlags } from "./restore-flags.js";
import { restorerSettings } from "./restore-flags.js";
import { warnError } from "./say-error.js";
import { isLong, restoreText, restoreTextOnly, restoredTexts } from "./restore-text.js";
import { TextOutput } from "./text-output.js";
import type { CommandRestoration, CommandRestorer, RestorerSource } from "./command-restorer.js";
import { textsAhead } from "./command-restorer.js";

/** The flags of `restore` as commander gives them. */
export interface RestoreFlags extends RestorerFlags {
  readonly json?: boolean;
  readonly jsonl?: boolean;
  readonly diff?: boolean;
  readonly out?: string;
  readonly fromEncoding?: FromEncoding;
  readonly jobs?: number;
}

/** Threads at most, as in scans. */
const MOST_JOBS = 256;

/** Runs `restore`; an input that fails is reported and the rest is done. */
export async function runRestore(files: readonly string[], flags: RestoreFlags, io: CommandIo, open: RestorerSource): Promise<ExitCode> {
  const inputs = files.length === 0 ? ["-"] : files;
  if (flags.out !== undefined) refuseClashes(inputs, flags.out);
  if (flags.jobs !== undefined && flags.jobs > MOST_JOBS) throw new KhoidauError("bad-argument", `--jobs is ${flags.jobs}; it must be from 1 to ${MOST_JOBS}; leave it out for the machine's cores.`, { reason: "jobs", jobs: flags.jobs, most: MOST_JOBS });
  const restorer = await open({ ...(await restorerSettings(flags, io)), jobs: flags.jobs ?? (await jobsFor(inputs, flags)) });
  if (inputs.includes("-") && io.typed) io.warn("khoidau: reading standard input; end it with Ctrl-D, or name a file");
  try {
    if (flags.jsonl !== true) return await restoreInputs(inputs, restorer, flags, io);
    const { restoreRecords } = await import("./restore-records.js");
    return await restoreRecords(inputs, restorer, io, flags.fromEncoding);
  } finally {
    await restorer.close?.();
  }
}

/** One thread for one text: to start more takes longer than most texts do. */
async function jobsFor(inputs: readonly string[], flags: RestoreFlags): Promise<number> {
  if (inputs.length === 1 && flags.jsonl !== true) return 1;
  return Math.min((await import("./restorer-pool.js")).usualJobs(), flags.jsonl === true ? Infinity : inputs.length);
}

/** What became of an input: how to give it out, or why it failed. */
type Outcome = { readonly name: string } & ({ readonly give: () => Promise<void> | void } | { readonly failure: unknown });

async function restoreInputs(inputs: readonly string[], restorer: CommandRestorer, flags: RestoreFlags, io: CommandIo): Promise<ExitCode> {
  let code: ExitCode = EXIT.ok;
  const texts = new TextOutput(io);
  const outcome = (name: string): Promise<Outcome> =>
    restoreInput(name, restorer, flags, { io, texts }).then((give) => ({ name, give }), (failure: unknown) => ({ name, failure }));
  for await (const done of ahead(inputs, outcome, textsAhead(restorer))) {
    try {
      if ("failure" in done) throw done.failure;
      await done.give();
    } catch (error) {
      if (error instanceof OutputClosed || exitCodeOf(error) !== EXIT.someUnread) throw error;
      warnError(io, error, done.name);
      code = EXIT.someUnread;
    }
  }
  return code;
}

/** Where restored inputs go, and where from they come. */
interface Streams {
  readonly io: CommandIo;
  readonly texts: TextOutput;
}

/** Repairs an input; what comes back writes it when its turn has come. A long text for standard output is repaired as it is written. */
async function restoreInput(name: string, restorer: CommandRestorer, flags: RestoreFlags, { io, texts }: Streams): Promise<() => Promise<void> | void> {
  const shown = name === "-" ? "standard input" : name;
  const bytes = await readBytes(name, io.input);
  refuseScan(bytes, shown);
  const { text, mark } = decodeText(bytes, shown, flags.fromEncoding);
  refuseReading(text, shown);
  if (flags.diff === true) {
    const drawn = drawDiff(shown, text, await restoreText(restorer, text), { colour: wantsColour(io) });
    return () => io.write(drawn);
  }
  if (flags.json === true) {
    const json = asJson(name, await restoreText(restorer, text));
    return () => (flags.out === undefined ? io.write(json) : writeWhole(outputPath(name, flags), json));
  }
  if (flags.out === undefined && isLong(text)) return () => texts.write(marked(mark, restoredTexts(restorer, text)));
  const output = mark + (await restoreTextOnly(restorer, text));
  return () => (flags.out === undefined ? texts.write([output]) : writeWhole(outputPath(name, flags), output));
}

async function* marked(mark: string, parts: AsyncIterable<string>): AsyncGenerator<string, void, undefined> {
  yield mark;
  yield* parts;
}

function asJson(name: string, { text, damage, profile, confidence, edits }: CommandRestoration): string {
  return `${JSON.stringify({ ...(name === "-" ? {} : { file: name }), text, damage, profile, confidence, edits }, shortConfidences)}\n`;
}

function outputPath(name: string, flags: RestoreFlags): string {
  return join(flags.out!, basename(name) + (flags.json === true ? ".json" : ""));
}

/** Two inputs must not be written to one file, nor an input over itself. */
function refuseClashes(inputs: readonly string[], out: string): void {
  const taken = new Map<string, string>();
  for (const name of inputs) {
    if (name === "-") throw new KhoidauError("bad-argument", "Standard input has no name to be written under in --out; leave --out away, or name a file.", { reason: "nameless" });
    const path = resolve(out, basename(name));
    const other = taken.get(path);
    if (other !== undefined) throw new KhoidauError("bad-argument", `${other} and ${name} would both be written to ${path}; restore them with two commands into two folders.`, { reason: "one-output", path: name, other, output: path });
    if (resolve(name) === path) throw new KhoidauError("bad-argument", `${name} would be written over itself; give --out another folder.`, { reason: "over-input", path: name });
    taken.set(path, name);
  }
}
