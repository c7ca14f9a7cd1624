/** Owns what may be stamped in a small frame and is text all the same: marks of secrecy and urgency. */

import { foldLetters } from "../document/fold-letters.js";
import { markOf } from "../document/stamps.js";
import type { Box } from "../page/page.js";
import type { ReadStrip, Strip } from "./ocr-strip.js";
import { findStrips } from "./ocr-strips.js";
import { NOISE, TEXT } from "./zone-components.js";
import type { FoundZones } from "./zone-find.js";
import { isMarkSize } from "./zone-frames.js";
import { pieceBox } from "./zone-shape.js";

const MM_AN_INCH = 25.4;
/** In millimetres; no frame, and no two letters that touch. */
const LETTER = { width: 20, height: 9 } as const;

/** Letters of the shortest mark, `MẬT`. */
const LEAST = 3;

/** The lines inside the small frames of a page, frame by frame. */
export function framedStrips({ zones, pieces, isNoise }: FoundZones, dpi: number): Strip[][] {
  const mm = (pixels: number): number => (pixels * MM_AN_INCH) / dpi;
  const frames = zones.filter(({ kind, box }) => kind === "stamp" && isMarkSize(mm(box.right - box.left), mm(box.bottom - box.top)));
  // Of a double frame the letters are the inner one's.
  const seen = new Uint8Array(pieces.count);
  return frames.sort((a, b) => a.box.right - a.box.left - (b.box.right - b.box.left)).flatMap(({ box }) => {
    const others = new Uint8Array(pieces.count).fill(NOISE);
    let letters = 0;
    for (let i = 0; i < pieces.count; i++) {
      const piece = pieceBox(pieces, i);
      if (isNoise[i] !== NOISE || seen[i] === 1 || mm(piece.bottom - piece.top) > LETTER.height || mm(piece.right - piece.left) > LETTER.width || !isWithin(piece, box)) continue;
      others[i] = TEXT;
      seen[i] = 1;
      letters++;
    }
    const strips = letters < LEAST ? [] : findStrips(pieces, others, dpi);
    return strips.length === 0 ? [] : [strips];
  });
}

/** The strips that are marks: one line of a frame, beside print that the stamp was set on, or all of its lines together. */
export function markStrips(frames: readonly (readonly ReadStrip[])[]): ReadStrip[] {
  return frames.flatMap((strips) => {
    const marks = strips.filter((strip) => isMark([strip]));
    return marks.length === 0 && isMark(strips) ? strips : marks;
  });
}

function isMark(strips: readonly ReadStrip[]): boolean {
  const text = strips.map(({ words }) => words.map((word) => word.text).join(" ")).join(" ");
  return markOf(text, foldLetters(text), { start: 0, end: text.length }) !== undefined;
}

const isWithin = (inner: Box, outer: Box): boolean => inner.left > outer.left && inner.right < outer.right && inner.top > outer.top && inner.bottom < outer.bottom;
