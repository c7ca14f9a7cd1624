/** Owns the order in which columns are read: down one column, then down the next, though each line holds a part of all. */

import { PieceOrder } from "./piece-order.js";
import type { Piece } from "./piece-order.js";

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
export function columnOrder(text: string): PieceOrder | undefined {
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
  return changed ? new PieceOrder(ordered.slice(0, -1), pieces) : undefined;
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
