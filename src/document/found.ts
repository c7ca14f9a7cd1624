/** Owns how a value is handed from a reader to the fields: with where it stands and how sure it is. */

import type { Box } from "../page/page.js";
import type { Span } from "../span.js";

/** A part of the layout, after the boxes of Phụ lục I. */
export type Zone =
  | "head-left"
  | "head-right"
  | "title"
  | "addressees"
  | "preamble"
  | "body"
  | "recipients"
  | "signature"
  | "annex"
  | "stamp"
  | "digital-signature"
  | "copy"
  | "foot";

/** A box and the page it stands on. */
export interface PageBox {
  /** From 1. */
  readonly page: number;
  readonly box: Box;
}

/** Why a value is believed. */
export interface Evidence {
  /** Where it stands, in the text that was read (NFC), in reading order; empty for what no text shows. */
  readonly spans: readonly Span[];
  /** The same on the pages; only where pages were given. */
  readonly boxes?: readonly PageBox[];
  readonly zone: Zone;
  /** 0..1. */
  readonly confidence: number;
  /** Not printed as such: told from another part of the document. */
  readonly inferred?: true;
}

/** A value with its evidence. */
export interface Found<T> {
  readonly value: T;
  readonly spans: readonly Span[];
  readonly zone: Zone;
  readonly confidence: number;
  readonly inferred?: true;
}

/** Makes a `Found`. */
export function found<T>(value: T, spans: readonly Span[], zone: Zone, confidence = 1): Found<T> {
  return { value, spans, zone, confidence };
}
