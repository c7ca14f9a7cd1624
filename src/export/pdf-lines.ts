/** Owns the lines that invisible text stands on: how large its letters are and where their feet are, told from the boxes of words. */

import { median } from "../page/median.js";
import type { PlacedWord } from "./placed-lines.js";

/** Where the words of a column stand, in pixels. */
export interface LinePlace {
  readonly baseline: number;
  /** An em. */
  readonly size: number;
}

/** What a column covers. */
interface CellPlace {
  readonly left: number;
  readonly right: number;
  readonly middle: number;
}

/** The smallest letters, in pixels; boxes of dots alone would give less. */
const LEAST_SIZE = 4;
/** What hangs below the line: tails, marks below, brackets. */
const HANGS = /[gjpqyQ,;()[\]{}|/_§\u0323]/;
/** How high words rise, in em: capitals with marks, capitals and tall letters, small letters with marks, small letters. */
const RISES: readonly (readonly [sign: RegExp, em: number])[] = [
  [/\p{Lu}\u031b?[\u0300-\u0309]/u, 0.92], [/[\p{Lu}\p{N}bdfhklđ()/]/u, 0.68], [/[\u0300-\u0309ijt]/, 0.66],
];
const SMALL = 0.46;
/** Share of a word's height that hangs below the line where something does. */
const HANGING = 0.24;

/** Shares of the usual word's height, and of its size, by which the least word may lie beside it and still be believed. */
const TIGHTER = { baseline: 0.35, size: 0.4 } as const;

/** Em from one line to the next at least, as offices print. */
const PITCH = 1.1;
/** Share of their size that letters keep where lines seem to lie one over the other, as under a stamp. */
const LEAST_SHARE = 0.5;
/** Em from the middle of a strip down to the line that it was cut around. */
const MIDDLE = 0.3;

/**
 * Where the words of a column stand and how large they are, told from their boxes and from what letters they have. Some
 * boxes are as tall as the strip that was read: the tightest ones tell more than the usual ones, and where all are, the
 * distance `room` to the next line does.
 */
export function lineOf(words: readonly PlacedWord[], room: number): LinePlace {
  const seen = words.map(({ text, box }) => ({ letters: text.normalize("NFD"), box }));
  const standing = seen.filter(({ letters }) => !HANGS.test(letters) && /[\p{L}\p{N}]/u.test(letters));
  const feet = standing.length > 0 ? standing.map(({ box }) => box.bottom) : seen.map(({ box }) => box.bottom - HANGING * (box.bottom - box.top));
  const height = median(seen.map(({ box }) => box.bottom - box.top))!;
  const baseline = Math.max(Math.min(...feet), median(feet)! - TIGHTER.baseline * height);
  const sizes = seen.map(({ letters, box }) => (baseline - box.top) / (RISES.find(([sign]) => sign.test(letters))?.[1] ?? SMALL));
  const size = Math.max(LEAST_SIZE, Math.min(...sizes), median(sizes)! * (1 - TIGHTER.size));
  if (size * PITCH <= room) return { baseline, size };
  const fitting = Math.max(size * LEAST_SHARE, room / PITCH);
  return { baseline: median(seen.map(({ box }) => (box.top + box.bottom) / 2))! + MIDDLE * fitting, size: fitting };
}

/** What a column's words cover, which are not none. */
export function placeOf(words: readonly PlacedWord[]): CellPlace {
  return {
    left: Math.min(...words.map(({ box }) => box.left)), right: Math.max(...words.map(({ box }) => box.right)),
    middle: median(words.map(({ box }) => (box.top + box.bottom) / 2))!,
  };
}

/** Pixels from a column's line to the nearest above or below it. */
export function roomOf({ left, right, middle }: CellPlace, others: readonly CellPlace[]): number {
  const near = others.filter((other) => other.left < right && other.right > left && other.middle !== middle);
  return Math.min(...near.map((other) => Math.abs(other.middle - middle)));
}
