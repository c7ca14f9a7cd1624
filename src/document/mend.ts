/** Owns what a mend is: a stretch of the repaired text that the structure of documents knows better. */

import type { Edit, EditCause, Span } from "../span.js";

/** One stretch and what stands there by the grammar of its place. */
export interface Mend extends Span {
  readonly to: string;
  readonly cause: EditCause;
}

/** On 396 damaged made documents of a fresh seed 141 lines became right and none wrong; 18 stayed wrong for other reasons. */
const CONFIDENCE = 0.97;

/**
 * Mends of a repaired text laid over the edits that made it: again edits of the reading, sorted, not overlapping. Mends
 * that overlap an earlier one are dropped. O(edits + mends).
 *
 * @example
 * ```ts
 * import { composeEdits } from "./mend.js";
 * const edits = [{ start: 0, end: 2, from: "T0", to: "TỪ", confidence: 0.8, cause: "letters" as const }];
 * composeEdits("TỪ. GIÁM ĐỐC", edits, [{ start: 0, end: 3, to: "TL.", cause: "term" }])[0]; // { start: 0, end: 3, from: "T0.", to: "TL.", confidence: 0.97, cause: "term" }
 * ```
 */
export function composeEdits(text: string, edits: readonly Edit[], mends: readonly Mend[]): Edit[] {
  const out: Edit[] = [];
  const list = apart(mends);
  let at = 0;
  let shift = 0;
  for (let next = 0; next < list.length; ) {
    let { start, end } = list[next]!;
    for (; at < edits.length && endOf(edits[at]!, shift) <= start && !(edits[at]!.to === "" && edits[at]!.start + shift === start); at++) {
      out.push(edits[at]!);
      shift += growth(edits[at]!);
    }
    const group: Group = { mends: [list[next++]!], edits: [], before: shift };
    // an edit that the mend touches may reach into the next mend, and that into the next edit
    for (let grown = true; grown; ) {
      grown = false;
      for (; at < edits.length && edits[at]!.start + shift < end; at++, grown = true) {
        start = Math.min(start, edits[at]!.start + shift);
        end = Math.max(end, endOf(edits[at]!, shift));
        group.edits.push(edits[at]!);
        shift += growth(edits[at]!);
      }
      for (; next < list.length && list[next]!.start < end; next++, grown = true) {
        end = Math.max(end, list[next]!.end);
        group.mends.push(list[next]!);
      }
    }
    const edit = merged(text, { start, end }, group, shift);
    // an edit that a mend has taken back is none
    if (edit.from !== edit.to) out.push(edit);
  }
  // One by one: a book has more edits than a call takes arguments.
  for (; at < edits.length; at++) out.push(edits[at]!);
  return out;
}

/** Mends and edits that overlap; `before` is the growth of the text before them. */
interface Group {
  readonly mends: Mend[];
  readonly edits: Edit[];
  readonly before: number;
}

const growth = (edit: Edit): number => edit.to.length - (edit.end - edit.start);
const endOf = (edit: Edit, shift: number): number => edit.start + shift + edit.to.length;

/** One edit for a group that covers a stretch of the repaired text; `after` is the growth behind it. */
function merged(text: string, { start, end }: Span, { mends, edits, before }: Group, after: number): Edit {
  let from = "";
  let at = start;
  let shift = before;
  for (const edit of edits) {
    from += text.slice(at, edit.start + shift) + edit.from;
    at = endOf(edit, shift);
    shift += growth(edit);
  }
  from += text.slice(at, end);
  const to = mendedText(text.slice(start, end), mends.map((mend) => ({ ...mend, start: mend.start - start, end: mend.end - start })));
  return { start: start - before, end: end - after, from, to, confidence: CONFIDENCE, cause: mends[0]!.cause };
}

function apart(mends: readonly Mend[]): Mend[] {
  let end = 0;
  return [...mends].sort((a, b) => a.start - b.start || b.end - a.end).filter((mend) => {
    if (mend.start < end) return false;
    end = Math.max(mend.end, mend.start + 1);
    return true;
  });
}

/** The text with mends applied; spans are of `text`. */
export function mendedText(text: string, mends: readonly Mend[]): string {
  let out = "";
  let at = 0;
  for (const { start, end, to } of apart(mends)) {
    out += text.slice(at, start) + to;
    at = end;
  }
  return out + text.slice(at);
}
