/** Owns the black edges of a scan: the lid's shadow, the feeder's gap, the spine of a book. They are read as rubbish lines. */

import type { InkMap } from "./ink-map.js";
import { MAP_DPI } from "./ink-map.js";

/** Ink that begins within this many cells of the picture's side belongs to the side. */
const NEAR = 3;
/** A thing at the side shorter than this (inches) may be a letter of a page cut close. */
const LEAST = 0.4;
/** No edge is deeper than this share of the picture: a frame of a form or a table reaches over all of it. */
const DEEPEST = 0.2;

/**
 * Wipes black edges off the map and off the picture that it was made from. 10 ms.
 *
 * @returns how many cells were wiped
 */
export function wipeBlackEdges(map: InkMap, grey: Uint8Array, width: number, height: number): number {
  const cells = edgeCells(map);
  for (const at of cells) {
    map.ink[at] = 0;
    const x = at % map.width;
    const y = (at - x) / map.width;
    // One cell around it too: the edge's own soft edge.
    const left = Math.max(0, Math.floor(((x - 1) * width) / map.width));
    const right = Math.min(width, Math.ceil(((x + 2) * width) / map.width));
    const top = Math.max(0, Math.floor(((y - 1) * height) / map.height));
    const bottom = Math.min(height, Math.ceil(((y + 2) * height) / map.height));
    for (let row = top; row < bottom; row++) grey.fill(255, row * width + left, row * width + right);
  }
  return cells.length;
}

/** The cells of things that touch a side, run along it, and do not reach far into the page. */
function edgeCells({ width, height, ink }: InkMap): number[] {
  const seen = new Uint8Array(ink.length);
  const edges: number[] = [];
  const start = (x: number, y: number): void => {
    const from = y * width + x;
    if (ink[from] === 0 || seen[from] === 1) return;
    const thing = [from];
    seen[from] = 1;
    let [left, right, top, bottom] = [x, x, y, y];
    for (let i = 0; i < thing.length; i++) {
      const at = thing[i]!;
      const cx = at % width;
      const cy = (at - cx) / width;
      left = Math.min(left, cx);
      right = Math.max(right, cx);
      top = Math.min(top, cy);
      bottom = Math.max(bottom, cy);
      for (let ny = Math.max(0, cy - 1); ny <= Math.min(height - 1, cy + 1); ny++) {
        for (let nx = Math.max(0, cx - 1); nx <= Math.min(width - 1, cx + 1); nx++) {
          const next = ny * width + nx;
          if (ink[next] === 0 || seen[next] === 1) continue;
          seen[next] = 1;
          thing.push(next);
        }
      }
    }
    const [across, down] = [right - left + 1, bottom - top + 1];
    const shallow = across <= width * DEEPEST || down <= height * DEEPEST;
    if (shallow && Math.max(across, down) >= LEAST * MAP_DPI) edges.push(...thing);
  };
  for (let near = 0; near < NEAR; near++) {
    for (let x = 0; x < width; x++) {
      start(x, near);
      start(x, height - 1 - near);
    }
    for (let y = 0; y < height; y++) {
      start(near, y);
      start(width - 1 - near, y);
    }
  }
  return edges;
}
