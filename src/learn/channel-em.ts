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

/** What the sums of one pair are taken over, and where they stand: `sums[letter * stride + read]`, reused between pairs. */
interface Sums {
  readonly share: Float64Array;
  /** Pieces a letter. */
  readonly width: number;
  readonly forward: Float64Array;
  readonly backward: Float64Array;
}

/** Adds one pair's expected counts. */
function expect(pair: Prepared, sums: Sums, counts: Float64Array): void {
  const likelihood = sumForward(pair, sums);
  if (likelihood <= 0) return;
  sumBackward(pair, sums);
  const { share, width, forward, backward } = sums;
  const stride = strideOf(pair);
  const weight = (pair.weight * (1 - GARBAGE)) / ((1 - GARBAGE) * likelihood + pair.garbage);
  for (let i = 0; i < pair.letters.length; i++) {
    const row = pair.letters[i]! * width;
    for (let j = 0; j < stride; j++) {
      const from = forward[i * stride + j]! * weight;
      if (from === 0) continue;
      for (let l = 0; l <= MAX_PIECE && j + l < stride; l++) {
        const cell = row + pair.pieces[j * (MAX_PIECE + 1) + l]!;
        counts[cell]! += from * share[cell]! * backward[(i + 1) * stride + j + l]!;
      }
    }
  }
}

/** Places in the reading, its end among them. */
function strideOf(pair: Prepared): number {
  return pair.pieces.length / (MAX_PIECE + 1);
}

/** Returns the pair's likelihood. */
function sumForward(pair: Prepared, { share, width, forward }: Sums): number {
  const n = pair.letters.length;
  const stride = strideOf(pair);
  forward.fill(0, 0, (n + 1) * stride);
  forward[0] = 1;
  for (let i = 0; i < n; i++) {
    const row = pair.letters[i]! * width;
    for (let j = 0; j < stride; j++) {
      const from = forward[i * stride + j]!;
      if (from === 0) continue;
      for (let l = 0; l <= MAX_PIECE && j + l < stride; l++) {
        forward[(i + 1) * stride + j + l]! += from * share[row + pair.pieces[j * (MAX_PIECE + 1) + l]!]!;
      }
    }
  }
  return forward[(n + 1) * stride - 1]!;
}

function sumBackward(pair: Prepared, { share, width, backward }: Sums): void {
  const n = pair.letters.length;
  const stride = strideOf(pair);
  backward.fill(0, 0, (n + 1) * stride);
  backward[(n + 1) * stride - 1] = 1;
  for (let i = n - 1; i >= 0; i--) {
    const row = pair.letters[i]! * width;
    for (let j = stride - 1; j >= 0; j--) {
      let sum = 0;
      for (let l = 0; l <= MAX_PIECE && j + l < stride; l++) {
        sum += backward[(i + 1) * stride + j + l]! * share[row + pair.pieces[j * (MAX_PIECE + 1) + l]!]!;
      }
      backward[i * stride + j] = sum;
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
  const longest = prepared.reduce((most, pair) => Math.max(most, (pair.letters.length + 1) * strideOf(pair)), 0);
  const [forward, backward] = [new Float64Array(longest), new Float64Array(longest)];
  for (let round = 0; round < rounds; round++) {
    counts = new Float64Array(LETTER_COUNT * width);
    for (const pair of prepared) expect(pair, { share, width, forward, backward }, counts);
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
