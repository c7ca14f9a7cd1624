/** Owns dust at the ends of lines: what a stamp or a pen left behind the sign that ends an item, `nước; Sar yl i 5`. */

import type { CandidateGroup, Lattice } from "./lattice.js";
import { PARTING } from "./signs.js";

/** Lines and columns. */
const LINE = new RegExp(`[^${PARTING}]+`, "g");
const CHUNK = /\S+/g;
const ITEM_END = ";";
/** Chunks that must stand before the dust: an item is more than its mark. */
const LEAST_BEFORE = 2;
/** Characters of a tail; a longer one is rather said. */
const LONGEST = 20;
/** Nats for leaving out a tail, and for each of its characters: less than what rubbish costs as a word (`RUBBISH_PER_CHARACTER`). */
const TAIL = 4;
const PER_CHARACTER = 2.5;
/** Says nothing to the language model. */
const NOTHING = { width: 0, size: 1, ids: new Uint16Array(0), costs: new Float32Array(1) };

/** The lattice of `text[from..to)` with an edge over each tail that may be dust: the search weighs it against the words. */
export function withDustTails(text: string, from: number, to: number, lattice: Lattice): Lattice {
  const tails: CandidateGroup[] = [];
  let starts: Float64Array | undefined;
  for (const { 0: line, index } of text.slice(from, to).matchAll(LINE)) {
    for (const [first, end] of tailsOf(line)) {
      starts ??= startsOf(lattice);
      const start = from + index + first;
      const group = { from: firstFrom(starts, start), to: firstFrom(starts, from + index + end), start, end: from + index + end };
      if (group.from >= group.to) continue;
      tails.push({ ...group, kind: "noise", candidates: NOTHING, cost: TAIL + PER_CHARACTER * (end - first), boundary: true });
    }
  }
  if (tails.length === 0) return lattice;
  const incoming = lattice.incoming.map((groups) => [...groups]);
  for (const tail of tails) incoming[tail.to]!.push(tail);
  return { incoming };
}

/** Where a tail of a line may begin, and where the line's last chunk ends. */
function tailsOf(line: string): [number, number][] {
  if (!line.includes(ITEM_END)) return [];
  const chunks = Array.from(line.matchAll(CHUNK));
  const end = line.trimEnd().length;
  const tails: [number, number][] = [];
  for (let i = LEAST_BEFORE; i < chunks.length; i++) {
    const start = chunks[i]!.index;
    if (chunks[i - 1]![0].endsWith(ITEM_END) && end - start <= LONGEST) tails.push([start, end]);
  }
  return tails;
}

/** Where the stretches that leave each node begin; the last node has none. */
function startsOf({ incoming }: Lattice): Float64Array {
  const starts = new Float64Array(incoming.length).fill(Infinity);
  for (const groups of incoming) for (const { from, start } of groups) if (start < starts[from]!) starts[from] = start;
  return starts;
}

/** The first node whose stretches begin at `at` or behind it. */
function firstFrom(starts: Float64Array, at: number): number {
  const node = starts.findIndex((start) => start >= at);
  return node < 0 ? starts.length - 1 : node;
}
