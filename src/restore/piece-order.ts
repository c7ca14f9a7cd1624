/** Owns a text put together from pieces of another in an order of its own, and the way from each to the other. */

import type { Span } from "../span.js";

/** A stretch of the text as it is read, and where it stands in the text itself. */
export interface Piece {
  /** Offset in the ordered text. */
  readonly at: number;
  /** Offset in the text. */
  readonly from: number;
  /** A cell of a table: its line has three and more. */
  readonly cell: boolean;
}

/** Pieces of a text one after another. */
export class PieceOrder {
  readonly text: string;
  readonly #pieces: readonly Piece[];
  readonly #byFrom: readonly Piece[];

  /** `pieces` in the order of `text`; at least one. */
  constructor(text: string, pieces: readonly Piece[]) {
    this.text = text;
    this.#pieces = pieces;
    this.#byFrom = [...pieces].sort((a, b) => a.from - b.from);
  }

  /** The span in the text itself of a span in the ordered text that lies within one piece. */
  back({ start, end }: Span): Span {
    const { at, from } = lastUpTo(this.#pieces, start, (piece) => piece.at);
    return { start: start - at + from, end: end - at + from };
  }

  /** The offset in the ordered text of an offset in the text itself that a piece has. */
  forth(offset: number): number {
    const { at, from } = lastUpTo(this.#byFrom, offset, (piece) => piece.from);
    return offset - from + at;
  }

  /** Whether a piece has what stands at an offset in the text itself. */
  has(offset: number): boolean {
    const at = this.forth(offset);
    return at >= 0 && at < this.text.length && this.back({ start: at, end: at }).start === offset;
  }

  /** Whether a cell of a table stands at an offset in the ordered text. */
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
export function inPlace<T extends Span>(spans: readonly T[], order: PieceOrder): T[] {
  return spans.map((span) => ({ ...span, ...order.back(span) })).sort((x, y) => x.start - y.start);
}
