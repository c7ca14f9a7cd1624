/** Owns `khoidau restore --jsonl`: one record a line in, one a line out, in order, whatever the length. */

import { createReadStream } from "node:fs";
import { KhoidauError } from "../errors.js";
import { shortConfidences } from "../export/json.js";
import { unreadableFile } from "../file-errors.js";
import type { FromEncoding } from "../text-file.js";
import { asUnicode } from "../text-file.js";
import { ahead } from "./ahead.js";
import { byteLines } from "./byte-lines.js";
import type { CommandIo } from "./command-io.js";
import type { ExitCode } from "./exit-code.js";
import { EXIT } from "./exit-code.js";
import { sayError, warnError } from "./say-error.js";
import { restoreText } from "./restore-text.js";
import type { CommandRestorer } from "./command-restorer.js";
import { textsAhead } from "./command-restorer.js";
import { utf8Chunks } from "./utf8-chunks.js";

/** Repairs the records of all inputs; few are read ahead. */
export async function restoreRecords(
  inputs: readonly string[],
  restorer: CommandRestorer,
  io: CommandIo,
  from: FromEncoding | undefined,
): Promise<ExitCode> {
  let failures = 0;
  for (const name of inputs) {
    try {
      const lines = recordLines(name === "-" ? io.input : fileChunks(name));
      for await (const record of ahead(lines, ({ bytes, line }) => restoreRecord(bytes, line, restorer, from), textsAhead(restorer))) {
        if ("error" in record) failures++;
        await io.write(`${JSON.stringify(record, shortConfidences)}\n`);
      }
    } catch (error) {
      if (!(error instanceof KhoidauError) || error.code !== "unreadable") throw error;
      warnError(io, error);
      failures++;
    }
  }
  return failures === 0 ? EXIT.ok : EXIT.someUnread;
}

interface RecordLine {
  readonly bytes: Uint8Array;
  /** Counted from 1, empty lines too. */
  readonly line: number;
}

async function* recordLines(input: AsyncIterable<Uint8Array>): AsyncGenerator<RecordLine, void, undefined> {
  let line = 0;
  for await (const bytes of byteLines(utf8Chunks(input))) {
    line++;
    if (bytes.length > 0) yield { bytes, line };
  }
}

type Id = { readonly id?: unknown };

async function restoreRecord(bytes: Uint8Array, line: number, restorer: CommandRestorer, from: FromEncoding | undefined): Promise<object> {
  let id: Id = {};
  try {
    const record = parseRecord(bytes);
    id = "id" in record ? { id: record.id } : {};
    if (typeof record.text !== "string") {
      throw new KhoidauError("bad-input", `"text" is ${JSON.stringify(record.text) ?? "missing"}; expected a string: {"id": "a1", "text": "s6 733"}.`);
    }
    const { text, confidence, edits } = await restoreText(restorer, asUnicode(record.text, `line ${line}`, from).text);
    return { ...id, text, confidence, edits };
  } catch (error) {
    const code = error instanceof KhoidauError ? error.code : "failed";
    return { ...id, line, error: { code, message: sayError(error) } };
  }
}

function parseRecord(bytes: Uint8Array): { readonly id?: unknown; readonly text?: unknown } {
  let record: unknown;
  try {
    record = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (cause) {
    const why = cause instanceof SyntaxError ? "no JSON" : "no UTF-8";
    throw new KhoidauError("bad-input", `The line is ${why}; expected one JSON object a line: {"id": "a1", "text": "s6 733"}.`, {}, { cause });
  }
  if (typeof record !== "object" || record === null || Array.isArray(record)) {
    throw new KhoidauError("bad-input", `The line holds no object; expected {"id": "a1", "text": "s6 733"}.`);
  }
  return record;
}

async function* fileChunks(name: string): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    for await (const chunk of createReadStream(name)) yield chunk as Uint8Array;
  } catch (cause) {
    throw unreadableFile(name, cause);
  }
}
