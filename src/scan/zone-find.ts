/** Owns which ink of a picture is no text, by shape and place alone: before any engine reads it. */

import type { Box, NoiseZone } from "../page/page.js";
import type { GreyPicture, InkPieces } from "./zone-components.js";
import { DOUBTFUL, inkPieces, inkThreshold, NOISE, TEXT } from "./zone-components.js";
import { isInFrame, joinCut, withoutFrames } from "./zone-frames.js";
import type { Frame } from "./zone-frames.js";
import { rimsOf } from "./zone-rims.js";
import { withoutRules } from "./zone-rules.js";
import type { Circle } from "./zone-seal.js";
import { findSeals } from "./zone-seal.js";
import type { Shape } from "./zone-shape.js";
import { eachRun, pieceBox, pieceShape } from "./zone-shape.js";

/** What on a picture is no text. */
export interface FoundZones {
  readonly zones: readonly NoiseZone[];
  readonly pieces: InkPieces;
  /** Ink is darker than this. */
  readonly threshold: number;
  /** For each piece of ink: 0 text, 1 of a zone, 2 inside a seal, so text only where a line goes on through it. */
  readonly isNoise: Uint8Array;
  /** Whether a pixel is of the circles of the seals; absent where there are no seals. */
  readonly isRim?: (x: number, y: number) => boolean;
  /** Upright lines of tables: what stands on both sides is in two cells. */
  readonly walls: readonly Box[];
}

/** Finds rules, stamps with a frame, seals, strokes of the pen and dust. 30 to 100 ms for an A4 page at 300 dpi. */
export function findZones(picture: GreyPicture, dpi: number): FoundZones {
  const threshold = inkThreshold(picture.grey);
  const first = inkPieces(picture, threshold);
  const firstShapes = shapesOf(first, dpi, picture.width);
  const ruled = [...firstShapes].filter(([i, shape]) => shape === "grid" || (shape === "stroke" && hasLongRun(first, i, dpi))).map(([i]) => i);
  const framed = [...firstShapes].filter(([, shape]) => shape === "frame").map(([i]) => i);
  const { picture: unframed, frames } = withoutFrames(picture, first, framed, dpi);
  const { picture: bare, rules } = ruled.length === 0 ? { picture: unframed, rules: [] } : withoutRules(unframed, first, ruled, threshold, dpi);
  const pieces = bare === picture ? first : inkPieces(bare, threshold);
  const shapes = bare === picture ? firstShapes : shapesOf(pieces, dpi, picture.width);
  const large = [...shapes].filter(([, shape]) => shape === "stroke" || shape === "frame").map(([i]) => i);
  const seals = findSeals(pieces, large, dpi);
  const isNoise = new Uint8Array(pieces.count);
  const zones: NoiseZone[] = seals.map((seal) => ({ kind: "seal", box: circleBox(seal, picture) }));
  for (const [i, shape] of shapes) {
    if (shape === "grid") continue;
    isNoise[i] = 1;
    const box = pieceBox(pieces, i);
    if (seals.some((seal) => isInside(box, seal))) continue;
    zones.push({ kind: shape === "rule" ? "rule" : shape === "frame" && !seals.some((seal) => meets(box, seal)) ? "stamp" : isLow(box, picture) ? "signature" : "handwriting", box });
  }
  for (const box of rules) zones.push({ kind: "rule", box });
  const stamps: Frame[] = zones.filter((zone) => zone.kind === "stamp");
  for (const frame of frames) {
    zones.push({ kind: "stamp", box: frame.box });
    stamps.push(frame);
  }
  markInside(pieces, isNoise, { stamps, seals, dpi });
  markDust(pieces, isNoise, picture, dpi);
  const walls = zones.filter(({ kind, box }) => kind === "rule" && box.bottom - box.top > box.right - box.left).map(({ box }) => box);
  return { zones, pieces, threshold, isNoise, walls, ...(seals.length === 0 ? {} : { isRim: rimsOf(bare, seals, threshold, dpi) }) };
}

function shapesOf(pieces: InkPieces, dpi: number, width: number): Map<number, Exclude<Shape, "letters">> {
  const shapes = new Map<number, Exclude<Shape, "letters">>();
  for (let i = 0; i < pieces.count; i++) {
    const shape = pieceShape(pieces, i, dpi, width);
    if (shape !== "letters") shapes.set(i, shape);
  }
  return shapes;
}

/** In inches: an underline that touches its word makes one piece with it. */
const UNDERLINE = 0.6;

function hasLongRun(pieces: InkPieces, i: number, dpi: number): boolean {
  let longest = 0;
  eachRun(pieces, i, (_, left, right) => longest = Math.max(longest, right - left));
  return longest > UNDERLINE * dpi;
}

/** The small pieces inside the frames of stamps belong to them; those inside seals do unless a line of text goes on through the seal. */
function markInside(pieces: InkPieces, isNoise: Uint8Array, { stamps, seals, dpi }: { stamps: readonly Frame[]; seals: readonly Circle[]; dpi: number }): void {
  if (stamps.length === 0 && seals.length === 0) return;
  for (let i = 0; i < pieces.count; i++) {
    if (isNoise[i] !== TEXT) continue;
    const box = pieceBox(pieces, i);
    if (stamps.some((stamp) => isInFrame(box, stamp))) isNoise[i] = NOISE;
    else if (seals.some((seal) => isInside(box, { ...seal, radius: seal.radius * SEAL_CORE }))) isNoise[i] = DOUBTFUL;
  }
  // The lines of a frame askew did not run along its box.
  for (const { box, corners } of stamps) if (corners === undefined) joinCut(pieces, isNoise, box, dpi);
}

/** Of a seal's radius: within it letters are the seal's own; further out they may be the post's or the name's. */
const SEAL_CORE = 0.97;

/** Marks pieces smaller than a full stop with no letter near: specks of the glass and of the paper. */
function markDust(pieces: InkPieces, isNoise: Uint8Array, picture: GreyPicture, dpi: number): void {
  const cell = Math.max(1, Math.round(dpi * 0.12));
  const across = Math.ceil(picture.width / cell) + 2;
  const near = new Uint8Array(across * (Math.ceil(picture.height / cell) + 2));
  const letter = dpi * 0.055;
  const isLetter = (i: number): boolean => isNoise[i] === 0 && pieces.bottom[i]! - pieces.top[i]! > letter;
  for (let i = 0; i < pieces.count; i++) {
    if (isLetter(i)) eachCell(pieceBox(pieces, i), cell, across, (at) => near[at] = 1);
  }
  for (let i = 0; i < pieces.count; i++) {
    if (isNoise[i] === 1 || isLetter(i)) continue;
    let alone = true;
    eachCell(pieceBox(pieces, i), cell, across, (at) => {
      if (near[at] === 1) alone = false;
    });
    if (alone) isNoise[i] = 1;
  }
}

/** The cells of a grid that a box meets, and those around them. */
function eachCell(box: Box, cell: number, across: number, see: (at: number) => void): void {
  for (let row = Math.floor(box.top / cell); row <= Math.floor(box.bottom / cell) + 2; row++) {
    for (let column = Math.floor(box.left / cell); column <= Math.floor(box.right / cell) + 2; column++) see(row * across + column);
  }
}

const isInside = (box: Box, { x, y, radius }: Circle): boolean => [box.left, box.right].every((at) => [box.top, box.bottom].every((down) => Math.hypot(at - x, down - y) <= radius));

const meets = (box: Box, { x, y, radius }: Circle): boolean => box.left < x + radius && box.right > x - radius && box.top < y + radius && box.bottom > y - radius;

const isLow = (box: Box, picture: GreyPicture): boolean => box.top + box.bottom > picture.height;

function circleBox({ x, y, radius }: Circle, { width, height }: GreyPicture): Box {
  return {
    left: Math.max(0, Math.round(x - radius)), top: Math.max(0, Math.round(y - radius)),
    right: Math.min(width, Math.round(x + radius)), bottom: Math.min(height, Math.round(y + radius)),
  };
}
