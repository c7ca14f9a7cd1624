/** Owns the channels that need no learning: text without its marks, and text typed in a hurry. */

import { LETTER_COUNT, MEANT_LETTERS } from "../text/alphabet.js";
import { bareLetter } from "../text/fold.js";
import type { ConfusionLayer } from "./confusion-model.js";

/** Pseudo-counts of each letter: so many that the background hardly shows. */
const WEIGHT = 1e6;
/** Whether the words of a text keep their marks or have lost them. */
export type Marks = "kept" | "lost";

/** Of the marked letters of a word that kept a mark, so many lost theirs. */
const HALF_MARKED = 0.01;
/** Of the marked letters of text without marks, so many have theirs: what is misread now and then. */
const STILL_MARKED = 0.1;

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
export function strippedLayer(weight = WEIGHT, marks: Marks = "lost"): ConfusionLayer {
  const bareShare = marks === "lost" ? 1 - STILL_MARKED : HALF_MARKED;
  return fixedLayer(weight, (letter) => {
    const bare = bareLetter(letter);
    return bare === letter ? [[letter, 1]] : [[bare, bareShare], [letter, 1 - bareShare]];
  });
}

/** Letters of Vietnamese alone (block Latin Extended Additional), which alphabets made for all of Europe lack. */
const VIETNAMESE_ONLY = /[\u1ea0-\u1ef9]/;
/** What an engine without such letters makes of them: mostly nothing. PP-OCR's Latin models on 20 pages of print. */
const UNKNOWN_LETTER = { lost: 0.8, bare: 0.06, kin: 0.12 } as const;
/** What it makes of the other marked letters, `đ` and `ơ` among them. */
const RARE_LETTER = { lost: 0.04, bare: 0.06, kin: 0.04 } as const;

/** Letters of like body by their bare form that such an alphabet has. */
function kinOf(letter: string): string[] {
  const bare = bareLetter(letter);
  return [...MEANT_LETTERS].filter((other) => other !== letter && other !== bare && bareLetter(other) === bare && !VIETNAMESE_ONLY.test(other));
}

/** An engine whose alphabet lacks letters, which it leaves out: `Đng Cng sn`, `quy đnh`; `weight` in pseudo-counts per letter. */
export function lossyLayer(weight: number): ConfusionLayer {
  return fixedLayer(weight, (letter) => {
    const bare = bareLetter(letter);
    if (bare === letter) return [[letter, 1]];
    const shares = VIETNAMESE_ONLY.test(letter) ? UNKNOWN_LETTER : RARE_LETTER;
    const kin = kinOf(letter);
    const { lost, bare: bareShare, kin: kinShare } = shares;
    return [["", lost], [bare, bareShare], [letter, 1 - lost - bareShare - kinShare], ...kin.map((other) => [other, kinShare / kin.length] as const)];
  });
}

/** Letters and digits of like shape in print; each is now and then taken for another of its group. */
const LIKE = ["o0ca", "ceo", "ao", "il1tj", "ft", "nmhu", "uvy", "rv", "bh", "gq9", "sz5", "kx", "z2", "vw", "yg", "b6", "dcl"];
const LIKES: ReadonlyMap<string, string> = /* @__PURE__ */ likes();

function likes(): Map<string, string> {
  const all = new Map<string, string>();
  for (const group of LIKE) for (const letter of group) all.set(letter, [...new Set((all.get(letter) ?? "") + group)].filter((one) => one !== letter).join(""));
  return all;
}

/** Shares of a letter in typed text: left out, doubled, taken for one of like shape; nearly all others are kept. */
const TYPED = { lost: 0.03, twice: 0.03, like: 0.03 } as const;

/** Letters of a word that kept or lost its marks, now and then one dropped or doubled; `weight` in pseudo-counts per letter. */
export function typedLayer(weight: number, marks: Marks): ConfusionLayer {
  const { lost, twice, like } = TYPED;
  return fixedLayer(weight, (letter) => {
    const read = marks === "lost" ? bareLetter(letter) : letter;
    const others = LIKES.get(read.toLowerCase()) ?? "";
    const alike = Array.from(others, (other) => [other, like / others.length] as const);
    return [[read, 1 - lost - twice - (others === "" ? 0 : like)], ["", lost], [read + read, twice], ...alike];
  });
}
