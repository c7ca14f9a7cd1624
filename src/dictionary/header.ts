/** Owns the reading of a container's header and section table, and the refusals: cut short, foreign, newer, damaged. */

import { KhoidauError } from "../errors.js";
import { checksum } from "./checksum.js";
import { ALIGNMENT, ENTRY_LENGTH, FORMAT_VERSION, HEADER, HEADER_LENGTH, KIND_CODE, MAGIC } from "./format.js";
import type { DictionaryKind, SectionEntry } from "./format.js";

/** Header and table of a container. */
export interface ContainerTable {
  readonly version: number;
  readonly kind: DictionaryKind;
  readonly entries: readonly SectionEntry[];
}

/** Checks magic, version, kind, length and the table's sum; the sections themselves are not read. */
export function readTable(bytes: Uint8Array): ContainerTable {
  checkMagic(bytes);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const version = view.getUint16(HEADER.version, true);
  if (version > FORMAT_VERSION)
    throw new KhoidauError(
      "dictionary-newer",
      `The dictionary has format ${version}; this khoidau reads up to ${FORMAT_VERSION}; install a newer khoidau or use its own dictionary.`,
      { found: version, expected: FORMAT_VERSION },
    );
  checkLength(bytes.length, view.getUint32(HEADER.length, true));
  const kind = readKind(view.getUint16(HEADER.kind, true));
  const tableLength = view.getUint32(HEADER.tableLength, true);
  if (HEADER_LENGTH + tableLength > bytes.length) throw damaged("its section table is said to be longer than the file");
  const table = bytes.subarray(HEADER_LENGTH, HEADER_LENGTH + tableLength);
  if (checksum(table) !== view.getUint32(HEADER.tableSum, true)) throw damaged("the sum of its section table does not agree");
  return { version, kind, entries: readEntries(view, view.getUint32(HEADER.sections, true), HEADER_LENGTH + tableLength) };
}

function checkMagic(bytes: Uint8Array): void {
  const shared = Math.min(bytes.length, MAGIC.length);
  for (let i = 0; i < shared; i++) {
    if (bytes[i] === MAGIC[i]) continue;
    if (i >= 5)
      throw damaged("its first bytes were changed as by a transfer in text mode; copy it in binary mode");
    throw new KhoidauError(
      "dictionary-foreign",
      "This is not a khoidau dictionary: the first bytes are not KDICT; give a .kdict file.",
      { at: i },
    );
  }
  if (bytes.length < HEADER_LENGTH) throw cut(bytes.length, HEADER_LENGTH);
}

function checkLength(found: number, expected: number): void {
  if (found < expected) throw cut(found, expected);
  if (found > expected) throw damaged(`it has ${found} bytes where its header says ${expected}`);
}

function cut(found: number, expected: number): KhoidauError {
  return new KhoidauError(
    "dictionary-cut",
    `The dictionary was cut short: ${found} of at least ${expected} bytes are there; copy or download it again.`,
    { found, expected },
  );
}

/** The error for bytes that cannot be what was written. */
export function damaged(what: string, details: Readonly<Record<string, string | number>> = {}): KhoidauError {
  return new KhoidauError("dictionary-damaged", `The dictionary is damaged: ${what}; copy or download it again.`, details);
}

function readKind(code: number): DictionaryKind {
  for (const kind of Object.keys(KIND_CODE) as DictionaryKind[]) if (KIND_CODE[kind] === code) return kind;
  throw damaged(`its kind is ${code}, which no version knows`, { kind: code });
}

function readEntries(view: DataView, count: number, end: number): SectionEntry[] {
  const entries: SectionEntry[] = [];
  const decoder = new TextDecoder();
  let at = HEADER_LENGTH;
  for (let i = 0; i < count; i++) {
    if (at + ENTRY_LENGTH > end) throw damaged("its section table ends early");
    const nameLength = view.getUint16(at + 12, true);
    const name = decoder.decode(new Uint8Array(view.buffer, view.byteOffset + at + ENTRY_LENGTH, nameLength));
    const entry = { name, offset: view.getUint32(at, true), length: view.getUint32(at + 4, true), sum: view.getUint32(at + 8, true) };
    if (entry.offset % ALIGNMENT !== 0 || entry.offset + entry.length > view.byteLength)
      throw damaged(`section ${name} lies outside the file`, { section: name });
    entries.push(entry);
    at += ENTRY_LENGTH + Math.ceil(nameLength / ALIGNMENT) * ALIGNMENT;
  }
  return entries;
}
