/** Owns how aslant a page lies: the angle at which its lines fall into the sharpest rows. */

import type { InkMap } from "./ink-map.js";

/** Degrees searched to each side; feeders slip by two or three, hands by more. */
const MOST = 10;
const COARSE = 0.5;
const FINE = 0.05;
/** One point in so many is enough for the coarse search. */
const COARSE_SHARE = 4;
/** Points that decide; more cost time and change nothing. */
const MOST_POINTS = 60_000;
/** Fewer points than this say nothing: a blank page, a signature alone. */
const LEAST_POINTS = 300;
/** Multiples of it spread evenly over 0..1. */
const GOLDEN = 0.6180339887498949;
/** Ink hanging together over more cells than this in a column is no letter: a rule, a picture, a black edge. */
const TALLEST = 30;

/** What the search found. */
export interface Skew {
  /** Degrees; positive where lines fall to the right. 0 where the page says nothing. */
  readonly degrees: number;
  /** How sharp the feet of the lines are at that angle; 0 for a blank page, some 0.1 across the lines, 1.5 to 4 along them. */
  readonly feet: number;
  /** The same of their heads. Letters stand on one line, but rise to many heights and bear marks: heads are less sharp. */
  readonly heads: number;
}

/**
 * The skew of a page, to about 0.05 degrees. Lines are told by their feet: ink with none below it, which is where most letters
 * end alike. About 25 ms.
 */
export function findSkew(map: InkMap): Skew {
  const rows = new Float64Array(map.height + 2 * Math.ceil(map.width * Math.tan((MOST * Math.PI) / 180)) + 4);
  const feet = runEnds(map, "feet");
  if (feet.count < LEAST_POINTS) return { degrees: 0, feet: 0, heads: 0 };
  const [byFeet, feetSharp] = sharpest(feet, rows);
  const heads = runEnds(map, "heads");
  // On a page that lies upside down it is the heads that stand in a row.
  const [byHeads, headsSharp] = sharpest(heads, rows);
  const degrees = feetSharp >= headsSharp ? byFeet : byHeads;
  return { degrees: Math.round(degrees * 100) / 100, feet: feetSharp, heads: headsSharp };
}

/** The angle at which the points fall into the sharpest rows, and how sharp these are. */
function sharpest(points: Points, rows: Float64Array): [degrees: number, sharpness: number] {
  let best = 0;
  let most = -1;
  const few = everyNth(points, COARSE_SHARE);
  let seen = few;
  const look = (degrees: number): void => {
    const energy = rowEnergy(seen, degrees, rows);
    if (energy > most + 1e-9) {
      most = energy;
      best = degrees;
    }
  };
  look(0);
  for (let step = 1; step <= MOST / COARSE; step++) {
    look(step * COARSE);
    look(-step * COARSE);
  }
  const centre = best;
  [seen, most] = [points, -1];
  look(centre);
  for (let step = 1; step < COARSE / FINE; step++) {
    look(centre + step * FINE);
    look(centre - step * FINE);
  }
  return [best, most];
}

interface Points {
  readonly count: number;
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** Lower or upper ends of short runs of ink, thinned evenly to `MOST_POINTS`. */
function runEnds({ width, height, ink }: InkMap, ends: "feet" | "heads"): Points {
  const found: number[] = [];
  for (let x = 0; x < width; x++) {
    let run = 0;
    for (let y = 0, at = x; y < height; y++, at += width) {
      if (ink[at] === 1) run++;
      else {
        if (run > 0 && run <= TALLEST) found.push(ends === "feet" ? at - width : at - run * width);
        run = 0;
      }
    }
  }
  const every = Math.max(1, Math.ceil(found.length / MOST_POINTS));
  const count = Math.floor(found.length / every);
  const x = new Float64Array(count);
  const y = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    const at = found[i * every]!;
    x[i] = at % width;
    // Where in the cell a foot stands is not known; were all said to stand on its edge, rows would be sharpest at 0 degrees.
    y[i] = Math.floor(at / width) + ((x[i]! * GOLDEN) % 1);
  }
  return { count, x, y };
}

function everyNth({ count, x, y }: Points, share: number): Points {
  const few = Math.floor(count / share);
  if (few < LEAST_POINTS) return { count, x, y };
  const pick = (all: Float64Array): Float64Array => Float64Array.from({ length: few }, (_, i) => all[i * share]!);
  return { count: few, x: pick(x), y: pick(y) };
}

/** Sum of the squared steps from row to row of the counts of feet when the page is sheared by an angle, over what evenly spread feet have. */
function rowEnergy({ count, x, y }: Points, degrees: number, rows: Float64Array): number {
  rows.fill(0);
  const slope = Math.tan((degrees * Math.PI) / 180);
  let least = Infinity;
  let most = -Infinity;
  for (let i = 0; i < count; i++) {
    const row = y[i]! - x[i]! * slope;
    if (row < least) least = row;
    if (row > most) most = row;
  }
  for (let i = 0; i < count; i++) {
    const row = y[i]! - x[i]! * slope - least;
    const at = Math.floor(row);
    const part = row - at;
    rows[at]! += 1 - part;
    rows[at + 1]! += part;
  }
  let energy = 0;
  const last = Math.ceil(most - least) + 1;
  for (let row = 1; row <= last; row++) {
    const step = rows[row]! - rows[row - 1]!;
    energy += step * step;
  }
  return (energy * (most - least)) / (count * count);
}
