/** Owns dust as ways around words: what a stamp or a pen left on a line of its own or behind a line's words, `nước; Sar yl i 5`, and dotted leaders read as letters. */

import { foldWord } from "../text/fold.js";
import { isSyllable } from "../text/syllable.js";
import { skipWhite, skipWord } from "../text/white-space.js";
import type { CandidateGroup, Lattice } from "./lattice.js";
import { PARTING, QUIET } from "./signs.js";

/** Lines and columns. */
const LINE = new RegExp(`[^${PARTING}]+`, "g");
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
/** So sentences and items end; dust does not, nor begins before an item's end. */
const ENDED = /\p{L}[.;]$|[\p{N})];$|;\s/u;

/** Letters of a syllable that dust is not likely to spell. */
const SPELLED = /^\p{L}{2,7}$/u;
const LEAST_SAID = 2;

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
      const dust = line.slice(place.start, place.end);
      if (MEASURE.test(dust) || isSaid(dust)) continue;
      if (place.alone && isCell(from + index)) continue;
      starts ??= startsOf(lattice);
      const start = from + index + place.start;
      const end = from + index + place.end;
      const first = firstFrom(starts, from + index + place.word);
      const last = firstFrom(starts, end);
      if (first < last && !(place.alone && isSettled(lattice, last))) edges.push({ from: first, to: last, start, end, kind: "noise", candidates: NOTHING, cost: place.cost, boundary: place.alone });
    }
  }
  if (edges.length === 0) return lattice;
  const incoming = lattice.incoming.slice();
  for (const edge of edges) incoming[edge.to] = [...incoming[edge.to]!, edge];
  return { incoming };
}

/** Whether all that ends at a node is a number that was settled before, of a page or a code. */
function isSettled({ incoming }: Lattice, node: number): boolean {
  return incoming[node]!.every(({ kind, cost }) => kind === "protected" && cost === 0);
}

/** Whether most chunks of a stretch, and two at least, are syllables, with their marks or without: words are misread, dust does not spell. */
function isSaid(stretch: string): boolean {
  const chunks = stretch.split(/\s+/);
  const syllables = chunks.filter((chunk) => SPELLED.test(chunk) && isSyllable(foldWord(chunk))).length;
  return syllables >= LEAST_SAID && 2 * syllables > chunks.length;
}

function dustPlaces(line: string): DustPlace[] {
  const end = line.trimEnd().length;
  const starts = chunkStarts(line);
  const places: DustPlace[] = DOTS.test(line) ? leaders(line, starts) : [];
  // From the line's end on: whether a chunk so far is unlike a word, whether one is no part of a name.
  let odd = false;
  let nameless = false;
  let letters = 0;
  for (let i = starts.length - 1; i >= 0 && end - starts[i]! <= LONGEST_LINE; i--) {
    const start = starts[i]!;
    const chunk = chunkAt(line, start);
    odd ||= !WORDLIKE.test(chunk);
    nameless ||= !NAME_PART.test(chunk);
    letters += lettersOf(chunk);
    const before = i === 0 ? undefined : chunkAt(line, starts[i - 1]!);
    const cost = costOf(before, i, line.slice(start, end), odd);
    if (cost === undefined || letters === 0 || (!nameless && i < starts.length - 1)) continue;
    places.push({ word: start, start, end, cost: cost.once + cost.perLetter * letters, alone: i === 0 });
  }
  return places;
}

/** Where the chunks of a line begin. */
function chunkStarts(line: string): number[] {
  const starts: number[] = [];
  for (let at = skipWhite(line, 0, line.length); at < line.length; at = skipWhite(line, skipWord(line, at, line.length), line.length)) starts.push(at);
  return starts;
}

function chunkAt(line: string, start: number): string {
  return line.slice(start, skipWord(line, start, line.length));
}

/** What of a dotted line's chunks is dots read as letters, `(9)...ooooiiie`; the dots that were read as dots stay. */
function leaders(line: string, starts: readonly number[]): DustPlace[] {
  return starts.flatMap((at) => {
    const found = LEADER.exec(chunkAt(line, at));
    if (found === null) return [];
    const word = at + found.index;
    const end = word + found[0].length;
    return [{ word, start: end - found[1]!.length, end, cost: IN_LEADER, alone: false }];
  });
}

/** What it costs to leave out a line from its chunk `i` on; `before` is the chunk before that. */
function costOf(before: string | undefined, i: number, dust: string, odd: boolean): DustCost | undefined {
  if (ENDED.test(dust)) return undefined;
  if (before === undefined) return odd ? OWN_LINE : undefined;
  if (i < LEAST_BEFORE || dust.length > LONGEST_TAIL) return undefined;
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
