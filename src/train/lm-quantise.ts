/** Owns the quantisation: a few levels that stand for the values of one order. */

/** Rounds of moving each level to the mean of the values nearest to it. */
const ROUNDS = 8;

/** Levels in rising order that lie close to the values: even shares of the values first, then Lloyd's iteration. */
export function fitCodebook(values: Float32Array, size: number): Float32Array {
  const sorted = values.slice().sort();
  let levels = new Float32Array(size);
  if (sorted.length === 0) return levels;
  for (let level = 0; level < size; level++) {
    const at = Math.floor(((level + 0.5) * sorted.length) / size);
    levels[level] = sorted[Math.min(at, sorted.length - 1)]!;
  }
  for (let round = 0; round < ROUNDS; round++) levels = refined(levels, sorted);
  return levels;
}

function refined(levels: Float32Array, sorted: Float32Array): Float32Array<ArrayBuffer> {
  const out = new Float32Array(levels.length);
  let at = 0;
  for (let level = 0; level < levels.length; level++) {
    const end = level + 1 < levels.length ? (levels[level]! + levels[level + 1]!) / 2 : Infinity;
    let sum = 0;
    let count = 0;
    for (; at < sorted.length && sorted[at]! <= end; at++, count++) sum += sorted[at]!;
    out[level] = count > 0 ? sum / count : levels[level]!;
  }
  return out.sort();
}

/** The level nearest to each value. */
export function encode(values: Float32Array, levels: Float32Array): Uint8Array {
  const out = new Uint8Array(values.length);
  for (let i = 0; i < values.length; i++) out[i] = nearest(levels, values[i]!);
  return out;
}

function nearest(levels: Float32Array, value: number): number {
  let low = 0;
  let high = levels.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((levels[middle]! + levels[middle + 1]!) / 2 < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
