/** Owns PaddleOCR's small network as an engine of the bench: PP-OCRv4 with its Chinese and English alphabet, which has few of the marks. */

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import type { ReadingEngine } from "../src/train/noise-engine.js";

/** A stretch of text and its corners, clockwise from the upper left one, pixels. */
export interface PaddleBox {
  readonly text: string;
  readonly box: readonly (readonly [number, number])[];
}

const PACKAGE = "@gutenye/ocr-node";

/** The engine; `undefined` where its package is not installed. */
export async function openPaddle(): Promise<ReadingEngine | undefined> {
  let ocr: { detect(path: string): Promise<PaddleBox[]> };
  try {
    ocr = await ((await import(PACKAGE)) as { default: { create(): Promise<typeof ocr> } }).default.create();
  } catch (error) {
    if ((error as { code?: string }).code === "ERR_MODULE_NOT_FOUND") return undefined;
    throw error;
  }
  const folder = mkdtempSync(join(tmpdir(), "khoidau-paddle-"));
  return {
    name: "paddle",
    async read({ data, width, height }) {
      const path = join(folder, "page.png");
      await sharp(data, { raw: { width, height, channels: 1 } }).png({ compressionLevel: 3 }).toFile(path);
      return paddleText(await ocr.detect(path));
    },
    async close() {
      rmSync(folder, { recursive: true });
    },
  };
}

/** The text of a page: what stands on one line side by side, from left to right. */
export function paddleText(boxes: readonly PaddleBox[]): string {
  const stretches = boxes.filter(({ text }) => text !== "").map(({ text, box }) => {
    const [a, b, c, d] = box as [[number, number], [number, number], [number, number], [number, number]];
    return { text, x: Math.min(a[0], d[0]), left: (a[1] + d[1]) / 2, right: (b[1] + c[1]) / 2, height: Math.abs(d[1] - a[1]) };
  }).sort((one, other) => one.left - other.left);
  type Stretch = (typeof stretches)[number];
  // On pages that stand askew, a line goes on where its last stretch ends.
  const apart = (one: Stretch, other: Stretch): number => (one.x < other.x ? Math.abs(one.right - other.left) : Math.abs(one.left - other.right));
  const lines: Stretch[][] = [];
  for (const stretch of stretches) {
    const line = lines.find((known) => known.some((other) => apart(other, stretch) < Math.min(other.height, stretch.height) / 2));
    if (line === undefined) lines.push([stretch]);
    else line.push(stretch);
  }
  return `${lines.map((line) => line.sort((one, other) => one.x - other.x).map(({ text }) => text).join(" ")).join("\n")}\n`;
}
