import { describe, expect, it } from "vitest";
import { isInTurned, turnedFrame } from "../../src/scan/turned-frame.js";
import type { Corners } from "../../src/scan/turned-frame.js";
import { turnedOutline } from "./ink.js";

/** The frame that is found around some pixels. */
function frameOf(places: readonly (readonly [number, number])[]): Corners | undefined {
  const ink = new Set(places.map(([x, y]) => `${x} ${y}`));
  const [xs, ys] = [places.map(([x]) => x), places.map(([, y]) => y)];
  const box = { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs) + 1, bottom: Math.max(...ys) + 1 };
  return turnedFrame(box, (x, y) => ink.has(`${x} ${y}`), 2);
}

describe("a frame that stands askew", () => {
  it.each([-15, -3, 2, 8, 19])("of %d degrees is found by its corners", (degrees) => {
    const corners = frameOf(turnedOutline(100, 100, 200, 90, degrees))!;
    const [highest] = corners;
    expect(Math.hypot(highest.x - (degrees > 0 ? 100 : 100 + 200 * Math.cos((degrees * Math.PI) / 180)), highest.y - (degrees > 0 ? 100 : 100 + 200 * Math.sin((degrees * Math.PI) / 180)))).toBeLessThan(20);
  });

  it("is not what is level, or upright on a corner, or a ring, or has a side that is not drawn", () => {
    expect(frameOf(turnedOutline(100, 100, 200, 90, 0))).toBeUndefined();
    expect(frameOf(turnedOutline(100, 100, 200, 90, 40))).toBeUndefined();
    expect(frameOf(Array.from({ length: 720 }, (_, i) => [Math.round(200 + 80 * Math.cos(i / 114)), Math.round(200 + 80 * Math.sin(i / 114))] as const))).toBeUndefined();
    const ends = turnedOutline(100, 100, 200, 90, 8);
    expect(frameOf(ends.filter(([x]) => x < 120 || x > 280))).toBeUndefined();
  });

  it("holds what lies within its lines, not all that its box holds", () => {
    const corners = frameOf(turnedOutline(100, 100, 200, 90, 8))!;
    expect(isInTurned({ left: 180, top: 140, right: 220, bottom: 160 }, corners, 3)).toBe(true);
    expect(isInTurned({ left: 280, top: 100, right: 295, bottom: 110 }, corners, 3)).toBe(false);
  });
});
