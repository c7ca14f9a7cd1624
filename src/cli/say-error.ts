/** Owns how the command tells of an error: in English for programs, in the language of the help for people. */

import { KhoidauError } from "../errors.js";
import type { ScanFailure } from "../scan/index.js";
import type { CommandIo } from "./command-io.js";

/** What is said of an error in a record: a khoidau error's own words, or those of a crash, marked as one. */
export function sayError(error: unknown): string {
  if (error instanceof KhoidauError) return error.message;
  return `unexpected failure (${crash(error)}); please report it with the input.`;
}

/** Tells of an error on standard error; `name` is the input's that it was met with. */
export function warnError(io: Pick<CommandIo, "failure" | "warn">, error: unknown, name?: string): void {
  if (error instanceof KhoidauError) io.warn(`khoidau: ${sayFailure(io, error)}`);
  else io.warn(`khoidau: ${io.failure?.({ code: "failed", message: crash(error) }, name) ?? (name === undefined ? "" : `${name}: `) + sayError(error)}`);
}

/** A failure in the language of the help; `path` is the document's, where there is one. */
export function sayFailure(io: Pick<CommandIo, "failure">, failure: ScanFailure, path?: string): string {
  return io.failure?.(failure, path) ?? failure.message;
}

function crash(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
