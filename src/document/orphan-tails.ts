/** Owns the ends of lines that an engine read before their beginnings: blocks above the head that begin in the middle of a phrase. */

import type { Span } from "../span.js";
import { beginsCapital } from "./letter-case.js";
import type { SourceText } from "./source-text.js";

/** The blocks of the lines `from`…`to` (the head's first line) that go on with something, in order. */
export function orphanTails(source: SourceText, from: number, to: number): Span[][] {
  const tails: Span[][] = [];
  let block: Span[] = [];
  const close = (): void => {
    if (block.length > 0) tails.push(block);
    block = [];
  };
  for (let i = from; i < to; i++) {
    const line = source.lines[i]!;
    if (line.start === line.end) close();
    else block.push({ start: line.start, end: line.end });
  }
  close();
  const first = tails[0]?.[0];
  // a page that begins in order has its head first
  if (first === undefined || beginsCapital(source.text.slice(first.start, first.end))) return [];
  return tails;
}
