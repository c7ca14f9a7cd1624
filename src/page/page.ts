/** Owns the page tree: pages → blocks → lines → words, with boxes and confidences where an engine gave them. */

/** A box in pixels of the page picture, origin top left, half-open: `right` and `bottom` are outside. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Another reading of the same word, by the same engine or by a second one. */
export interface OtherReading {
  readonly text: string;
  /** Nats by which it is less likely than the word's own text, ≥ 0. */
  readonly cost: number;
}

/** One word as the engine printed it: no white space inside. */
export interface PageWord {
  readonly text: string;
  readonly box?: Box;
  /** 0..1, the engine's own figure. */
  readonly confidence?: number;
  /** Other readings of the word, the likeliest first. */
  readonly others?: readonly OtherReading[];
  /** What parts it from the word before it on its line: a space, or a tab where another column begins. Default `space`. */
  readonly gap?: "space" | "tab";
}

/** One line of the page, its words from left to right. */
export interface PageLine {
  readonly words: readonly PageWord[];
  readonly box?: Box;
}

/** Lines that belong together: a paragraph, a head's half, a list. */
export interface PageBlock {
  readonly lines: readonly PageLine[];
  readonly box?: Box;
}

/** What on a page is not its text. */
export type NoiseKind = "dust" | "handwriting" | "picture" | "rule" | "seal" | "signature" | "stamp";

/** A part of the page that is not text: kept with its box, left out of the text. */
export interface NoiseZone {
  readonly kind: NoiseKind;
  readonly box: Box;
  /** What the engine made of it, where it made something. */
  readonly text?: string;
}

/** One page. Plain text is a page without boxes. */
export interface Page {
  /** From 1. */
  readonly number: number;
  /** Pixels of the picture that the boxes speak of; absent without boxes. */
  readonly width?: number;
  readonly height?: number;
  /** Pixels an inch of that picture, where it is known. */
  readonly dpi?: number;
  /** In reading order. */
  readonly blocks: readonly PageBlock[];
  readonly noise: readonly NoiseZone[];
}
