/** Owns the middle of figures: of words' heights and gaps, which outliers must not move. */

/** The middle value, of an even number the greater of the two; undefined where there is none. */
export function median(values: readonly number[]): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1];
}
