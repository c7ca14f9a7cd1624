/** Owns half-open spans in UTF-16 units and the edits that carry them. */

/** A half-open stretch `[start, end)` of a text, in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Why an edit was made: the kind of misreading it repairs. */
export type EditCause = "marks" | "letters" | "join" | "split" | "term" | "code" | "case" | "noise";

/** One repair: a span of the reading, what stood there, what it becomes. */
export interface Edit extends Span {
  /** The reading's own text of the span. */
  readonly from: string;
  /** What was meant; empty where the span is noise. */
  readonly to: string;
  /** 0..1: the share of edits with this figure that are right. */
  readonly confidence: number;
  readonly cause: EditCause;
}

/**
 * The text after the edits. Edits must be sorted and must not overlap; text outside them is kept to the letter.
 *
 * @example
 * ```ts
 * import { applyEdits } from "khoidau";
 * applyEdits("s6 733", [{ start: 0, end: 2, from: "s6", to: "số", confidence: 1, cause: "letters" }]); // "số 733"
 * ```
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let out = "";
  let at = 0;
  for (const edit of edits) {
    out += text.slice(at, edit.start) + edit.to;
    at = edit.end;
  }
  return out + text.slice(at);
}
