/** The project's own scans, and small files made on the spot. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import sharp from "sharp";
import type { PagePicture } from "../../src/scan/page-picture.js";
import { openSource } from "../../src/scan/open-source.js";

const FOLDER = fileURLToPath(new URL("../../fixtures/scans/", import.meta.url));

export const scanPath = (name: string): string => join(FOLDER, name);
export const scanBytes = (name: string): Uint8Array => new Uint8Array(readFileSync(scanPath(name)));

/** The text of page `number` of a scan, as it stands on the paper. */
export function goldPage(stem: string, number: number): string {
  return readFileSync(scanPath(`${stem}.gold.txt`), "utf8").trimEnd().split("\f")[number - 1]!;
}

/** A page of a scan, made ready. */
export async function pictureOf(name: string, number = 1): Promise<PagePicture> {
  const source = await openSource(scanPath(name));
  try {
    return await (await source.page(number)).picture!();
  } finally {
    await source.close();
  }
}

/** A white picture with black bars in rows, as lines of text are from afar: letters stand on a line and rise to many heights. */
export function barPage(width: number, height: number): { grey: Uint8Array; width: number; height: number } {
  const grey = new Uint8Array(width * height).fill(255);
  for (let line = 0; line * 40 + 100 < height - 60; line++) {
    for (let letter = 0; letter * 12 + 60 < width - 60; letter++) {
      if (letter % 6 === 5) continue;
      const rise = [14, 14, 22, 14, 26, 18][(letter * 7 + line * 3) % 6]!;
      for (let y = 0; y < rise; y++) {
        const at = (100 + line * 40 - y) * width + 50 + letter * 12 + ((line * line * 7) % 12);
        grey.fill(0, at, at + 8);
      }
    }
  }
  return { grey, width, height };
}

/** A grey picture turned clockwise by any angle, on white. */
export async function turnedGrey(grey: Uint8Array, width: number, height: number, degrees: number): Promise<{ grey: Uint8Array; width: number; height: number }> {
  const { data, info } = await sharp(grey, { raw: { width, height, channels: 1 } }).rotate(degrees, { background: "#fff" })
    .toColourspace("b-w").raw().toBuffer({ resolveWithObject: true });
  return { grey: new Uint8Array(data), width: info.width, height: info.height };
}
