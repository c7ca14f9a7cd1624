/** Owns `khoidau restore`: files or standard input in, right text out. */

import { basename, join, resolve } from "node:path";
import { KhoidauError } from "../errors.js";
import type { CommandIo } from "./command-io.js";
import { wantsColour } from "./command-io.js";
import { drawDiff } from "./diff.js";
import type { ExitCode } from "./exit-code.js";
import { EXIT, OutputClosed, exitCodeOf, sayError } from "./exit-code.js";
import { writeWhole } from "./output-file.js";
import type { FromEncoding } from "./read-text.js";
import { decodeText, readBytes } from "./read-text.js";
import type { RestorerFlags } from "./restore-flags.js";
import { restorerSettings } from "./restore-flags.js";
import { restoreText, restoreTextOnly } from "./restore-text.js";
import type { CommandRestoration, CommandRestorer, RestorerSource } from "./restorer-source.js";

/** The flags of `restore` as commander gives them. */
export interface RestoreFlags extends RestorerFlags {
  readonly json?: boolean;
  readonly jsonl?: boolean;
  readonly diff?: boolean;
  readonly out?: string;
  readonly fromEncoding?: FromEncoding;
}

/** Runs `restore`; an input that fails is reported and the rest is done. */
export async function runRestore(files: readonly string[], flags: RestoreFlags, io: CommandIo, open: RestorerSource): Promise<ExitCode> {
  const inputs = files.length === 0 ? ["-"] : files;
  if (flags.out !== undefined) refuseClashes(inputs, flags.out);
  const restorer = await open(await restorerSettings(flags, io));
  if (inputs.includes("-") && io.typed) io.warn("khoidau: reading standard input; end it with Ctrl-D, or name a file");
  if (flags.jsonl === true) {
    const { restoreRecords } = await import("./restore-records.js");
    return restoreRecords(inputs, restorer, io, flags.fromEncoding);
  }
  let code: ExitCode = EXIT.ok;
  for (const name of inputs) {
    try {
      await restoreInput(name, restorer, flags, io);
    } catch (error) {
      if (error instanceof OutputClosed || exitCodeOf(error) !== EXIT.someUnread) throw error;
      io.warn(`khoidau: ${error instanceof KhoidauError ? "" : `${name}: `}${sayError(error)}`);
      code = EXIT.someUnread;
    }
  }
  return code;
}

async function restoreInput(name: string, restorer: CommandRestorer, flags: RestoreFlags, io: CommandIo): Promise<void> {
  const shown = name === "-" ? "standard input" : name;
  const { text, mark } = decodeText(await readBytes(name, io.input), shown, flags.fromEncoding);
  if (flags.diff === true) {
    return io.write(drawDiff(shown, text, await restoreText(restorer, text), { colour: wantsColour(io) }));
  }
  const output = flags.json === true ? asJson(name, await restoreText(restorer, text)) : mark + (await restoreTextOnly(restorer, text));
  if (flags.out === undefined) return io.write(output);
  writeWhole(outputPath(name, flags), output);
}

function asJson(name: string, { text, damage, profile, confidence, edits }: CommandRestoration): string {
  return `${JSON.stringify({ ...(name === "-" ? {} : { file: name }), text, damage, profile, confidence, edits })}\n`;
}

function outputPath(name: string, flags: RestoreFlags): string {
  return join(flags.out!, basename(name) + (flags.json === true ? ".json" : ""));
}

/** Two inputs must not be written to one file, nor an input over itself. */
function refuseClashes(inputs: readonly string[], out: string): void {
  const taken = new Map<string, string>();
  for (const name of inputs) {
    if (name === "-") throw new KhoidauError("bad-argument", "Standard input has no name to be written under in --out; leave --out away, or name a file.");
    const path = resolve(out, basename(name));
    const other = taken.get(path);
    if (other !== undefined) throw new KhoidauError("bad-argument", `${other} and ${name} would both be written to ${path}; restore them with two commands into two folders.`);
    if (resolve(name) === path) throw new KhoidauError("bad-argument", `${name} would be written over itself; give --out another folder.`);
    taken.set(path, name);
  }
}
