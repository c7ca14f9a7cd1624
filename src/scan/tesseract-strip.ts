/** Owns how Tesseract's words of one strip come back to their places on the page. */

import type { Bbox, Block, Word } from "tesseract.js";
import type { Box, PageWord } from "../page/page.js";
import type { StripPicture } from "./ocr-strip-picture.js";

/** The strip's words from left to right, boxes in pixels of the page; empty words are left out. */
export function stripWords(blocks: readonly Block[], strip: StripPicture): PageWord[] {
  const words = wordsOf(blocks);
  return words.flatMap((word, i): PageWord[] => {
    const text = word.text.normalize("NFC").replace(/\s+/gu, "");
    return text === "" ? [] : [{ text, box: pageBox(before(word.bbox, words[i + 1]?.bbox), strip), confidence: word.confidence / 100 }];
  });
}

/** All that was read of a picture of one word, as sure as its least sure part. */
export function wholeWord(blocks: readonly Block[]): { text: string; confidence: number } {
  const words = wordsOf(blocks);
  return { text: words.map((word) => word.text).join("").normalize("NFC").replace(/\s+/gu, ""), confidence: Math.min(1, ...words.map((word) => word.confidence / 100)) };
}

const wordsOf = (blocks: readonly Block[]): Word[] => blocks.flatMap((block) => block.paragraphs).flatMap((paragraph) => paragraph.lines).flatMap((line) => line.words);

/** A box that ends where the next begins: of a raw line the engine gives some words the box of the whole line. */
function before(box: Bbox, next: Bbox | undefined): Bbox {
  return next === undefined || next.x0 <= box.x0 ? box : { ...box, x1: Math.min(box.x1, next.x0) };
}

function pageBox(box: Bbox, { left, top, slope }: StripPicture): Box {
  const down = top + Math.round((slope * (box.x0 + box.x1)) / 2);
  return { left: left + box.x0, top: Math.max(0, down + box.y0), right: left + box.x1, bottom: down + box.y1 };
}
