/** Owns the candidates of a reading that was typed: two letters beside each other may have changed places. */

import { CandidateList } from "./candidate-list.js";
import type { Candidates } from "./candidate-list.js";
import type { CandidateFinder } from "./candidates.js";

/** Longest reading that is looked at with its letters swapped: each swap costs a search. */
const LONGEST = 10;
const MARGIN = 12;

/** The words near a reading, and those near it with two neighbours swapped at `cost` nats more; at most `most`. */
export function withSwaps(finder: CandidateFinder, reading: string, cost: number, most: number): Candidates {
  const found = finder.find(reading);
  if (reading.length < 2 || reading.length > LONGEST) return found;
  const best = new Map<number, number>();
  addTo(best, found, 0);
  for (let i = 0; i + 1 < reading.length; i++) {
    if (reading[i] === reading[i + 1]) continue;
    addTo(best, finder.find(reading.slice(0, i) + reading[i + 1]! + reading[i]! + reading.slice(i + 2)), cost);
  }
  const list = new CandidateList();
  for (const [id, nats] of best) list.add(id, nats, nats);
  return list.kept(MARGIN, most);
}

function addTo(best: Map<number, number>, { size, ids, costs }: Candidates, more: number): void {
  for (let i = 0; i < size; i++) {
    const cost = costs[i]! + more;
    if (cost < (best.get(ids[i]!) ?? Infinity)) best.set(ids[i]!, cost);
  }
}
