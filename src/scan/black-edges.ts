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
function edgeCells(map: InkMap): number[] {
  const { width, height } = map;
  const seen = new Uint8Array(map.ink.length);
  const edges: number[] = [];
  const start = (x: number, y: number): void => {
    const thing = thingAt(map, seen, y * width + x);
    // Not spread into `push`: a deep edge of a large page has more cells than a call has room for.
    if (isEdge(thing, map)) for (const cell of thing.cells) edges.push(cell);
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

/** Cells of ink that hang together, and their extent. */
interface InkThing {
  readonly cells: number[];
  readonly across: number;
  readonly down: number;
}

function isEdge({ across, down }: InkThing, { width, height }: InkMap): boolean {
  const shallow = across <= width * DEEPEST || down <= height * DEEPEST;
  return shallow && Math.max(across, down) >= LEAST * MAP_DPI;
}

/** What hangs together with a cell, corners counting; nothing where there is no ink or it was `seen`. */
function thingAt({ width, height, ink }: InkMap, seen: Uint8Array, from: number): InkThing {
  if (ink[from] === 0 || seen[from] === 1) return { cells: [], across: 0, down: 0 };
  const cells = [from];
  seen[from] = 1;
  let [left, right, top, bottom] = [width, 0, height, 0];
  for (let i = 0; i < cells.length; i++) {
    const x = cells[i]! % width;
    const y = (cells[i]! - x) / width;
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
    for (let ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny++) {
      for (let nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx++) {
        const next = ny * width + nx;
        if (ink[next] === 0 || seen[next] === 1) continue;
        seen[next] = 1;
        cells.push(next);
      }
    }
  }
  return { cells, across: right - left + 1, down: bottom - top + 1 };
}
