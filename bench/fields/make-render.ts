/** Owns the printing of made documents: A4 pages after Phụ lục I, drawn and damaged as a scanner would. */

import { damagePage } from "../../src/train/noise-damage.js";
import type { FontMetrics } from "../../src/train/noise-fonts.js";
import type { GreyImage, PageSpec, PlacedLine, TextStyle } from "../../src/train/noise-page.js";
import { SeededRandom } from "../../src/train/noise-random.js";
import { drawPage } from "../../src/train/noise-render.js";
import type { Block, MadeDocument, Piece } from "./make-page.js";

/** Inches: A4, margins of Phụ lục I. */
const PAPER = { width: 8.27, height: 11.69 };
const MARGIN = { top: 0.85, bottom: 0.85, left: 1.2, right: 0.7 };
/** Shares of the measure: where the halves of head and foot stand. */
const HALF = { left: { centre: 0.18, width: 0.38 }, right: { centre: 0.7, width: 0.6 } };
const FOOT = { left: { start: 0, width: 0.48 }, right: { centre: 0.74, width: 0.48 } };
const TITLE_WIDTH = 0.85;
const INDENT = 0.5;
const LEADING = 1.25;

/** Pictures of the document's pages. About 0.5 s a page. */
export async function renderDocument(document: MadeDocument, spec: PageSpec, metrics: FontMetrics): Promise<GreyImage[]> {
  const printer = new Printer(spec, metrics);
  for (const block of document.blocks) await printer.set(block);
  const random = new SeededRandom(`${spec.name}/damage`);
  const images: GreyImage[] = [];
  for (const lines of printer.pages) {
    const page = { width: Math.round(PAPER.width * spec.dpi), height: Math.round(PAPER.height * spec.dpi), lines };
    images.push(await damagePage(await drawPage(page, spec), spec.damage, random, spec.dpi));
  }
  return images;
}

interface Column {
  /** Share of the measure: the middle of centred lines, or the start of others. */
  readonly centre?: number;
  readonly start?: number;
  readonly width: number;
}

class Printer {
  readonly pages: PlacedLine[][] = [[]];
  readonly #em: number;
  readonly #left: number;
  readonly #measure: number;
  readonly #top: number;
  readonly #foot: number;
  #y: number;

  constructor(spec: PageSpec, readonly metrics: FontMetrics) {
    this.#em = (spec.size * spec.dpi) / 72;
    this.#left = MARGIN.left * spec.dpi;
    this.#measure = (PAPER.width - MARGIN.left - MARGIN.right) * spec.dpi;
    this.#top = MARGIN.top * spec.dpi + this.#em;
    this.#foot = (PAPER.height - MARGIN.bottom) * spec.dpi;
    this.#y = this.#top;
  }

  async set(block: Block): Promise<void> {
    switch (block.at) {
      case "page": return this.#turn();
      case "paragraph": return this.#rows(await this.#broken([block.piece], { start: 0, width: 1 }, INDENT));
      case "left": return this.#rows(await this.#broken(block.pieces, { start: 0, width: 1 }, 0));
      case "middle":
        this.#y += this.#em * 0.5;
        return this.#rows(await this.#broken(block.pieces, { centre: 0.5, width: TITLE_WIDTH }, 0));
      case "columns": return this.#columns(block);
    }
  }

  async #columns(block: Extract<Block, { at: "columns" }>): Promise<void> {
    const [left, right] = block.foot ? [FOOT.left, FOOT.right] : [HALF.left, HALF.right];
    const [a, b] = [await this.#broken(block.left, left, 0), await this.#broken(block.right, right, 0)];
    const rows = Math.max(a.length, b.length);
    this.#y += this.#em * (block.foot ? 1 : 0);
    if (this.#y + rows * this.#em * LEADING > this.#foot) this.#turn();
    for (let i = 0; i < rows; i++) this.#row([a[i], b[i]].filter((line) => line !== undefined));
    this.#y += this.#em * 0.5;
  }

  #turn(): void {
    this.pages.push([]);
    this.#y = this.#top;
  }

  #rows(lines: readonly PlacedLine[]): void {
    for (const line of lines) this.#row([line]);
    this.#y += this.#em * 0.35;
  }

  /** Lines that share a base line. */
  #row(lines: readonly PlacedLine[]): void {
    if (this.#y > this.#foot) this.#turn();
    const y = Math.round(this.#y);
    for (const line of lines) if (line.words.length > 0) this.pages.at(-1)!.push({ style: line.style, words: line.words.map((word) => ({ ...word, y })) });
    this.#y += this.#em * LEADING;
  }

  async #broken(pieces: readonly Piece[], column: Column, indent: number): Promise<PlacedLine[]> {
    const lines: PlacedLine[] = [];
    for (const piece of pieces) {
      const style: TextStyle = { bold: piece.bold === true, italic: piece.italic === true };
      await this.metrics.prepare(`${piece.text} `, style);
      const widths = (text: string): number => this.metrics.width(text, style) * this.#em;
      const most = piece.keep === true ? Infinity : column.width * this.#measure;
      let line: string[] = [];
      let first = indent * (this.#em / 0.18);
      const flush = (): void => {
        lines.push(this.#placed(line, style, widths, column, first));
        line = [];
        first = 0;
      };
      for (const word of piece.text.split(" ")) {
        if (line.length > 0 && first + widths([...line, word].join(" ")) > most) flush();
        line.push(word);
      }
      flush();
    }
    return lines;
  }

  /** Empty words are the blanks that a pen was to fill: they take room and are not drawn. */
  #placed(line: readonly string[], style: TextStyle, widths: (text: string) => number, column: Column, indent: number): PlacedLine {
    const whole = widths(line.join(" "));
    let x = this.#left + (column.centre === undefined ? (column.start ?? 0) * this.#measure + indent : column.centre * this.#measure - whole / 2);
    const words: { text: string; x: number; y: number }[] = [];
    for (const word of line) {
      if (word !== "") words.push({ text: word, x: Math.round(x), y: 0 });
      x += widths(`${word} `);
    }
    return { words, style };
  }
}
