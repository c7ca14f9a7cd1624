/** Owns the figure that an edit's margin is worth. */

// Logistic of the margin in nats, fitted on held-out documents read by both engines (`npm run bench`, reliability).
const SLOPE = 0.55;
const OFFSET = 0.1;

/** 0..1: the share of edits with this margin (nats to the best other path) that are right. */
export function confidenceOf(margin: number): number {
  return 1 / (1 + Math.exp(-SLOPE * margin - OFFSET));
}
