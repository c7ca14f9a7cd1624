/** Owns the repair of a document's reading, in parts where it is very long. */

import type { Reading } from "../page/reading.js";
import type { ScanRestoration, ScanRestorer } from "./run-restorer.js";

/** Longer readings, in UTF-16 units, are repaired in parts of whole pages: some 300 pages, so that memory stays bounded. */
const PART_UNITS = 600_000;

/** Repairs a reading of any length; edits have the spans of the whole reading. */
export function restorePages(reading: Reading, restorer: ScanRestorer): ScanRestoration {
  if (reading.text.length <= PART_UNITS) {
    const { text, edits, damage, profile, confidence } = restorer.restore(reading);
    return { text, edits, damage, profile, confidence };
  }
  const parts = partsOf(reading).map((part) => ({ start: part.start, length: part.reading.text.length, ...restorer.restore(part.reading) }));
  const longest = parts.reduce((best, part) => (part.length > best.length ? part : best));
  return {
    text: parts.map((part) => part.text).join("\f"),
    edits: parts.flatMap(({ edits, start }) => edits.map((edit) => ({ ...edit, start: edit.start + start, end: edit.end + start }))),
    damage: longest.damage,
    profile: longest.profile,
    confidence: parts.reduce((sum, part) => sum + part.confidence * part.length, 0) / parts.reduce((sum, part) => sum + part.length, 0),
  };
}

interface Part {
  readonly start: number;
  readonly reading: Reading;
}

/** The reading cut at form feeds into parts of at least `PART_UNITS` (but for the last). */
function partsOf(reading: Reading): Part[] {
  const parts: Part[] = [];
  let word = 0;
  let line = 0;
  const within = <T extends { start: number; end: number }>(all: readonly T[], from: number, start: number, end: number): T[] => {
    const found: T[] = [];
    for (let i = from; i < all.length && all[i]!.start <= end; i++) found.push({ ...all[i]!, start: all[i]!.start - start, end: all[i]!.end - start });
    return found;
  };
  for (let start = 0; start <= reading.text.length; ) {
    const cut = reading.text.indexOf("\f", start + PART_UNITS);
    const end = cut < 0 ? reading.text.length : cut;
    const words = within(reading.words, word, start, end);
    const lines = within(reading.lines, line, start, end);
    word += words.length;
    line += lines.length;
    parts.push({ start, reading: { ...reading, text: reading.text.slice(start, end), words, lines } });
    start = end + 1;
  }
  return parts;
}
