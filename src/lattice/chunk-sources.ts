/** Owns what the groups of a chunk are made from: the words near a reading, their costs, and when a reading is doubted. */

import type { Candidates } from "./candidates.js";
import type { LatticeCosts } from "./lattice-costs.js";
import type { ReadingCandidates } from "./reading-candidates.js";

/** The one candidate of a word that is known. */
export const oneWord = (id: number): Candidates => ({ width: 1, size: 1, ids: Uint16Array.of(id), costs: new Float32Array(1) });
/** A group that says nothing to the language model: its word is the empty sequence. */
export const EMPTY_WORD: Candidates = { width: 0, size: 1, ids: new Uint16Array(0), costs: new Float32Array(1) };

/** What groups are made from. */
export interface ChunkSources {
  readonly candidates: ReadingCandidates;
  readonly costs: LatticeCosts;
  /** The candidate of a class of the language model. */
  readonly classWord: (name: string) => Candidates;
  /** So many digits alone, at most, may be misread letters (`40` for `độ`). */
  readonly doubtDigits: number;
  /** Letters of a word. */
  readonly lengthOf: (id: number) => number;
}

/** Whether a word of `length` characters whose nearest candidate costs so much may be several words, or a part of one. */
export function doubtful(best: number, length: number, { doubt, doubtPerCharacter }: LatticeCosts): boolean {
  return best > doubt + doubtPerCharacter * length;
}

/** What letters that stand apart, or too close, may be: nothing far-fetched. */
export function plainWord(letters: string, { candidates, costs }: Pick<ChunkSources, "candidates" | "costs">): Candidates | undefined {
  return candidates.nearest(letters, costs.doubt + costs.doubtPerCharacter * letters.length).size === 0 ? undefined : candidates.found(letters);
}
