/** Owns where citations are looked for: title and body and annexes, but not the head nor what refers back to the document itself. */

import type { AnnexFound } from "./annexes.js";
import type { Citation } from "./references.js";
import { citations } from "./references.js";
import type { SourceText } from "./source-text.js";
import { indexWithin } from "./source-text.js";
import type { Span } from "../span.js";

/** All citations from the line `from` on, then those of lines that were read before the head. */
export function citedIn(source: SourceText, from: number, to: number, own: Span | undefined, tails: readonly Span[][], annexes: readonly AnnexFound[]): Citation[] {
  const parts: Span[] = [];
  let at = source.lines[from]?.start ?? source.text.length;
  for (const { reference } of annexes) {
    if (reference < 0) continue;
    const line = source.lines[reference]!;
    if (line.start > at) parts.push({ start: at, end: line.start });
    at = backReferenceEnd(source, reference);
  }
  const end = source.lines[to - 1]?.end ?? source.text.length;
  if (end > at) parts.push({ start: at, end });
  for (const tail of tails) parts.push({ start: tail[0]!.start, end: tail.at(-1)!.end });
  return parts.flatMap((part) => citations(source, part)).filter(({ code }) => own === undefined || code.start < own.start || code.start >= own.end);
}

/** The end of `(Kèm theo …)`: its closing bracket within three lines, else its line's end. */
function backReferenceEnd(source: SourceText, reference: number): number {
  const line = source.lines[reference]!;
  const last = source.lines[Math.min(source.lines.length - 1, reference + 3)]!;
  const close = indexWithin(source.text, ")", line.start, last.end);
  return close >= 0 ? close + 1 : line.end;
}
