/** Owns what a lattice is told beside the text: by the engine that read it, and by a first pass over the document. */

import type { Candidates } from "./candidates.js";
import type { TermGroups } from "./term-groups.js";

/** Candidates from the context, by the offset in the text of the chunk that they would replace. */
export type ProposedWords = ReadonlyMap<number, Candidates>;

/** Other readings of chunks, with the nats that each is less likely by. */
export interface OtherReading {
  readonly text: string;
  readonly cost: number;
}

/** What the engine, or a first pass over the document, has shown. */
export interface LatticeHints {
  /** By the offset of the chunk in the text. */
  readonly others?: ReadonlyMap<number, readonly OtherReading[]>;
  /** Nats by which a chunk that the engine was sure of is rather what was read, by its offset. */
  readonly sure?: ReadonlyMap<number, number>;
  readonly proposals?: ProposedWords;
  /** Names of the document that unknown chunks rather are, by the offset of the chunk. */
  readonly names?: ReadonlyMap<number, OtherReading>;
  /** What chunks rather mean because the document says it in full beside the same neighbours, by the offset of the chunk. */
  readonly kept?: ReadonlyMap<number, Candidates>;
  /** The document's own phrases. */
  readonly phrases?: TermGroups;
  /** Nats by which two words run together are likelier than elsewhere: less than what a split costs. */
  readonly spared?: number;
}
