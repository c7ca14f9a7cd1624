/** Owns the little picture of one strip: its own ink alone, its baseline made level. */

import type { Strip } from "./ocr-strip.js";
import type { GreyPicture, InkPieces } from "./zone-components.js";
import { eachRun } from "./zone-shape.js";

/** A strip's picture and where its pixels lay on the page. */
export interface StripPicture extends GreyPicture {
  /** Column 0 is this column of the page. */
  readonly left: number;
  /** Row 0 is this row of the page at column 0, and `slope` rows more with each column. */
  readonly top: number;
  readonly slope: number;
}

/** In heights of a letter x: room above the baseline for ascenders and below it for descenders, as the engine's training lines have. */
const ROOM = { above: 1.55, below: 0.4 } as const;
/** Pixels of paper all around. */
const MARGIN = 6;
/** How far the grey edge of a letter reaches beyond its ink. */
const EDGE = 2;
const PAPER = 255;

/** Draws a strip. */
export function stripPicture(picture: GreyPicture, pieces: InkPieces, strip: Strip, threshold: number): StripPicture {
  const left = strip.box.left - MARGIN;
  const level = (x: number): number => Math.round(strip.slope * (x - left));
  const { from, to } = rowsOf(pieces, strip, level);
  const foot = strip.base + strip.slope * left;
  const top = Math.floor(Math.min(from, foot - ROOM.above * strip.xHeight)) - MARGIN;
  const bottom = Math.ceil(Math.max(to, foot + ROOM.below * strip.xHeight)) + MARGIN;
  const width = strip.box.right + MARGIN - left;
  const height = bottom - top;
  const grey = new Uint8Array(width * height).fill(PAPER);
  const put = (x: number, y: number): void => {
    const row = y - level(x) - top;
    if (row >= 0 && row < height && x >= left && x < left + width) grey[row * width + x - left] = picture.grey[y * picture.width + x]!;
  };
  for (const i of [...strip.pieces, ...strip.shared ?? []]) eachRun(pieces, i, (y, runLeft, runRight) => drawRun(picture, { y, left: runLeft, right: runRight }, threshold, put));
  return { width, height, grey, left, top, slope: strip.slope };
}

/** The same without the pixels of the page that hold; `undefined` where none does. */
export function withoutPixels(strip: StripPicture, holds: (x: number, y: number) => boolean): StripPicture | undefined {
  const grey = new Uint8Array(strip.grey);
  let count = 0;
  for (let at = 0; at < grey.length; at++) {
    const column = at % strip.width;
    const row = Math.floor(at / strip.width);
    if (!holds(strip.left + column, strip.top + row + Math.round(strip.slope * column))) continue;
    grey[at] = PAPER;
    count++;
  }
  return count === 0 ? undefined : { ...strip, grey };
}

/** First and last row of the strip's ink once it is level. */
function rowsOf(pieces: InkPieces, strip: Strip, level: (x: number) => number): { from: number; to: number } {
  let from = Infinity;
  let to = -Infinity;
  for (const i of strip.pieces) {
    from = Math.min(from, pieces.top[i]! - level(pieces.left[i]!), pieces.top[i]! - level(pieces.right[i]!));
    to = Math.max(to, pieces.bottom[i]! - level(pieces.left[i]!), pieces.bottom[i]! - level(pieces.right[i]!));
  }
  return { from, to };
}

/** A run of ink, and the paper around it with its grey edge; ink of other strips is left out. */
function drawRun(picture: GreyPicture, run: { y: number; left: number; right: number }, threshold: number, put: (x: number, y: number) => void): void {
  const left = Math.max(0, run.left - EDGE);
  const right = Math.min(picture.width, run.right + EDGE);
  const bottom = Math.min(picture.height - 1, run.y + EDGE);
  for (let y = Math.max(0, run.y - EDGE); y <= bottom; y++) {
    for (let x = left; x < right; x++) {
      const isOwn = y === run.y && x >= run.left && x < run.right;
      if (isOwn || picture.grey[y * picture.width + x]! >= threshold) put(x, y);
    }
  }
}
