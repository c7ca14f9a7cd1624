/** Owns what a restoration is: the right text, its edits and its tokens. */

import type { Edit, Span } from "../span.js";
import type { Damage } from "./diagnosis.js";
import type { ProfileName } from "./options.js";

/** What a token is: a word, something no edit may touch, a code, a sign, or dust. */
export type TokenKind = "word" | "protected" | "code" | "sign" | "noise";

/** One token of the reading with what was meant by it. Spans are of the reading. */
export interface RestoredToken extends Span {
  /** The reading's own text of the span. */
  readonly reading: string;
  /** What was meant; several syllables where the reading ran them together. */
  readonly text: string;
  readonly kind: TokenKind;
  /** 0..1. */
  readonly confidence: number;
}

/** A reading made right. */
export interface Restoration {
  /** The right text; as many lines as the reading, in its order. */
  readonly text: string;
  /** The repairs, sorted, not overlapping; `applyEdits(reading, edits)` gives `text`. */
  readonly edits: readonly Edit[];
  /** The tokens of the reading, sorted. */
  readonly tokens: readonly RestoredToken[];
  /** How far the reading was from Vietnamese; of a reading with parts that were damaged in different ways, how far the longer one. */
  readonly damage: Damage;
  /** The channel that explained it, or the longer part. */
  readonly profile: ProfileName;
  /** Mean confidence of the words, 0..1; 1 for a text without words. */
  readonly confidence: number;
}

/** Mean confidence of the words among the tokens, 0..1; 1 where there is none. */
export function meanConfidence(tokens: readonly RestoredToken[]): number {
  const words = tokens.filter(({ kind }) => kind === "word");
  return words.length === 0 ? 1 : words.reduce((sum, { confidence }) => sum + confidence, 0) / words.length;
}
