/** Owns how repaired texts go to standard output: one after another, long ones part by part, none glued to the next. */

import type { CommandIo } from "./command-io.js";

/** Writes texts in order; lines of different texts never become one. */
export class TextOutput {
  readonly #io: Pick<CommandIo, "write">;
  /** What was written last ends within a line. */
  #open = false;

  constructor(io: Pick<CommandIo, "write">) {
    this.#io = io;
  }

  /** Writes the parts of one text as they come, behind a line end where the text before had none at its end. */
  async write(parts: Iterable<string> | AsyncIterable<string>): Promise<void> {
    let between = this.#open ? "\n" : "";
    for await (const part of parts) {
      if (part === "") continue;
      await this.#io.write(between + part);
      between = "";
      this.#open = !/[\r\n]$/.test(part);
    }
  }
}
