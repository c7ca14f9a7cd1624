/** Owns how Tesseract's tree of blocks, paragraphs, lines and words becomes plain lines of words with boxes. */

import type { Bbox, Block } from "tesseract.js";
import type { Box, PageLine, PageWord } from "../page/page.js";

/** The lines in the engine's own order; empty words are left out. */
export function readLines(blocks: readonly Block[]): PageLine[] {
  return blocks.flatMap((block) => block.paragraphs).flatMap((paragraph) => paragraph.lines).map((line) => ({
    words: line.words.filter((word) => word.text.trim() !== "").map((word): PageWord => ({
      text: word.text.normalize("NFC").replace(/\s+/gu, ""), box: readBox(word.bbox), confidence: word.confidence / 100,
    })),
    box: readBox(line.bbox),
  })).filter((line) => line.words.length > 0);
}

function readBox(box: Bbox): Box {
  return { left: box.x0, top: box.y0, right: box.x1, bottom: box.y1 };
}
