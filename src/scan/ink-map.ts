/** Owns the small black-and-white picture of a page that its direction is read from. */

/** A page in cells: 1 where there is ink. */
export interface InkMap {
  readonly width: number;
  readonly height: number;
  /** One byte a cell, row by row. */
  readonly ink: Uint8Array;
}

/** Cells an inch: strokes are one or two cells wide, lines of text some fifteen high. */
export const MAP_DPI = 100;
/** What is darker than this share of the way from the ink to the paper is ink. */
const DARK = 0.7;
/** Share of the cells that the ink's brightness is read from. Real pages, black on white, stay as they were with 0 (20 pages). */
const DARKEST = 0.0005;
/** Grey values; a page with less is blank or black, and has no ink to be measured. */
const LEAST_CONTRAST = 40;

/** Cells; letters that touch make runs of 15, a rule that leans by three degrees still one of 40. */
const LONGEST_STROKE = 30;

/** The ink map of a grey picture: cells are means, ink is what is darker than the paper around it. About 15 ms at 300 dpi. */
export function inkMap(grey: Uint8Array, width: number, height: number, dpi: { readonly x: number; readonly y: number }): InkMap {
  const across = Math.max(1, Math.round((width * MAP_DPI) / dpi.x));
  const down = Math.max(1, Math.round((height * MAP_DPI) / dpi.y));
  const means = shrunk(grey, width, height, across, down);
  const limit = threshold(means);
  const ink = new Uint8Array(across * down);
  for (let at = 0; at < ink.length; at++) ink[at] = means[at]! < limit ? 1 : 0;
  return { width: across, height: down, ink };
}

/** Means of the pixels that fall into each cell; of high cells every second row is enough. */
function shrunk(grey: Uint8Array, width: number, height: number, across: number, down: number): Uint8Array {
  const sums = new Uint32Array(across);
  const counts = new Uint32Array(across);
  const column = Uint32Array.from({ length: width }, (_, x) => Math.min(across - 1, Math.floor((x * across) / width)));
  const out = new Uint8Array(across * down);
  for (let row = 0; row < down; row++) {
    const from = Math.floor((row * height) / down);
    const to = Math.max(from + 1, Math.floor(((row + 1) * height) / down));
    sums.fill(0);
    counts.fill(0);
    for (let y = from; y < to; y += to - from > 2 ? 2 : 1) {
      for (let x = 0, at = y * width; x < width; x++, at++) {
        const c = column[x]!;
        sums[c]! += grey[at]!;
        counts[c]!++;
      }
    }
    for (let x = 0; x < across; x++) {
      const c = counts[x]! > 0 ? x : Math.max(0, x - 1);
      out[row * across + x] = counts[c]! > 0 ? sums[c]! / counts[c]! : 255;
    }
  }
  return out;
}

/**
 * `DARK` of the way up from the ink to the paper. Paper is the most frequent brightness of the upper half, ink what the darkest
 * cells have: of pale print on grey paper a limit that knows of the paper alone keeps crumbs, and their heads stand in better
 * rows than their feet.
 */
function threshold(means: Uint8Array): number {
  const counts = new Uint32Array(256);
  for (const value of means) counts[value]!++;
  let paper = 255;
  for (let value = 128; value < 256; value++) if (counts[value]! > counts[paper]!) paper = value;
  let ink = 0;
  for (let rest = means.length * DARKEST; ink < paper && (rest -= counts[ink]!) > 0; ink++);
  return paper - ink < LEAST_CONTRAST ? paper * DARK : ink + (paper - ink) * DARK;
}

/** The map without rules across and down: of a ruled table they are as sharp both ways, whichever way its text runs. */
export function withoutRules({ width, height, ink }: InkMap): InkMap {
  const out = ink.slice();
  for (let y = 0; y < height; y++) wipeLongRuns(ink, out, y * width, 1, width);
  for (let x = 0; x < width; x++) wipeLongRuns(ink, out, x, width, height);
  return { width, height, ink: out };
}

/** Wipes runs longer than `LONGEST_STROKE` among `count` cells from `at` on, `step` apart. */
function wipeLongRuns(ink: Uint8Array, out: Uint8Array, at: number, step: number, count: number): void {
  for (let i = 0, run = 0; i <= count; i++) {
    if (i < count && ink[at + i * step] === 1) {
      run++;
      continue;
    }
    if (run > LONGEST_STROKE) for (let k = i - run; k < i; k++) out[at + k * step] = 0;
    run = 0;
  }
}

/** The map turned a quarter clockwise. */
export function turnedMap({ width, height, ink }: InkMap): InkMap {
  const out = new Uint8Array(ink.length);
  for (let y = 0, from = 0; y < height; y++) {
    for (let x = 0, to = height - 1 - y; x < width; x++, to += height) out[to] = ink[from++]!;
  }
  return { width: height, height: width, ink: out };
}
