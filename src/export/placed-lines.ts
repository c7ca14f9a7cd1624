/** Owns where the repaired words stand: each gets the boxes, or the shares of boxes, of what it was read from. */

import { boxAround } from "../page/boxes.js";
import type { Box, Page, PageLine } from "../page/page.js";
import type { Edit } from "../span.js";

/** A repaired word and its place in pixels of the page picture. */
export interface PlacedWord {
  readonly text: string;
  readonly box: Box;
}

/** A line of the right text: its columns, each a row of words. */
export type PlacedLine = readonly (readonly PlacedWord[])[];

/** A word of the reading: its span and its box. */
interface ReadWord {
  readonly start: number;
  readonly end: number;
  readonly box: Box;
}

/** A stretch of the right text that was read from a stretch of the reading. */
interface Piece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Letters of a neighbour that a word may touch without taking a share of its box: shares are reckoned by letters. */
const TOUCHED = 0.35;

/**
 * The right words of each page with their places, in the order of the text. Words that were joined have the boxes of all that
 * they were read from; words that were split share one by their letters. What was removed as noise is in none, nor are words
 * of which no place is known.
 *
 * @param pages the pages that the reading was made of, by `pageReading`
 * @param edits the repairs, their spans of that reading
 *
 * @example
 * ```ts
 * import { placedLines } from "khoidau/export";
 * const word = (text: string, left: number, right: number) => ({ text, box: { left, right, top: 10, bottom: 30 } });
 * const page = { number: 1, noise: [], blocks: [{ lines: [{ words: [word("n", 0, 9), word("gay", 12, 40)] }] }] };
 * const edits = [{ start: 0, end: 5, from: "n gay", to: "ngày", confidence: 1, cause: "join" as const }];
 * placedLines([page], edits); // [[[[{ text: "ngày", box: { left: 0, right: 40, top: 10, bottom: 30 } }]]]]
 * ```
 */
export function placedLines(pages: readonly Page[], edits: readonly Edit[]): PlacedLine[][] {
  const { text, words } = placedReading(pages);
  const placed: PlacedWord[][][][] = [[[[]]]];
  let next = 0;
  const add = (piece: Piece): void => {
    while (next < words.length && words[next]!.end <= piece.start) next++;
    const box = boxOf(piece, words, next);
    if (box !== undefined) placed.at(-1)!.at(-1)!.at(-1)!.push({ text: piece.text, box });
  };
  for (const piece of partsOf(pieces(text, edits))) {
    if (piece.text === "\f") placed.push([[[]]]);
    else if (piece.text === "\n") placed.at(-1)!.push([[]]);
    else if (piece.text === "\t") placed.at(-1)!.at(-1)!.push([]);
    else add(piece);
  }
  return placed.map((lines) => lines.map((cells) => cells.filter((cell) => cell.length > 0)).filter((cells) => cells.length > 0));
}

/** The text that `pageReading` makes of the pages, and its words that have a place. */
function placedReading(pages: readonly Page[]): { text: string; words: ReadWord[] } {
  let text = "";
  const words: ReadWord[] = [];
  pages.forEach((page, p) => {
    if (p > 0) text += "\f";
    page.blocks.flatMap(({ lines }) => lines).forEach((line, l) => {
      if (l > 0) text += "\n";
      const begin = text.length;
      line.words.forEach((word, i) => {
        if (i > 0) text += word.gap === "tab" ? "\t" : " ";
        const start = text.length;
        text += word.text;
        const box = word.box ?? shareOfLine(line, start - begin, text.length - begin);
        if (box !== undefined) words.push({ start, end: text.length, box });
      });
    });
  });
  return { text, words };
}

/** Engines that give no boxes of words may give the line's. */
function shareOfLine({ box, words }: PageLine, from: number, to: number): Box | undefined {
  if (box === undefined) return undefined;
  const letters = words.reduce((sum, { text }) => sum + text.length + 1, -1);
  return across(box, from / letters, to / letters);
}

function across({ left, top, right, bottom }: Box, from: number, to: number): Box {
  const width = right - left;
  return { left: left + width * from, right: left + width * to, top, bottom };
}

/** The right text in stretches: what was left alone, and what each edit made. */
function* pieces(text: string, edits: readonly Edit[]): Generator<Piece> {
  let at = 0;
  for (const { start, end, to } of edits) {
    yield { text: text.slice(at, start), start: at, end: start };
    yield* editPieces({ text: to, start, end }, text.slice(start, end));
    at = end;
  }
  yield { text: text.slice(at), start: at, end: text.length };
}

/** Of as many words as were read, each is read from its own. */
function* editPieces(edit: Piece, from: string): Generator<Piece> {
  const [meant, read] = [edit.text.split(" "), from.split(" ")];
  if (meant.length !== read.length) {
    yield edit;
    return;
  }
  let at = edit.start;
  for (const [i, text] of meant.entries()) {
    const end = at + read[i]!.length;
    if (i > 0) yield { text: " ", start: at - 1, end: at };
    yield { text, start: at, end };
    at = end + 1;
  }
}

/** Words and the signs between them; a word that several stretches make together is one. */
function* partsOf(stretches: Iterable<Piece>): Generator<Piece> {
  let word: Piece | undefined;
  for (const { text, start, end } of stretches) {
    const share = (end - start) / Math.max(1, text.length);
    for (let i = 0; i < text.length; i++) {
      const sign = text[i]!;
      const [from, to] = [start + share * i, start + share * (i + 1)];
      if (/\s/.test(sign)) {
        if (word !== undefined) yield word;
        word = undefined;
        yield* sign === " " ? [] : [{ text: sign, start: from, end: to }];
      } else word = { text: (word?.text ?? "") + sign, start: word?.start ?? from, end: to };
    }
  }
  if (word !== undefined) yield word;
}

/** The box around the shares of all that a word was read from; `next` is the first word that may be one of them. */
function boxOf({ start, end }: Piece, words: readonly ReadWord[], next: number): Box | undefined {
  const shares: { box: Box; letters: number }[] = [];
  for (let i = next; i < words.length && words[i]!.start < end; i++) {
    const word = words[i]!;
    const [from, to] = [Math.max(start, word.start), Math.min(end, word.end)];
    const length = word.end - word.start;
    if (to > from) shares.push({ box: across(word.box, (from - word.start) / length, (to - word.start) / length), letters: to - from });
  }
  const most = Math.max(0, ...shares.map(({ letters }) => letters));
  const boxes = shares.filter(({ letters }) => letters >= Math.min(TOUCHED, most)).map(({ box }) => box);
  return boxes.length === 0 ? undefined : boxAround(boxes);
}
