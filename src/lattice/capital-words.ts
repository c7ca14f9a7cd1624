/** Owns words run together that the case of their letters parts: `CéMau`, `OKXdang`, `HDQTCong`. */

import type { Candidates } from "./candidates.js";
import type { GluedWord } from "./glued-words.js";

/** Letters of the shortest word. */
const SHORTEST = 2;
/** The one word of a single letter that names have: `SởY`. */
const ALONE = "Y";
/** More places where one may begin are an engine's taste for capitals. */
const MOST = 4;

/**
 * The words of all ways to part a reading where its case changes, the undivided one left out; empty where it is one word by its case, or
 * a mess. A word begins at a capital behind a small letter, and of the small letters behind two capitals and more at the first one or at
 * the last capital.
 */
export function capitalWords(reading: string, wordOf: (letters: string) => Candidates): GluedWord[] {
  const cuts = capitalCuts(reading);
  if (cuts.length === 0 || cuts.length > MOST) return [];
  const words: GluedWord[] = [];
  for (const end of [...cuts, reading.length]) {
    for (const start of [0, ...cuts]) {
      if (start >= end || end - start === reading.length || !isLong(reading, start, end)) continue;
      words.push({ start, end, candidates: wordOf(reading.slice(start, end)) });
    }
  }
  return words;
}

function capitalCuts(reading: string): readonly number[] {
  let cuts: number[] | undefined;
  for (let at = SHORTEST; at < reading.length; at++) {
    if (begins(reading, at) && isLong(reading, at, reading.length)) (cuts ??= []).push(at);
  }
  return cuts ?? NONE;
}

const NONE: readonly number[] = [];

function isLong(reading: string, from: number, to: number): boolean {
  return to - from >= SHORTEST || reading[from] === ALONE;
}

function begins(reading: string, at: number): boolean {
  if (!isCapital(reading, at)) return isSmall(reading, at) && isCapital(reading, at - 1) && isCapital(reading, at - 2);
  return isSmall(reading, at - 1) || (isCapital(reading, at - 1) && at + 1 < reading.length && isSmall(reading, at + 1));
}

function isSmall(reading: string, at: number): boolean {
  const code = reading.charCodeAt(at);
  if (code < 128) return code >= 97 && code <= 122;
  return reading[at] !== reading[at]!.toUpperCase();
}

function isCapital(reading: string, at: number): boolean {
  const code = reading.charCodeAt(at);
  if (code < 128) return code >= 65 && code <= 90;
  return reading[at] !== reading[at]!.toLowerCase();
}
