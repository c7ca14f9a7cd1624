/** Owns where a stretch of the text stood on its pages: from the words' boxes, back through the repairs. */

import { boxAround } from "../page/boxes.js";
import type { Box, Page } from "../page/page.js";
import type { Reading } from "../page/reading.js";
import { pageReading } from "../page/reading.js";
import type { Edit, Span } from "../span.js";
import type { PageBox } from "./found.js";

/** Something with a box on a page, at its place in the reading. */
interface Placed extends Span {
  readonly page: number;
  /** One number per line of all pages. */
  readonly line: number;
  readonly box: Box;
}

/** The boxes of a stretch of the reading: one per line that it touches. */
export type Placement = (span: Span) => readonly PageBox[];

/** By the words of the pages. */
export function placementOfPages(pages: readonly Page[]): Placement {
  const { words } = pageReading(pages);
  const placed: Placed[] = [];
  let word = 0;
  let line = 0;
  for (const page of pages) {
    for (const block of page.blocks) {
      for (const one of block.lines) {
        line++;
        for (const { box } of one.words) {
          const span = words[word++]!;
          const where = box ?? one.box ?? block.box;
          if (where !== undefined) placed.push({ start: span.start, end: span.end, page: page.number, line, box: where });
        }
      }
    }
  }
  return (span) => boxesIn(placed, span);
}

/** By the lines of a reading, where no pages are given. */
export function placementOfReading(reading: Reading): Placement {
  const placed = reading.lines.flatMap(({ start, end, page, box }, line) => (box === undefined ? [] : [{ start, end, page, line, box }]));
  return (span) => boxesIn(placed, span);
}

/** By the lines of a text that has the lines of the pages, though not their letters. */
export function placementByLines(text: string, pages: readonly Page[]): Placement {
  const { lines } = pageReading(pages);
  const placed: Placed[] = [];
  let start = 0;
  text.split(/[\n\f]/).forEach((content, line) => {
    const { page, box } = lines[line] ?? {};
    if (page !== undefined && box !== undefined) placed.push({ start, end: start + content.length, page, line, box });
    start += content.length + 1;
  });
  return (span) => boxesIn(placed, span);
}

function boxesIn(placed: readonly Placed[], span: Span): PageBox[] {
  const boxes: { page: number; line: number; box: Box }[] = [];
  for (let i = firstBehind(placed, span.start); i < placed.length && placed[i]!.start < span.end; i++) {
    const { page, line, box } = placed[i]!;
    const last = boxes.at(-1);
    if (last !== undefined && last.line === line && last.page === page) last.box = boxAround([last.box, box]);
    else boxes.push({ page, line, box });
  }
  return boxes.map(({ page, box }) => ({ page, box }));
}

/** Index of the first that ends behind `at`. */
function firstBehind(placed: readonly Placed[], at: number): number {
  let low = 0;
  let high = placed.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (placed[middle]!.end <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** From stretches of the repaired text back to the reading, and the least confidence of the repairs inside. */
export class RepairMap {
  readonly #edits: readonly Edit[];
  /** Where each edit's text begins in the repaired text. */
  readonly #starts: Float64Array;

  constructor(edits: readonly Edit[]) {
    this.#edits = edits;
    this.#starts = new Float64Array(edits.length);
    let shift = 0;
    edits.forEach((edit, i) => {
      this.#starts[i] = edit.start + shift;
      shift += edit.to.length - (edit.end - edit.start);
    });
  }

  /** The stretch of the reading that a stretch of the repaired text came from; a repair that it touches is taken whole. */
  toReading({ start, end }: Span): Span {
    return { start: this.#place(start, "start"), end: Math.max(this.#place(start, "start"), this.#place(end, "end")) };
  }

  #place(at: number, side: "end" | "start"): number {
    const isEnd = side === "end";
    const i = this.#before(isEnd ? at - 1 : at);
    if (i < 0) return at;
    const edit = this.#edits[i]!;
    const into = at - this.#starts[i]!;
    if (into < edit.to.length || (isEnd && into === edit.to.length)) return isEnd ? edit.end : edit.start;
    return edit.end + into - edit.to.length;
  }

  /** The last edit that begins at or before a place. */
  #before(at: number): number {
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#starts[middle]! <= at) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  /** The least confidence of the repairs inside a stretch of the repaired text; 1 where there are none. */
  confidence({ start, end }: Span): number {
    let least = 1;
    for (let i = Math.max(0, this.#before(start)); i < this.#edits.length && this.#starts[i]! < end; i++) {
      const edit = this.#edits[i]!;
      if (this.#starts[i]! + edit.to.length > start && edit.to !== "") least = Math.min(least, edit.confidence);
    }
    return least;
  }
}
