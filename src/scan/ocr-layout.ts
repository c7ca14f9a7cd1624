/** Owns how the strips that an engine read become a page: lines across columns, reading order, paragraphs. */

import { boxAround } from "../page/boxes.js";
import { columnGaps } from "../page/columns.js";
import type { Box, NoiseZone, Page, PageBlock, PageLine, PageWord } from "../page/page.js";
import { isWalled } from "./ocr-letters.js";
import type { ReadStrip, Strip } from "./ocr-strip.js";
import type { PagePicture } from "./page-picture.js";

/** In heights of a letter x: strips whose baselines lie nearer stand on one line. */
const ONE_LINE = 0.62;
/** The same across the upright line of a table, whose cells are set each for itself: about half the distance of two lines. */
const ONE_ROW = 1.3;
/** Times the usual distance of lines: more than that parts two blocks. */
const BLOCK_GAP = 1.45;

/** The page of a picture's strips, and what was found to be no text. */
export function layoutPage(picture: PagePicture, strips: readonly ReadStrip[], { noise, walls }: { noise: readonly NoiseZone[]; walls: readonly Box[] }): Page {
  const rows = rowsOf(strips, picture.width / 2, walls);
  const lines = rows.map((row): PageLine => {
    const words = wallGaps(columnGaps(row.flatMap((read) => read.words)), walls);
    return { words, box: boxAround(words.map((word) => word.box!)) };
  });
  return { number: picture.number, width: picture.width, height: picture.height, dpi: picture.dpi, blocks: blocksOf(lines), noise };
}

/** A tab where a table's upright line parts two words. */
function wallGaps(words: readonly PageWord[], walls: readonly Box[]): PageWord[] {
  return words.map((word, i) => (i > 0 && isWalled(words[i - 1]!.box!, word.box!, walls) ? { ...word, gap: "tab" } : word));
}

/** Strips of one line, from left to right; lines from top to bottom. */
function rowsOf(strips: readonly ReadStrip[], middle: number, walls: readonly Box[]): ReadStrip[][] {
  const level = ({ strip }: ReadStrip): number => strip.base + strip.slope * middle;
  const sorted = strips.filter((read) => read.words.length > 0).sort((a, b) => level(a) - level(b) || a.strip.box.left - b.strip.box.left);
  const rows: ReadStrip[][] = [];
  for (const read of sorted) {
    const row = rows.slice(-3).find((some) => some.every((other) => standBeside(other.strip, read.strip, walls)));
    if (row === undefined) rows.push([read]);
    else row.push(read);
  }
  return joinHalves(rows, middle).map((row) => row.sort((a, b) => a.strip.box.left - b.strip.box.left));
}

/** In heights of a letter x: how far the name of a signer may stand from the line of the list that it is written beside. */
const HALF_LINE = 1.3;

/** A row of the right half alone joins the nearest row of the left half alone: the two halves of a foot are set each for itself. */
function joinHalves(rows: readonly ReadStrip[][], middle: number): ReadStrip[][] {
  const level = (row: readonly ReadStrip[]): number => Math.max(...row.map(({ strip }) => strip.base + strip.slope * middle));
  const isRight = (row: readonly ReadStrip[]): boolean => row.every(({ strip }) => strip.box.left > middle * 0.9);
  const joined = [...rows];
  rows.forEach((row, k) => {
    if (!isRight(row)) return;
    const left = Math.min(...row.map(({ strip }) => strip.box.left));
    const beside = [rows[k - 1], rows[k + 1]].filter((other) => other !== undefined)
      .filter((other) => joined.includes(other) && !isRight(other) && other.every(({ strip }) => strip.box.right < left))
      .sort((a, b) => Math.abs(level(a) - level(row)) - Math.abs(level(b) - level(row)))[0];
    const xHeight = Math.max(...row.map(({ strip }) => strip.xHeight));
    if (beside === undefined || Math.abs(level(beside) - level(row)) > HALF_LINE * xHeight) return;
    beside.push(...row);
    joined.splice(joined.indexOf(row), 1);
  });
  return joined;
}

function standBeside(a: Strip, b: Strip, walls: readonly Box[]): boolean {
  const [left, right] = a.box.left <= b.box.left ? [a, b] : [b, a];
  const apart = right.box.left - left.box.right;
  const at = (left.box.right + right.box.left) / 2;
  const step = Math.abs(left.base + left.slope * at - right.base - right.slope * at);
  return apart > -Math.min(left.xHeight, right.xHeight) && step <= (isWalled(left.box, right.box, walls) ? ONE_ROW : ONE_LINE) * Math.max(left.xHeight, right.xHeight);
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
