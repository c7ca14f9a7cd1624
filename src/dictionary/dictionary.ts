/** Owns an opened dictionary: its sections as typed-array views on the given bytes. */

import { KhoidauError } from "../errors.js";
import { ALIGNMENT, META_SECTION } from "./format.js";
import type { DictionaryKind, DictionaryMeta, SectionEntry } from "./format.js";
import { damaged, readTable } from "./header.js";

/**
 * The sections of an opened container. Views share the file's memory: do not write to them.
 *
 * @example
 * ```ts
 * import { openDictionary, writeDictionary } from "khoidau";
 * const dictionary = openDictionary(writeDictionary(new Map([["terms.text", new TextEncoder().encode("thi đua")]]), {}));
 * dictionary.text("terms.text"); // "thi đua"
 * ```
 */
export class Dictionary {
  /** A whole dictionary or a domain pack. */
  readonly kind: DictionaryKind;
  /** What the dictionary says about itself. */
  readonly meta: DictionaryMeta;
  /** Names of the sections, sorted. */
  readonly names: readonly string[];
  readonly #bytes: Uint8Array;
  readonly #entries: ReadonlyMap<string, SectionEntry>;

  /** Use `openDictionary`. */
  constructor(bytes: Uint8Array) {
    const table = readTable(bytes);
    this.#bytes = bytes.byteOffset % ALIGNMENT === 0 ? bytes : bytes.slice();
    this.kind = table.kind;
    this.#entries = new Map(table.entries.map((entry) => [entry.name, entry]));
    this.names = table.entries.map((entry) => entry.name).filter((name) => name !== META_SECTION);
    this.meta = readMeta(this.text(META_SECTION));
  }

  /** True where a section of this name is there. */
  has(name: string): boolean {
    return this.#entries.has(name);
  }

  /**
   * The bytes of a section, not copied.
   * @throws KhoidauError `dictionary-section` where there is none of this name.
   */
  bytes(name: string): Uint8Array {
    const entry = this.#entries.get(name);
    if (entry === undefined)
      throw new KhoidauError(
        "dictionary-section",
        `The dictionary has no section "${name}"; it was built without it; use a dictionary of this khoidau's version.`,
        { section: name },
      );
    return this.#bytes.subarray(entry.offset, entry.offset + entry.length);
  }

  /** A section as bytes; the same as `bytes`. */
  u8(name: string): Uint8Array {
    return this.bytes(name);
  }

  /** A section as unsigned 16-bit numbers. */
  u16(name: string): Uint16Array {
    return this.#view(name, Uint16Array);
  }

  /** A section as unsigned 32-bit numbers. */
  u32(name: string): Uint32Array {
    return this.#view(name, Uint32Array);
  }

  /** A section as 32-bit floating-point numbers. */
  f32(name: string): Float32Array {
    return this.#view(name, Float32Array);
  }

  /** A section as UTF-8 text; decoded anew at every call. */
  text(name: string): string {
    return new TextDecoder().decode(this.bytes(name));
  }

  #view<T>(name: string, type: { new (buffer: ArrayBufferLike, offset: number, length: number): T; BYTES_PER_ELEMENT: number }): T {
    const bytes = this.bytes(name);
    if (bytes.length % type.BYTES_PER_ELEMENT !== 0)
      throw damaged(`section ${name} has ${bytes.length} bytes, no multiple of ${type.BYTES_PER_ELEMENT}`, { section: name });
    return new type(bytes.buffer, bytes.byteOffset, bytes.length / type.BYTES_PER_ELEMENT);
  }
}

function readMeta(json: string): DictionaryMeta {
  try {
    return JSON.parse(json) as DictionaryMeta;
  } catch (cause) {
    throw damaged(`its meta section is not JSON (${(cause as Error).message})`);
  }
}
