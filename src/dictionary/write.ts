/** Owns the writing of containers: the same sections give the same bytes, whatever order they come in. */

import { KhoidauError } from "../errors.js";
import { checksum } from "./checksum.js";
import { ALIGNMENT, ENTRY_LENGTH, FORMAT_VERSION, HEADER, HEADER_LENGTH, KIND_CODE, MAGIC, META_SECTION, aligned } from "./format.js";
import type { DictionaryKind, DictionaryMeta } from "./format.js";

interface NamedSection {
  readonly name: Uint8Array;
  readonly bytes: Uint8Array;
}

/**
 * The bytes of a container with these sections. Names are sorted by code unit and meta keys likewise; no time enters.
 *
 * @param sections name → bytes; `meta` is taken by the meta object.
 * @param meta what the dictionary says about itself.
 * @param kind `dictionary` (the default) or `pack`.
 * @throws KhoidauError `bad-argument` where a section is named `meta` or has an empty name.
 * @example
 * ```ts
 * import { openDictionary, writeDictionary } from "khoidau";
 * const bytes = writeDictionary(new Map([["lm.order", Uint8Array.of(4)]]), { name: "toy" });
 * openDictionary(bytes).u8("lm.order")[0]; // 4
 * ```
 */
export function writeDictionary(
  sections: ReadonlyMap<string, Uint8Array>,
  meta: DictionaryMeta,
  kind: DictionaryKind = "dictionary",
): Uint8Array {
  const named = namedSections(sections, meta);
  const tableLength = named.reduce((sum, section) => sum + entryLength(section), 0);
  let offset = aligned(HEADER_LENGTH + tableLength);
  const offsets = named.map((section) => {
    const at = offset;
    offset = aligned(offset + section.bytes.length);
    return at;
  });
  const out = new Uint8Array(offset);
  named.forEach((section, i) => out.set(section.bytes, offsets[i]!));
  writeTable(out, named, offsets);
  writeHeader(out, named.length, tableLength, kind);
  return out;
}

function namedSections(sections: ReadonlyMap<string, Uint8Array>, meta: DictionaryMeta): NamedSection[] {
  const encoder = new TextEncoder();
  const sortedMeta = Object.fromEntries(Object.keys(meta).sort().map((key) => [key, meta[key]]));
  const all = new Map(sections);
  for (const name of all.keys()) {
    if (name === "" || name === META_SECTION)
      throw new KhoidauError("bad-argument", `A section is named "${name}"; names must not be empty nor "meta"; rename it.`, { name });
  }
  all.set(META_SECTION, encoder.encode(JSON.stringify(sortedMeta)));
  return [...all.keys()].sort().map((name) => ({ name: encoder.encode(name), bytes: all.get(name)! }));
}

function entryLength(section: NamedSection): number {
  return ENTRY_LENGTH + Math.ceil(section.name.length / ALIGNMENT) * ALIGNMENT;
}

function writeTable(out: Uint8Array, named: readonly NamedSection[], offsets: readonly number[]): void {
  const view = new DataView(out.buffer);
  let at = HEADER_LENGTH;
  named.forEach((section, i) => {
    view.setUint32(at, offsets[i]!, true);
    view.setUint32(at + 4, section.bytes.length, true);
    view.setUint32(at + 8, checksum(section.bytes), true);
    view.setUint16(at + 12, section.name.length, true);
    out.set(section.name, at + ENTRY_LENGTH);
    at += entryLength(section);
  });
}

function writeHeader(out: Uint8Array, count: number, tableLength: number, kind: DictionaryKind): void {
  const view = new DataView(out.buffer);
  out.set(MAGIC, 0);
  view.setUint16(HEADER.version, FORMAT_VERSION, true);
  view.setUint16(HEADER.kind, KIND_CODE[kind], true);
  view.setUint32(HEADER.sections, count, true);
  view.setUint32(HEADER.length, out.length, true);
  view.setUint32(HEADER.tableLength, tableLength, true);
  view.setUint32(HEADER.tableSum, checksum(out.subarray(HEADER_LENGTH, HEADER_LENGTH + tableLength)), true);
}
