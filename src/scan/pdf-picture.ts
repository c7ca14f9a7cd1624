/** Owns the picture of a PDF page: the scanner's own where the page is one picture, a rendering elsewhere. */

import type { PdfPage } from "./pdf-document.js";
import type { PdfImage } from "./pdf-images.js";
import { covers, imageKind, pageImages } from "./pdf-images.js";
import type { PendingRaster } from "./pdf-own-picture.js";
import { ownPicture } from "./pdf-own-picture.js";
import { MOST_PIXELS, rendering, thumbnail } from "./pdf-rendering.js";
import type { Raster } from "./raster.js";

/** Resolution of renderings where no picture says another. */
const RENDER_DPI = 300;
/** Lowest resolution of a picture that is a page's scan; a thumbnail behind real text has less. */
const LEAST_DPI = 50;
/** The most that is rendered, in pixels an inch: a finer picture on the page is scaled down to it. */
const MOST_DPI = 600;
/** Mean difference in brightness of two pictures of one page, at most; inverted ones differ by 200. */
const ALIKE = 24;

/** The page's picture as it stands on the page, before preparation. */
export function pageRaster(page: PdfPage): PendingRaster {
  const { images, others } = pageImages(page);
  const only = images.length === 1 && others === 0 ? images[0]! : undefined;
  if (only !== undefined && covers(only, page) && only.dpi >= LEAST_DPI && only.width * only.height <= MOST_PIXELS) {
    const own = ownPicture(page, only);
    if (own !== undefined) return trusted(page, only, own);
  }
  return renderedRaster(page);
}

/**
 * The own picture if pictures of its kind look as their pages do, else the page rendered: a picture may be painted inverted, as
 * a stencil or through a mask, which its samples do not tell. The first page that asks is the one looked at, for a decoding's time.
 */
function trusted(page: PdfPage, image: PdfImage, own: PendingRaster): PendingRaster {
  const { document, number } = page;
  const kind = imageKind(page, image);
  let verdict = document.trusted.get(kind);
  let decoded: Promise<Raster> | undefined;
  if (verdict === undefined) {
    const shown = thumbnail(page);
    decoded = own();
    // Where it cannot be decoded, nothing is said of its kind.
    verdict = decoded.then((raster) => looksLike(raster, shown), () => true);
    document.trusted.set(kind, verdict);
  }
  const looked = verdict;
  return async () => {
    if (await looked) return decoded ?? own();
    await document.ready();
    return document.withPage(number, renderedRaster)();
  };
}

/** The page rendered as fine as the finest picture that covers it, at `RENDER_DPI` where none does. */
export function renderedRaster(page: PdfPage): PendingRaster {
  const { images } = pageImages(page);
  const finest = images.filter((image) => covers(image, page)).reduce((dpi, image) => Math.max(dpi, image.dpi), 0);
  const raster = rendering(page, finest > LEAST_DPI ? Math.min(finest, MOST_DPI) : RENDER_DPI);
  return () => Promise.resolve(raster);
}

function looksLike(raster: Raster, shown: Raster): boolean {
  const { width, height, channels, data } = raster;
  const sums = new Float64Array(shown.width * shown.height);
  const counts = new Uint32Array(sums.length);
  for (let y = 0; y < height; y += 2) {
    const row = Math.floor((y * shown.height) / height) * shown.width;
    for (let x = 0, at = y * width * channels; x < width; x++, at += channels) {
      const cell = row + Math.floor((x * shown.width) / width);
      sums[cell]! += channels === 1 ? data[at]! : data[at + 1]!;
      counts[cell]!++;
    }
  }
  let difference = 0;
  // Renderings have three channels; the green one stands for brightness.
  for (let i = 0; i < sums.length; i++) difference += Math.abs(sums[i]! / Math.max(1, counts[i]!) - shown.data[i * 3 + 1]!);
  return difference / sums.length < ALIKE;
}
