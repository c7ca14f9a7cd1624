/** Owns how `fields` comes by documents that are no plain text: all of them through one scan, answered in the order asked. */

import { open } from "node:fs/promises";
import { resolve } from "node:path";
import type { KhoidauErrorCode } from "../errors.js";
import { KhoidauError } from "../errors.js";
import { sniffReading } from "../page/sniff.js";
import { SNIFFED_BYTES, sniffFormat } from "../scan/file-format.js";
import type { ScannedDocument, ScanRestorer } from "../scan/index.js";
import type { CommandIo } from "./command-io.js";
import type { FieldsFlags } from "./fields-flags.js";
import type { FieldsRecord } from "./fields-record.js";
import { fieldsRecord } from "./fields-record.js";
import { restorerSettings } from "./restore-flags.js";
import type { ScanParts } from "./scan-command.js";

const SCAN_ENDING = /\.(?:pdf|tiff?|png|jpe?g|webp|bmp|hocr|html?|xml|alto|tsv)$/i;

/** True for a file that is no plain text: its name ends like a PDF, a picture or an OCR engine's output, or its first bytes are such. */
export async function isScan(name: string): Promise<boolean> {
  if (SCAN_ENDING.test(name)) return true;
  if (name === "-") return false;
  const head = await headOf(name);
  return head !== undefined && !isPlainText(head);
}

/** Whether the first bytes of an input are those of a plain text, or of nothing that is known. */
export function isPlainText(head: Uint8Array): boolean {
  const format = sniffFormat(head);
  return format === undefined || (format === "text" && [undefined, "text"].includes(sniffReading(new TextDecoder().decode(head))));
}

async function headOf(name: string): Promise<Uint8Array | undefined> {
  let file;
  try {
    file = await open(name);
    const { buffer, bytesRead } = await file.read(new Uint8Array(SNIFFED_BYTES), 0, SNIFFED_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } catch {
    // Whoever reads it whole says what hinders.
    return undefined;
  } finally {
    await file?.close();
  }
}

/** Leaves readings as they are: for `--from-gold`. */
const UNREPAIRED: ScanRestorer = { name: "none", restore: ({ text }) => ({ text, edits: [], damage: "clean", profile: "clean", confidence: 1 }) };

/** The records of scans. */
export interface ScannedRecords {
  /** The record of one of the names; the scan begins with the first question. Rejects where the document failed. */
  of(name: string): Promise<FieldsRecord>;
  /** Ends the scan and its workers, which would keep the process alive. */
  close(): Promise<void>;
}

/** The records of `names`, all of them through one scan. */
export function scannedRecords(names: readonly string[], flags: FieldsFlags, io: CommandIo, parts: ScanParts = {}): ScannedRecords {
  const done = new Map<string, ScannedDocument>();
  let stream: AsyncGenerator<ScannedDocument, void, undefined> | undefined;
  const of = async (name: string): Promise<FieldsRecord> => {
    stream ??= await openScan(names, flags, io, parts);
    const source = resolve(name);
    while (!done.has(source)) {
      const next = await stream.next();
      if (next.done === true) throw new KhoidauError("unreadable", `${name} could not be read: there is no such file.`, { path: name, reason: "missing" });
      done.set(next.value.source, next.value);
      if (next.value.status !== "failed") for (const { message } of next.value.warnings) io.warn(`khoidau: ${message}`);
    }
    return recordOf(name, done.get(source)!);
  };
  return { of, close: async () => void (await stream?.return()) };
}

async function openScan(names: readonly string[], flags: FieldsFlags, io: CommandIo, parts: ScanParts): Promise<AsyncGenerator<ScannedDocument, void, undefined>> {
  const { scan } = await import("../scan/index.js");
  const restorer = parts.restorer ?? (flags.fromGold === true ? UNREPAIRED : await packaged(flags, io));
  return scan(names, { ...parts, restorer, ...(flags.fromEncoding === undefined ? {} : { fromEncoding: flags.fromEncoding }) });
}

async function packaged(flags: FieldsFlags, io: CommandIo): Promise<ScanRestorer> {
  const { packagedScanRestorer } = await import("../scan/index.js");
  const { dictionary, small, options } = await restorerSettings(flags, io);
  return packagedScanRestorer({ ...(dictionary === undefined ? {} : { dictionary }), size: small === true ? "small" : "full", options });
}

function recordOf(name: string, document: ScannedDocument): FieldsRecord {
  if (document.status === "failed") {
    const { code, message, details = {} } = document.error;
    throw new KhoidauError(code === "failed" ? "unreadable" : (code as KhoidauErrorCode), message, { ...details, path: name });
  }
  return fieldsRecord(name, document.text, document.document);
}
