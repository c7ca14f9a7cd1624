/** Owns the reader of Tesseract's TSV output: one row for each page, block, paragraph, line and word. */

import { KhoidauError } from "../errors.js";
import { columnGaps } from "./columns.js";
import { fileText } from "./file-text.js";
import type { Box, Page } from "./page.js";
import { PageBuilder } from "./page-builder.js";

/** The columns as Tesseract 3.05 to 5 write them. */
const COLUMNS = ["level", "page_num", "block_num", "par_num", "line_num", "word_num", "left", "top", "width", "height", "conf", "text"];
const HEADER = COLUMNS.join("\t");
/** tesseract.js writes no header; its first row is the page's. */
const BARE_ROW = /^[1-5](?:\t-?\d+){9}\t-?\d+(?:\.\d+)?(?:\t|\r?\n|$)/;
const FIGURES = COLUMNS.length - 1;
const WORD = 5;

interface Row {
  readonly level: number;
  readonly page: number;
  readonly paragraph: string;
  readonly line: string;
  readonly box: Box;
  /** 0..1; absent where the row has −1. */
  readonly confidence?: number;
  readonly text: string;
}

/** Whether a text begins as Tesseract's TSV does, with the names of its columns or without. */
export const isTsv = (text: string): boolean => text.startsWith(HEADER) || BARE_ROW.test(text);

/**
 * The pages of a Tesseract TSV file, with the names of its columns or without. `conf` becomes the confidence; rows with −1 hold no word.
 *
 * @param input the file's bytes or text
 * @returns pages in file order, numbered from 1
 * @throws KhoidauError `bad-input` for another header or for a row that was cut short, `not-text` for foreign bytes
 *
 * @example
 * ```ts
 * import { readTesseractTsv } from "khoidau";
 * const header = "level page_num block_num par_num line_num word_num left top width height conf text".split(" ");
 * const word = [5, 1, 1, 1, 1, 1, 90, 80, 70, 40, 93.5, "Số:"];
 * const [page] = readTesseractTsv([header, word].map((row) => row.join("\t")).join("\n"));
 * page?.blocks[0]?.lines[0]?.words[0]; // { text: "Số:", confidence: 0.935, box: { left: 90, top: 80, right: 160, bottom: 120 } }
 * ```
 */
export function readTesseractTsv(input: string | Uint8Array): Page[] {
  const text = fileText(input);
  const rows = text.split(/\r?\n/);
  if (!isTsv(text)) {
    const message = `The file begins with ${JSON.stringify(rows[0]?.slice(0, 40))}; Tesseract's TSV begins with the columns level, page_num … conf, text. Make it with "tesseract IMAGE OUT tsv".`;
    throw new KhoidauError("bad-input", message, { format: "tsv" });
  }
  const builder = new PageBuilder(columnGaps);
  let before: Row | undefined;
  rows.forEach((line, i) => {
    if (line === "" || (i === 0 && line.startsWith(HEADER))) return;
    const row = readRow(line, i + 1);
    addRow(builder, row, before);
    before = row;
  });
  builder.closePage();
  return builder.pages;
}

function addRow(builder: PageBuilder, row: Row, before: Row | undefined): void {
  if (row.page !== before?.page) builder.openPage(row.level === 1 ? { width: row.box.right, height: row.box.bottom } : {});
  if (row.level < WORD) {
    if (row.level === 3) builder.openBlock(row.box);
    else if (row.level === 4) builder.openLine(row.box);
    return;
  }
  // Files that keep words alone have no rows for their lines.
  if (row.paragraph !== before?.paragraph) builder.openBlock(undefined);
  if (row.line !== before?.line) builder.openLine(undefined);
  builder.openWord(row.box, row.confidence);
  builder.text(row.text);
  builder.closeWord([]);
}

function readRow(line: string, number: number): Row {
  const cells = line.split("\t");
  const figures = cells.slice(0, FIGURES).map(Number);
  if (figures.length < FIGURES || figures.some((figure, i) => Number.isNaN(figure) || cells[i] === "")) throw badRow(line, number);
  const [level, page, block, paragraph, lineNumber, , left, top, width, height, confidence] = figures as [number, number, number, number, number, number, number, number, number, number, number];
  const group = `${page}:${block}:${paragraph}`;
  return {
    level,
    page,
    paragraph: group,
    line: `${group}:${lineNumber}`,
    box: { left, top, right: left + width, bottom: top + height },
    ...(confidence < 0 ? {} : { confidence: Math.min(1, confidence / 100) }),
    text: confidence < 0 ? "" : cells.slice(FIGURES).join(" "),
  };
}

function badRow(line: string, number: number): KhoidauError {
  const found = line.split("\t").length;
  return new KhoidauError(
    "bad-input",
    `Line ${number} of the TSV has ${found} columns or a figure that is none; it should have ${COLUMNS.length}: ${COLUMNS.join(", ")}. The file was cut or changed: make it again.`,
    { line: number, columns: found },
  );
}
