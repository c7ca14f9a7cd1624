/** Owns vectors that are learned: their figures, and how far the steps of each have come. */

/** Keeps first steps finite. */
export const EPSILON = 1e-6;

/** Rows of figures with one sum of squared gradients each (Adagrad by row). */
export interface Rows {
  readonly values: Float32Array;
  readonly seen: Float32Array;
}

/** Rows whose figures `start` gives by their index. */
export function rowsOf(rows: number, dims: number, start: (index: number) => number): Rows {
  return { values: Float32Array.from({ length: rows * dims }, (_, i) => start(i)), seen: new Float32Array(rows) };
}

/** Numbers in 0..1 that are the same on every machine (xorshift). */
export function* lots(seed: number): Generator<number, never> {
  let x = seed >>> 0 || 1;
  for (;;) {
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    yield (x >>> 0) / 2 ** 32;
  }
}
