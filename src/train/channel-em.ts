/**
 * Owns the learning of a channel: expectation–maximisation over all ways to cut a read word into 0 to 3 characters
 * per meant letter. Input: counted pairs. Output: P(read piece ∣ meant letter).
 */

import { PRIOR_WEIGHT } from "../channel/confusion-model.js";
import { backgroundShare } from "../channel/background.js";
import { LETTER_COUNT, letterIndices, MEANT_LETTERS } from "../text/alphabet.js";
import type { PairCounts } from "./channel-pairs.js";

/** Longest piece that one letter can be read as. */
const MAX_PIECE = 3;

export interface ConfusionCounts {
  /** Distinct read pieces; `""` is the lost letter. */
  readonly pieces: string[];
  /** Expected counts, `letter * pieces.length + piece`. */
  readonly counts: Float64Array;
  /** Expected count of each letter. */
  readonly totals: Float64Array;
}


const PRIOR = PRIOR_WEIGHT;
/** A pair is garbage (a wrong alignment) with this prior, each character then being one of 60. */
const GARBAGE = 0.01;
const GARBAGE_LETTER = 1 / 60;

interface Prepared {
  letters: Uint8Array;
  /** Piece ids by start and length: `start * (MAX_PIECE + 1) + length`, −1 past the end. */
  pieces: Int32Array;
  weight: number;
  garbage: number;
}

function prepare(pairs: PairCounts, ids: Map<string, number>): Prepared[] {
  const out: Prepared[] = [];
  for (let i = 0; i < pairs.meant.length; i++) {
    const letters = letterIndices(pairs.meant[i]!);
    const read = pairs.read[i]!;
    if (letters === undefined || letters.length > 24 || read.length > 3 * letters.length) continue;
    const pieces = new Int32Array((read.length + 1) * (MAX_PIECE + 1)).fill(-1);
    for (let at = 0; at <= read.length; at++) {
      for (let length = 0; length <= MAX_PIECE && at + length <= read.length; length++) {
        const piece = read.slice(at, at + length);
        let id = ids.get(piece);
        if (id === undefined) ids.set(piece, (id = ids.size));
        pieces[at * (MAX_PIECE + 1) + length] = id;
      }
    }
    out.push({ letters, pieces, weight: pairs.count[i]!, garbage: GARBAGE * GARBAGE_LETTER ** read.length });
  }
  return out;
}

/** One pair's forward and backward sums; adds its expected counts. Buffers are reused between pairs. */
function expect(pair: Prepared, share: Float64Array, width: number, counts: Float64Array, f: Float64Array, b: Float64Array): void {
  const n = pair.letters.length;
  const stride = pair.pieces.length / (MAX_PIECE + 1);
  const end = stride - 1;
  f.fill(0, 0, (n + 1) * stride);
  b.fill(0, 0, (n + 1) * stride);
  f[0] = 1;
  b[n * stride + end] = 1;
  for (let i = 0; i < n; i++) {
    const row = pair.letters[i]! * width;
    for (let j = 0; j <= end; j++) {
      const from = f[i * stride + j]!;
      if (from === 0) continue;
      for (let l = 0; l <= MAX_PIECE && j + l <= end; l++) {
        f[(i + 1) * stride + j + l]! += from * share[row + pair.pieces[j * (MAX_PIECE + 1) + l]!]!;
      }
    }
  }
  const likelihood = f[n * stride + end]!;
  if (likelihood <= 0) return;
  for (let i = n - 1; i >= 0; i--) {
    const row = pair.letters[i]! * width;
    for (let j = end; j >= 0; j--) {
      let sum = 0;
      for (let l = 0; l <= MAX_PIECE && j + l <= end; l++) {
        sum += b[(i + 1) * stride + j + l]! * share[row + pair.pieces[j * (MAX_PIECE + 1) + l]!]!;
      }
      b[i * stride + j] = sum;
    }
  }
  const weight = (pair.weight * (1 - GARBAGE)) / ((1 - GARBAGE) * likelihood + pair.garbage);
  for (let i = 0; i < n; i++) {
    const row = pair.letters[i]! * width;
    for (let j = 0; j <= end; j++) {
      const from = f[i * stride + j]! * weight;
      if (from === 0) continue;
      for (let l = 0; l <= MAX_PIECE && j + l <= end; l++) {
        const cell = row + pair.pieces[j * (MAX_PIECE + 1) + l]!;
        counts[cell]! += from * share[cell]! * b[(i + 1) * stride + j + l]!;
      }
    }
  }
}

/** Runs EM for `rounds` rounds. About 10 s for 400,000 pairs. */
export function learnConfusions(pairs: PairCounts, rounds = 6): ConfusionCounts {
  const ids = new Map<string, number>();
  const prepared = prepare(pairs, ids);
  const pieces = [...ids.keys()];
  const width = pieces.length;
  const prior = new Float64Array(LETTER_COUNT * width);
  for (let m = 0; m < LETTER_COUNT; m++) {
    for (let p = 0; p < width; p++) prior[m * width + p] = backgroundShare(MEANT_LETTERS[m]!, pieces[p]!);
  }
  let share = Float64Array.from(prior);
  let counts = new Float64Array(LETTER_COUNT * width);
  const totals = new Float64Array(LETTER_COUNT);
  const longest = prepared.reduce((most, p) => Math.max(most, (p.letters.length + 1) * (p.pieces.length / 4)), 0);
  const f = new Float64Array(longest);
  const b = new Float64Array(longest);
  for (let round = 0; round < rounds; round++) {
    counts = new Float64Array(LETTER_COUNT * width);
    for (const pair of prepared) expect(pair, share, width, counts, f, b);
    share = new Float64Array(LETTER_COUNT * width);
    for (let m = 0; m < LETTER_COUNT; m++) {
      const row = m * width;
      totals[m] = 0;
      for (let p = 0; p < width; p++) totals[m]! += counts[row + p]!;
      for (let p = 0; p < width; p++) share[row + p] = (counts[row + p]! + PRIOR * prior[row + p]!) / (totals[m]! + PRIOR);
    }
  }
  return { pieces, counts, totals };
}
