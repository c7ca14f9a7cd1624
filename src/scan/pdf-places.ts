/** Owns where the objects of a PDF stand: its tables, plain and packed, the newest first (ISO 32000-1, 7.5.4 to 7.5.8). */

import { unpacked } from "./pdf-filters.js";
import { PdfScanner, PdfSyntaxError, latinText } from "./pdf-syntax.js";
import type { PdfDict, PdfValue } from "./pdf-values.js";
import { PdfKeyword, isDict } from "./pdf-values.js";

/** An object stands at an offset of the file, or packed in a stream of objects. */
export type Place = { readonly kind: "at"; readonly offset: number } | { readonly kind: "in"; readonly container: number; readonly index: number };
export type PlaceOf<K extends Place["kind"]> = Extract<Place, { kind: K }>;

/** The tables of a file together. */
export interface PdfPlaces {
  readonly trailer: PdfDict;
  /** Where the newest table begins. */
  readonly newest: number;
  /** Whether that is packed in a stream: an addition must be of the same kind. */
  readonly packed: boolean;
  /** One more than the highest number of an object. */
  readonly size: number;
  /** Undefined for an object that was deleted or never was. */
  of(number: number): Place | undefined;
}

/** Bytes at the end in which `startxref` must stand. */
const END_WITHIN = 2048;

/** Reads the tables. @throws PdfSyntaxError where they are broken */
export function readPlaces(bytes: Uint8Array): PdfPlaces {
  const end = latinText(bytes, Math.max(0, bytes.length - END_WITHIN));
  const newest = Number(/startxref\s+(\d+)\s*(?:%%EOF)?(?![\s\S]*startxref)/.exec(end)?.[1] ?? NaN);
  const found = new Map<number, Place | undefined>();
  const seen = new Set<number>();
  let first: { trailer: PdfDict; packed: boolean } | undefined;
  for (let waiting = [newest]; waiting.length > 0; ) {
    const at = waiting.shift()!;
    if (seen.has(at)) continue;
    seen.add(at);
    const table = readTable(bytes, at, found);
    first ??= table;
    // A file for old readers names, beside its plain table, one with what is packed; that goes before older ones.
    waiting = [...[table.trailer.get("XRefStm"), table.trailer.get("Prev")].filter((value) => typeof value === "number"), ...waiting];
  }
  const size = Math.max(Number(first!.trailer.get("Size") ?? 0), ...[...found.keys()].map((number) => number + 1));
  return { ...first!, newest, size, of: (number) => found.get(number) };
}

/** Puts a table's places to those of newer ones. */
function readTable(bytes: Uint8Array, at: number, found: Map<number, Place | undefined>): { trailer: PdfDict; packed: boolean } {
  if (!(at >= 0 && at < bytes.length)) throw new PdfSyntaxError("no table of objects");
  const scanner = new PdfScanner(bytes, at);
  const add = (number: number, place: Place | undefined): void => {
    if (!found.has(number)) found.set(number, place);
  };
  const begin = scanner.next();
  if (begin instanceof PdfKeyword && begin.word === "xref") return { trailer: plainTable(scanner, add), packed: false };
  if (typeof begin !== "number") throw new PdfSyntaxError("no table of objects");
  return { trailer: packedTable(scanner, add), packed: true };
}

type Add = (number: number, place: Place | undefined) => void;

function plainTable(scanner: PdfScanner, add: Add): PdfDict {
  for (;;) {
    const start = scanner.next();
    if (start instanceof PdfKeyword && start.word === "trailer") break;
    const count = scanner.next();
    if (typeof start !== "number" || typeof count !== "number") throw new PdfSyntaxError("a table that is none");
    for (let i = 0; i < count; i++) {
      const [offset, , kind] = [scanner.next(), scanner.next(), scanner.next()];
      if (typeof offset !== "number" || !(kind instanceof PdfKeyword)) throw new PdfSyntaxError("a table that is none");
      add(start + i, kind.word === "n" ? { kind: "at", offset } : undefined);
    }
  }
  const trailer = scanner.value();
  if (!isDict(trailer)) throw new PdfSyntaxError("a table without an end");
  return trailer;
}

/** A table in a stream; its `/Length` is never a reference, for nothing could be looked up yet. */
function packedTable(scanner: PdfScanner, add: Add): PdfDict {
  scanner.next();
  scanner.next();
  const dict = scanner.value();
  const mark = scanner.next();
  const length = isDict(dict) ? dict.get("Length") : undefined;
  if (!isDict(dict) || !(mark instanceof PdfKeyword) || mark.word !== "stream" || typeof length !== "number") throw new PdfSyntaxError("no table of objects");
  const from = scanner.at + (scanner.bytes[scanner.at] === 13 ? 2 : 1);
  const rows = unpacked(scanner.bytes.subarray(from, from + length), dict);
  const widths = numbers(dict.get("W"));
  const ranges = dict.has("Index") ? numbers(dict.get("Index")) : [0, ...numbers([dict.get("Size") ?? 0])];
  if (widths.length < 3) throw new PdfSyntaxError("a table that is none");
  const [kindWidth, , lastWidth] = widths as [number, number, number];
  const row = widths.reduce((sum, width) => sum + width, 0);
  let at = 0;
  for (let r = 0; r + 1 < ranges.length; r += 2) {
    for (let i = 0; i < ranges[r + 1]! && at + row <= rows.length; i++, at += row) {
      const kind = kindWidth === 0 ? 1 : bigEndian(rows, at, kindWidth);
      const middle = bigEndian(rows, at + kindWidth, row - kindWidth - lastWidth);
      const index = bigEndian(rows, at + row - lastWidth, lastWidth);
      add(ranges[r]! + i, kind === 1 ? { kind: "at", offset: middle } : kind === 2 ? { kind: "in", container: middle, index } : undefined);
    }
  }
  return dict;
}

function numbers(value: PdfValue | undefined): number[] {
  return Array.isArray(value) ? (value as readonly PdfValue[]).filter((one) => typeof one === "number") : [];
}

function bigEndian(bytes: Uint8Array, at: number, width: number): number {
  let value = 0;
  for (let i = 0; i < width; i++) value = value * 256 + bytes[at + i]!;
  return value;
}
