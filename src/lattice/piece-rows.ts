/** Owns the costs of all pieces of one reading, laid out for the walks over it. */

import type { ConfusionModel } from "../channel/confusion-model.js";

/** A letter is read as at most this many characters. */
export const MAX_PIECE = 3;

/** Longest reading of a word that is walked; longer ones stay as read. */
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
