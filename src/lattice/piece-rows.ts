/** Owns the costs of all pieces of one reading, laid out for spelling words against it. */

import type { ConfusionModel } from "../channel/confusion-model.js";

/** A letter is read as at most this many characters. */
const MAX_PIECE = 3;

/** Longest reading of a word that is searched for; longer ones stay as read. */
export const MAX_READING = 24;

/** Cost rows of one reading: `rows[start * (MAX_PIECE + 1) + length]` for the piece that starts and is as long as said. */
export type PieceRows = Float32Array[];

/** The rows of a reading of at most `MAX_READING` UTF-16 units. */
export function pieceRows(model: ConfusionModel, reading: string): PieceRows {
  const rows: PieceRows = [];
  for (let start = 0; start <= reading.length; start++) {
    for (let length = 0; length <= MAX_PIECE; length++) {
      rows.push(model.row(start + length <= reading.length ? reading.slice(start, start + length) : ""));
    }
  }
  return rows;
}

const column = /* @__PURE__ */ new Float32Array(MAX_READING + 1);
const next = /* @__PURE__ */ new Float32Array(MAX_READING + 1);

/** Least cost, in nats, of reading a word given as letter indices (with their case) as the whole reading. */
export function spellingCost(rows: PieceRows, length: number, letters: ArrayLike<number>): number {
  let from = column;
  let to = next;
  from.fill(Infinity, 0, length + 1);
  from[0] = 0;
  for (let i = 0; i < letters.length; i++) {
    const letter = letters[i]!;
    to.fill(Infinity, 0, length + 1);
    for (let j = 0; j <= length; j++) {
      const base = from[j]!;
      if (base === Infinity) continue;
      const most = Math.min(MAX_PIECE, length - j);
      for (let l = 0; l <= most; l++) {
        const cost = base + rows[j * (MAX_PIECE + 1) + l]![letter]!;
        if (cost < to[j + l]!) to[j + l] = cost;
      }
    }
    const swap = from;
    from = to;
    to = swap;
  }
  return from[length]!;
}

/**
 * The likeliest way to cut the reading into one piece per letter: end of each piece, or `undefined` where the reading
 * cannot come from the letters.
 */
export function alignSpelling(rows: PieceRows, length: number, letters: ArrayLike<number>): Uint8Array | undefined {
  const n = letters.length;
  const width = length + 1;
  const cost = new Float32Array((n + 1) * width).fill(Infinity);
  const back = new Uint8Array((n + 1) * width);
  cost[0] = 0;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= length; j++) {
      const base = cost[i * width + j]!;
      if (base === Infinity) continue;
      for (let l = 0; l <= Math.min(MAX_PIECE, length - j); l++) {
        const here = base + rows[j * (MAX_PIECE + 1) + l]![letters[i]!]!;
        const cell = (i + 1) * width + j + l;
        if (here < cost[cell]!) {
          cost[cell] = here;
          back[cell] = l;
        }
      }
    }
  }
  if (cost[n * width + length] === Infinity) return undefined;
  const ends = new Uint8Array(n);
  for (let i = n, j = length; i > 0; i--) {
    ends[i - 1] = j;
    j -= back[i * width + j]!;
  }
  return ends;
}
