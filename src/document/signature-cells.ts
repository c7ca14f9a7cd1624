/** Owns where a signature is looked for: beside the recipients, right above them and below. */

import type { Span } from "../span.js";
import type { RecipientsFound } from "./recipients.js";
import type { SourceLine, SourceText } from "./source-text.js";

const ABOVE = 10;
const BELOW = 14;
const LONGEST = 100;

/** A counted row of a table: `3 | Trần Thị Lan | Kế toán`. */
function isTableRow(source: SourceText, { cells }: SourceLine): boolean {
  return cells.length >= 3 && /^\d{1,3}[\W_]*$/.test(source.text.slice(cells[0]!.start, cells[0]!.end));
}

/** `CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH` over the bases of another decision. */
function enacts(source: SourceText, i: number): boolean {
  const next = source.lines.slice(i + 1, i + 4).find(({ start, end }) => end > start);
  return next !== undefined && source.fold.startsWith("can cu ", next.start);
}

/** The cells that may be a signature's lines, in order. */
export function signatureCells(source: SourceText, from: number, to: number, recipients: RecipientsFound | undefined): Span[] {
  const short = (first: number, last: number): Span[] => {
    const cells: Span[] = [];
    for (let i = Math.max(from, first); i < Math.min(to, last); i++) if (!isTableRow(source, source.lines[i]!) && !enacts(source, i)) for (const cell of source.lines[i]!.cells) if (cell.end - cell.start <= LONGEST && !/^[-+–]\s/.test(source.text.slice(cell.start, cell.start + 2))) cells.push(cell);
    return cells;
  };
  if (recipients === undefined) return short(to - BELOW, to);
  // above the list only what follows the body's last sentence
  let first = recipients.from;
  while (first > from && recipients.from - first < ABOVE && !/[.;:,]$/.test(source.text.slice(source.lines[first - 1]!.start, source.lines[first - 1]!.end)) && source.lines[first - 1]!.end - source.lines[first - 1]!.start <= LONGEST) first--;
  const above = short(first, recipients.from);
  const below = short(recipients.to, recipients.to + BELOW);
  return [...above, ...recipients.beside, ...below];
}
