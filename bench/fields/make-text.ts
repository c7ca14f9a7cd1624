/** Owns the setting of made documents as plain text, in the ways that texts come: columns apart or merged, paragraphs broken or not. */

import { SeededRandom } from "../../src/train/noise-random.js";
import type { Block, MadeDocument, Piece } from "./make-page.js";
import { chance, pick } from "./make-words.js";

/** Columns one after the other, line about line, or row by row with this between them. */
export type Gap = "apart" | "turns" | string;

/** How one document is set. */
interface Setting {
  readonly gap: Gap;
  /** Longest line of a paragraph, of a head's half, of a title. */
  readonly line: number;
  readonly half: number;
  readonly title: number;
}

/** The text of a made document; how it is set depends on its name, its columns on `gap` where that is given. */
export function textOf(document: MadeDocument, gap?: Gap): string {
  const random = new SeededRandom(`${document.name}/set`);
  const setting: Setting = {
    gap: random.weighted([["apart", 4], ["\t", 2], [" ".repeat(12), 2], [" ", 2]] as const),
    ...(gap === undefined ? {} : { gap }),
    line: random.weighted([[Infinity, 4], [92, 4], [74, 2]] as const),
    half: pick(random, [24, 30, 38]),
    title: pick(random, [52, 70, Infinity]),
  };
  return `${document.blocks.flatMap((block) => linesOf(block, setting, random)).join("\n")}\n`;
}

function linesOf(block: Block, setting: Setting, random: SeededRandom): string[] {
  switch (block.at) {
    case "page": return [];
    case "paragraph": return wrap(block.piece.text, setting.line);
    case "left": return block.pieces.flatMap((piece) => wrap(piece.text, setting.line));
    case "middle": return block.pieces.flatMap((piece) => wrap(piece.text, setting.title));
    case "columns": return columns(halves(block.left, setting.half), halves(block.right, setting.half), setting, block.foot === true, random);
  }
}

/** The lines of one half; recipients are not broken, they have the smaller letters. */
function halves(pieces: readonly Piece[], width: number): string[] {
  return pieces.flatMap((piece) => (piece.keep === true || piece.text.startsWith("- ") ? [piece.text] : wrap(piece.text, width)));
}

function columns(left: readonly string[], right: readonly string[], setting: Setting, foot: boolean, random: SeededRandom): string[] {
  const seen = (lines: readonly string[]): string[] => lines.filter((line) => line !== "");
  if (setting.gap === "apart") return foot && chance(random, 0.25) ? [...seen(right), ...left] : [...left, ...seen(right)];
  const rows = Math.max(left.length, right.length);
  return Array.from({ length: rows }, (_, i) => seen([left[i] ?? "", right[i] ?? ""])).flatMap((row) => (setting.gap === "turns" ? row : [row.join(setting.gap)]));
}

/** A text broken at spaces into lines of at most `width` characters; runs of spaces (blanks to fill in) stay. */
export function wrap(text: string, width: number): string[] {
  if (text.length <= width) return [text];
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
