/** Owns the order in which columns are read: down one column, then down the next, though each line holds a part of all. */

import type { Span } from "../span.js";

/** A stretch of the text as it is read, and where it stands in the text itself. */
interface Piece {
  /** Offset in the ordered text. */
  readonly at: number;
  /** Offset in the text. */
  readonly from: number;
  /** A cell of a table: its line has three and more. */
  readonly cell: boolean;
}

/** A text with its columns one after the other, and the way back. */
export interface ColumnOrder {
  readonly text: string;
  /** The span in the text itself of a span in the ordered text that lies within one cell. */
  back(span: Span): Span;
  /** The offset in the ordered text of an offset in the text itself. */
  forth(offset: number): number;
  /** Whether a cell of a table stands at an offset in the ordered text. */
  isCell(offset: number): boolean;
}

/** From so many cells on a line is a row of a table; heads and feet have two. */
const ROW_CELLS = 3;

/** A line with its place in the text; cells are parted by tabs. */
interface Line {
  readonly from: number;
  readonly cells: readonly string[];
}

/**
 * Puts lines that follow each other and have as many tabs each into columns, so that what stands below is read next:
 * in heads (`ỦY BAN NHÂN DÂN ⇥ CỘNG HÒA …`, `TỈNH HẢI SƠN ⇥ Độc lập …`), feet and tables. `undefined` for a text
 * without such lines, which is most texts.
 */
export function columnOrder(text: string): ColumnOrder | undefined {
  if (!text.includes("\t")) return undefined;
  const lines = linesOf(text);
  const pieces: Piece[] = [];
  let ordered = "";
  let changed = false;
  const add = ({ from, part, cell }: { from: number; part: string; cell: boolean }): void => {
    pieces.push({ at: ordered.length, from, cell });
    ordered += `${part}\n`;
  };
  for (let i = 0; i < lines.length; ) {
    let next = i + 1;
    const width = lines[i]!.cells.length;
    if (width > 1) while (next < lines.length && lines[next]!.cells.length === width) next++;
    if (next - i < 2) add({ from: lines[i]!.from, part: lines[i]!.cells.join("\t"), cell: width >= ROW_CELLS });
    else {
      changed = true;
      for (let column = 0; column < width; column++) for (const line of lines.slice(i, next)) add({ from: cellStart(line, column), part: line.cells[column]!, cell: width >= ROW_CELLS });
    }
    i = next;
  }
  return changed ? new Order(ordered.slice(0, -1), pieces) : undefined;
}

/** Lines end at line breaks and form feeds. */
function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let from = 0;
  for (const line of text.split(/[\n\f]/)) {
    lines.push({ from, cells: line.split("\t") });
    from += line.length + 1;
  }
  return lines;
}

function cellStart({ from, cells }: Line, column: number): number {
  return cells.slice(0, column).reduce((at, cell) => at + cell.length + 1, from);
}

class Order implements ColumnOrder {
  readonly text: string;
  readonly #pieces: readonly Piece[];
  readonly #byFrom: readonly Piece[];

  constructor(text: string, pieces: readonly Piece[]) {
    this.text = text;
    this.#pieces = pieces;
    this.#byFrom = [...pieces].sort((a, b) => a.from - b.from);
  }

  back({ start, end }: Span): Span {
    const { at, from } = lastUpTo(this.#pieces, start, (piece) => piece.at);
    return { start: start - at + from, end: end - at + from };
  }

  forth(offset: number): number {
    const { at, from } = lastUpTo(this.#byFrom, offset, (piece) => piece.from);
    return offset - from + at;
  }

  isCell(offset: number): boolean {
    return lastUpTo(this.#pieces, offset, (piece) => piece.at).cell;
  }
}

/** The last piece that begins at or before `offset`. */
function lastUpTo(pieces: readonly Piece[], offset: number, startOf: (piece: Piece) => number): Piece {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (startOf(pieces[middle]!) <= offset) low = middle;
    else high = middle - 1;
  }
  return pieces[low]!;
}

/** Spans of the ordered text as those of the text itself, in its order. */
export function inPlace<T extends Span>(spans: readonly T[], order: ColumnOrder): T[] {
  return spans.map((span) => ({ ...span, ...order.back(span) })).sort((x, y) => x.start - y.start);
}
