/** Owns the finding of frames that stand askew: received-stamps are set by hand. */

import type { Box } from "../page/page.js";

/** A place on a picture or a map, in its own units. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The corners of a frame, clockwise from the highest. */
export type Corners = readonly [Point, Point, Point, Point];

/** In degrees: less is level for whoever looks at boxes; more than this no clerk sets a stamp askew. */
const TURN = { least: 1.5, most: 20 } as const;
/** So much must be drawn of all sides, and of each: print that a coloured line crosses hides its colour. */
const DRAWN = { all: 0.75, each: 0.5 } as const;
/** How far sides that face each other may differ, and the cosine of a corner from a right angle's. */
const ASKEW = 0.15;

/** The corners of the turned frame that fills a box of ink, if that is what it holds. `reach`: how far lines may wander. */
export function turnedFrame({ left, top, right, bottom }: Box, isInk: (x: number, y: number) => boolean, reach: number): Corners | undefined {
  const across = (y: number, end: "first" | "last"): Point => ({ x: endOf(left, right, (x) => isInk(x, y), end), y });
  const down = (x: number, end: "first" | "last"): Point => ({ x, y: endOf(top, bottom, (y) => isInk(x, y), end) });
  // Turned clockwise, a frame touches the top of its box with its left end, turned back with its right one.
  const clockwise = [across(top, "first"), down(right - 1, "first"), across(bottom - 1, "last"), down(left, "last")] as const;
  const back = [across(top, "last"), down(right - 1, "last"), across(bottom - 1, "first"), down(left, "first")] as const;
  return [clockwise, back].find((corners) => {
    if (!isTurnedRectangle(corners)) return false;
    const shares = sidesOf(corners).map((side) => drawnShare(side, isInk, reach));
    const all = shares.reduce((sum, share) => sum + share, 0) / shares.length;
    return all >= DRAWN.all && shares.every((share) => share >= DRAWN.each);
  });
}

/** Whether a box lies within a turned frame, give or take some pixels. */
export function isInTurned({ left, top, right, bottom }: Box, corners: Corners, slack: number): boolean {
  const points = [{ x: left, y: top }, { x: right, y: top }, { x: right, y: bottom }, { x: left, y: bottom }];
  return sidesOf(corners).every(([from, to]) => {
    const length = Math.hypot(to.x - from.x, to.y - from.y);
    // Clockwise, the inside lies at the right hand, where y grows downward.
    return points.every(({ x, y }) => ((to.x - from.x) * (y - from.y) - (to.y - from.y) * (x - from.x)) / length >= -slack);
  });
}

/** The sides of a frame, clockwise. */
export function sidesOf(corners: Corners): (readonly [Point, Point])[] {
  return corners.map((corner, i) => [corner, corners[(i + 1) % 4]!] as const);
}

/** The first or last of the places that hold. */
function endOf(from: number, to: number, holds: (at: number) => boolean, end: "first" | "last"): number {
  if (end === "first") {
    for (let at = from; at < to; at++) if (holds(at)) return at;
    return to;
  }
  for (let at = to - 1; at >= from; at--) if (holds(at)) return at;
  return from;
}

function isTurnedRectangle(corners: Corners): boolean {
  const [first, second, third, fourth] = sidesOf(corners).map(([from, to]) => ({ x: to.x - from.x, y: to.y - from.y, length: Math.hypot(to.x - from.x, to.y - from.y) }));
  const alike = (a: number, b: number): boolean => Math.abs(a - b) <= ASKEW * Math.max(a, b);
  if (!alike(first!.length, third!.length) || !alike(second!.length, fourth!.length)) return false;
  if (Math.abs(first!.x * second!.x + first!.y * second!.y) > ASKEW * first!.length * second!.length) return false;
  const degrees = (Math.atan2(Math.abs(first!.y), Math.abs(first!.x)) * 180) / Math.PI;
  const turn = Math.min(degrees, 90 - degrees);
  return turn >= TURN.least && turn <= TURN.most;
}

function drawnShare([from, to]: readonly [Point, Point], isInk: (x: number, y: number) => boolean, reach: number): number {
  const length = Math.max(1, Math.round(Math.hypot(to.x - from.x, to.y - from.y)));
  const [dx, dy] = [(to.x - from.x) / length, (to.y - from.y) / length];
  let drawn = 0;
  for (let step = 0; step < length; step++) {
    for (let off = -reach; off <= reach; off++) {
      if (!isInk(Math.round(from.x + step * dx - off * dy), Math.round(from.y + step * dy + off * dx))) continue;
      drawn++;
      break;
    }
  }
  return drawn / length;
}
