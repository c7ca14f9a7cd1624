/** Steps as a search decides them, for tests. */
import type { Step } from "../../src/decode/step.js";
import type { CandidateGroup } from "../../src/lattice/lattice.js";

/** A step of one word, by default sure and near to its reading. */
export function step(start: number, end: number, { id = 100, cost = 0.1, margin = 9, kind = "word", boundary = false }: { id?: number; cost?: number; margin?: number; kind?: CandidateGroup["kind"]; boundary?: boolean } = {}): Step {
  return { group: { from: 0, to: 1, start, end, kind, candidates: { width: 1, size: 1, ids: Uint16Array.of(id), costs: Float32Array.of(cost) }, cost: 0, boundary }, candidate: 0, margin };
}
