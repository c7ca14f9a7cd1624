/** Owns what a page's picture is once it is ready to be read: upright, straight, grey, large enough. */

import type { NoiseZone } from "../page/page.js";
import type { RasterPlace } from "./raster.js";

/** A page's picture, prepared for an engine. Boxes found on it are in its own pixels. */
export interface PagePicture {
  /** Page number in its document, from 1. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  /** Pixels an inch after scaling. */
  readonly dpi: number;
  /** One byte a pixel, row by row, 0 black; `width · height` bytes. */
  readonly grey: Uint8Array;
  /** What was lifted off where the picture had colour: stamps, seals, signatures. */
  readonly noise: readonly NoiseZone[];
  /**
   * How the picture came from the source: quarter turns clockwise, degrees of skew taken out, scale; and where on the page of
   * the source it lies, before it was turned, if that is not all of it.
   */
  readonly made: { readonly turned: 0 | 90 | 180 | 270; readonly skew: number; readonly scale: number; readonly place?: RasterPlace };
}
