/** Owns the report's text: the right text as pages and lines, its edits marked by how sure they are. */

import type { Edit } from "../span.js";
import { escapeXml } from "./xml.js";

/** A stretch of the right text with the edit that made it. */
interface Piece {
  readonly text: string;
  readonly edit?: Edit;
}

/** From this confidence on an edit is of the band; 0 is the band that most needs a look. */
const BANDS = [0, 0.5, 0.8, 0.95];

/** The band of a confidence: 0 (under 0.5) to 3 (0.95 and more). */
export function confidenceBand(confidence: number): number {
  return BANDS.filter((least) => confidence >= least).length - 1;
}

/** What the legend says of each band, the surest first. */
export const BAND_LABELS: readonly (readonly [band: number, label: string])[] = [
  [3, "95–100 %"],
  [2, "80–95 %"],
  [1, "50–80 %"],
  [0, "0–50 %"],
];

/** The right text as HTML: for each page its lines; each line has the id `PREFIX-LINE`, counted from 1 through the document. */
export function textPages(reading: string, edits: readonly Edit[], prefix: string): string[] {
  let line = 0;
  return split(pieces(reading, edits), "\f").map((page) => {
    const lines = split(page, "\n").map((parts) => lineHtml(parts, `${prefix}-${++line}`));
    return lines.join("\n");
  });
}

function pieces(reading: string, edits: readonly Edit[]): Piece[] {
  const out: Piece[] = [];
  let at = 0;
  for (const edit of edits) {
    if (edit.start > at) out.push({ text: reading.slice(at, edit.start) });
    out.push({ text: edit.to, edit });
    at = edit.end;
  }
  if (at < reading.length) out.push({ text: reading.slice(at) });
  return out;
}

/** Parts pieces at a sign; a piece with the sign inside goes to both sides. */
function split(all: readonly Piece[], sign: string): Piece[][] {
  const out: Piece[][] = [[]];
  for (const piece of all) {
    piece.text.split(sign).forEach((text, i) => {
      if (i > 0) out.push([]);
      if (text !== "" || (i === 0 && piece.edit !== undefined && piece.text === "")) out.at(-1)!.push({ ...piece, text });
    });
  }
  return out;
}

function lineHtml(parts: readonly Piece[], id: string): string {
  const columns = split(parts, "\t");
  const cells = columns.map((cell) => cell.map(pieceHtml).join(""));
  if (columns.length === 1) return `<p id="${id}">${cells[0]}</p>`;
  return `<p id="${id}" class="cols">${cells.map((cell) => `<span>${cell}</span>`).join(" ")}</p>`;
}

function pieceHtml({ text, edit }: Piece): string {
  if (edit === undefined) return escapeXml(text);
  const facts = `class="c${confidenceBand(edit.confidence)}" data-r="${escapeXml(edit.from)}" data-p="${Math.round(edit.confidence * 100)}"`;
  return edit.to === "" ? `<del ${facts}></del>` : `<ins ${facts}>${escapeXml(text)}</ins>`;
}
