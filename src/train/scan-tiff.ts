/** Owns the writing of fax TIFFs of many pages: one strip a page, Group 4. */

import type { FaxImage } from "./scan-draw.js";

/** A page and its resolution in pixels an inch. */
export interface TiffPageSpec extends FaxImage {
  readonly dpi: { readonly x: number; readonly y: number };
}

const SHORT = 3;
const LONG = 4;
const RATIONAL = 5;
const ENTRIES = 12;

/** Writes the pages in order, little-endian. */
export function writeTiff(pages: readonly TiffPageSpec[]): Uint8Array {
  const directory = 2 + ENTRIES * 12 + 4 + 16;
  const size = pages.reduce((sum, page) => sum + directory + even(page.bytes.length), 8);
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  bytes.set([0x49, 0x49, 42, 0]);
  let at = 8;
  view.setUint32(4, at, true);
  pages.forEach((page, i) => {
    const next = at + directory + even(page.bytes.length);
    const ratios = at + 2 + ENTRIES * 12 + 4;
    const entries: [tag: number, type: number, value: number][] = [
      [254, LONG, 2], [256, LONG, page.width], [257, LONG, page.height], [258, SHORT, 1], [259, SHORT, 4], [262, SHORT, 0],
      [273, LONG, at + directory], [277, SHORT, 1], [279, LONG, page.bytes.length], [282, RATIONAL, ratios], [283, RATIONAL, ratios + 8], [296, SHORT, 2],
    ];
    view.setUint16(at, ENTRIES, true);
    entries.forEach(([tag, type, value], k) => {
      const entry = at + 2 + k * 12;
      view.setUint16(entry, tag, true);
      view.setUint16(entry + 2, type, true);
      view.setUint32(entry + 4, 1, true);
      if (type === SHORT) view.setUint16(entry + 8, value, true);
      else view.setUint32(entry + 8, value, true);
    });
    view.setUint32(at + 2 + ENTRIES * 12, i === pages.length - 1 ? 0 : next, true);
    [page.dpi.x, 1, page.dpi.y, 1].forEach((value, k) => view.setUint32(ratios + k * 4, value, true));
    bytes.set(page.bytes, at + directory);
    at = next;
  });
  return bytes;
}

/** Directories begin on even places. */
function even(length: number): number {
  return length + (length % 2);
}
