/** Owns the straight lines of tables and under words: they are taken off the picture, since letters that touch them are one piece with them. */

import type { Box } from "../page/page.js";
import type { GreyPicture, InkPieces } from "./zone-components.js";
import { eachRun, pieceBox } from "./zone-shape.js";

/** In inches: no stroke of a letter is as long. */
const LONG = 0.4;
/** In inches: lines are thinner. */
const THICK = 0.035;
const PAPER = 255;

/** A picture without some of its lines. */
export interface RuledPicture {
  readonly picture: GreyPicture;
  /** What was taken off: thin boxes, across or down. */
  readonly rules: readonly Box[];
}

/** The picture without the straight lines of the given pieces. 20 to 100 ms where there are such pieces. */
export function withoutRules(picture: GreyPicture, pieces: InkPieces, ruled: readonly number[], threshold: number, dpi: number): RuledPicture {
  const isRule = new Uint8Array(picture.width * picture.height);
  const rules: Box[] = [];
  for (const i of ruled) {
    eachRun(pieces, i, (y, left, right) => {
      if (right - left >= LONG * dpi) isRule.fill(1, y * picture.width + left, y * picture.width + right);
    });
    rules.push(...markDown(picture, isRule, pieceBox(pieces, i), { threshold, dpi }));
  }
  // A Buffer's own slice would share its bytes.
  const grey = new Uint8Array(picture.grey);
  for (const i of ruled) {
    eachRun(pieces, i, (y, left, right) => {
      for (let x = left; x < right; x++) {
        const at = y * picture.width + x;
        if (isRule[at] === 1 && !isCrossed(picture, isRule, { x, y }, { threshold, dpi })) grey[at] = PAPER;
      }
    });
  }
  return { picture: { ...picture, grey }, rules };
}

interface Ink {
  readonly threshold: number;
  readonly dpi: number;
}

/** Marks long runs of ink down the columns of a box; neighbours are one rule. */
function markDown({ width, grey }: GreyPicture, isRule: Uint8Array, box: Box, { threshold, dpi }: Ink): Box[] {
  const found: { left: number; top: number; right: number; bottom: number }[] = [];
  for (let x = box.left; x < box.right; x++) {
    for (let y = box.top; y < box.bottom;) {
      const top = y;
      while (y < box.bottom && grey[y * width + x]! < threshold) y++;
      if (y - top < LONG * dpi) {
        y++;
        continue;
      }
      for (let row = top; row < y; row++) isRule[row * width + x] = 2;
      const beside = found.find((rule) => rule.right >= x - 2 && rule.top < y && rule.bottom > top);
      if (beside === undefined) found.push({ left: x, top, right: x + 1, bottom: y });
      else Object.assign(beside, { right: x + 1, top: Math.min(beside.top, top), bottom: Math.max(beside.bottom, y) });
    }
  }
  return found.filter((rule) => rule.right - rule.left < 2 * THICK * dpi);
}

/** True where a stroke of a letter goes on across a line on both of its sides. */
function isCrossed({ width, height, grey }: GreyPicture, isRule: Uint8Array, { x, y }: { x: number; y: number }, { threshold, dpi }: Ink): boolean {
  const at = y * width + x;
  if (isRule[at] !== 1) return false;
  const reach = Math.round(THICK * dpi);
  let up = y;
  while (up >= 0 && y - up <= reach && isRule[up * width + x] === 1) up--;
  let down = y;
  while (down < height && down - y <= reach && isRule[down * width + x] === 1) down++;
  const isInk = (row: number): boolean => row >= 0 && row < height && isRule[row * width + x] === 0 && grey[row * width + x]! < threshold;
  return isInk(up) && isInk(up - 1) && isInk(down) && isInk(down + 1);
}
