/** Owns which strip each mark, stop and hyphen belongs to: the one whose letters are nearest. */

import type { Strip } from "./ocr-strip.js";
import type { InkPieces } from "./zone-components.js";

/** In heights of a letter x: how far a mark may stand from its letter or the mark under it, how far beside a strip's end a stop. */
const NEAR = { stacked: 0.6, beside: 1.5 } as const;
/** In heights of a letter x, what standing below counts more than standing above: only the dot of `nặng` does. */
const BELOW = 0.15;

/** The strips with the small pieces that belong to them. What belongs to none is left out. */
export function addMarks(pieces: InkPieces, strips: readonly Strip[], small: readonly number[]): Strip[] {
  const grown = strips.map((strip) => [...strip.pieces]);
  // The lower mark of two that are stacked comes first, so that the upper one finds it.
  const ordered = [...small].sort((a, b) => pieces.bottom[b]! - pieces.bottom[a]! || a - b);
  for (const reach of [NEAR.stacked / 3, NEAR.stacked]) {
    for (let n = 0; n < ordered.length; n++) {
      const i = ordered[n]!;
      const k = i < 0 ? undefined : nearestStrip(pieces, strips, grown, { i, reach });
      if (k === undefined) continue;
      grown[k]!.push(i);
      ordered[n] = -1;
    }
  }
  return strips.map((strip, k) => (grown[k]!.length === strip.pieces.length ? strip : withMarks(pieces, strip, grown[k]!.slice(strip.pieces.length))));
}

function nearestStrip(pieces: InkPieces, strips: readonly Strip[], grown: readonly (readonly number[])[], mark: { i: number; reach: number }): number | undefined {
  let best: number | undefined;
  let least = Infinity;
  const middle = (pieces.left[mark.i]! + pieces.right[mark.i]!) / 2;
  for (let k = 0; k < strips.length; k++) {
    const strip = strips[k]!;
    const beside = NEAR.beside * strip.xHeight;
    if (middle < strip.box.left - beside || middle > strip.box.right + beside) continue;
    const foot = strip.base + strip.slope * middle;
    if (pieces.bottom[mark.i]! < foot - 3.5 * strip.xHeight || pieces.top[mark.i]! > foot + 2 * strip.xHeight) continue;
    const distance = distanceTo(pieces, strip, grown[k]!, mark.i);
    if (distance < least && distance <= mark.reach * strip.xHeight) {
      least = distance;
      best = k;
    }
  }
  return best;
}

/** Pixels of height between a small piece and what it stands over, under or beside. */
function distanceTo(pieces: InkPieces, strip: Strip, row: readonly number[], i: number): number {
  let least = Infinity;
  for (const other of row) {
    if (pieces.left[other]! > pieces.right[i]! + 2 || pieces.right[other]! < pieces.left[i]! - 2) continue;
    const under = pieces.top[i]! - pieces.bottom[other]!;
    least = Math.min(least, Math.max(0, pieces.top[other]! - pieces.bottom[i]!, under > 0 ? under + BELOW * strip.xHeight : 0));
  }
  if (least < Infinity) return least;
  const foot = strip.base + strip.slope * pieces.left[i]!;
  return Math.max(0, foot - strip.xHeight - pieces.bottom[i]!, pieces.top[i]! - foot);
}

function withMarks(pieces: InkPieces, strip: Strip, marks: readonly number[]): Strip {
  let { left, top, right, bottom } = strip.box;
  for (const i of marks) {
    left = Math.min(left, pieces.left[i]!);
    top = Math.min(top, pieces.top[i]!);
    right = Math.max(right, pieces.right[i]!);
    bottom = Math.max(bottom, pieces.bottom[i]!);
  }
  return { ...strip, pieces: [...strip.pieces, ...marks], box: { left, top, right, bottom } };
}
