/** Owns the layout of the container `.kdict`: magic, version, kinds, header fields, alignment. See docs/format.md. */

/** `KDICT`, then the line ends and the end-of-file mark that a transfer in text mode would spoil. */
export const MAGIC = new Uint8Array([0x4b, 0x44, 0x49, 0x43, 0x54, 0x0d, 0x0a, 0x1a]);

/** Readers refuse a file whose version is above this one. */
export const FORMAT_VERSION = 1;

/** What a file is: a whole dictionary, or a domain pack that is opened beside one. */
export type DictionaryKind = "dictionary" | "pack";

/** The number that stands for each kind in the header. */
export const KIND_CODE: Readonly<Record<DictionaryKind, number>> = { dictionary: 1, pack: 2 };

/** Where each header field begins, in bytes; all little-endian. */
export const HEADER = {
  /** u16 */ version: 8,
  /** u16 */ kind: 10,
  /** u32: sections in the table */ sections: 12,
  /** u32: bytes of the whole file */ length: 16,
  /** u32: bytes of the section table, right after the header */ tableLength: 20,
  /** u32: CRC-32 of the table */ tableSum: 24,
  /** u32: zero */ spare: 28,
} as const;

/** Bytes before the section table. */
export const HEADER_LENGTH = 32;

/** Bytes of a table entry before its name: u32 offset, u32 length, u32 CRC-32, u16 name length, u16 zero. */
export const ENTRY_LENGTH = 16;

/** Sections begin at multiples of this, so that views of any number type need no copy. */
export const ALIGNMENT = 8;

/** Holds the meta object as JSON. */
export const META_SECTION = "meta";

/** The next multiple of `ALIGNMENT`. */
export function aligned(length: number): number {
  return Math.ceil(length / ALIGNMENT) * ALIGNMENT;
}

/** One line of the section table. */
export interface SectionEntry {
  readonly name: string;
  /** Bytes from the start of the file; a multiple of `ALIGNMENT`. */
  readonly offset: number;
  /** Bytes, without padding. */
  readonly length: number;
  /** CRC-32 of the section's bytes, unsigned. */
  readonly sum: number;
}

/** What a dictionary says about itself: name, size class, counts. Never a time, so that a build can be repeated to the byte. */
export type DictionaryMeta = Readonly<Record<string, string | number | boolean>>;
