/** Owns how letters are strung to strips, the pieces of lines that an engine reads one by one. */

import type { Box } from "../page/page.js";
import type { Strip } from "./ocr-strip.js";
import { addMarks } from "./ocr-strip-marks.js";
import type { InkPieces } from "./zone-components.js";
import { DOUBTFUL } from "./zone-components.js";
import { pieceBox } from "./zone-shape.js";

/** In inches: heights of letters. The letter x of 10 points has 0.06. */
const LETTER = { from: 0.05, to: 0.7 } as const;
/** Of the page's usual letter: what is lower is a mark, a stop, a hyphen, a speck. */
const LOWEST = 0.6;
/** Of the page's usual letter: what is higher, and no letter of a larger face, holds letters of two lines that touch. */
const HIGHEST = 2.1;
/** A larger face has so many letters of a height side by side. */
const PEERS = 3;
/** A page of text has 60 strips and 2,000 pieces; more than this is a picture, and only the largest are looked at. */
const MOST = { strips: 500, small: 30_000 } as const;
/** Inches between letters of one strip; justified words stand up to 0.2 apart, columns seldom so near. */
const GAP = 0.2;
/** Inches between strips of one line that are read together: what stands by a hyphen or in a loose line. */
const JOIN_GAP = 0.36;
/** Strips longer than this, in inches, know their own slope. */
const LONG = 2;

/** The strips of a page, in no order; none goes through a wall. About 10 ms a page. */
export function findStrips(pieces: InkPieces, isNoise: Uint8Array, dpi: number, walls: readonly Box[] = []): Strip[] {
  const { letters, small, high } = partBySize(pieces, isNoise, dpi);
  letters.sort((a, b) => pieces.left[a]! - pieces.left[b]! || a - b);
  const rows = intoSeals(pieces, isNoise, stringTogether(pieces, letters, GAP * dpi, walls), dpi);
  const slopes = rows.map((row) => (pieces.right[row.at(-1)!]! - pieces.left[row[0]!]! < LONG * dpi ? undefined : slopeOf(pieces, row)));
  const usual = median(slopes.filter((slope) => slope !== undefined)) ?? 0;
  const bare = rows.map((row, k) => bareStrip(pieces, row, slopes[k] ?? usual));
  const { strips, marks } = partMarks(joinLevel(pieces, bare, high, { gap: JOIN_GAP * dpi, walls }));
  return addMarks(pieces, addHigh(pieces, widest(strips), high), [...small, ...marks]);
}

function partBySize(pieces: InkPieces, isNoise: Uint8Array, dpi: number): { letters: number[]; small: number[]; high: number[] } {
  const heightOf = (i: number): number => pieces.bottom[i]! - pieces.top[i]!;
  const all = Array.from({ length: pieces.count }, (_, i) => i).filter((i) => isNoise[i] === 0);
  const usual = median(all.map(heightOf).filter((height) => height >= LETTER.from * dpi && height <= LETTER.to * dpi)) ?? 0;
  const isLetter = (i: number): boolean => heightOf(i) >= Math.max(LETTER.from * dpi, LOWEST * usual) && heightOf(i) <= LETTER.to * dpi;
  const small = all.filter((i) => !isLetter(i));
  if (small.length > MOST.small) small.sort((a, b) => pieces.ink[b]! - pieces.ink[a]! || a - b).length = MOST.small;
  const letters = all.filter(isLetter);
  const tall = letters.filter((i) => heightOf(i) > HIGHEST * usual);
  const high = tall.filter((i) => tall.filter((j) => arePeers(pieces, i, j)).length < PEERS);
  return { letters: letters.filter((i) => !high.includes(i)), small, high };
}

/** Alike in height and near each other on one line; a piece is its own peer. */
function arePeers(pieces: InkPieces, a: number, b: number): boolean {
  const heights = [pieces.bottom[a]! - pieces.top[a]!, pieces.bottom[b]! - pieces.top[b]!];
  const apart = Math.max(pieces.left[a]!, pieces.left[b]!) - Math.min(pieces.right[a]!, pieces.right[b]!);
  return sameHeight(pieces, a, b) && Math.max(...heights) < 1.5 * Math.min(...heights) && apart < 3 * heights[0]!;
}

/** Links each letter to the nearest on its right that stands at the same height; linked letters are a row. */
function stringTogether(pieces: InkPieces, letters: readonly number[], gap: number, walls: readonly Box[]): number[][] {
  const rowOf = new Int32Array(pieces.count).fill(-1);
  const rows: number[][] = [];
  for (let k = 0; k < letters.length; k++) {
    const i = letters[k]!;
    if (rowOf[i] === -1) rowOf[i] = rows.push([i]) - 1;
    const next = nearestRight(pieces, letters, k, gap);
    if (next === undefined || isWalled(pieceBox(pieces, i), pieceBox(pieces, next), walls)) continue;
    if (rowOf[next] === -1) {
      rowOf[next] = rowOf[i]!;
      rows[rowOf[i]!]!.push(next);
    } else if (rowOf[next] !== rowOf[i]) {
      const gone = rowOf[next]!;
      for (const moved of rows[gone]!) {
        rowOf[moved] = rowOf[i]!;
        rows[rowOf[i]!]!.push(moved);
      }
      rows[gone] = [];
    }
  }
  return rows.filter((row) => row.length > 0).map((row) => row.sort((a, b) => pieces.left[a]! - pieces.left[b]! || a - b));
}

/** In inches: letters of one line of capitals stand so exactly on it, and are so nearly of a height. */
const EXACT = { foot: 0.012, height: 0.2 } as const;

/** Rows that go on into a seal: the post of a signer, the title of an annex. Its own letters stand on no line with those outside. */
function intoSeals(pieces: InkPieces, isNoise: Uint8Array, rows: readonly number[][], dpi: number): number[][] {
  const doubtful = Array.from({ length: pieces.count }, (_, i) => i).filter((i) => isNoise[i] === DOUBTFUL);
  if (doubtful.length === 0) return [...rows];
  return rows.map((row) => {
    if (row.length < 3) return row;
    const grown = [...row];
    for (const side of ["left", "right"] as const) {
      for (let next = goesInto(pieces, doubtful, grown, { side, dpi }); next !== undefined; next = goesInto(pieces, doubtful, grown, { side, dpi })) {
        if (side === "left") grown.unshift(next);
        else grown.push(next);
        doubtful.splice(doubtful.indexOf(next), 1);
      }
    }
    return grown;
  });
}

function goesInto(pieces: InkPieces, doubtful: readonly number[], row: readonly number[], { side, dpi }: { side: "left" | "right"; dpi: number }): number | undefined {
  const end = side === "left" ? row[0]! : row.at(-1)!;
  const height = pieces.bottom[end]! - pieces.top[end]!;
  return doubtful.find((i) => {
    const gap = side === "left" ? pieces.left[end]! - pieces.right[i]! : pieces.left[i]! - pieces.right[end]!;
    const other = pieces.bottom[i]! - pieces.top[i]!;
    return gap > -4 && gap < GAP * dpi && Math.abs(pieces.bottom[i]! - pieces.bottom[end]!) <= EXACT.foot * dpi
      && Math.abs(other - height) <= EXACT.height * height && other >= LETTER.from * 2 * dpi;
  });
}

/** True where an upright line stands between two boxes of one row. */
export function isWalled(left: Box, right: Box, walls: readonly Box[]): boolean {
  const middle = (Math.max(left.top, right.top) + Math.min(left.bottom, right.bottom)) / 2;
  const from = (left.left + left.right) / 2;
  const to = (right.left + right.right) / 2;
  return walls.some((wall) => wall.top <= middle && wall.bottom >= middle && wall.left > from && wall.right < to && wall.right >= left.right - 4 && wall.left <= right.left + 4);
}

function nearestRight(pieces: InkPieces, letters: readonly number[], k: number, gap: number): number | undefined {
  const i = letters[k]!;
  const right = pieces.right[i]!;
  for (let n = k + 1; n < letters.length; n++) {
    const j = letters[n]!;
    if (pieces.left[j]! > right + gap) return undefined;
    if (sameHeight(pieces, i, j)) return j;
  }
  return undefined;
}

function sameHeight(pieces: InkPieces, a: number, b: number): boolean {
  const shared = Math.min(pieces.bottom[a]!, pieces.bottom[b]!) - Math.max(pieces.top[a]!, pieces.top[b]!);
  return shared >= 0.5 * Math.min(pieces.bottom[a]! - pieces.top[a]!, pieces.bottom[b]! - pieces.top[b]!);
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
  if (sorted.length > MOST.strips) sorted.sort((a, b) => b.box.right - b.box.left - a.box.right + a.box.left || a.base - b.base).length = MOST.strips;
  return sorted;
}

/** The box of some pieces. */
export function boxOf(pieces: InkPieces, some: readonly number[]): Box {
  const boxes = some.map((i) => pieceBox(pieces, i));
  return {
    left: Math.min(...boxes.map((box) => box.left)), top: Math.min(...boxes.map((box) => box.top)),
    right: Math.max(...boxes.map((box) => box.right)), bottom: Math.max(...boxes.map((box) => box.bottom)),
  };
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

function median(values: readonly number[]): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1];
}
