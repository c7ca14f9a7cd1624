/** Owns the picture without its noise: the bytes that an engine reads. */

import type { GreyPicture, InkPieces } from "./zone-components.js";

const PAPER = 255;

/** How far the grey edge of a stroke reaches beyond its ink. */
const EDGE = 3;

/**
 * A copy of the picture in which the marked pieces are paper, and the grey edge around them too. Other ink is left as it
 * is. `threshold` is the grey that the pieces were found with.
 */
export function erased(picture: GreyPicture, pieces: InkPieces, isErased: Uint8Array, threshold: number): Uint8Array {
  const grey = picture.grey.slice();
  const { rowStart, left, right, piece } = pieces.runs;
  for (let y = 0; y < picture.height; y++) {
    for (let run = rowStart[y]!; run < rowStart[y + 1]!; run++) {
      if (isErased[piece[run]!] !== 1) continue;
      grey.fill(PAPER, y * picture.width + left[run]!, y * picture.width + right[run]!);
      wipeEdge(grey, picture, { y, left: left[run]! - EDGE, right: right[run]! + EDGE, threshold });
    }
  }
  return grey;
}

function wipeEdge(grey: Uint8Array, { width, height }: GreyPicture, run: { y: number; left: number; right: number; threshold: number }): void {
  const left = Math.max(0, run.left);
  const right = Math.min(width, run.right);
  for (let row = Math.max(0, run.y - EDGE); row <= Math.min(height - 1, run.y + EDGE); row++) {
    for (let at = row * width + left; at < row * width + right; at++) {
      if (grey[at]! >= run.threshold) grey[at] = PAPER;
    }
  }
}
