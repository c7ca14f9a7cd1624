/** Owns the exit codes of the command and which error ends with which. */

import { KhoidauError } from "../errors.js";

/** The exit codes, after OCRmyPDF's habit. */
export const EXIT = {
  ok: 0,
  badArguments: 1,
  /** Some inputs could not be read; the rest are done. */
  someUnread: 2,
  /** A needed file or part is missing. */
  missingPart: 3,
  unwritable: 4,
  /** Ended by Ctrl-C; what was finished is kept. */
  interrupted: 130,
} as const;

/** One of the values of {@link EXIT}. */
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Thrown where standard output was closed by its reader, as `head` does: a quiet end, not an error. */
export class OutputClosed extends Error {
  override readonly name = "OutputClosed";
}

/** The exit code of an error that ends the command. */
export function exitCodeOf(error: unknown): ExitCode {
  if (!(error instanceof KhoidauError)) return EXIT.someUnread;
  if (error.code === "bad-argument" || error.code === "nothing-to-learn") return EXIT.badArguments;
  if (error.code === "unwritable" || error.code === "locked") return EXIT.unwritable;
  const needed = error.code.startsWith("dictionary-") || error.details["needed"] === true;
  return needed ? EXIT.missingPart : EXIT.someUnread;
}
