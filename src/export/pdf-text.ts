/** Owns invisible text as a page's contents: each word stretched to its box on its line, in the order of the right text. */

import type { LetterCodes } from "./pdf-font.js";
import { CODE_WIDTH } from "./pdf-font.js";
import type { LinePlace } from "./pdf-lines.js";
import { lineOf, placeOf, roomOf } from "./pdf-lines.js";
import type { PlacedLine, PlacedWord } from "./placed-lines.js";

/** From pixels of the picture, from its top, to points of the page, from its foot: `x' = a·x + c·y + e`, `y' = b·x + d·y + f`. */
export type Placement = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/** Em between two words at least: readers that look at gaps alone, such as Poppler, run words together that stand closer than 0.1. */
const LEAST_GAP = 0.15;
/** Width of a code in em. */
const EM = CODE_WIDTH / 1000;

/**
 * Operators that lay the lines over a page, in text render mode 3. A space follows each word, so that phrases are found and
 * no reader runs words together. Coordinates are pixels of the picture: `placement` brings them onto the page, aslant where
 * the picture was straightened to be read.
 *
 * @param font the name of the font among the page's resources
 */
export function invisibleText(lines: readonly PlacedLine[], letters: LetterCodes, placement: Placement, font: string): string {
  const cells = lines.flat();
  if (cells.length === 0) return "";
  const places = cells.map(placeOf);
  const texts = cells.map((cell, i) => cellText(cell, lineOf(cell, roomOf(places[i]!, places)), letters, font));
  return `q\n${placement.map((value) => number(value, 6)).join(" ")} cm\nBT\n3 Tr\n${texts.join("")}ET\nQ\n`;
}

function cellText(words: readonly PlacedWord[], { baseline, size }: LinePlace, letters: LetterCodes, font: string): string {
  const left = (i: number): number => Math.round(words[i]!.box.left);
  const parts = words.map(({ text, box }, i) => {
    const end = i + 1 < words.length ? Math.min(box.right, left(i + 1) - LEAST_GAP * size) : box.right;
    const width = Math.max(1, end - left(i), (box.right - box.left) / 2);
    const place = i === 0 ? "" : `${left(i) - left(i - 1)} 0 Td `;
    return `${place}${stretch(width, [...text].length, size)} Tz <${letters.codesOf(`${text} `)}> Tj\n`;
  });
  // Pixels count downwards: the second row stands the letters on their feet again.
  return `/${font} ${number(size, 1)} Tf 1 0 0 -1 ${left(0)} ${Math.round(baseline)} Tm\n${parts.join("")}`;
}

/** Per cent by which letters are stretched to a width. */
const stretch = (width: number, letters: number, size: number): string => number((100 * width) / (letters * EM * size), 1);

const number = (value: number, places: number): string => value.toFixed(places).replace(/\.?0+$/, "").replace(/^-0$/, "0");
