/** Owns a word and a number that lost the space between them (`ngay4`, `khoản2`, `120người`): the number must not go as a misread letter. */

import { wordClass } from "../text/word-class.js";
import { withoutWords } from "./candidate-list.js";
import type { Candidates } from "./candidate-list.js";
import type { ReadingCandidates } from "./reading-candidates.js";

/**
 * Small letters, perhaps behind one capital, and a short number. Two letters and a digit are rather one word of three (`gi4` for `giá`),
 * `o6` and `é6` one letter of it (`té6` for `tổ`).
 */
const NUMBERED = /^(\p{L}\p{Ll}+?)(\p{Nd}{2,4}|(?<=\p{L}{3})(?:(?<![oóöeé])6|[0-57-9]))$/u;

/** A number and small letters, perhaps behind one capital; of one letter it is rather a mark (`2a`) or a unit. */
const COUNTED = /^(\p{Nd}{1,4})(\p{Ll}{2,7}|\p{Lu}\p{Ll}{2,6})$/u;

/** What such a reading may be. */
export interface NumberedWord {
  /** Characters of the part that stands first. */
  readonly first: number;
  /** Whether that is the number. */
  readonly numberFirst: boolean;
  /** Words of just so many letters. */
  readonly word: Candidates;
  /** The number's class. */
  readonly number: string;
  /** Words that the digits are letters of: none of so few letters that the number would be dropped; and the reading as it stands. */
  readonly whole: Candidates;
}

/** The reading as a word and a number, if it looks like that and is no word by itself. `lengthOf` counts a word's letters. */
export function numberedWord(reading: string, known: ReadingCandidates, lengthOf: (id: number) => number): NumberedWord | undefined {
  // Cheap, and true of nearly all words: no digit that a number is read from stands at an end.
  const numberFirst = reading[0]! <= "9";
  if (!numberFirst && reading.at(-1)! > "9") return undefined;
  const [, first, last] = (numberFirst ? COUNTED : NUMBERED).exec(reading) ?? [];
  if (first === undefined || last === undefined || known.isKnown(reading)) return undefined;
  const [letters, digits] = numberFirst ? [last, first] : [first, last];
  const number = wordClass(digits);
  const word = withoutWords(known.found(letters), (id) => lengthOf(id) !== letters.length);
  if (number === undefined || word.size === 0) return undefined;
  const whole = withoutWords(known.find(reading).candidates, (id) => id !== 0 && lengthOf(id) <= letters.length);
  return { first: first.length, numberFirst, word, number, whole };
}
