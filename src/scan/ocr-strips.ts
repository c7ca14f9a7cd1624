/** Owns how rows of letters become strips, the pieces of lines that an engine reads one by one. */

import { boxAround } from "../page/boxes.js";
import { median } from "../page/median.js";
import type { Box } from "../page/page.js";
import { intoSeals, isWalled, partBySize, stringTogether } from "./ocr-letters.js";
import type { Strip } from "./ocr-strip.js";
import { addMarks } from "./ocr-strip-marks.js";
import type { InkPieces } from "./zone-components.js";
import { pieceBox } from "./zone-shape.js";

/** A page of text has 60 strips; where there are more than this, a picture for letters, the widest are read. */
const MOST_STRIPS = 500;
/** Inches between strips of one line that are read together: what stands by a hyphen or in a loose line. */
const JOIN_GAP = 0.36;
/** Strips longer than this, in inches, know their own slope. */
const LONG = 2;

/** The strips of a page, in no order; none goes through a wall. About 10 ms a page. */
export function findStrips(pieces: InkPieces, isNoise: Uint8Array, dpi: number, walls: readonly Box[] = []): Strip[] {
  const { letters, small, high } = partBySize(pieces, isNoise, dpi);
  const rows = intoSeals(pieces, isNoise, stringTogether(pieces, letters, dpi, walls), dpi);
  const slopes = rows.map((row) => (pieces.right[row.at(-1)!]! - pieces.left[row[0]!]! < LONG * dpi ? undefined : slopeOf(pieces, row)));
  const usual = median(slopes.filter((slope) => slope !== undefined)) ?? 0;
  const bare = rows.map((row, k) => bareStrip(pieces, row, slopes[k] ?? usual));
  const { strips, marks } = partMarks(joinLevel(pieces, bare, high, { gap: JOIN_GAP * dpi, walls }));
  return addMarks(pieces, addHigh(pieces, widest(strips), high), [...small, ...marks]);
}

/** Least squares through the letters' feet, once more without those that hang below it. */
function slopeOf(pieces: InkPieces, row: readonly number[]): number {
  let kept = row;
  let slope = 0;
  for (let pass = 0; pass < 3; pass++) {
    const x = mean(kept.map((i) => pieces.left[i]!));
    const y = mean(kept.map((i) => pieces.bottom[i]!));
    let xy = 0;
    let xx = 0;
    for (const i of kept) {
      xy += (pieces.left[i]! - x) * (pieces.bottom[i]! - y);
      xx += (pieces.left[i]! - x) ** 2;
    }
    slope = xx === 0 ? 0 : xy / xx;
    const off = row.map((i) => pieces.bottom[i]! - y - slope * (pieces.left[i]! - x));
    const usual = median(off)!;
    kept = row.filter((_, k) => Math.abs(off[k]! - usual) < 6);
    if (kept.length < 4) break;
  }
  return slope;
}

function bareStrip(pieces: InkPieces, row: readonly number[], slope: number): Strip {
  const base = median(row.map((i) => pieces.bottom[i]! - slope * pieces.left[i]!))!;
  const heights = row.map((i) => base + slope * pieces.left[i]! - pieces.top[i]!).filter((height) => height > 0).sort((a, b) => a - b);
  const xHeight = heights[Math.floor(heights.length * 0.3)] ?? pieces.bottom[row[0]!]! - pieces.top[row[0]!]!;
  return { pieces: row, box: boxOf(pieces, row), base, slope, xHeight };
}

/** Joins strips that go on where others end, on the same baseline and in the same size: an engine reads words better among others. */
function joinLevel(pieces: InkPieces, strips: readonly Strip[], high: readonly number[], { gap, walls }: { gap: number; walls: readonly Box[] }): Strip[] {
  const sorted = [...strips].sort((a, b) => a.box.left - b.box.left || a.box.top - b.box.top);
  const joined: Strip[] = [];
  for (const strip of sorted) {
    const before = joined.findIndex((other) => goesOn(other, strip, gap + widthBetween(pieces, other, strip, high)) && !isWalled(other.box, strip.box, walls));
    if (before === -1) joined.push(strip);
    else joined[before] = bareStrip(pieces, [...joined[before]!.pieces, ...strip.pieces], joined[before]!.slope);
  }
  return joined;
}

/** Pixels of high pieces that fill the gap between two strips. */
function widthBetween(pieces: InkPieces, before: Strip, strip: Strip, high: readonly number[]): number {
  let width = 0;
  for (const i of high) {
    const isBetween = pieces.left[i]! >= before.box.right - before.xHeight && pieces.right[i]! <= strip.box.left + strip.xHeight;
    if (isBetween && crosses(pieceBox(pieces, i), before)) width += pieces.right[i]! - pieces.left[i]!;
  }
  return width;
}

function goesOn(before: Strip, strip: Strip, gap: number): boolean {
  const space = strip.box.left - before.box.right;
  if (space > gap || space < -gap / 4) return false;
  const step = strip.base + strip.slope * strip.box.left - before.base - before.slope * strip.box.left;
  const ratio = strip.xHeight / before.xHeight;
  return Math.abs(step) <= 0.3 * before.xHeight && ratio > 0.6 && ratio < 1.6;
}

/** Strings of few low pieces close over or under a longer strip are no strips: the marks of a larger face. */
function partMarks(all: readonly Strip[]): { strips: Strip[]; marks: number[] } {
  const isMarks = (strip: Strip): boolean => strip.pieces.length <= 4 && all.some((other) => other.pieces.length > 2 * strip.pieces.length && hugs(strip, other));
  const strips = all.filter((strip) => !isMarks(strip));
  return { strips, marks: all.filter(isMarks).flatMap((strip) => strip.pieces) };
}

function hugs({ box }: Strip, other: Strip): boolean {
  if (box.left < other.box.left - 0.3 * other.xHeight || box.right > other.box.right + other.xHeight) return false;
  const foot = other.base + other.slope * box.left;
  const height = (box.bottom - box.top) / other.xHeight;
  const over = (foot - other.xHeight - box.bottom) / other.xHeight;
  const under = (box.top - foot) / other.xHeight;
  return (height < 1.1 && over > -0.5 && over < 0.7) || (height < 0.8 && under > -0.3 && under < 0.4);
}

/** High pieces come to the strips whose letters they reach through: a `g` that touches the mark below it belongs to two lines. */
function addHigh(pieces: InkPieces, strips: readonly Strip[], high: readonly number[]): Strip[] {
  return strips.map((strip): Strip => {
    const shared = high.filter((i) => crosses(pieceBox(pieces, i), strip));
    return shared.length === 0 ? strip : { ...strip, shared, box: { ...strip.box, left: Math.min(strip.box.left, ...shared.map((i) => pieces.left[i]!)), right: Math.max(strip.box.right, ...shared.map((i) => pieces.right[i]!)) } };
  });
}

/** True where a box takes up most of the height of a strip's letters, in its row or right beside. */
function crosses(box: Box, strip: Strip): boolean {
  const beside = 2 * strip.xHeight;
  if (box.right < strip.box.left - beside || box.left > strip.box.right + beside) return false;
  const foot = strip.base + strip.slope * box.left;
  return Math.min(box.bottom, foot) - Math.max(box.top, foot - strip.xHeight) >= 0.6 * strip.xHeight;
}

function widest(strips: readonly Strip[]): Strip[] {
  const sorted = [...strips];
  if (sorted.length > MOST_STRIPS) sorted.sort((a, b) => b.box.right - b.box.left - a.box.right + a.box.left || a.base - b.base).length = MOST_STRIPS;
  return sorted;
}

/** The box of some pieces. */
function boxOf(pieces: InkPieces, some: readonly number[]): Box {
  return boxAround(some.map((i) => pieceBox(pieces, i)));
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
