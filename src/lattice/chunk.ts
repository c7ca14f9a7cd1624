/** Owns a chunk: a run of characters between white space, on its way into the lattice. */

/** One chunk of the reading. */
export interface Chunk {
  readonly text: string;
  /** Offset in the source of each character of `text`, and of its end. */
  readonly offsets: Int32Array | undefined;
  readonly start: number;
  node: number;
  /** Range of the word when the chunk is one single word; else `from < 0`. */
  from: number;
  to: number;
  readonly line: number;
  /** The line is mostly in capitals. */
  readonly capitals: boolean;
}

/** Characters of a line that are looked at. */
const LOOKED_AT = 200;

/** Whether the rest of a line, from `start`, has more capitals than small letters. */
export function mostlyCapitals(text: string, start: number): boolean {
  let upper = 0;
  let lower = 0;
  for (let i = start; i < text.length && i < start + LOOKED_AT && text.charCodeAt(i) !== 10; i++) {
    const ch = text[i]!;
    if (ch !== ch.toLowerCase()) upper++;
    else if (ch !== ch.toUpperCase()) lower++;
  }
  return upper > lower;
}
