/** Owns the stretches of a text that are settled before the search. */

/** A stretch that is settled before the search: nothing in it changes but by what is `written`. */
export interface SettledSpan {
  readonly start: number;
  readonly end: number;
  /** The language model's word for it. */
  readonly wordId: number;
  readonly kind: "protected" | "code" | "noise";
  /** What it becomes; the reading's own text where undefined. */
  readonly written?: string;
  /** 0..1: how sure that is; 1 where undefined. */
  readonly confidence?: number;
}

/** Index of the first span that ends after `at`. */
export function firstEndingAfter(spans: readonly SettledSpan[], at: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.end <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Words that the language model is told for settled spans. */
export interface SettledIds {
  readonly code: number;
  readonly address: number;
  readonly date: number;
  readonly unknown: number;
  /** The id of a word, for list marks. */
  readonly word: (word: string) => number;
}
