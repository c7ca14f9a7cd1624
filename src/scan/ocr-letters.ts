/** Owns which pieces of ink are letters, and how they are strung to rows. */

import { median } from "../page/median.js";
import type { Box } from "../page/page.js";
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
/** A page of text has 2,000 pieces; more than this is a picture, and only the largest are looked at. */
const MOST_SMALL = 30_000;
/** Inches between letters of one strip; justified words stand up to 0.2 apart, columns seldom so near. */
const GAP = 0.2;

/** The pieces of a page by what they may be. */
export interface Letters {
  readonly letters: readonly number[];
  /** Marks, stops, hyphens, specks. */
  readonly small: readonly number[];
  /** Letters of two lines that touch. */
  readonly high: readonly number[];
}

/** Parts the text's pieces by their height; letters from left to right. */
export function partBySize(pieces: InkPieces, isNoise: Uint8Array, dpi: number): Letters {
  const heightOf = (i: number): number => pieces.bottom[i]! - pieces.top[i]!;
  const all = Array.from({ length: pieces.count }, (_, i) => i).filter((i) => isNoise[i] === 0);
  const usual = median(all.map(heightOf).filter((height) => height >= LETTER.from * dpi && height <= LETTER.to * dpi)) ?? 0;
  const isLetter = (i: number): boolean => heightOf(i) >= Math.max(LETTER.from * dpi, LOWEST * usual) && heightOf(i) <= LETTER.to * dpi;
  const small = all.filter((i) => !isLetter(i));
  if (small.length > MOST_SMALL) small.sort((a, b) => pieces.ink[b]! - pieces.ink[a]! || a - b).length = MOST_SMALL;
  const letters = all.filter(isLetter);
  const tall = letters.filter((i) => heightOf(i) > HIGHEST * usual);
  const high = tall.filter((i) => tall.filter((j) => arePeers(pieces, i, j)).length < PEERS);
  const plain = letters.filter((i) => !high.includes(i)).sort((a, b) => pieces.left[a]! - pieces.left[b]! || a - b);
  return { letters: plain, small, high };
}

/** Alike in height and near each other on one line; a piece is its own peer. */
function arePeers(pieces: InkPieces, a: number, b: number): boolean {
  const heights = [pieces.bottom[a]! - pieces.top[a]!, pieces.bottom[b]! - pieces.top[b]!];
  const apart = Math.max(pieces.left[a]!, pieces.left[b]!) - Math.min(pieces.right[a]!, pieces.right[b]!);
  return sameHeight(pieces, a, b) && Math.max(...heights) < 1.5 * Math.min(...heights) && apart < 3 * heights[0]!;
}

/** Links each letter to the nearest on its right that stands at the same height; linked letters are a row. */
export function stringTogether(pieces: InkPieces, letters: readonly number[], dpi: number, walls: readonly Box[]): number[][] {
  const rowOf = new Int32Array(pieces.count).fill(-1);
  const rows: number[][] = [];
  for (let k = 0; k < letters.length; k++) {
    const i = letters[k]!;
    if (rowOf[i] === -1) rowOf[i] = rows.push([i]) - 1;
    const next = nearestRight(pieces, letters, k, GAP * dpi);
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
export function intoSeals(pieces: InkPieces, isNoise: Uint8Array, rows: readonly number[][], dpi: number): number[][] {
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
