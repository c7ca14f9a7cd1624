/** Owns where a page has colour: seals, stamps and pens, told from print by size, shape and frame. */

import type { Box, NoiseKind } from "../page/page.js";
import type { Raster } from "./raster.js";
import { turnedFrame } from "./turned-frame.js";
import { isMarkSize } from "./zone-frames.js";

/** Cells of the colour map an inch: a letter's stroke fills a cell, a page has half a million of them. */
const CELLS_AN_INCH = 75;
/** Difference of the strongest and the weakest channel from which a pixel has a colour; chroma noise of JPEG stays under it. */
const COLOURED = 60;
/** Share of a cell's pixels that must be coloured. */
const FILLED = 0.25;
/** Coloured cells this near, in inches, are parts of one thing. */
const REACH = 0.06;
const MM_AN_INCH = 25.4;

/** The inks of offices: red of seals and stamps, blue to violet of pens and of other stamps. */
export type Ink = "blue" | "red";

/** A coloured thing on the page. */
export interface ColourZone {
  readonly ink: Ink;
  readonly kind: NoiseKind;
  /** Pixels of the picture, not prepared yet. */
  readonly box: Box;
}

/** Which ink a pixel is of, if any: 1 red, 2 blue. Yellow, orange and green are paper, marker and logo. */
export function inkOf(r: number, g: number, b: number, least: number): 0 | 1 | 2 {
  const most = r > g ? (r > b ? r : b) : g > b ? g : b;
  const low = r < g ? (r < b ? r : b) : g < b ? g : b;
  const chroma = most - low;
  if (chroma < least) return 0;
  if (r === most) return g - low < 0.55 * chroma ? 1 : 0;
  return b === most ? 2 : 0;
}

/** Finds the coloured things that are no print. About 25 ms for a page of 300 dpi; `tone` maps channels so that paper is white. */
export function colourZones(raster: Raster, dpi: number, tone: readonly Uint8Array[]): ColourZone[] {
  const cell = Math.max(1, Math.round(dpi / CELLS_AN_INCH));
  const map = colourMap(raster, cell, tone);
  const zones: ColourZone[] = [];
  for (const ink of ["red", "blue"] as const) {
    const cells = map[ink];
    if (cells === undefined) continue;
    const reach = Math.max(1, Math.round((REACH * dpi) / cell));
    for (const thing of connected(cells, map.width, map.height, reach)) {
      const kind = kindOf(thing, ink, cells, map, (cell * MM_AN_INCH) / dpi);
      if (kind === undefined) continue;
      const box = {
        left: Math.max(0, (thing.left - 1) * cell), top: Math.max(0, (thing.top - 1) * cell),
        right: Math.min(raster.width, (thing.right + 1) * cell), bottom: Math.min(raster.height, (thing.bottom + 1) * cell),
      };
      zones.push({ ink, kind, box });
    }
  }
  return zones;
}

interface ColourMap {
  readonly width: number;
  readonly height: number;
  /** Cells with that ink; absent where the page has next to none of it. */
  readonly red?: Uint8Array;
  readonly blue?: Uint8Array;
}

function colourMap(raster: Raster, cell: number, tone: readonly Uint8Array[]): ColourMap {
  const width = Math.ceil(raster.width / cell);
  const height = Math.ceil(raster.height / cell);
  const counts = [new Uint16Array(width * height), new Uint16Array(width * height)] as const;
  const [toneR, toneG, toneB] = tone as [Uint8Array, Uint8Array, Uint8Array];
  const { data } = raster;
  // Of large cells every second pixel across and down is enough.
  const step = cell > 2 ? 2 : 1;
  for (let y = 0; y < raster.height; y += step) {
    const row = Math.floor(y / cell) * width;
    for (let x = 0, at = y * raster.width * 3; x < raster.width; x += step, at += 3 * step) {
      const ink = inkOf(toneR[data[at]!]!, toneG[data[at + 1]!]!, toneB[data[at + 2]!]!, COLOURED);
      if (ink !== 0) counts[ink - 1]![row + Math.floor(x / cell)]!++;
    }
  }
  const least = Math.max(1, (cell / step) ** 2 * FILLED);
  const [red, blue] = counts.map((count) => {
    let some = 0;
    const cells = new Uint8Array(count.length);
    for (let i = 0; i < count.length; i++) if (count[i]! >= least) some += cells[i] = 1;
    return some < MOST_SPECKS ? undefined : cells;
  });
  return { width, height, ...(red === undefined ? {} : { red }), ...(blue === undefined ? {} : { blue }) };
}

/** Coloured cells of a page that are not worth looking at. */
const MOST_SPECKS = 20;

interface Thing extends Box {
  /** Coloured cells. */
  readonly cells: number;
}

/** Groups of marked cells no further apart than `reach`, by flood fill. */
function connected(marked: Uint8Array, width: number, height: number, reach: number): Thing[] {
  const seen = new Uint8Array(marked.length);
  const stack: number[] = [];
  const things: Thing[] = [];
  for (let start = 0; start < marked.length; start++) {
    if (marked[start] === 0 || seen[start] === 1) continue;
    let [left, right, top, bottom, cells] = [width, 0, height, 0, 0];
    stack.push(start);
    seen[start] = 1;
    while (stack.length > 0) {
      const at = stack.pop()!;
      const x = at % width;
      const y = (at - x) / width;
      cells++;
      left = Math.min(left, x);
      right = Math.max(right, x + 1);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y + 1);
      for (let ny = Math.max(0, y - reach); ny <= Math.min(height - 1, y + reach); ny++) {
        for (let nx = Math.max(0, x - reach); nx <= Math.min(width - 1, x + reach); nx++) {
          const next = ny * width + nx;
          if (marked[next] === 0 || seen[next] === 1) continue;
          seen[next] = 1;
          stack.push(next);
        }
      }
    }
    things.push({ left, right, top, bottom, cells });
  }
  return things;
}

/** Sizes in millimetres. Seals of offices are 36 to 42 across, those of units and name stamps smaller. */
const SEAL = { least: 18, most: 60, ratio: 1.5 } as const;
/** A coloured line of print is lower than this; so is a handwritten number. */
const PRINT_HEIGHT = 7;
/** Printed words are wider than this many times their height. */
const PRINT_RATIO = 3;
/** Smaller things are specks: print in a colour, dust, the fringe of a scanner. */
const SPECK = 4;

/** Millimetres: higher frames in colour are received-stamps as a rule, and come off print best by their colour, unread. */
const READ_HEIGHT = 20;

/** What a coloured thing is; undefined where it may be print. */
function kindOf(thing: Thing, ink: Ink, cells: Uint8Array, map: ColourMap, mm: number): NoiseKind | undefined {
  const width = (thing.right - thing.left) * mm;
  const height = (thing.bottom - thing.top) * mm;
  if (Math.max(width, height) < SPECK) return undefined;
  const round = Math.max(width, height) / Math.min(width, height) <= SEAL.ratio;
  if (round && Math.min(width, height) >= SEAL.least && Math.max(width, height) <= SEAL.most) return ink === "red" ? "seal" : "signature";
  if (height >= PRINT_HEIGHT && (framed(thing, cells, map) || turnedFrame(thing, (x, y) => cells[y * map.width + x] === 1, 1) !== undefined)) {
    // What such a small one says is read, and then decided.
    return height <= READ_HEIGHT && isMarkSize(width, height) ? undefined : "stamp";
  }
  if (ink === "red") return undefined;
  // A pen: high strokes, or a figure or two; a line of blue print is low and long.
  if (height >= PRINT_HEIGHT * 1.5) return "signature";
  return width / height < PRINT_RATIO && height > PRINT_HEIGHT / 2 ? "handwriting" : undefined;
}

/** Whether a rule runs along two sides that face each other, or nearly. */
function framed(thing: Thing, cells: Uint8Array, map: ColourMap): boolean {
  const width = thing.right - thing.left;
  const band = Math.max(2, Math.round((thing.bottom - thing.top) * 0.15));
  const covered = (from: number): number => {
    let columns = 0;
    for (let x = thing.left; x < thing.right; x++) {
      for (let y = from; y < from + band; y++) {
        if (cells[y * map.width + x] === 1) {
          columns++;
          break;
        }
      }
    }
    return columns / width;
  };
  return covered(thing.top) > 0.8 && covered(thing.bottom - band) > 0.8;
}
