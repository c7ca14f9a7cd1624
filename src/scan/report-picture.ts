/** Owns the small pictures of pages that stand in the report. */

import sharp from "sharp";
import type { PagePicture } from "./page-picture.js";

/** Pixels across: enough to read by, some 40 kB a page. */
const WIDTH = 900;
const QUALITY = 40;

/** A page's picture as a WebP data URI, about 900 pixels across. Costs 0.1 s. */
export async function thumbnailOf(picture: PagePicture): Promise<string> {
  const { grey, width, height } = picture;
  const raw = { width, height, channels: 1 as const };
  const small = await sharp(grey, { raw }).resize({ width: Math.min(WIDTH, width) }).webp({ quality: QUALITY, effort: 2 }).toBuffer();
  return `data:image/webp;base64,${small.toString("base64")}`;
}
