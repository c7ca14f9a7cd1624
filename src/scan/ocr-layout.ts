/** Owns how the strips that an engine read become a page: lines across columns, reading order, paragraphs. */

import { columnGaps } from "../page/columns.js";
import type { Box, NoiseZone, Page, PageBlock, PageLine } from "../page/page.js";
import type { ReadStrip, Strip } from "./ocr-strip.js";
import type { PagePicture } from "./page-picture.js";

/** In heights of a letter x: strips whose baselines lie nearer stand on one line. */
const ONE_LINE = 0.62;
/** Times the usual distance of lines: more than that parts two blocks. */
const BLOCK_GAP = 1.45;

/** The page of a picture's strips, and what was found to be no text. */
export function layoutPage(picture: PagePicture, strips: readonly ReadStrip[], noise: readonly NoiseZone[]): Page {
  const rows = rowsOf(strips, picture.width / 2);
  const lines = rows.map((row): PageLine => {
    const words = columnGaps(row.flatMap((read) => read.words));
    return { words, box: boxAround(words.map((word) => word.box!)) };
  });
  return { number: picture.number, width: picture.width, height: picture.height, dpi: picture.dpi, blocks: blocksOf(lines), noise };
}

/** Strips of one line, from left to right; lines from top to bottom. */
function rowsOf(strips: readonly ReadStrip[], middle: number): ReadStrip[][] {
  const level = ({ strip }: ReadStrip): number => strip.base + strip.slope * middle;
  const sorted = strips.filter((read) => read.words.length > 0).sort((a, b) => level(a) - level(b) || a.strip.box.left - b.strip.box.left);
  const rows: ReadStrip[][] = [];
  for (const read of sorted) {
    const row = rows.slice(-3).find((some) => some.every((other) => standBeside(other.strip, read.strip)));
    if (row === undefined) rows.push([read]);
    else row.push(read);
  }
  return rows.map((row) => row.sort((a, b) => a.strip.box.left - b.strip.box.left));
}

function standBeside(a: Strip, b: Strip): boolean {
  const [left, right] = a.box.left <= b.box.left ? [a, b] : [b, a];
  const apart = right.box.left - left.box.right;
  const at = (left.box.right + right.box.left) / 2;
  const step = Math.abs(left.base + left.slope * at - right.base - right.slope * at);
  return apart > -Math.min(left.xHeight, right.xHeight) && step <= ONE_LINE * Math.max(left.xHeight, right.xHeight);
}

function blocksOf(lines: readonly PageLine[]): PageBlock[] {
  const steps = lines.slice(1).map((line, k) => line.box!.bottom - lines[k]!.box!.bottom).sort((a, b) => a - b);
  const usual = steps[steps.length >> 1] ?? 0;
  const blocks: PageLine[][] = [];
  lines.forEach((line, k) => {
    const before = lines[k - 1];
    if (before === undefined || line.box!.bottom - before.box!.bottom > BLOCK_GAP * usual) blocks.push([line]);
    else blocks.at(-1)!.push(line);
  });
  return blocks.map((block) => ({ lines: block, box: boxAround(block.map((line) => line.box!)) }));
}

function boxAround(boxes: readonly Box[]): Box {
  return {
    left: Math.min(...boxes.map((box) => box.left)), top: Math.min(...boxes.map((box) => box.top)),
    right: Math.max(...boxes.map((box) => box.right)), bottom: Math.max(...boxes.map((box) => box.bottom)),
  };
}
