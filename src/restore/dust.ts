/** Owns the telling of dust: lines that hold only what a seal, a signature or dirt left. */

import type { Step } from "../decode/step.js";

/** Signs that print does not put beside letters. */
const ODD = /[^\p{L}\p{N}\s.,;:()"“”'’/–-]/u;
const LETTER = /\p{L}/u;
const LIST_NUMBER = /^\s*(?:[IVXivx]+|\p{L})[.)]/u;
/** A word with more margin than this, nats, is no dust. */
const SURE = 6;

/** Steps `from..to` (half-open) that make up a line of dust, and the stretch of the text they stand on. */
export interface DustLine {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
}

/**
 * The lines of dust among the steps of a stretch: a single letter alone on its line, or nothing but scraps of one
 * or two letters with odd signs between them. Words are never dust, however badly they were read.
 */
export function dustLines(text: string, steps: readonly Step[]): DustLine[] {
  const found: DustLine[] = [];
  for (let from = 0; from < steps.length; ) {
    const start = text.lastIndexOf("\n", steps[from]!.group.start - 1) + 1;
    const next = text.indexOf("\n", steps[from]!.group.start);
    const end = next < 0 ? text.length : next;
    let to = from + 1;
    while (to < steps.length && steps[to]!.group.start < end) to++;
    // Lines of dust are short; a long one is not even looked at.
    const line = end - start <= 24 ? text.slice(start, end) : "";
    if (line !== "" && isDust(line, steps.slice(from, to))) {
      const trimmed = line.trim();
      const first = start + line.indexOf(trimmed);
      found.push({ from, to, start: first, end: first + trimmed.length });
    }
    from = to;
  }
  return found;
}

function isDust(line: string, steps: readonly Step[]): boolean {
  if (!LETTER.test(line) || LIST_NUMBER.test(line)) return false;
  const words = steps.filter(({ group }) => group.kind !== "literal");
  if (words.some(({ group, margin }) => group.kind !== "word" || margin > SURE)) return false;
  const scraps = line.match(/[\p{L}\p{N}]+/gu) ?? [];
  if (scraps.length === 1) return scraps[0]!.length === 1;
  return scraps.every((scrap) => scrap.length <= 2) && ODD.test(line);
}
