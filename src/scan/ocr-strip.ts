/** Owns what a strip is: a line of letters, or a part of one, that an engine reads by itself. */

import type { Box, PageWord } from "../page/page.js";

/** Letters in a row without a wide gap, with their marks. */
export interface Strip {
  /** Pieces of ink, letters first from left to right, then marks and stops. */
  readonly pieces: readonly number[];
  /** Pieces that it shares with the line above or below; what is outside its own height is not drawn. Most strips have none. */
  readonly shared?: readonly number[];
  /** Of all its own pieces. */
  readonly box: Box;
  /** The baseline is `y = base + slope · x`. */
  readonly base: number;
  readonly slope: number;
  /** Height of a letter without ascender, about, in pixels. */
  readonly xHeight: number;
}

/** A strip with its words. */
export interface ReadStrip {
  readonly strip: Strip;
  readonly words: readonly PageWord[];
}
