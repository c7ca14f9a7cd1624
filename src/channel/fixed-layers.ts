/** Owns the two channels that need no learning: text without its marks, and text that is right already. */

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

/** Letters read as they stand but for one in a thousand that lost its marks. */
export function cleanLayer(): ConfusionLayer {
  return fixedLayer(3e3, (letter) => [[letter, 1]]);
}
