/** Owns the font of invisible text: codes for letters and what each means; its one shape has no area, for nobody sees it. */

/** Width of every code, in 1/1000 em: words are stretched to their boxes from it. */
export const CODE_WIDTH = 500;
/** How far letters rise above and hang below their line, in 1/1000 em: what a reader marks as selected. */
export const RISE = 900;
export const DEPTH = 220;

/** Gives out the codes of letters, two bytes each, in order of appearance; 0 is none. */
export class LetterCodes {
  readonly #codes = new Map<string, number>();

  /** The codes of a text in hexadecimal digits, as a PDF's string. */
  codesOf(text: string): string {
    return [...text].map((letter) => {
      const code = this.#codes.get(letter) ?? this.#codes.size + 1;
      this.#codes.set(letter, code);
      return hex(code);
    }).join("");
  }

  /** How many there are. */
  get size(): number {
    return this.#codes.size;
  }

  /** The map from codes to Unicode, as a PDF's `/ToUnicode` (ISO 32000-1, 9.10.3). */
  toUnicode(): string {
    const rows = [...this.#codes].map(([letter, code]) => `<${hex(code)}> <${Array.from({ length: letter.length }, (_, i) => hex(letter.charCodeAt(i))).join("")}>`);
    const blocks: string[] = [];
    for (let i = 0; i < rows.length; i += MOST_ROWS) {
      const block = rows.slice(i, i + MOST_ROWS);
      blocks.push(`${block.length} beginbfchar\n${block.join("\n")}\nendbfchar\n`);
    }
    return `/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n`
      + `/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n${blocks.join("")}`
      + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
  }

  /** The map from codes to shapes, as a PDF's `/CIDToGIDMap`: all to shape 1. */
  shapes(): Uint8Array {
    return Uint8Array.from({ length: (this.size + 1) * 2 }, (_, i) => i % 2);
  }
}

/** Rows that a block of the map may have. */
const MOST_ROWS = 100;

const hex = (value: number): string => value.toString(16).toUpperCase().padStart(4, "0");

/**
 * A TrueType font of two shapes, about 300 bytes: the tables that a PDF needs of an embedded one (ISO 32000-1, 9.9), their
 * fields as in the OpenType specification. Numbers are big-endian.
 */
export function invisibleFont(): Uint8Array {
  const tables: readonly (readonly [tag: string, words: readonly number[]])[] = [
    // Shape 0 is empty. Shape 1 is a line there and back from corner to corner of its box, as two points on one contour: PDFium
    // passes over text that has no extent, as empty shapes have none up and down, or across where a page is turned.
    ["glyf", [1, 0, signed(-DEPTH), CODE_WIDTH, RISE, 1, 0, 0x0101, 0, CODE_WIDTH, signed(-DEPTH), RISE + DEPTH]],
    // Version 1.0; the sum over the file, filled in later; the magic number; 1000 units an em; no dates; the box; short offsets.
    ["head", [1, 0, 1, 0, 0, 0, 0x5f0f, 0x3cf5, 0, 1000, 0, 0, 0, 0, 0, 0, 0, 0, 0, signed(-DEPTH), CODE_WIDTH, RISE, 0, 8, 2, 0, 0]],
    // Version 1.0; rise, depth; the widest; one width for all.
    ["hhea", [1, 0, RISE, signed(-DEPTH), 0, CODE_WIDTH, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1]],
    // That width, and where each shape begins from the left.
    ["hmtx", [CODE_WIDTH, 0, 0]],
    // Where each shape begins and the last one ends, in words.
    ["loca", [0, 0, 12]],
    // Version 1.0; two shapes; two points in one contour at most; no instructions.
    ["maxp", [1, 0, 2, 2, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0]],
  ];
  const head = 12 + tables.length * 16;
  const size = tables.reduce((sum, [, words]) => sum + padded(words.length * 2), head);
  const view = new DataView(new ArrayBuffer(size));
  // Six tables: for the search by halves four of them, two steps, two left over.
  [1, 0, tables.length, 64, 2, 32].forEach((word, i) => view.setUint16(i * 2, word));
  let at = head;
  tables.forEach(([tag, words], i) => {
    words.forEach((word, k) => view.setUint16(at + k * 2, word));
    const entry = 12 + i * 16;
    [...tag].forEach((letter, k) => view.setUint8(entry + k, letter.charCodeAt(0)));
    [sumOf(view, at, padded(words.length * 2)), at, words.length * 2].forEach((value, k) => view.setUint32(entry + 4 + k * 4, value));
    at += padded(words.length * 2);
  });
  view.setUint32(view.getUint32(12 + 16 + 8) + 8, (SUM_OF_FILE - sumOf(view, 0, size)) >>> 0);
  return new Uint8Array(view.buffer);
}

/** What the sum over a font with its `head` filled in must be. */
const SUM_OF_FILE = 0xb1b0afba;

const signed = (value: number): number => value & 0xffff;
const padded = (length: number): number => (length + 3) & ~3;

function sumOf(view: DataView, from: number, length: number): number {
  let sum = 0;
  for (let at = from; at < from + length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}
