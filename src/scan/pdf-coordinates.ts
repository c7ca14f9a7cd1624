/** Owns the two coordinates of a PDF page: points as its contents have them, and shares of what is shown, by its boxes and `/Rotate`. */

import type { Placement } from "../export/pdf-text.js";
import type { PdfPage } from "./pdf-document.js";
import type { PdfImage } from "./pdf-images.js";

/** PDFium reckons in whole pixels: of so many the page is a million wide, and nothing is rounded that could be seen. */
const FINE = 1e6;

/** From shares of the shown page, from its upper left corner, to the points of its contents. */
export function shownToPoints({ library, handle }: PdfPage): Placement {
  return library.withMemory(16, (at) => {
    const point = (x: number, y: number): readonly [number, number] => {
      library.call._FPDF_DeviceToPage(handle, 0, 0, FINE, FINE, 0, x, y, at, at + 8);
      return [library.double(at), library.double(at + 8)];
    };
    const [origin, right, down] = [point(0, 0), point(FINE, 0), point(0, FINE)];
    return [right[0] - origin[0], right[1] - origin[1], down[0] - origin[0], down[1] - origin[1], origin[0], origin[1]];
  });
}

/** The sides of a box of the contents in shares of the shown page. */
export function shownBox(page: PdfPage, { left, bottom, right, top }: PdfImage["box"]): [left: number, top: number, right: number, bottom: number] {
  const corners = [[left, bottom], [right, top]].map(([x, y]) => applied(inverse(shownToPoints(page)), x!, y!));
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/** First one placement, then another. */
export function chained([a, b, c, d, e, f]: Placement, then: Placement): Placement {
  const [g, h, i, j, k, l] = then;
  return [a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + l];
}

/** Where a point goes. */
export const applied = ([a, b, c, d, e, f]: Placement, x: number, y: number): readonly [x: number, y: number] => [a * x + c * y + e, b * x + d * y + f];

function inverse([a, b, c, d, e, f]: Placement): Placement {
  const size = a * d - b * c;
  return [d / size, -b / size, -c / size, a / size, (c * f - d * e) / size, (b * e - a * f) / size];
}
