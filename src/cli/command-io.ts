/** Owns what the command needs of its surroundings, so that tests can stand in for a terminal. */

import type { ScanFailure } from "../scan/index.js";
import { unwritableFile } from "../file-errors.js";
import { OutputClosed } from "./exit-code.js";

/** Standard input, output and error, and the environment. */
export interface CommandIo {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** True where standard output is a terminal. */
  readonly terminal: boolean;
  /** True where standard input is a terminal: somebody would have to type the text. */
  readonly typed: boolean;
  readonly input: AsyncIterable<Uint8Array>;
  /**
   * Writes to standard output; resolves when the reader has taken it.
   * @throws OutputClosed where the reader has gone, KhoidauError `unwritable` where writing fails.
   */
  write(text: string): Promise<void>;
  /** Writes one line to standard error. */
  warn(line: string): void;
  /** A failure in the language that was asked for; absent where that is English. */
  failure?(failure: ScanFailure, path?: string): string;
  /** Shows a line on standard error that the next one takes the place of; absent where that is no terminal. */
  status?(line: string): void;
  /** Calls `listener` at the first Ctrl-C, or at the wish to end; the second ends the process. Returns how to stop listening. */
  onInterrupt?(listener: () => void): () => void;
}

/** The surroundings of a real process. */
export function processIo(process: NodeJS.Process): CommandIo {
  // Failures are told by the callback of each write; without a listener they would end the process as well.
  process.stdout.on("error", () => undefined);
  return {
    env: process.env,
    terminal: process.stdout.isTTY === true,
    typed: process.stdin.isTTY === true,
    get input() {
      return process.stdin;
    },
    write: (text) =>
      new Promise((done, fail) => {
        process.stdout.write(text, (error) => (error ? fail(outputError(error)) : done()));
      }),
    warn: (line) => void process.stderr.write(`${line}\n`),
    ...(process.stderr.isTTY === true ? { status: statusOn(process.stderr) } : {}),
    onInterrupt: (listener) => listen(process, listener),
  };
}

/** The same surroundings with failures told by `failure`. No copy: to look at `input` opens standard input. */
export function withFailures(io: CommandIo, failure: CommandIo["failure"]): CommandIo {
  return failure === undefined ? io : (Object.create(io, { failure: { value: failure } }) as CommandIo);
}

/** Draws over the line before, cut to the terminal's width. */
function statusOn(stream: NodeJS.WriteStream): (line: string) => void {
  return (line) => void stream.write(`\r\u001b[K${line.slice(0, Math.max(0, (stream.columns || 80) - 1))}`);
}

const INTERRUPTED = 130;

function listen(process: NodeJS.Process, listener: () => void): () => void {
  let heard = false;
  const hear = (): void => {
    if (heard) process.exit(INTERRUPTED);
    heard = true;
    listener();
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, hear);
  return () => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.off(signal, hear);
  };
}

function outputError(error: NodeJS.ErrnoException): Error {
  if (error.code === "EPIPE") return new OutputClosed("standard output was closed");
  return unwritableFile("Standard output", error);
}

/** True where output may be coloured: NO_COLOR forbids it, FORCE_COLOR asks for it, else a terminal gets it. */
export function wantsColour(io: CommandIo): boolean {
  if ((io.env["NO_COLOR"] ?? "") !== "") return false;
  if ((io.env["FORCE_COLOR"] ?? "") !== "") return io.env["FORCE_COLOR"] !== "0";
  return io.terminal && io.env["TERM"] !== "dumb";
}
