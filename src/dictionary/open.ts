/** Owns the opening and the checking of containers. */

import { wrongArgument } from "../argument-checks.js";
import { KhoidauError } from "../errors.js";
import { checksum } from "./checksum.js";
import { Dictionary } from "./dictionary.js";
import { damaged, readTable } from "./header.js";

/** Typed views use the platform's byte order; the file is little-endian. */
function littleEndian(): boolean {
  return new Uint8Array(new Uint16Array([1]).buffer)[0] === 1;
}

/**
 * Opens a dictionary: a check of header and table, then views without copying (bytes that do not start at a multiple
 * of 8 in their buffer are copied once). Takes what `readFile` gives, and what `fetch` gives. Damage inside a section is found by `verifyDictionary`, not here.
 *
 * @throws KhoidauError `dictionary-foreign`, `dictionary-newer`, `dictionary-cut` or `dictionary-damaged`, `bad-argument`
 * for what are no bytes.
 * @example
 * ```ts
 * import { openDictionary, writeDictionary } from "khoidau";
 * openDictionary(writeDictionary(new Map(), { name: "toy" })).meta; // { name: "toy" }
 * ```
 */
export function openDictionary(bytes: Uint8Array | ArrayBuffer): Dictionary {
  if (!littleEndian())
    throw new KhoidauError("dictionary-foreign", "This machine is big-endian and dictionaries are little-endian; use another machine.");
  return new Dictionary(asBytes(bytes));
}

/**
 * Opens a dictionary and checks the CRC-32 of every section: some 50 ms for 20 MB.
 *
 * @throws KhoidauError as `openDictionary`, and `dictionary-damaged` with the section's name.
 * @example
 * ```ts
 * import { verifyDictionary, writeDictionary } from "khoidau";
 * verifyDictionary(writeDictionary(new Map(), { name: "toy" })).kind; // "dictionary"
 * ```
 */
export function verifyDictionary(bytes: Uint8Array | ArrayBuffer): Dictionary {
  const dictionary = openDictionary(bytes);
  const whole = asBytes(bytes);
  for (const entry of readTable(whole).entries) {
    const found = checksum(whole.subarray(entry.offset, entry.offset + entry.length));
    if (found !== entry.sum)
      throw damaged(`the sum of section ${entry.name} is ${found}, not ${entry.sum}`, { section: entry.name, found, expected: entry.sum });
  }
  return dictionary;
}

/** By what they can, not by their class: a buffer may come from another window or worker. */
function asBytes(bytes: Uint8Array | ArrayBuffer): Uint8Array {
  if (ArrayBuffer.isView(bytes)) return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (/^\[object (?:Shared)?ArrayBuffer\]$/.test(Object.prototype.toString.call(bytes))) return new Uint8Array(bytes);
  throw wrongArgument("bytes", bytes, "a Uint8Array or an ArrayBuffer: the bytes of a .kdict file");
}
