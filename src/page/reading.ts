/** Owns how a page tree becomes one reading: its text, and what the engine knew of each word. */

import type { Span } from "../span.js";
import type { Box, OtherReading, Page, PageLine } from "./page.js";

/** A word of a reading with what its engine knew of it. The span is of the reading's text. */
export interface ReadingWord extends Span {
  /** 0..1. */
  readonly confidence?: number;
  readonly others?: readonly OtherReading[];
}

/** One line of a reading: its span without the line break, and where it stood. */
export interface ReadingLine extends Span {
  /** Page number, from 1. */
  readonly page: number;
  /** Index of the block on its page. */
  readonly block: number;
  readonly box?: Box;
}

/** What an engine printed: the text, its words and lines in order. Pages are divided by form feeds, blocks by one line break. */
export interface Reading {
  readonly text: string;
  /** How the engine that read all of it misreads, where that is known; else it is told from the text. */
  readonly channel?: "general" | "tesseract-eng" | "tesseract-vie" | "tesseract3-eng" | "tesseract3-vie";
  readonly words: readonly ReadingWord[];
  readonly lines: readonly ReadingLine[];
}

/** Whether a value from outside is a reading. */
export function isReading(value: Partial<Reading> | null | undefined): value is Reading {
  return typeof value?.text === "string" && Array.isArray(value.words) && Array.isArray(value.lines);
}

/**
 * The reading of pages: words parted by a space or a tab, lines by a line break, pages by a form feed.
 *
 * @example
 * ```ts
 * import { pageReading } from "khoidau";
 * const words = [{ text: "Số:" }, { text: "733/QB", confidence: 0.6 }];
 * pageReading([{ number: 1, blocks: [{ lines: [{ words }] }], noise: [] }]).text; // "Số: 733/QB"
 * ```
 */
export function pageReading(pages: readonly Page[]): Reading {
  let text = "";
  const words: ReadingWord[] = [];
  const lines: ReadingLine[] = [];
  const addLine = (line: PageLine, page: number, block: number): void => {
    const start = text.length;
    line.words.forEach((word, i) => {
      if (i > 0) text += word.gap === "tab" ? "\t" : " ";
      const at = text.length;
      text += word.text;
      words.push({ start: at, end: text.length, ...(word.confidence === undefined ? {} : { confidence: word.confidence }), ...(word.others === undefined ? {} : { others: word.others }) });
    });
    lines.push({ start, end: text.length, page, block, ...(line.box === undefined ? {} : { box: line.box }) });
  };
  pages.forEach((page, i) => {
    if (i > 0) text += "\f";
    let first = true;
    page.blocks.forEach((block, b) => {
      for (const line of block.lines) {
        if (!first) text += "\n";
        first = false;
        addLine(line, page.number, b);
      }
    });
  });
  return { text, words, lines };
}
