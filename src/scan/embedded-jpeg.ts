/** Owns JPEG files whose bytes go into a PDF as they are, so that nothing is lost by packing them again. */

import sharp from "sharp";
import type { Placement } from "../export/pdf-text.js";
import type { ShownPicture } from "./embedded-picture.js";
import { embeddedJpeg } from "./embedded-picture.js";
import { densityOf } from "./open-picture.js";
import { believedDpi } from "./prepare-picture.js";

/** What the EXIF orientations 1 to 8 make of the unit square, from its lower left corner. */
const ORIENTED: readonly Placement[] = [
  [1, 0, 0, 1, 0, 0], [-1, 0, 0, 1, 1, 0], [-1, 0, 0, -1, 1, 1], [1, 0, 0, -1, 0, 1],
  [0, -1, -1, 0, 1, 1], [0, -1, 1, 0, 0, 1], [0, 1, 1, 0, 0, 0], [0, 1, -1, 0, 1, 0],
];

/** The file's own bytes as a page's picture; undefined where its colours are none that a PDF shows alike (CMYK of some programs is inverted). */
export async function jpegAsItIs(bytes: Uint8Array): Promise<ShownPicture | undefined> {
  const meta = await sharp(bytes, { limitInputPixels: false }).metadata();
  const channels = meta.space === "b-w" && meta.channels === 1 ? 1 : meta.space === "srgb" && meta.channels === 3 ? 3 : undefined;
  if (channels === undefined) return undefined;
  const orientation = meta.orientation ?? 1;
  const { width, height } = orientation > 4 ? { width: meta.height, height: meta.width } : meta;
  const dpi = densityOf(meta);
  return {
    ...embeddedJpeg(bytes, { width: meta.width, height: meta.height, channels }),
    width, height, dpi: believedDpi({ width, height, ...(dpi === undefined ? {} : { dpi }) }), place: ORIENTED[orientation - 1] ?? ORIENTED[0]!,
  };
}
