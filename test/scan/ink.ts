/** Owns pictures drawn by hand for the tests: `#` is ink. */

import type { GreyPicture } from "../../src/scan/zone-components.js";

/** A white sheet to draw on. */
export class Sheet implements GreyPicture {
  readonly grey: Uint8Array;

  constructor(readonly width: number, readonly height: number) {
    this.grey = new Uint8Array(width * height).fill(255);
  }

  /** Fills a box with ink. */
  box(left: number, top: number, width: number, height: number): this {
    for (let y = top; y < top + height; y++) this.grey.fill(0, y * this.width + left, y * this.width + left + width);
    return this;
  }

  /** The outline of a box, some pixels thick. */
  frame(left: number, top: number, width: number, height: number, thick = 4): this {
    return this.box(left, top, width, thick).box(left, top + height - thick, width, thick).box(left, top, thick, height).box(left + width - thick, top, thick, height);
  }

  /** A frame turned clockwise about its upper left corner. */
  turnedFrame(left: number, top: number, width: number, height: number, degrees: number, thick = 4): this {
    for (const [x, y] of turnedOutline(left, top, width, height, degrees)) this.box(x - (thick >> 1), y - (thick >> 1), thick, thick);
    return this;
  }

  /** A ring, some pixels thick. */
  ring(x: number, y: number, radius: number, thick = 5): this {
    for (let row = y - radius; row <= y + radius; row++) {
      for (let column = x - radius; column <= x + radius; column++) {
        const from = Math.hypot(column - x, row - y);
        if (from <= radius && from > radius - thick) this.grey[row * this.width + column] = 0;
      }
    }
    return this;
  }

  /** A line of letters, 28 pixels high and 18 wide, foot at `base`, in words of five. */
  line(left: number, base: number, letters: number): this {
    for (let i = 0; i < letters; i++) this.box(left + i * 24 + Math.floor(i / 5) * 18, base - 28, 18, 28);
    return this;
  }
}

/** The pixels along the outline of a box that is turned clockwise about its upper left corner. */
export function turnedOutline(left: number, top: number, width: number, height: number, degrees: number): [number, number][] {
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  const places: [number, number][] = [];
  for (let x = 0; x <= width; x++) for (const y of [0, height]) places.push([x, y]);
  for (let y = 0; y <= height; y++) for (const x of [0, width]) places.push([x, y]);
  return places.map(([x, y]) => [Math.round(left + x * cos - y * sin), Math.round(top + x * sin + y * cos)]);
}
