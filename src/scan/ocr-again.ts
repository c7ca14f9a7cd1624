/** Owns which strips run into ink that is no text, a stamp's frame, a seal's rim, a pen, so that letters may stand under it. */

import type { Strip } from "./ocr-strip.js";
import { TEXT } from "./zone-components.js";
import type { FoundZones } from "./zone-find.js";

/** In inches: how far on each side a strip may go on under such ink. */
const REACH = 1.2;
/** In inches: paper as wide ends it; words of a line stand nearer, stamps mostly farther. */
const TOUCH = 0.12;
/** In inches: less of such ink along a strip is dust. */
const LEAST = 0.04;

/** Whose the ink of a column is; 0 is paper. */
const OF_NOISE = 1;
const OF_OTHERS = 2;

/** The strips that such ink touches or crosses, each with that ink and as far as it goes. Some ms a page. */
export function throughNoise(found: FoundZones, strips: readonly Strip[], dpi: number): Map<Strip, Strip> {
  const owner = new Int32Array(found.pieces.count).fill(-1);
  strips.forEach((strip, k) => {
    for (const i of strip.pieces) owner[i] = k;
  });
  const through = new Map<Strip, Strip>();
  strips.forEach((strip, k) => {
    const wider = widen(found, strip, (i) => (owner[i] === k ? "own" : owner[i]! >= 0 ? "other" : found.isNoise[i] === TEXT ? "paper" : "noise"), dpi);
    if (wider !== undefined) through.set(strip, wider);
  });
  return through;
}

type Owner = "noise" | "other" | "own" | "paper";

function widen(found: FoundZones, strip: Strip, ownerOf: (i: number) => Owner, dpi: number): Strip | undefined {
  const start = Math.max(0, strip.box.left - Math.round(REACH * dpi));
  const columns = new Uint8Array(strip.box.right + Math.round(REACH * dpi) - start);
  const noise = new Set<number>();
  eachRunOf(found, strip, (i, from, to) => {
    const owner = ownerOf(i);
    if (owner === "own" || owner === "paper" || to <= start || from >= start + columns.length) return;
    if (owner === "noise") noise.add(i);
    columns.fill(owner === "noise" ? OF_NOISE : OF_OTHERS, Math.max(0, from - start), to - start);
  });
  const left = reachOf(columns, strip.box.left - start, -1, TOUCH * dpi);
  const right = reachOf(columns, strip.box.right - start - 1, 1, TOUCH * dpi) + 1;
  const met = columns.subarray(left, right).reduce((sum, column) => sum + (column === OF_NOISE ? 1 : 0), 0);
  if (met < LEAST * dpi) return undefined;
  return { ...strip, shared: [...strip.shared ?? [], ...noise], box: { ...strip.box, left: start + left, right: start + right } };
}

function eachRunOf({ pieces }: FoundZones, strip: Strip, see: (i: number, left: number, right: number) => void): void {
  const { rowStart, left, right, piece } = pieces.runs;
  const feet = [strip.box.left, strip.box.right].map((x) => strip.base + strip.slope * x);
  const top = Math.max(0, Math.round(Math.min(...feet) - strip.xHeight));
  const bottom = Math.min(rowStart.length - 1, Math.round(Math.max(...feet)));
  for (let run = rowStart[top]!; run < rowStart[bottom]!; run++) see(piece[run]!, left[run]!, right[run]!);
}

/** The last column, in a direction, before paper or another strip ends it. */
function reachOf(columns: Uint8Array, start: number, step: 1 | -1, touch: number): number {
  let last = start;
  for (let x = start; x >= 0 && x < columns.length && Math.abs(x - last) <= touch && columns[x] !== OF_OTHERS; x += step) if (columns[x] === OF_NOISE) last = x;
  return last;
}
