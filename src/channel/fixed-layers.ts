/** Owns the channels that need no learning: text without its marks, text typed in a hurry, text that is right already. */

import { LETTER_COUNT, MEANT_LETTERS } from "../text/alphabet.js";
import { bareLetter } from "../text/fold.js";
import type { ConfusionLayer } from "./confusion-model.js";

/** Pseudo-counts of each letter: so many that the background hardly shows. */
const WEIGHT = 1e6;
/** Of marked letters, so many are read without their marks in stripped text. */
const STRIPPED_SHARE = 0.9;

function fixedLayer(weight: number, shares: (letter: string) => readonly (readonly [piece: string, share: number])[]): ConfusionLayer {
  const rows = new Map<string, { letters: number[]; counts: number[]; from: number; to: number }>();
  for (let m = 0; m < LETTER_COUNT; m++) {
    for (const [piece, share] of shares(MEANT_LETTERS[m]!)) {
      let row = rows.get(piece);
      if (row === undefined) rows.set(piece, (row = { letters: [], counts: [], from: 0, to: 0 }));
      row.letters.push(m);
      row.counts.push(weight * share);
      row.to = row.letters.length;
    }
  }
  return { rowOf: (piece) => rows.get(piece), totals: new Float64Array(LETTER_COUNT).fill(weight), trust: weight };
}

/** Marks lost, letters kept; `weight` in pseudo-counts per letter. */
export function strippedLayer(weight = WEIGHT): ConfusionLayer {
  return fixedLayer(weight, (letter) => {
    const bare = bareLetter(letter);
    return bare === letter ? [[letter, 1]] : [[bare, STRIPPED_SHARE], [letter, 1 - STRIPPED_SHARE]];
  });
}

/** Shares of a letter in typed text: kept, left out, doubled; the rest is up to the background. */
const TYPED = { kept: 0.93, lost: 0.03, twice: 0.025 } as const;

/** Marks lost on every second word or so, now and then a letter dropped or doubled; `weight` in pseudo-counts per letter. */
export function typedLayer(weight: number): ConfusionLayer {
  const { kept, lost, twice } = TYPED;
  return fixedLayer(weight, (letter) => {
    const bare = bareLetter(letter);
    if (bare === letter) return [[letter, kept], ["", lost], [letter + letter, twice]];
    return [[letter, kept / 2], [bare, kept / 2], ["", lost], [letter + letter, twice / 2], [bare + bare, twice / 2]];
  });
}

/** Letters read as they stand but for one in a thousand that lost its marks. */
export function cleanLayer(): ConfusionLayer {
  return fixedLayer(3e3, (letter) => [[letter, 1]]);
}
