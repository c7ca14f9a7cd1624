/** Owns what a rendered page is: how it is to look, its words in place, its picture. */

/** What happens to a page between printer and engine. */
export type Damage =
  | "clean" | "noise" | "rotate" | "lowres" | "fax" | "thin" | "bleed" | "jpeg" | "speckle" | "mixed";

/** All kinds of damage, `mixed` last: it is two of the others, one after the other. */
export const DAMAGES: readonly Damage[] =
  ["clean", "noise", "rotate", "lowres", "fax", "thin", "bleed", "jpeg", "speckle", "mixed"];

/** How one page is made. */
export interface PageSpec {
  /** Name of the page; seeds everything random about it. */
  readonly name: string;
  /** A font family that fontconfig knows. */
  readonly font: string;
  /** Size of the letters in points; 12 to 14 on Vietnamese official paper. */
  readonly size: number;
  /** Pixels per inch; 150, 200 or 300 in most scanners. */
  readonly dpi: number;
  readonly damage: Damage;
}

/** How a stretch of text is set. */
export interface TextStyle {
  readonly bold: boolean;
  readonly italic: boolean;
}

/** One word where it stands on the page; pixels, `y` is the base line. */
export interface PlacedWord {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** One printed line. */
export interface PlacedLine {
  readonly words: readonly PlacedWord[];
  readonly style: TextStyle;
}

/** A page set in type, not yet drawn. */
export interface SetPage {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly lines: readonly PlacedLine[];
}

/** A grey picture, one byte a pixel, row by row; 0 is black. */
export interface GreyImage {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** The printed lines as text. */
export function pageLines(page: SetPage): string[] {
  return page.lines.map((line) => line.words.map((word) => word.text).join(" "));
}
