/** Owns the circles of seals: which pixels are theirs alone, so that a post or a name that they cross can be read without them. */

import type { GreyPicture } from "./zone-components.js";
import type { Circle } from "./zone-seal.js";

/** Of the radius: where circles run. */
const BAND = { from: 0.5, to: 1.1 } as const;
/** In inches: a circle's line goes on farther than a letter's bar, and where more ink stands on it a letter or the pen crosses it. */
const LONG = 0.3;
const THICK = 0.075;
/** In inches: worn lines have gaps. */
const GAP = 0.012;
/** Directions a pixel of the outermost circle, so that no pixel of a line is passed over. */
const CLOSE = 1.5;

/** Whether a pixel is of the circles of the given seals, and of nothing that crosses them, however a scanner stretched them. 10 to 20 ms a seal. */
export function rimsOf(picture: GreyPicture, seals: readonly Circle[], threshold: number, dpi: number): (x: number, y: number) => boolean {
  const rims = new Set<number>();
  for (const seal of seals) {
    const round = unrolled(picture, seal, threshold);
    for (const at of thinLines(round, dpi)) {
      const [x, y] = placeOf(round, seal, at);
      rims.add(y * picture.width + x);
    }
  }
  return (x, y) => x >= 0 && x < picture.width && rims.has(y * picture.width + x);
}

/** What lies around a middle as a bitmap: a column a direction, a row a pixel of distance. */
interface Unrolled {
  readonly columns: number;
  readonly rows: number;
  /** Distance of row 0. */
  readonly from: number;
  /** 1 for ink. */
  readonly ink: Uint8Array;
}

function unrolled({ width, height, grey }: GreyPicture, seal: Circle, threshold: number): Unrolled {
  const from = Math.floor(BAND.from * seal.radius);
  const rows = Math.ceil(BAND.to * seal.radius) - from;
  const columns = Math.round(2 * Math.PI * BAND.to * seal.radius * CLOSE);
  const round = { columns, rows, from, ink: new Uint8Array(columns * rows) };
  for (let at = 0; at < round.ink.length; at++) {
    const [x, y] = placeOf(round, seal, at);
    if (x >= 0 && x < width && y >= 0 && y < height && grey[y * width + x]! < threshold) round.ink[at] = 1;
  }
  return round;
}

function placeOf({ columns, from }: Omit<Unrolled, "ink">, { x, y }: Circle, at: number): readonly [x: number, y: number] {
  const angle = (2 * Math.PI * (at % columns)) / columns;
  const far = from + Math.floor(at / columns);
  return [Math.round(x + far * Math.cos(angle)), Math.round(y + far * Math.sin(angle))];
}

/** The ink of long lines around the middle where it is thin on the way outwards. */
function thinLines({ columns, rows, from, ink }: Unrolled, dpi: number): Set<number> {
  const thin = new Set<number>();
  for (let row = 0; row < rows; row++) {
    // Directions an inch of this circle.
    const inch = (columns / (2 * Math.PI * (from + row))) * dpi;
    for (const [start, end] of longRuns(ink, row * columns, columns, { long: LONG * inch, gap: GAP * inch })) {
      for (let column = start; column < end; column++) {
        const inLine = (at: number): boolean => at >= 0 && at < rows && ink[at * columns + (column % columns)] === 1;
        let [first, last] = [row, row];
        if (!inLine(row)) continue;
        while (inLine(first - 1)) first--;
        while (inLine(last + 1)) last++;
        if (last - first < THICK * dpi) for (let at = first; at <= last; at++) thin.add(at * columns + (column % columns));
      }
    }
  }
  return thin;
}

/** The runs of a row that close on itself, columns from and to; those that go on over its end have a `to` beyond it. */
function longRuns(ink: Uint8Array, offset: number, columns: number, { long, gap }: { long: number; gap: number }): [number, number][] {
  const runs: [number, number][] = [];
  let from = -1;
  let last = -1;
  for (let column = 0; column < 2 * columns; column++) {
    if (ink[offset + (column % columns)] === 0) continue;
    if (from < 0 || column - last > gap) {
      if (from >= 0 && last - from >= long) runs.push([from, last + 1]);
      if (column >= columns) return runs;
      from = column;
    }
    last = column;
  }
  if (from >= 0 && last - from >= long) runs.push([from, Math.min(last + 1, from + columns)]);
  return runs;
}
