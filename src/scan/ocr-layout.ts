/** Owns how an engine's lines of words become a page: reading order, columns, paragraphs, what is no text. */

import type { Page, PageLine } from "../page/page.js";
import type { PagePicture } from "./page-picture.js";

/** The page of a picture's lines. */
export function layoutPage(picture: PagePicture, lines: readonly PageLine[]): Page {
  return {
    number: picture.number, width: picture.width, height: picture.height, dpi: picture.dpi,
    blocks: lines.length === 0 ? [] : [{ lines }], noise: picture.noise,
  };
}
