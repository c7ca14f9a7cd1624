/** Owns the restoration of a text whose parts were restored each by itself. */

import { applyEdits } from "../span.js";
import { inPlace } from "./piece-order.js";
import type { PieceOrder } from "./piece-order.js";
import { meanConfidence } from "./restoration.js";
import type { Restoration } from "./restoration.js";

/** Restores each part and puts edits and tokens where they stand in the text. Damage and profile are the longest part's. */
export function partsInPlace(text: string, parts: readonly PieceOrder[], restore: (part: PieceOrder) => Restoration): Restoration {
  const restored = parts.map((part) => {
    const restoration = restore(part);
    return { ...restoration, edits: inPlace(restoration.edits, part), tokens: inPlace(restoration.tokens, part), size: part.text.length };
  });
  const edits = restored.flatMap((part) => part.edits).sort((a, b) => a.start - b.start);
  const tokens = restored.flatMap((part) => part.tokens).sort((a, b) => a.start - b.start);
  const { damage, profile } = restored.reduce((longest, part) => (part.size > longest.size ? part : longest));
  return { text: applyEdits(text, edits), edits, tokens, damage, profile, confidence: meanConfidence(tokens) };
}
