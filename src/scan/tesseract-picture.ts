/** Owns how a picture's grey bytes are handed to Tesseract. */

import type { PagePicture } from "./page-picture.js";

/** The picture as a binary PGM: a header before the bytes, so nothing is packed or unpacked; a copy of 8 MB a page, some ms. */
export function picturePgm(picture: Pick<PagePicture, "grey" | "height" | "width">): Uint8Array {
  const header = new TextEncoder().encode(`P5\n${picture.width} ${picture.height}\n255\n`);
  const file = new Uint8Array(header.length + picture.grey.length);
  file.set(header);
  file.set(picture.grey, header.length);
  return file;
}
