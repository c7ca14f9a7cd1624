/** Owns what a made document is before it is set: blocks in reading order, free of any line breaking, and the truth beside them. */

import type { DocumentFields } from "../../src/measure/field-values.js";

/** A stretch of text in one style. */
export interface Piece {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Stands on one line however narrow its column is. */
  readonly keep?: true;
}

/** Columns side by side (head, foot), lines in the middle, a paragraph, the start of a new page. */
export type Block =
  | { readonly at: "columns"; readonly left: readonly Piece[]; readonly right: readonly Piece[]; readonly foot?: true }
  | { readonly at: "middle"; readonly pieces: readonly Piece[] }
  | { readonly at: "left"; readonly pieces: readonly Piece[] }
  | { readonly at: "paragraph"; readonly piece: Piece }
  | { readonly at: "page" };

/** A made document. */
export interface MadeDocument {
  readonly name: string;
  readonly kind: string;
  readonly blocks: readonly Block[];
  readonly fields: DocumentFields;
}

/** A block of paragraphs in plain style. */
export function paragraphs(texts: readonly string[]): Block[] {
  return texts.map((text) => ({ at: "paragraph", piece: { text } }));
}
