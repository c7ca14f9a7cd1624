/** Owns `khoidau fields`: documents in, what they say about themselves out, as JSON. */

import { readDocument } from "../document/index.js";
import { KhoidauError } from "../errors.js";
import { shortConfidences } from "../export/json.js";
import { emptyFile } from "../file-errors.js";
import { SNIFFED_BYTES } from "../scan/file-format.js";
import { decodeText } from "../text-file.js";
import type { CommandIo } from "./command-io.js";
import type { ExitCode } from "./exit-code.js";
import { EXIT, OutputClosed, exitCodeOf } from "./exit-code.js";
import { sayError, warnError } from "./say-error.js";
import type { FieldsFlags } from "./fields-flags.js";
import type { FieldsRecord } from "./fields-record.js";
import { fieldsRecord } from "./fields-record.js";
import { isPlainText, isScan, scannedRecords } from "./fields-scans.js";
import { readBytes } from "./read-input.js";
import { restorerSettings } from "./restore-flags.js";
import { restoreText } from "./restore-text.js";
import type { CommandRestorer, RestorerSource } from "./command-restorer.js";
import type { ScanParts } from "./scan-command.js";

/** Runs `fields`; a file that cannot be read is reported and the rest is done. */
export async function runFields(files: readonly string[], flags: FieldsFlags, io: CommandIo, open: RestorerSource, parts?: ScanParts): Promise<ExitCode> {
  const inputs = files.length === 0 ? ["-"] : files;
  const lines = flags.jsonl === true || inputs.length > 1;
  if (inputs.includes("-") && io.typed) io.warn("khoidau: reading standard input; end it with Ctrl-D, or name a file");
  // the dictionary is opened before the first file: a wrong one is said at once, and once
  const isOne = new Map<string, boolean>();
  for (const name of inputs) isOne.set(name, await isScan(name));
  const texts = inputs.some((name) => isOne.get(name) === false);
  const restorer = flags.fromGold === true || !texts ? undefined : await open(await restorerSettings(flags, io));
  const scans = scannedRecords(inputs.filter((name) => isOne.get(name)), flags, io, parts);
  let code: ExitCode = EXIT.ok;
  try {
    for (const name of inputs) {
      try {
        const record = isOne.get(name) === true ? await scans.of(name) : await textRecord(name, flags, io, restorer);
        await io.write(lines ? `${JSON.stringify(record, shortConfidences)}\n` : `${JSON.stringify(record, shortConfidences, 2)}\n`);
      } catch (error) {
        if (error instanceof OutputClosed || exitCodeOf(error) !== EXIT.someUnread) throw error;
        code = EXIT.someUnread;
        warnError(io, error, name);
        if (lines) await io.write(`${JSON.stringify({ file: name, error: { code: error instanceof KhoidauError ? error.code : "failed", message: sayError(error) } })}\n`);
      }
    }
  } finally {
    await scans.close();
  }
  return code;
}

async function textRecord(name: string, flags: FieldsFlags, io: CommandIo, restorer: CommandRestorer | undefined): Promise<FieldsRecord> {
  const shown = name === "-" ? "standard input" : name;
  const bytes = await readBytes(name, io.input);
  if (bytes.length === 0) throw emptyFile(shown);
  if (!isPlainText(bytes.subarray(0, SNIFFED_BYTES))) throw new KhoidauError("unreadable", `${shown} is no plain text; expected that where no file is named; name the file instead.`, { path: shown, reason: "unnamed" });
  const { text } = decodeText(bytes, shown, flags.fromEncoding);
  const repaired = restorer === undefined ? { text: text.normalize("NFC"), edits: [] } : await restoreText(restorer, text);
  return fieldsRecord(name, repaired.text, readDocument(repaired));
}
