/** Owns what is wrong with an engine's answer, and the error of a page that could not be read. */

import { KhoidauError } from "../errors.js";
import type { Box, Page, PageWord } from "../page/page.js";
import type { PagePicture } from "./page-picture.js";

/** The error of a page at which two workers failed. */
export function ocrFailure(picture: PagePicture, cause: unknown): KhoidauError {
  const why = (cause instanceof Error ? cause.message : String(cause)).replace(/\.$/u, "");
  const message = `Page ${picture.number} could not be read by OCR, twice: ${why}. Look at the page's picture; the other pages are read all the same.`;
  return new KhoidauError("ocr-failed", message, { page: picture.number }, { cause });
}

/** What makes an answer no page of this picture; undefined where it is one. Engines of other people may answer anything. */
export function pageFault(page: Page, picture: PagePicture): string | undefined {
  if (!Array.isArray(page?.blocks) || !Array.isArray(page.noise)) return "it has no blocks or no noise";
  if (page.number !== picture.number) return `its number is ${page.number}, not ${picture.number}`;
  for (const block of page.blocks) {
    if (!Array.isArray(block?.lines)) return "a block has no lines";
    for (const line of block.lines) {
      if (!Array.isArray(line?.words)) return "a line has no words";
      for (const word of line.words) {
        const fault = wordFault(word as PageWord);
        if (fault !== undefined) return fault;
      }
    }
  }
  return undefined;
}

function wordFault(word: PageWord): string | undefined {
  if (typeof word?.text !== "string" || word.text === "" || /\s/u.test(word.text)) return `a word reads ${JSON.stringify(word?.text)}`;
  if (word.confidence !== undefined && !(word.confidence >= 0 && word.confidence <= 1)) return `"${word.text}" has confidence ${word.confidence}`;
  return word.box === undefined || isBox(word.box) ? undefined : `"${word.text}" has no proper box`;
}

const isBox = (box: Box): boolean => box !== null && [box.left, box.top, box.right, box.bottom].every(Number.isFinite) && box.left <= box.right && box.top <= box.bottom;
