/** Owns how seals, stamps and coloured pens come off a page: what lies under them stays. */

import type { NoiseZone } from "../page/page.js";
import type { ColourZone } from "./colour-zones.js";
import { colourZones, inkOf } from "./colour-zones.js";
import type { Raster } from "./raster.js";
import { greyOf } from "./raster.js";

/** Within a zone, less colour counts: edges of strokes, and ink over black. */
const FAINT = 24;
/** How much of a red pixel's colour is added to its brightness. */
const LIFT = 0.7;
/** Every so many pixels one is looked at for the colour of the paper. */
const STEP = 13;
/** Paper is at least this bright in each channel. */
const PAPER = 140;
/** Share of pixels that must look like paper; a photograph or a dark cover has none to go by. */
const ENOUGH = 0.3;

/** A picture without its colours. */
export interface Lifted {
  /** One byte a pixel, paper white. */
  readonly grey: Uint8Array;
  /** What was lifted off, in the picture's pixels. */
  readonly zones: readonly NoiseZone[];
}

/** The grey picture without seals, stamps and coloured pens. About 0.15 s for a colour page of 300 dpi, nothing for a grey one. */
export function liftColour(raster: Raster, dpi: number): Lifted {
  if (raster.channels === 1) return { grey: raster.data, zones: [] };
  const tone = paperTone(raster);
  const zones = colourZones(raster, dpi, tone);
  const grey = greyOf(raster);
  for (const zone of zones) lift(grey, raster, zone, tone);
  return { grey, zones: zones.map(({ kind, box }) => ({ kind, box })) };
}

/** For each channel a table that makes the paper's own colour white: old paper is yellow, and would be ink all over. */
function paperTone(raster: Raster): readonly Uint8Array[] {
  const counts = [0, 1, 2].map(() => new Uint32Array(256));
  let seen = 0;
  let bright = 0;
  for (let at = 0; at + 2 < raster.data.length; at += 3 * STEP, seen++) {
    const [r, g, b] = [raster.data[at]!, raster.data[at + 1]!, raster.data[at + 2]!];
    if (r < PAPER || g < PAPER || b < PAPER) continue;
    bright++;
    counts[0]![r]!++;
    counts[1]![g]!++;
    counts[2]![b]!++;
  }
  return counts.map((count) => {
    let paper = 255;
    if (bright >= seen * ENOUGH) {
      let rest = bright / 2;
      for (paper = 0; paper < 255 && (rest -= count[paper]!) > 0; paper++);
    }
    return Uint8Array.from({ length: 256 }, (_, value) => Math.min(255, Math.round((value * 255) / paper)));
  });
}

/** Takes one zone's ink away: its pixels become as bright as their strongest channel, which the ink leaves nearly white. */
function lift(grey: Uint8Array, raster: Raster, zone: ColourZone, tone: readonly Uint8Array[]): void {
  const [toneR, toneG, toneB] = tone as [Uint8Array, Uint8Array, Uint8Array];
  const { data, width } = raster;
  const wanted = zone.ink === "red" ? 1 : 2;
  for (let y = zone.box.top; y < zone.box.bottom; y++) {
    for (let x = zone.box.left, i = y * width + x, at = i * 3; x < zone.box.right; x++, i++, at += 3) {
      const [r, g, b] = [toneR[data[at]!]!, toneG[data[at + 1]!]!, toneB[data[at + 2]!]!];
      if (inkOf(r, g, b, FAINT) !== wanted) continue;
      const most = Math.max(r, g, b);
      const chroma = most - Math.min(r, g, b);
      // Blue of pens is dark in all channels; black under red is not coloured strongly.
      grey[i] = Math.max(grey[i]!, Math.min(255, most + (wanted === 2 ? 2 * chroma : chroma * LIFT)));
    }
  }
}
