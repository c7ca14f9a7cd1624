/**
 * Owns the names of a document that no dictionary has: where `Gumayushi` stands several times, `Gunayushi` is one of them
 * typed wrongly.
 */

import { distance } from "fastest-levenshtein";
import { shapeOf } from "../lattice/case-shape.js";
import type { OtherReading } from "../lattice/lattice-hints.js";
import { chunkWords } from "./chunk-words.js";
import type { ChunkWord } from "./chunk-words.js";

/** Places from which on an unknown word is a name; 3 do as well. */
const LEAST = 2;
/** Letters of a name that one letter may be wrong in, and two. */
const SHORTEST = 4;
const LONG = 7;
/** Capitals alone, no longer than this, are abbreviations, and one letter makes another of them. */
const LONGEST_ABBREVIATION = 6;
/** Nats of a name that stands elsewhere, against a word that nobody knows; each letter that is wrong takes some back. 4 and 1 do as well. */
const NAME = -6;
const EDIT = 2;
/** Names looked at, the most frequent ones. */
const MOST = 1000;

interface Name {
  readonly written: string;
  readonly bare: string;
  readonly count: number;
}

/** What unknown words rather are, by the offset of their chunk. Some 3 µs a word; a comparison for each such word and name. */
export function ownNames(text: string, isKnown: (word: ChunkWord) => boolean): Map<number, OtherReading> {
  const words = chunkWords(text).filter((word) => mayBeName(word.reading) && !isKnown(word));
  const names = namesAmong(words);
  const counts = new Map(names.map(({ written, count }) => [written, count]));
  const meant = new Map<string, OtherReading | undefined>();
  const found = new Map<number, OtherReading>();
  for (const { at, reading, bare } of words) {
    if (!meant.has(reading)) meant.set(reading, nearest(reading, bare, names.filter(({ count }) => count > (counts.get(reading) ?? 1))));
    const name = meant.get(reading);
    if (name !== undefined) found.set(at, name);
  }
  return found;
}

function mayBeName(reading: string): boolean {
  return reading.length >= SHORTEST - 1 && (reading.length > LONGEST_ABBREVIATION || reading !== reading.toUpperCase());
}

function namesAmong(words: readonly ChunkWord[]): Name[] {
  const names = new Map<string, Name>();
  for (const { reading, bare } of words) names.set(reading, { written: reading, bare, count: (names.get(reading)?.count ?? 0) + 1 });
  const often = [...names.values()].filter(({ count, bare }) => count >= LEAST && bare.length >= SHORTEST);
  return often.sort((a, b) => b.count - a.count).slice(0, MOST);
}

/** The name that differs in the fewest letters, the most frequent of them. */
function nearest(reading: string, bare: string, names: readonly Name[]): OtherReading | undefined {
  let best: Name | undefined;
  let least = Infinity;
  for (const name of names) {
    const edits = editsOf(bare, name.bare);
    if (edits >= least || edits > (name.bare.length >= LONG ? 2 : 1)) continue;
    best = name;
    least = edits;
  }
  if (best === undefined || least === 0) return undefined;
  return { text: shapeOf(reading) === 2 ? best.written.toUpperCase() : best.written, cost: NAME + EDIT * least };
}

/** Letters left out, doubled or taken for others; two that changed places are one edit. */
function editsOf(a: string, b: string): number {
  const edits = Math.abs(a.length - b.length) > 2 ? Infinity : distance(a, b);
  if (edits !== 2 || a.length !== b.length) return edits;
  let i = 0;
  while (a[i] === b[i]) i++;
  return a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2) ? 1 : 2;
}
