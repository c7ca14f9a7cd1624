/** Owns dust as ways around words: what a stamp or a pen left on a line of its own or behind a line's words, `nước; Sar yl i 5`, and dotted leaders read as letters. */

import type { CandidateGroup, Lattice } from "./lattice.js";
import { PARTING, QUIET } from "./signs.js";

/** Lines and columns. */
const LINE = new RegExp(`[^${PARTING}]+`, "g");
const CHUNK = /\S+/g;
const ITEM_END = ";";
/** Chunks that must stand before a tail: an item is more than its mark. */
const LEAST_BEFORE = 2;
/** Characters of a tail and, no fewer, of a line; what is longer is rather said. */
const LONGEST_TAIL = 24;
const LONGEST_LINE = 30;
/** A word as print has it, the quiet signs around it aside. */
const WORDLIKE = /^[^\p{L}\p{N}]*(?:\p{L}\p{Ll}+|\p{Lu}{2,}|\p{N}+\p{Ll})[^\p{L}\p{N}]*$/u;
/** A part of a name, however badly it was read: `V6` for `Võ`. */
const NAME_PART = /^\p{Lu}\p{L}*[\p{L}\p{N}]$/u;
/** Something is to follow. */
const GOES_ON = /[:,(/–-]$/u;

/** Figures that something was measured in: dust has none. (Whole numbers of two digits it has: held-out scans 97.83 -> 97.65.) */
const MEASURE = /\d[.,]\d|\d\s?[%°]|[≤≥±]/u;
/** So sentences and items end; dust does not. */
const ENDED = /\p{L}[.;]$/u;

/** Nats for leaving out a stretch, and for each letter of it. */
interface DustCost {
  readonly once: number;
  readonly perLetter: number;
}

/** Behind the sign that ends an item nothing is expected. */
const BEHIND_ITEM: DustCost = { once: 4, perLetter: 2.4 };
const BEHIND_WORDS: DustCost = { once: 10, perLetter: 2.5 };
const OWN_LINE: DustCost = { once: 8, perLetter: 3 };
/** Dust falls into scraps: letters of a chunk behind its second weigh so much more. */
const SCRAP = 2;
const BEHIND_SCRAP = 1.6;
/** A dotted leader whose dots were read as letters, all as low as dots: no word has one of them three times in a row. */
const LEADER = /[.…]*(?<!\p{L})([aceimnorsuvx]*([aceonsuvr])\2\2[aceimnorsuvx]*)(?!\p{L})/u;
const DOTS = /[.…]{2}/;
const IN_LEADER = 2;
/** Says nothing to the language model. */
const NOTHING = { width: 0, size: 1, ids: new Uint16Array(0), costs: new Float32Array(1) };

/** Where dust may lie in a line, and what leaving it out costs. */
interface DustPlace {
  /** Where the word begins whose place in the lattice it takes; signs may stand before the dust. */
  readonly word: number;
  readonly start: number;
  readonly end: number;
  readonly cost: number;
  /** The whole line: no sentence goes on over it. */
  readonly alone: boolean;
}

/**
 * The lattice of `text[from..to)` with an edge over each stretch that may be dust: the search weighs it against the words. What
 * stands alone where `isCell` says that a table has a cell is none: cells hold single letters and figures.
 */
export function withDustEdges(text: string, from: number, to: number, lattice: Lattice, isCell: (at: number) => boolean = () => false): Lattice {
  const edges: CandidateGroup[] = [];
  let starts: Float64Array | undefined;
  for (const { 0: line, index } of text.slice(from, to).matchAll(LINE)) {
    for (const place of dustPlaces(line)) {
      if (MEASURE.test(line.slice(place.start, place.end))) continue;
      if (place.alone && isCell(from + index)) continue;
      starts ??= startsOf(lattice);
      const start = from + index + place.start;
      const end = from + index + place.end;
      const ends = { from: firstFrom(starts, from + index + place.word), to: firstFrom(starts, end) };
      if (ends.from < ends.to) edges.push({ ...ends, start, end, kind: "noise", candidates: NOTHING, cost: place.cost, boundary: place.alone });
    }
  }
  if (edges.length === 0) return lattice;
  const incoming = lattice.incoming.slice();
  for (const edge of edges) incoming[edge.to] = [...incoming[edge.to]!, edge];
  return { incoming };
}

function dustPlaces(line: string): DustPlace[] {
  const end = line.trimEnd().length;
  const chunks = Array.from(line.matchAll(CHUNK));
  const places: DustPlace[] = DOTS.test(line) ? leaders(chunks) : [];
  // From the line's end on: whether a chunk so far is unlike a word, whether one is no part of a name.
  let odd = false;
  let nameless = false;
  let letters = 0;
  for (let i = chunks.length - 1; i >= 0; i--) {
    const { 0: chunk, index: start } = chunks[i]!;
    if (end - start > LONGEST_LINE) break;
    odd ||= !WORDLIKE.test(chunk);
    nameless ||= !NAME_PART.test(chunk);
    letters += lettersOf(chunk);
    const cost = costOf(chunks[i - 1]?.[0], i, line.slice(start, end), odd);
    if (cost === undefined || letters === 0 || (!nameless && i < chunks.length - 1)) continue;
    places.push({ word: start, start, end, cost: cost.once + cost.perLetter * letters, alone: i === 0 });
  }
  return places;
}

/** What of a dotted line's chunks is dots read as letters, `(9)...ooooiiie`; the dots that were read as dots stay. */
function leaders(chunks: readonly RegExpMatchArray[]): DustPlace[] {
  return chunks.flatMap(({ 0: chunk, index: at = 0 }) => {
    const found = LEADER.exec(chunk);
    if (found === null) return [];
    const word = at + found.index;
    const end = word + found[0].length;
    return [{ word, start: end - found[1]!.length, end, cost: IN_LEADER, alone: false }];
  });
}

/** What it costs to leave out a line from its chunk `i` on; `before` is the chunk before that. */
function costOf(before: string | undefined, i: number, dust: string, odd: boolean): DustCost | undefined {
  if (before === undefined) return odd ? OWN_LINE : undefined;
  if (i < LEAST_BEFORE || dust.length > LONGEST_TAIL || ENDED.test(dust)) return undefined;
  if (before.endsWith(ITEM_END)) return BEHIND_ITEM;
  return odd && !GOES_ON.test(before) ? BEHIND_WORDS : undefined;
}

/** What a chunk weighs, in letters; quiet signs cost nothing as words either. */
function lettersOf(chunk: string): number {
  let letters = 0;
  for (const ch of chunk) if (!QUIET.includes(ch)) letters += letters < SCRAP ? 1 : BEHIND_SCRAP;
  return letters;
}

/** Where the stretches that leave each node begin or, of nodes that none leaves, those of the next. */
function startsOf({ incoming }: Lattice): Float64Array {
  const starts = new Float64Array(incoming.length).fill(Infinity);
  for (const groups of incoming) for (const { from, start } of groups) if (start < starts[from]!) starts[from] = start;
  for (let node = starts.length - 2; node >= 0; node--) starts[node] = Math.min(starts[node]!, starts[node + 1]!);
  return starts;
}

/** The first node whose stretches begin at `at` or behind it. */
function firstFrom(starts: Float64Array, at: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! >= at) high = middle;
    else low = middle + 1;
  }
  return low;
}
