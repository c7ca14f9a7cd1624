/** Owns the question whether a page is empty: the back of a sheet, a page that the feeder took twice, print that is nearly gone. */

import type { PagePicture } from "./page-picture.js";

/** Grey below which a pixel counts as ink, on paper made white: a worn ribbon prints at 140, the other side shines through at 190. */
const INK = 160;
/** The same of a page that has no such ink: a fax that has faded for twenty years prints at 170 to 200. */
const PALE = 215;
/** Share of the page's rim that is not looked at: shadows of the lid, punch holes, staples. */
const RIM = 0.06;
/** The page is looked at in cells of this many inches; a cell with ink of letters counts. */
const CELL = 0.1;
/** Share of a cell's pixels that dust may darken. */
const DUST = 0.02;
/** Share of the pixels that a faded page's ink is read from. */
const DARKEST = 0.001;
/** Cells with ink that still make no page: a speck, a hair, a page number of no meaning is two or three. */
const LEAST_CELLS = 3;

/**
 * What stands on a page: text, nothing, or pale traces, which are faded print or the other side shining through. About 5 ms; the
 * rim and single specks are no text.
 */
export function tracesOn(picture: PagePicture): "none" | "pale" | "text" {
  if (hasInk(picture, INK)) return "text";
  return hasInk(picture, PALE) ? "pale" : "none";
}

/** The picture with its pale traces as dark as print. */
export function darkened(picture: PagePicture): PagePicture {
  const counts = new Uint32Array(256);
  for (const value of picture.grey) counts[value]!++;
  let ink = 0;
  for (let rest = picture.grey.length * DARKEST; ink < PALE && (rest -= counts[ink]!) > 0; ink++);
  return { ...picture, grey: picture.grey.map((value) => Math.max(0, ((value - ink) * 255) / (255 - ink))) };
}

function hasInk({ width, height, dpi, grey }: PagePicture, ink: number): boolean {
  const cell = Math.max(8, Math.round(dpi * CELL));
  const rimX = Math.round(width * RIM);
  const rimY = Math.round(height * RIM);
  let inked = 0;
  for (let top = rimY; top + cell <= height - rimY; top += cell) {
    for (let left = rimX; left + cell <= width - rimX; left += cell) {
      if (cellInk(grey, width, { left, top, cell, ink }) > cell * cell * DUST && ++inked > LEAST_CELLS) return true;
    }
  }
  return false;
}

function cellInk(grey: Uint8Array, width: number, { left, top, cell, ink }: { left: number; top: number; cell: number; ink: number }): number {
  let count = 0;
  for (let y = top; y < top + cell; y++) {
    for (let x = left, at = y * width + left; x < left + cell; x++, at++) if (grey[at]! < ink) count++;
  }
  return count;
}
