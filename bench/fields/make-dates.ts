/** Owns dates in made documents: as they are printed, and as the fields have them. */

import type { SeededRandom } from "../../src/train/noise-random.js";
import { chance } from "./make-words.js";

/** A day. */
export interface Day {
  readonly day: number;
  readonly month: number;
  readonly year: number;
}

/** Every month has these days; later ones would need a calendar. */
const DAYS = 28;

/** A day of the years `from` to `to`. */
export function someDay(random: SeededRandom, from: number, to: number): Day {
  return { day: 1 + random.below(DAYS), month: 1 + random.below(12), year: from + random.below(to - from + 1) };
}

/** `2022-04-05`. */
export function isoDay({ day, month, year }: Day): string {
  return `${year}-${two(month)}-${two(day)}`;
}

/** `05 tháng 4 năm 2022`: 0 before days below 10 and before the months 1 and 2 (Phụ lục I). */
export function longDay({ day, month, year }: Day): string {
  return `${two(day)} tháng ${month < 3 ? two(month) : month} năm ${year}`;
}

/** `ngày 05 tháng 4 năm 2022`, or shorter: `ngày 5/4/2022`, `ngày 05/04/2022`. */
export function citedDay(random: SeededRandom, day: Day): string {
  if (chance(random, 0.5)) return `ngày ${longDay(day)}`;
  return chance(random, 0.5) ? `ngày ${day.day}/${day.month}/${day.year}` : `ngày ${two(day.day)}/${two(day.month)}/${day.year}`;
}

function two(figure: number): string {
  return String(figure).padStart(2, "0");
}
