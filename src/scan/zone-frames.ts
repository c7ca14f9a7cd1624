/** Owns the frames of stamps: their lines are taken off the picture, so that print that a stamp was set on keeps its letters. */

import type { Box } from "../page/page.js";
import { isInTurned, sidesOf } from "./turned-frame.js";
import type { Corners, Point } from "./turned-frame.js";
import type { GreyPicture, InkPieces } from "./zone-components.js";
import { NOISE, TEXT } from "./zone-components.js";
import { pieceBox, pieceInk, turnedPiece } from "./zone-shape.js";

/** In inches: the lines of a frame are longer than the strokes of letters, across (bars of letters that touch) and down. */
const LONG = { across: 0.35, down: 0.3 } as const;
/** In inches: and thinner; where more ink stands on a line a letter crosses it. */
const THICK = 0.035;
/** Pixels that the edge of a worn line wanders. */
const RAGGED = 3;
const PAPER = 255;

/**
 * Of marks of secrecy and urgency, in millimetres: the stamps are 20 to 40 wide and 8 high (Nghị định 30/2020, Phụ lục I; Thông
 * tư 24/2020/TT-BCA), HỎA TỐC HẸN GIỜ has two lines; offices have larger ones, and askew they take more.
 */
const MARK = { width: 70, height: 24 } as const;

/** Whether a frame of this size, in millimetres, may hold a mark of secrecy or urgency. */
export function isMarkSize(width: number, height: number): boolean {
  return width <= MARK.width && height <= MARK.height && width > 1.5 * height;
}

/** A picture without the lines of some frames, and where these ran. */
export interface UnframedPicture {
  readonly picture: GreyPicture;
  readonly frames: readonly Frame[];
}

/** Where the lines of a frame ran. */
export interface Frame {
  readonly box: Box;
  /** Of a frame that stood askew: then the box holds more than it did. */
  readonly corners?: Corners;
}

/** Whether a box of ink lies inside a frame. */
export function isInFrame(ink: Box, { box, corners }: Frame): boolean {
  if (corners !== undefined) return isInTurned(ink, corners, RAGGED);
  return ink.left >= box.left && ink.right <= box.right && ink.top >= box.top && ink.bottom <= box.bottom;
}

/** Takes the lines of the given pieces off the picture. Some ms a frame. */
export function withoutFrames(picture: GreyPicture, pieces: InkPieces, framed: readonly number[], dpi: number): UnframedPicture {
  if (framed.length === 0) return { picture, frames: [] };
  // A Buffer's own slice would share its bytes.
  const grey = new Uint8Array(picture.grey);
  const frames = framed.map((i) => {
    const box = pieceBox(pieces, i);
    const width = box.right - box.left;
    const ink = pieceInk(pieces, i);
    const corners = turnedPiece(pieces, i, dpi);
    const lines = { left: width, top: box.bottom - box.top, right: 0, bottom: 0 };
    const erase = (at: number): void => {
      const [x, y] = [at % width, Math.floor(at / width)];
      grey[(box.top + y) * picture.width + box.left + x] = PAPER;
      Object.assign(lines, { left: Math.min(lines.left, x), top: Math.min(lines.top, y), right: Math.max(lines.right, x), bottom: Math.max(lines.bottom, y) });
    };
    if (corners !== undefined) {
      for (const side of sidesOf(corners)) eachAlong(ink, box, side, Math.round(THICK * dpi), erase);
      return { box, corners };
    }
    const [rows, columns] = [{ length: width, step: 1 }, { length: box.bottom - box.top, step: width }];
    eachThin(ink, rows, columns, { long: LONG.across * dpi, thick: THICK * dpi }, erase);
    eachThin(ink, columns, rows, { long: LONG.down * dpi, thick: THICK * dpi }, erase);
    const around = {
      left: box.left + lines.left - RAGGED, top: box.top + lines.top - RAGGED,
      right: box.left + lines.right + RAGGED, bottom: box.top + lines.bottom + RAGGED,
    };
    return { box: around };
  });
  return { picture: { ...picture, grey }, frames };
}

/** A direction through a bitmap: pixels in it, and from one to the next. */
interface Direction {
  readonly length: number;
  readonly step: number;
}

/** The ink of long runs in one direction that is thin in the other; with its ragged edges, so that no crumbs are left. */
function eachThin(ink: Uint8Array, along: Direction, across: Direction, { long, thick }: { long: number; thick: number }, see: (at: number) => void): void {
  for (let line = 0; line < across.length; line++) {
    const start = line * across.step;
    for (let from = 0; from < along.length;) {
      let to = from;
      while (to < along.length && ink[start + to * along.step] === 1) to++;
      for (let k = from; to - from >= long && k < to; k++) {
        let [first, last] = [line, line];
        const inLine = (at: number): boolean => ink[at * across.step + k * along.step] === 1;
        while (first > 0 && inLine(first - 1)) first--;
        while (last + 1 < across.length && inLine(last + 1)) last++;
        if (last - first < thick) for (let at = first; at <= last; at++) see(at * across.step + k * along.step);
      }
      from = Math.max(to, from + 1);
    }
  }
}

/** The ink along a slanting line that is thin across it: where more ink stands, a letter crosses the line. */
function eachAlong(ink: Uint8Array, { left, top, right, bottom }: Box, [from, to]: readonly [Point, Point], thick: number, see: (at: number) => void): void {
  const length = Math.max(1, 2 * Math.round(Math.hypot(to.x - from.x, to.y - from.y)));
  const [dx, dy] = [(to.x - from.x) / length, (to.y - from.y) / length];
  const width = right - left;
  // Half steps, and some beyond the corners, so that no crumbs are left.
  for (let step = -2 * thick; step <= length + 2 * thick; step++) {
    const at = (off: number): number => {
      const [x, y] = [Math.round(from.x + step * dx - 2 * off * dy) - left, Math.round(from.y + step * dy + 2 * off * dx) - top];
      return x >= 0 && x < width && y >= 0 && y < bottom - top ? y * width + x : -1;
    };
    const line: number[] = [];
    for (let off = -thick; off <= thick; off++) if (ink[at(off)] === 1) line.push(at(off));
    if (line.length <= thick) line.forEach(see);
  }
}

/** In inches: as much of a letter may be gone with the line of a frame that crossed it, and as much be left within. */
const CUT = 0.035;
const HALF = 0.08;

/** What the line of a frame cut off letters that stand across it becomes text, as they are. */
export function joinCut(pieces: InkPieces, isNoise: Uint8Array, stamp: Box, dpi: number): void {
  const across: number[] = [];
  const inside: number[] = [];
  for (let i = 0; i < pieces.count; i++) {
    if (pieces.left[i]! > stamp.right || pieces.right[i]! < stamp.left || pieces.top[i]! > stamp.bottom + CUT * dpi || pieces.bottom[i]! < stamp.top - CUT * dpi) continue;
    if (isNoise[i] === NOISE && pieces.bottom[i]! - pieces.top[i]! <= HALF * dpi) inside.push(i);
    else if (isNoise[i] === TEXT && (pieces.top[i]! < stamp.top || pieces.bottom[i]! > stamp.bottom)) across.push(i);
  }
  for (const i of inside) {
    const [left, right] = [pieces.left[i]!, pieces.right[i]!];
    const isHalf = across.some((j) => {
      const apart = Math.max(pieces.top[i]! - pieces.bottom[j]!, pieces.top[j]! - pieces.bottom[i]!);
      const shared = Math.min(right, pieces.right[j]!) - Math.max(left, pieces.left[j]!);
      return apart <= CUT * dpi && shared > (right - left) / 2;
    });
    if (isHalf) isNoise[i] = TEXT;
  }
}
