/** Owns how plain text becomes pages: form feeds divide pages, empty lines blocks, tabs and wide gaps columns. */

import { KhoidauError } from "../errors.js";
import { fileText, isBinary } from "./file-text.js";
import type { Page, PageBlock, PageLine, PageWord } from "./page.js";

/** Spaces in a row that stand for a gap between columns; two are a typist's. */
const COLUMN_GAP = /\t| {3,}/;
const BLANK = /[^\S\t]*\t[^\S]*|\s+/g;

/**
 * The pages of a plain text: every line stays a line, the empty ones too, so that `pageReading` gives as many lines as the
 * text has. Runs of spaces become one space, or a tab where they are three or more; leading white space goes.
 *
 * @param input the text, or its bytes in UTF-8 or UTF-16
 * @returns pages as the form feeds divide them, at least one
 * @throws KhoidauError `not-text` where the bytes are no Unicode text
 *
 * @example
 * ```ts
 * import { pageReading, readPlain } from "khoidau";
 * pageReading(readPlain("UBND TINH      CONG HOA\nSo: 12/QB")).text; // "UBND TINH\tCONG HOA\nSo: 12/QB"
 * ```
 */
export function readPlain(input: string | Uint8Array): Page[] {
  const text = fileText(input);
  if (isBinary(text)) {
    const message = "The file is full of zero bytes, so it is no plain text. Give a text file in UTF-8, or name the format that it has.";
    throw new KhoidauError("not-text", message, { at: text.indexOf("\0") });
  }
  return text.split("\f").map((page, i) => ({ number: i + 1, blocks: blocksOf(page), noise: [] }));
}

/** A block is the lines down to an empty one, which stays with it. */
function blocksOf(page: string): PageBlock[] {
  const blocks: PageBlock[] = [];
  let lines: PageLine[] = [];
  for (const line of page.split(/\r\n?|\n/).map(lineOf)) {
    if (line.words.length > 0 && lines.at(-1)?.words.length === 0) {
      blocks.push({ lines });
      lines = [];
    }
    lines.push(line);
  }
  if (lines.length > 0) blocks.push({ lines });
  return blocks;
}

function lineOf(line: string): PageLine {
  const words: PageWord[] = [];
  let at = 0;
  let gapBefore: { gap?: "tab" } = {};
  for (const gap of line.matchAll(BLANK)) {
    if (gap.index > at) words.push({ text: line.slice(at, gap.index), ...gapBefore });
    at = gap.index + gap[0].length;
    gapBefore = words.length > 0 && COLUMN_GAP.test(gap[0]) ? { gap: "tab" } : {};
  }
  if (at < line.length) words.push({ text: line.slice(at), ...gapBefore });
  return { words };
}
