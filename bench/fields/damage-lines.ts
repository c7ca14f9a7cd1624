/** Owns damages that any line may have: strokes and dust before and behind it. */

import type { SeededRandom } from "../../src/train/noise-random.js";
import type { Damage } from "./damage.js";
import { changed } from "./damage.js";
import { chance, pick } from "./make-words.js";

const BEFORE = ["| ", ". ", "ˆ ", "' ", "_ ", "~ ", "‘ ", ": ", "\" ", "° ", "|", "'"];
const BEHIND = [" |", " .", " ˆ", " '", " _", " ~", " ,", " :", "'", " \"", " '.", " ;"];
const SHARE = 0.3;
/** Longer lines are paragraphs on their own, which no dust at their edge can harm. */
const LONGEST = 120;

function dusty(random: SeededRandom, line: string): boolean {
  return line.trim() !== "" && line.length <= LONGEST && chance(random, SHARE);
}

/** Both edges of lines. */
export const LINE_DAMAGES: readonly Damage[] = [
  { name: "dust before lines", apply: (sheet, random) => changed(sheet, (line) => (dusty(random, line) ? pick(random, BEFORE) + line : undefined)) },
  { name: "dust behind lines", apply: (sheet, random) => changed(sheet, (line) => (dusty(random, line) ? line + pick(random, BEHIND) : undefined)) },
  { name: "lines of dust", apply: (sheet, random) => changed(sheet, (line) => (chance(random, 0.12) ? [line, pick(random, ["|", "ˆ `", "oo", "~ .", "-", "' ,", "l", "ư ."])] : undefined)) },
];
