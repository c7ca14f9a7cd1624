/** Owns the background channel: what an engine nobody has seen may do with a letter. */

import { MEANT_LETTERS } from "../text/alphabet.js";
import { bareLetter } from "../text/fold.js";

// Shares of the background: rough on purpose, they only have to rank a lost mark before a changed letter and a changed
// letter before a changed length. Engines that do not know Vietnamese turn a marked letter into almost anything.
interface Shares {
  readonly kept: number;
  readonly bare: number;
  readonly otherMark: number;
  readonly otherCase: number;
  readonly other: number;
  readonly lost: number;
  readonly twoWithBare: number;
  readonly two: number;
  readonly threeWithBare: number;
  readonly three: number;
}

const PLAIN: Shares = {
  kept: 0.9, bare: 0.9, otherMark: 0.004, otherCase: 0.01, other: 0.0006, lost: 0.006,
  twoWithBare: 0.0003, two: 0.000008, threeWithBare: 0.000002, three: 0.0000001,
};
const MARKED: Shares = {
  kept: 0.3, bare: 0.3, otherMark: 0.02, otherCase: 0.01, other: 0.003, lost: 0.02,
  twoWithBare: 0.001, two: 0.00003, threeWithBare: 0.000004, three: 0.0000002,
};

/**
 * The background share of letter `letter` (a character) being read as `read` (0 to 3 characters): the prior of every
 * channel, and all there is for what was never seen.
 */
export function backgroundShare(letter: string, read: string): number {
  const bare = bareLetter(letter);
  const shares = bare === letter ? PLAIN : MARKED;
  switch (read.length) {
    case 0:
      return shares.lost;
    case 1: {
      if (read === letter) return shares.kept;
      if (read === bare) return shares.bare;
      const readBare = bareLetter(read);
      if (readBare === bare) return shares.otherMark;
      return readBare.toLowerCase() === bare.toLowerCase() ? shares.otherCase : shares.other;
    }
    case 2:
      return bareLetter(read[0]!) === bare || bareLetter(read[1]!) === bare ? shares.twoWithBare : shares.two;
    default:
      return read.includes(bare) ? shares.threeWithBare : shares.three;
  }
}

/** The rows asked for so far: all models share one background. */
const ROWS = /* @__PURE__ */ new Map<string, Float64Array>();
const MOST_ROWS = 5000;

/** Of each meant letter: its bare form, as a UTF-16 unit; that in lower case; whether it lost nothing by that. */
const BARE_UNITS = /* @__PURE__ */ Uint16Array.from(MEANT_LETTERS, (letter) => bareLetter(letter).charCodeAt(0));
const BY_BARE = /* @__PURE__ */ lettersByBare();
const NO_LETTERS: readonly number[] = [];
const SMALL = /* @__PURE__ */ Array.from(MEANT_LETTERS, (letter) => bareLetter(letter).toLowerCase());
const IS_PLAIN = /* @__PURE__ */ Uint8Array.from(MEANT_LETTERS, (letter) => (bareLetter(letter) === letter ? 1 : 0));

function lettersByBare(): ReadonlyMap<number, readonly number[]> {
  const letters = new Map<number, number[]>();
  BARE_UNITS.forEach((unit, m) => letters.set(unit, [...(letters.get(unit) ?? []), m]));
  return letters;
}

/** The background shares of a piece by meant letter; length `LETTER_COUNT`. The same as `backgroundShare` of each letter. */
export function backgroundRow(piece: string): Float64Array {
  let row = ROWS.get(piece);
  if (row === undefined) {
    row = makeRow(piece);
    if (ROWS.size >= MOST_ROWS) ROWS.clear();
    ROWS.set(piece, row);
  }
  return row;
}

/** One piece in some hundred is of one character; the longer ones ask only for the bare letters. */
function makeRow(piece: string): Float64Array {
  if (piece.length === 1) return Float64Array.from(MEANT_LETTERS, (_, m) => oneShare(m, piece));
  const row = longRow(piece.length, "other");
  const same = longRow(piece.length, "same");
  for (const m of lettersIn(piece)) row[m] = same[m]!;
  return row;
}

/** Shares of a piece of 0, 2 or 3 characters by meant letter: as if each letter's bare form were among them, or none's. */
export function longRow(length: number, letters: "other" | "same"): Float64Array {
  const same = letters === "same";
  return Float64Array.from(IS_PLAIN, (plain) => {
    const shares = plain === 1 ? PLAIN : MARKED;
    if (length === 0) return shares.lost;
    if (length === 2) return same ? shares.twoWithBare : shares.two;
    return same ? shares.threeWithBare : shares.three;
  });
}

/** The letters whose bare form is among the characters of a piece. Two characters are compared without their marks, three as they stand. */
export function lettersIn(piece: string): number[] {
  const letters: number[] = [];
  for (let i = 0; i < piece.length; i++) {
    const unit = (piece.length === 2 ? bareLetter(piece[i]!) : piece[i]!).charCodeAt(0);
    for (const m of BY_BARE.get(unit) ?? NO_LETTERS) letters.push(m);
  }
  return letters;
}

function oneShare(m: number, read: string): number {
  const shares = IS_PLAIN[m] === 1 ? PLAIN : MARKED;
  if (read === MEANT_LETTERS[m]) return shares.kept;
  if (read.charCodeAt(0) === BARE_UNITS[m]) return shares.bare;
  const readBare = bareLetter(read);
  if (readBare.charCodeAt(0) === BARE_UNITS[m]) return shares.otherMark;
  return readBare.toLowerCase() === SMALL[m] ? shares.otherCase : shares.other;
}
