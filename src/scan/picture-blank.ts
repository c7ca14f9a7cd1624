/** Owns the question whether a page is empty: the back of a sheet, a page that the feeder took twice. */

import type { PagePicture } from "./page-picture.js";

/** Grey below which a pixel counts as ink, on paper made white: a worn ribbon prints at 140, the other side shines through at 190. */
const INK = 160;
/** Share of the page's rim that is not looked at: shadows of the lid, punch holes, staples. */
const RIM = 0.06;
/** The page is looked at in cells of this many inches; a cell with ink of letters counts. */
const CELL = 0.1;
/** Share of a cell's pixels that dust may darken. */
const DUST = 0.02;
/** Cells with ink that still make no page: a speck, a hair, a page number of no meaning is two or three. */
const LEAST_CELLS = 3;

/** Whether nothing stands on the page. About 5 ms; the rim, single specks and print that shines through are no text. */
export function isBlank(picture: PagePicture): boolean {
  const { width, height, grey } = picture;
  const cell = Math.max(8, Math.round(picture.dpi * CELL));
  const rimX = Math.round(width * RIM);
  const rimY = Math.round(height * RIM);
  let inked = 0;
  for (let top = rimY; top + cell <= height - rimY; top += cell) {
    for (let left = rimX; left + cell <= width - rimX; left += cell) {
      if (cellInk(grey, width, left, top, cell) > cell * cell * DUST && ++inked > LEAST_CELLS) return false;
    }
  }
  return true;
}

function cellInk(grey: Uint8Array, width: number, left: number, top: number, cell: number): number {
  let ink = 0;
  for (let y = top; y < top + cell; y++) {
    for (let x = left, at = y * width + left; x < left + cell; x++, at++) if (grey[at]! < INK) ink++;
  }
  return ink;
}
