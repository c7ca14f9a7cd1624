/** Owns the Đ of abbreviations that a text reads in several ways: `MQDb41`, `MQb41` and `MQDP41` are `MQĐ41`. */

import { capitalMatches } from "../text/capital-matches.js";

/** Capitals and digits; engines print a small `b` for the second half of a Đ. */
const ABBREVIATION = /(?<![\p{L}\p{N}])\p{Lu}[\p{Lu}\p{N}b]{2,9}(?![\p{L}\p{N}])/uy;
/** What engines that lack the letter print for Đ: one letter of like shape, or two. */
const LIKE_BAR = /[DBPÐ]+b?|b/g;
/** Letters of an abbreviation; of shorter ones too many differ in one letter. */
const SHORTEST = 3;
/** A place where readings differ, or the small `b`, was Đ. */
const BAR = "Đ";

/**
 * What abbreviations of a text that has no Đ were meant to be, by how they were read; those alone that some place
 * gives away. `isKnown` tells words and abbreviations that are no misreading: two of them are two.
 */
export function barredAbbreviations(text: string, isKnown: (reading: string) => boolean): ReadonlyMap<string, string> {
  const meant = new Map<string, string>();
  if (text.includes(BAR)) return meant;
  const alike = new Map<string, Set<string>>();
  for (const [reading] of capitalMatches(text, ABBREVIATION)) {
    const shape = reading.replace(LIKE_BAR, BAR);
    if (!shape.includes(BAR) || shape.length < SHORTEST) continue;
    let readings = alike.get(shape);
    if (readings === undefined) alike.set(shape, (readings = new Set()));
    readings.add(reading);
  }
  for (const all of alike.values()) {
    // One reading without a small b shows nothing: whether it is known, which may take a search, need not be asked.
    if (all.size === 1 && ![...all][0]!.includes("b")) continue;
    const readings = [...all].filter((reading) => !isKnown(reading));
    if (readings.length === 0 || all.size - readings.length > 1) continue;
    const bars = barsOf(readings);
    if (!bars.includes(true)) continue;
    for (const reading of readings) {
      let place = 0;
      const written = reading.replace(LIKE_BAR, (piece) => (bars[place++] === true ? BAR : piece));
      if (written !== reading) meant.set(reading, written);
    }
  }
  return meant;
}

/** Capitals without a vowel, which no word in a heading is. */
const CONSONANTS = /(?<![\p{L}\p{N}])[BCDĐFGHJKLMNPQRSTVWXZ]{2,10}(?![\p{L}\p{N}])/uy;

/** What abbreviations that lost their marks were meant to be (`CSDT`), where they kept them elsewhere in the text (`CSĐT`), by how they were read. */
export function halfBarredAbbreviations(text: string): ReadonlyMap<string, string> {
  const meant = new Map<string, string>();
  if (!text.includes(BAR)) return meant;
  for (const [written] of capitalMatches(text, CONSONANTS)) if (written.includes(BAR)) meant.set(written.replaceAll(BAR, "D"), written);
  return meant;
}

/** By place, whether it was Đ: where one letter was read in two ways, or as one and as two, or with a small `b`. */
function barsOf(readings: readonly string[]): boolean[] {
  const pieces = readings.map((reading) => reading.match(LIKE_BAR) ?? []);
  return pieces[0]!.map((_, place) => {
    const read = new Set(pieces.map((own) => own[place]!));
    if ([...read].some((piece) => piece.endsWith("b"))) return true;
    return read.size > 1 && [...read].some((piece) => piece.length === 1);
  });
}
