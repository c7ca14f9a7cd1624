import { expect, it } from "vitest";
import { paddleText } from "../../bench/paddle-engine.js";
import type { PaddleBox } from "../../bench/paddle-engine.js";

/** A stretch of 20 pixels' height whose right end stands `drop` lower than its left one. */
const stretch = (text: string, x: number, y: number, width: number, drop = 0): PaddleBox =>
  ({ text, box: [[x, y], [x + width, y + drop], [x + width, y + drop + 20], [x, y + 20]] });

it("puts side by side what stands on one line, whatever came first", () => {
  expect(paddleText([stretch("nhan dan", 210, 12, 90), stretch("Uy ban", 100, 10, 100), stretch("tinh Lao Cai", 100, 40, 200)])).toBe("Uy ban nhan dan\ntinh Lao Cai\n");
});

it("follows lines that stand askew", () => {
  expect(paddleText([stretch("Quyet dinh", 0, 0, 400, 16), stretch("so 733", 420, 17, 200, 8), stretch("ve viec", 0, 30, 400, 16)])).toBe("Quyet dinh so 733\nve viec\n");
});
