/** Owns what a large piece of ink is by its shape: a rule, the frame of a stamp, the grid of a table, a stroke of the pen. */

import type { Box } from "../page/page.js";
import { turnedFrame } from "./turned-frame.js";
import type { Corners } from "./turned-frame.js";
import type { InkPieces } from "./zone-components.js";

/** Shapes that letters do not have. `letters`: may be letters, also letters that touch. */
export type Shape = "frame" | "grid" | "letters" | "rule" | "stroke";

/** In inches: nothing of 18 points or less, marks and all, is as high. */
const LETTER_HEIGHT = 0.31;
/** Words whose letters touch are seldom wider. */
const WORD_WIDTH = 0.85;
/** Letters fill at least so much of their box, also when they touch; strokes and rims less. */
const LETTER_DENSITY = 0.22;
/** Higher than any line of a document's text, in inches: no letters, however dense. */
const HUGE = 0.7;

/** The shape of piece `i` on a page so many pixels wide. */
export function pieceShape(pieces: InkPieces, i: number, dpi: number, pageWidth: number): Shape {
  const width = pieces.right[i]! - pieces.left[i]!;
  const height = pieces.bottom[i]! - pieces.top[i]!;
  if (height < LETTER_HEIGHT * dpi && width < WORD_WIDTH * dpi) return isRule(width, height, dpi) ? "rule" : isHole(pieces, i, dpi) ? "stroke" : "letters";
  if (isRule(width, height, dpi)) return "rule";
  const density = pieces.ink[i]! / (width * height);
  if (height < LETTER_HEIGHT * dpi) return density < LETTER_DENSITY ? "stroke" : "letters";
  const { across, down } = straightLines(pieces, i);
  if (across.length >= 2 && down.length >= 2 && width > pageWidth / 2) return "grid";
  if (width > 0.6 * dpi && width < pageWidth / 2 && density < LETTER_DENSITY && (isFrame(pieces, i, dpi) || turnedPiece(pieces, i, dpi) !== undefined)) return "frame";
  return density < LETTER_DENSITY || height > HUGE * dpi ? "stroke" : "letters";
}

/** In inches: a punched hole, 5 to 6 mm, scanned dark; wider than any full stop or mark of a list. */
const HOLE = 0.15;
/** Of its box a disc fills 0.79, no letter as much. */
const DISC = 0.7;

function isHole(pieces: InkPieces, i: number, dpi: number): boolean {
  const width = pieces.right[i]! - pieces.left[i]!;
  const height = pieces.bottom[i]! - pieces.top[i]!;
  return Math.min(width, height) > HOLE * dpi && Math.max(width, height) < 1.3 * Math.min(width, height) && pieces.ink[i]! > DISC * width * height;
}

function isRule(width: number, height: number, dpi: number): boolean {
  const thin = 0.05 * dpi;
  return (width > 0.36 * dpi && height < Math.max(thin, width / 25)) || (height > LETTER_HEIGHT * dpi && width < Math.max(thin, height / 12));
}

/** The corners of piece `i` where it is a frame that stands askew. */
export function turnedPiece(pieces: InkPieces, i: number, dpi: number): Corners | undefined {
  const { left, top, right, bottom } = pieceBox(pieces, i);
  const ink = pieceInk(pieces, i);
  const isInk = (x: number, y: number): boolean => x >= left && x < right && ink[(y - top) * (right - left) + x - left] === 1;
  return turnedFrame({ left, top, right, bottom }, isInk, Math.round(STRAIGHT * dpi));
}

/** In parts of the box: how far from its edge a side of a frame may wander, since stamps stand askew. */
const SIDE = 0.12;
/** Of a side, so much must be drawn. */
const DRAWN = 0.75;

/** In inches: how far a straight side may wander from one column. */
const STRAIGHT = 0.025;

/** True where three of the four sides of the piece's box are drawn, or two that meet, the upright one straight. */
function isFrame(pieces: InkPieces, i: number, dpi: number): boolean {
  const box = pieceBox(pieces, i);
  const width = box.right - box.left;
  const height = box.bottom - box.top;
  const top = new Uint8Array(width);
  const bottom = new Uint8Array(width);
  const left = new Float64Array(height).fill(box.right);
  const right = new Float64Array(height).fill(box.left);
  eachRun(pieces, i, (y, from, to) => {
    const down = (y - box.top) / height;
    if (down < SIDE) top.fill(1, from - box.left, to - box.left);
    if (down > 1 - SIDE) bottom.fill(1, from - box.left, to - box.left);
    left[y - box.top] = Math.min(left[y - box.top]!, from);
    right[y - box.top] = Math.max(right[y - box.top]!, to);
  });
  const across = [top, bottom].filter((side) => side.reduce((sum, one) => sum + one, 0) >= DRAWN * width).length;
  const near = SIDE * width;
  const upright = [left.filter((x) => x < box.left + near), right.filter((x) => x > box.right - near)].filter((side) => side.length >= DRAWN * height);
  return across + upright.length >= 3 || (across === 1 && upright.some((side) => isStraight(side, STRAIGHT * dpi)));
}

function isStraight(edge: Float64Array, wander: number): boolean {
  const middle = [...edge].sort((a, b) => a - b)[edge.length >> 1]!;
  return edge.filter((x) => Math.abs(x - middle) <= wander).length >= DRAWN * edge.length;
}

/** The straight lines over most of the piece's box, each by its place in the box, 0..1: `across` it and `down` it. */
function straightLines(pieces: InkPieces, i: number): { across: number[]; down: number[] } {
  const box = pieceBox(pieces, i);
  const width = box.right - box.left;
  const height = box.bottom - box.top;
  const columns = new Uint16Array(width);
  const rows = new Uint32Array(height);
  eachRun(pieces, i, (y, left, right) => {
    if (right - left > width / 12) rows[y - box.top]! += right - left;
    for (let x = left; x < right; x++) columns[x - box.left]!++;
  });
  return { across: lines(rows, width * 0.6), down: lines(columns, height * 0.6) };
}

/** Places of groups of neighbours of which one reaches `least`; a slightly skewed line spreads over some rows, so three are added up. */
function lines(sums: Uint16Array | Uint32Array, least: number): number[] {
  const found: number[] = [];
  let inside = false;
  for (let k = 0; k < sums.length; k++) {
    const sum = Math.max(sums[k]!, ((sums[k - 1] ?? 0) + sums[k]! + (sums[k + 1] ?? 0)) / 2);
    if (sum >= least && !inside) found.push(k / sums.length);
    inside = sum >= least;
  }
  return found;
}

/** The box of piece `i`. */
export function pieceBox(pieces: InkPieces, i: number): Box {
  return { left: pieces.left[i]!, top: pieces.top[i]!, right: pieces.right[i]!, bottom: pieces.bottom[i]! };
}

/** One byte a pixel of a piece's box, 1 where the piece has ink. */
export function pieceInk(pieces: InkPieces, i: number): Uint8Array {
  const { left, top, right, bottom } = pieceBox(pieces, i);
  const ink = new Uint8Array((right - left) * (bottom - top));
  eachRun(pieces, i, (y, from, to) => ink.fill(1, (y - top) * (right - left) + from - left, (y - top) * (right - left) + to - left));
  return ink;
}

/** Calls `see` with every run of piece `i`, from top to bottom. */
export function eachRun(pieces: InkPieces, i: number, see: (y: number, left: number, right: number) => void): void {
  const { rowStart, left, right, piece } = pieces.runs;
  for (let y = pieces.top[i]!; y < pieces.bottom[i]!; y++) {
    for (let run = rowStart[y]!; run < rowStart[y + 1]!; run++) {
      if (piece[run] === i) see(y, left[run]!, right[run]!);
    }
  }
}
