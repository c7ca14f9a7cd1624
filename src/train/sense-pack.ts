/** Owns the packing of the learned wide-context model into sections: 4 bits a figure, one scale a row. */

import { MIDDLE } from "../sense/sense-model.js";
import type { LookAlikes } from "./sense-places.js";
import type { SenseFigures } from "./sense-trainer.js";

/** Largest code either side of the middle; the sixteenth is not used, so that both sides reach as far. */
const LARGEST = MIDDLE - 1;
/** Scales that are tried, as shares of the one that cuts nothing off: cutting the largest figures rounds the others better. */
const SHARES = [0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 1];

/** The sections `sense.*`. Output vectors are kept for words with look-alikes alone. */
export function senseSections(figures: SenseFigures, alike: LookAlikes): Map<string, Uint8Array> {
  const { dims, near, far, inputs } = figures.shape;
  const ids = Uint16Array.from([...alike.keys()].filter((id) => alike[id] !== undefined));
  const numbers = new Map<Uint16Array, number>();
  for (const id of ids) if (!numbers.has(alike[id]!)) numbers.set(alike[id]!, numbers.size + 1);
  const sections = new Map<string, Uint8Array>([
    ["sense.header", bytesOf(Uint32Array.of(dims, near, far, inputs))],
    ["sense.positions", bytesOf(figures.positions)],
    ["sense.ids", bytesOf(ids)],
    ["sense.groups", bytesOf(Uint16Array.from(ids, (id) => numbers.get(alike[id]!)!))],
    ["sense.bias", bytesOf(Float32Array.from(ids, (id) => figures.bias[id]!))],
  ]);
  const inputIds = Uint16Array.from({ length: inputs }, (_, id) => id);
  const rows: readonly [string, Float32Array, Uint16Array][] = [["near", figures.near, inputIds], ["far", figures.far, inputIds], ["out", figures.out, ids]];
  for (const [name, vectors, chosen] of rows) {
    const { codes, scales } = packRows(vectors, dims, chosen);
    sections.set(`sense.${name}`, codes);
    sections.set(`sense.${name}.scales`, bytesOf(scales));
  }
  return sections;
}

function packRows(vectors: Float32Array, dims: number, ids: Uint16Array): { codes: Uint8Array; scales: Float32Array } {
  const codes = new Uint8Array((ids.length * dims) / 2);
  const scales = new Float32Array(ids.length);
  ids.forEach((id, row) => {
    const vector = vectors.subarray(id * dims, (id + 1) * dims);
    const scale = (scales[row] = bestScale(vector));
    for (let d = 0; d < dims; d++) codes[(row * dims + d) >> 1]! |= (codeOf(vector[d]!, scale) + MIDDLE) << (4 * (d & 1));
  });
  return { codes, scales };
}

function codeOf(figure: number, scale: number): number {
  return scale === 0 ? 0 : Math.max(-LARGEST, Math.min(LARGEST, Math.round(figure / scale)));
}

/** The scale that loses least, by the sum of squares. */
function bestScale(vector: Float32Array): number {
  const whole = vector.reduce((most, figure) => Math.max(most, Math.abs(figure)), 0) / LARGEST;
  let best = whole;
  let least = Infinity;
  for (const share of SHARES) {
    const scale = share * whole;
    const lost = vector.reduce((sum, figure) => sum + (codeOf(figure, scale) * scale - figure) ** 2, 0);
    if (lost < least) [best, least] = [scale, lost];
  }
  return best;
}

function bytesOf(view: Uint32Array | Uint16Array | Float32Array): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
}
