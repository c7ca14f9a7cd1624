/** Owns what a TIFF says of its pages before they are decoded: how many, how large, how fine. */

/** One page of a TIFF. */
export interface TiffPage {
  /** Place among the file's pictures, from 0: pictures that are thumbnails are counted here, but are no pages. */
  readonly index: number;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** Pixels an inch across and down: 204 × 98 in a coarse fax. */
  readonly dpi?: { readonly x: number; readonly y: number };
}

const TAG = { subfile: 254, width: 256, height: 257, x: 282, y: 283, unit: 296, tileOffset: 324, tileLength: 325 } as const;
const CENTIMETRES_AN_INCH = 2.54;
/** More pages than any file has: a directory that points back to an earlier one would never end. */
const MOST_PAGES = 100_000;

/** The pages of a TIFF as far as the file holds them; `cut` says that its directory points past its end. Undefined for BigTIFF. */
export function tiffPages(bytes: Uint8Array): { pages: TiffPage[]; cut: boolean } | undefined {
  const numbers = numbersOf(bytes);
  const { length, u16, u32 } = numbers;
  if (length < 8 || u16(2) !== 42) return undefined;
  const pages: TiffPage[] = [];
  const seen = new Set<number>();
  let index = 0;
  for (let at = u32(4); at !== 0 && index < MOST_PAGES; index++) {
    if (seen.has(at)) break;
    seen.add(at);
    const entries = at + 2 <= length ? u16(at) : 0;
    const end = at + 2 + entries * 12;
    if (entries === 0 || end + 4 > length) return { pages, cut: true };
    const tags = readTags(numbers, at + 2, entries);
    if (((tags.get(TAG.subfile) ?? 0) & 1) === 0) pages.push(pageOf(tags, index));
    at = u32(end);
  }
  return { pages, cut: false };
}

/** The bytes of the one tile that a TIFF of libvips's was written as. */
export function onlyTile(bytes: Uint8Array): Uint8Array {
  const numbers = numbersOf(bytes);
  const directory = numbers.u32(4);
  const tags = readTags(numbers, directory + 2, numbers.u16(directory));
  const from = tags.get(TAG.tileOffset)!;
  return bytes.subarray(from, from + tags.get(TAG.tileLength)!);
}

/** The numbers of a file in its own byte order: `II` is little-endian, `MM` is not. */
interface FileNumbers {
  readonly length: number;
  readonly u16: (at: number) => number;
  readonly u32: (at: number) => number;
}

function numbersOf(bytes: Uint8Array): FileNumbers {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const little = bytes[0] === 0x49;
  return { length: bytes.length, u16: (at) => view.getUint16(at, little), u32: (at) => view.getUint32(at, little) };
}

function readTags({ length, u16, u32 }: FileNumbers, at: number, entries: number): Map<number, number> {
  const tags = new Map<number, number>();
  for (let i = 0; i < entries; i++) {
    const entry = at + i * 12;
    const type = u16(entry + 2);
    const value = type === 3 ? u16(entry + 8) : u32(entry + 8);
    if (type === 5 && value + 8 <= length) tags.set(u16(entry), u32(value) / u32(value + 4));
    else if (type === 3 || type === 4) tags.set(u16(entry), value);
  }
  return tags;
}

function pageOf(tags: ReadonlyMap<number, number>, index: number): TiffPage {
  const unit = tags.get(TAG.unit) ?? 2;
  const factor = unit === 3 ? CENTIMETRES_AN_INCH : 1;
  const x = (tags.get(TAG.x) ?? 0) * factor;
  const y = (tags.get(TAG.y) ?? 0) * factor;
  // Unit 1 means that only the sides' ratio is told.
  const known = unit !== 1 && x > 0 && y > 0 && Number.isFinite(x) && Number.isFinite(y);
  return { index, width: tags.get(TAG.width) ?? 0, height: tags.get(TAG.height) ?? 0, ...(known ? { dpi: { x, y } } : {}) };
}
