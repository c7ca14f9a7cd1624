/** Owns invisible text as a page's contents: each word stretched to its box on its line, in the order of the right text. */

import type { LetterCodes } from "./pdf-font.js";
import { CODE_WIDTH } from "./pdf-font.js";
import type { PlacedLine, PlacedWord } from "./placed-lines.js";

/** From pixels of the picture, from its top, to points of the page, from its foot: `x' = a·x + c·y + e`, `y' = b·x + d·y + f`. */
export type Placement = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/** The smallest letters, in pixels; boxes of dots alone would give less. */
const LEAST_SIZE = 4;
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
  return `q\n${placement.map((value) => number(value, 6)).join(" ")} cm\nBT\n3 Tr\n${cells.map((cell) => cellText(cell, letters, font)).join("")}ET\nQ\n`;
}

function cellText(words: readonly PlacedWord[], letters: LetterCodes, font: string): string {
  const { baseline, size } = lineOf(words);
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

/** What hangs below the line: tails, marks below, brackets. */
const HANGS = /[gjpqyQ,;()[\]{}|/_§\u0323]/;
/** How high words rise, in em: capitals with marks, capitals and tall letters, small letters with marks, small letters. */
const RISES: readonly (readonly [sign: RegExp, em: number])[] = [
  [/\p{Lu}\u031b?[\u0300-\u0309]/u, 0.92], [/[\p{Lu}\p{N}bdfhklđ()/]/u, 0.68], [/[\u0300-\u0309ijt]/, 0.66],
];
const SMALL = 0.46;
/** Share of a word's height that hangs below the line where something does. */
const HANGING = 0.24;

/** Shares of the usual word's height, and of its size, by which the least word may lie beside it and still be believed. */
const TIGHTER = { baseline: 0.35, size: 0.4 } as const;

/**
 * Where the words of a column stand and how large they are, told from their boxes and from what letters they have. Some
 * boxes are as tall as the strip that was read: the tightest ones tell more than the usual ones.
 */
function lineOf(words: readonly PlacedWord[]): { baseline: number; size: number } {
  const seen = words.map(({ text, box }) => ({ letters: text.normalize("NFD"), box }));
  const standing = seen.filter(({ letters }) => !HANGS.test(letters) && /[\p{L}\p{N}]/u.test(letters));
  const feet = standing.length > 0 ? standing.map(({ box }) => box.bottom) : seen.map(({ box }) => box.bottom - HANGING * (box.bottom - box.top));
  const height = median(seen.map(({ box }) => box.bottom - box.top));
  const baseline = Math.max(Math.min(...feet), median(feet) - TIGHTER.baseline * height);
  const sizes = seen.map(({ letters, box }) => (baseline - box.top) / (RISES.find(([sign]) => sign.test(letters))?.[1] ?? SMALL));
  return { baseline, size: Math.max(LEAST_SIZE, Math.min(...sizes), median(sizes) * (1 - TIGHTER.size)) };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1]!;
}
