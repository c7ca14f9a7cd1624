/** Owns the way back from a page's prepared picture, whose pixels the boxes speak of, to the page as the source shows it. */

import type { Page } from "../page/page.js";
import type { Placement } from "../export/pdf-text.js";
import type { PagePicture } from "./page-picture.js";
import { chained } from "./pdf-coordinates.js";

/** From upright shares of a picture to those before it was turned clockwise. */
const UNTURNED: Readonly<Record<PagePicture["made"]["turned"], Placement>> = {
  0: [1, 0, 0, 1, 0, 0], 90: [0, -1, 1, 0, 0, 1], 180: [-1, 0, 0, -1, 1, 1], 270: [0, 1, -1, 0, 1, 0],
};

/**
 * From the pixels of a page's boxes to shares of the page as the source shows it, from its upper left corner. Undefined where
 * the page does not say how large its picture was.
 */
export function pagePlacement({ width, height }: Page, made: PagePicture["made"] = { turned: 0, skew: 0, scale: 1 }): Placement | undefined {
  if (width === undefined || height === undefined) return undefined;
  const { left, top, right, bottom } = made.place ?? { left: 0, top: 0, right: 1, bottom: 1 };
  const placed: Placement = [right - left, 0, 0, bottom - top, left, top];
  return chained(chained(straightShares(width, height, made.skew), UNTURNED[made.turned]), placed);
}

/** From the pixels of a straightened picture to shares of the one before, whose canvas was smaller. */
function straightShares(width: number, height: number, skew: number): Placement {
  const angle = (-skew * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  // The canvas that was straightened, of which this one holds the turned corners: width = w·cos + h·|sin|, height = w·|sin| + h·cos.
  const size = cos * cos - sin * sin;
  const before = { width: (width * cos - height * Math.abs(sin)) / size, height: (height * cos - width * Math.abs(sin)) / size };
  const centred: Placement = [1, 0, 0, 1, -width / 2, -height / 2];
  const leaning: Placement = [cos, -sin, sin, cos, 0, 0];
  return chained(chained(centred, leaning), [1 / before.width, 0, 0, 1 / before.height, 0.5, 0.5]);
}
