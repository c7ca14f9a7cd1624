/** Owns the chunks of a text as a search decided them: the steps of each, its words, and whether they are in doubt. */

import type { Step } from "../decode/step.js";
import { shapeOf } from "../lattice/case-shape.js";
import { FEW_DIGITS } from "../lattice/signs.js";
import { BOUNDARY_ID } from "../lexicon/vocabulary.js";
import { isWhite, skipWord } from "../text/white-space.js";

/** A chunk, and what was decided for it. */
export interface Place {
  /** Offsets of the chunk in the text. */
  readonly start: number;
  readonly end: number;
  readonly steps: Step[];
}

/** A chunk is in doubt where a word of it has less margin than this, nats, … */
const SURE_MARGIN = 2.5;
/** … or costs the channel more than this per character. */
const SURE_PER_CHARACTER = 1.8;
const LONGEST = 16;
/** Three letters or digits and a small letter: marks, numerals and abbreviations are not for the context to guess. */
const WORDY = /(?:[^\s\p{Ll}]*\p{Ll})(?=\S*[\p{L}\p{N}]\S*[\p{L}\p{N}])|\p{Ll}{2}|^[b-dg-hk-np-tvx¢]$/u;

/** Steps by the chunk of `text` that they stand in. */
export function placesOf(text: string, steps: readonly Step[]): Place[] {
  const places: Place[] = [];
  for (const step of steps) {
    const { start, end } = step.group;
    const last = places[places.length - 1];
    if (last !== undefined && start < last.end) {
      last.steps.push(step);
      continue;
    }
    let from = start;
    while (from > 0 && !isWhite(text.charCodeAt(from - 1))) from--;
    places.push({ start: from, end: skipWord(text, end, text.length), steps: [step] });
  }
  return places;
}

/** Whether what was decided is far from what was read, or what was read is no word. */
export function isFar({ steps }: Place): boolean {
  return steps.some(isFarStep);
}

function isFarStep({ group: { kind, start, end, candidates }, candidate }: Step): boolean {
  return kind === "word" && candidates.width === 1 && (candidates.ids[candidate] === 0 || candidates.costs[candidate]! > SURE_PER_CHARACTER * (end - start));
}

/** Whether the context may know better than the reading. `digits`: a few digits alone may be a word. */
export function isDoubtful(text: string, place: Place, { digits }: { readonly digits: boolean }): boolean {
  const { steps, start, end } = place;
  // Cheap, and true of most chunks.
  if (!isFigure(text.charCodeAt(start)) && !steps.some(isUnsure)) return false;
  const reading = text.slice(start, end);
  if (FEW_DIGITS.test(reading)) return digits;
  if (reading.length > LONGEST || !WORDY.test(reading) || shapeOf(reading) === 2) return false;
  // A word for both would take the number away.
  if (steps[0]!.group.kind === "split" && steps[1]?.group.kind === "protected") return steps[0]!.margin < SURE_MARGIN;
  return steps.some(isUnsure);
}

/** Whether something else comes near what was decided for a step, or it is far from what was read. */
export function isUnsure(step: Step): boolean {
  const { kind, candidates } = step.group;
  if (kind !== "word" || candidates.width !== 1) return kind === "split" || kind === "join";
  return step.margin < SURE_MARGIN || isFarStep(step);
}

const isFigure = (code: number): boolean => code >= 48 && code <= 57;

/** The words of some places in a row, boundaries among them. */
export function idsOf(places: readonly Place[]): number[] {
  return places.flatMap(({ steps }) => stepIds(steps));
}

/** The words of some steps in a row, boundaries among them. */
export function stepIds(steps: readonly Step[]): number[] {
  const ids: number[] = [];
  for (const { group, candidate } of steps) {
    const { width } = group.candidates;
    for (let i = 0; i < width; i++) ids.push(group.candidates.ids[candidate * width + i]!);
    if (group.boundary) ids.push(BOUNDARY_ID);
  }
  return ids;
}

/** What some steps cost beside the language model, nats. */
export function channelCost(steps: readonly Step[]): number {
  return steps.reduce((sum, { group, candidate }) => sum + group.cost + (group.candidates.costs[candidate] ?? 0), 0);
}
