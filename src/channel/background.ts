/** Owns the background channel: what an engine nobody has seen may do with a letter. */

import { bareLetter } from "../text/fold.js";

// Shares of the background: what an engine nobody has seen does with a letter. Rough on purpose; they only have to
// rank a lost mark before a changed letter, and a changed letter before a changed length.
const KEPT = 0.45;
const BARE = 0.3;
const OTHER_MARK = 0.01;
const OTHER_CASE = 0.01;
const OTHER_LETTER = 0.0008;
const LOST = 0.01;
const TWO_WITH_BARE = 0.0006;
const TWO = 0.000008;
const THREE_WITH_BARE = 0.000004;
const THREE = 0.0000001;

/**
 * The background share of letter `letter` (a character) being read as `read` (0 to 3 characters): the prior of every
 * channel, and all there is for what was never seen.
 */
export function backgroundShare(letter: string, read: string): number {
  const bare = bareLetter(letter);
  switch (read.length) {
    case 0:
      return LOST;
    case 1: {
      if (read === letter) return KEPT;
      if (read === bare) return BARE;
      const readBare = bareLetter(read);
      if (readBare === bare) return OTHER_MARK;
      return readBare.toLowerCase() === bare.toLowerCase() ? OTHER_CASE : OTHER_LETTER;
    }
    case 2:
      return bareLetter(read[0]!) === bare || bareLetter(read[1]!) === bare ? TWO_WITH_BARE : TWO;
    default:
      return read.includes(bare) ? THREE_WITH_BARE : THREE;
  }
}
