/** Owns how the words of a PDF page become a page tree: lines as on the paper, two columns of a head on one line. */

import { boxAround } from "../page/boxes.js";
import type { Box, Page, PageBlock, PageLine, PageWord } from "../page/page.js";
import { columnGaps } from "../page/columns.js";
import type { PdfWord } from "./pdf-words.js";
import { LAYER_DPI } from "./pdf-words.js";

/** Share of the lower one's height by which two words must overlap to stand on one line. */
const SAME_LINE = 0.5;
/** Two lines further apart than this many line heights belong to different blocks. */
const BLOCK_GAP = 1.1;

/** Words that stand side by side. */
export type PdfLine = readonly PdfWord[];

/** The lines from top to bottom, each from left to right. */
export function pdfLines(words: readonly PdfWord[]): PdfLine[] {
  const runs: PdfWord[][] = [];
  for (const word of words) {
    const run = runs[runs.length - 1];
    const last = run?.[run.length - 1];
    if (last !== undefined && onOneLine(last, word) && word.box.left >= last.box.left) run!.push(word);
    else runs.push([word]);
  }
  const lines: PdfWord[][] = [];
  for (const run of runs.sort((a, b) => middle(a[0]!) - middle(b[0]!))) {
    const line = lines.slice(-8).reverse().find((line) => fits(line, run));
    if (line === undefined) lines.push(run);
    else line.push(...run);
    line?.sort((a, b) => a.box.left - b.box.left);
  }
  return lines;
}

/** Whether a run goes into a line: on its height, and where the line has nothing yet. */
function fits(line: readonly PdfWord[], run: readonly PdfWord[]): boolean {
  const left = run[0]!.box.left;
  const right = run[run.length - 1]!.box.right;
  const neighbour = line.reduce((near, word) => (Math.abs(word.box.left - left) < Math.abs(near.box.left - left) ? word : near));
  const overlaps = line.some((word) => Math.min(word.box.right, right) - Math.max(word.box.left, left) > (word.bottom - word.top) / 4);
  return !overlaps && onOneLine(neighbour, run[0]!);
}

function middle(word: PdfWord): number {
  return (word.top + word.bottom) / 2;
}

function onOneLine(a: PdfWord, b: PdfWord): boolean {
  const overlap = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return overlap > SAME_LINE * Math.min(a.bottom - a.top, b.bottom - b.top);
}

/** The page tree of lines. Width and height are pixels at `LAYER_DPI`. */
export function layerPage(number: number, lines: readonly PdfLine[], width: number, height: number): Page {
  const blocks: { lines: PageLine[]; box: Box }[] = [];
  let below = -Infinity;
  for (const line of lines) {
    const words: PageWord[] = columnGaps(line.map(({ text, box }) => ({ text, box })));
    const box = boxAround(line.map((word) => word.box));
    const height = Math.max(...line.map((word) => word.bottom - word.top));
    const block = blocks[blocks.length - 1];
    if (block === undefined || Math.min(...line.map((word) => word.top)) - below > height * BLOCK_GAP) {
      blocks.push({ lines: [{ words, box }], box });
    } else {
      block.lines.push({ words, box });
      block.box = boxAround([block.box, box]);
    }
    below = Math.max(...line.map((word) => word.bottom));
  }
  return { number, width, height, dpi: LAYER_DPI, blocks: blocks satisfies PageBlock[], noise: [] };
}
