/** Owns the painting of a page's picture in its contents. */

import type { Placement } from "../export/pdf-text.js";
import type { EmbeddedPicture } from "./embedded-picture.js";

/** The picture's name among the page's resources. */
export const PAGE_PICTURE = "KhoidauPage";

/** Operators that paint a picture over the square that `place` makes of the unit square; what lies beyond its width is not shown. */
export function imagePainted([a, b, ...rest]: Placement, { beyond }: EmbeddedPicture, { width }: { readonly width: number }): string {
  const wider = (width + beyond) / width;
  return `q ${[a * wider, b * wider, ...rest].map((value) => value.toFixed(4)).join(" ")} cm /${PAGE_PICTURE} Do Q\n`;
}
