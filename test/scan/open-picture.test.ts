/** Pictures as sources: every kind of pixel, pages and resolutions of TIFF, and what goes wrong. */

import type { Sharp } from "sharp";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { openSource, openSourceBytes } from "../../src/scan/open-source.js";
import { writeTiff } from "../../src/train/scan-tiff.js";
import { pictureOf, scanBytes, scanPath } from "./scan-files.js";

/** A sheet with a black box in its upper left quarter. */
const sheet = (): Sharp =>
  sharp({ create: { width: 400, height: 500, channels: 3, background: "#fff" } })
    .composite([{ input: { create: { width: 120, height: 60, channels: 3, background: "#000" } }, left: 40, top: 50 }]);

async function greyAt(bytes: Uint8Array, x: number, y: number): Promise<number> {
  const source = await openSourceBytes(bytes, "to.png");
  const picture = await (await source.page(1)).picture!();
  await source.close();
  return picture.grey[Math.round(y * picture.height) * picture.width + Math.round(x * picture.width)]!;
}

describe("TIFF", () => {
  it("gives each page at its own resolution, also where it differs across and down", async () => {
    const source = await openSource(scanPath("quyet-dinh-1264.tif"));
    expect([source.format, source.pageCount]).toEqual(["tiff", 2]);
    const [fine, coarse] = [await (await source.page(1)).picture!(), await (await source.page(2)).picture!()];
    expect(Math.abs(fine.width - coarse.width)).toBeLessThan(20);
    expect(Math.abs(fine.height - coarse.height)).toBeLessThan(40);
    await source.close();
  });

  it.each(["lzw", "jpeg", "deflate", "none"] as const)("reads %s", async (compression) => {
    const bytes = await sheet().tiff({ compression, xres: 200 / 25.4, yres: 200 / 25.4 }).toBuffer();
    expect(await greyAt(bytes, 0.2, 0.15)).toBeLessThan(60);
    expect(await greyAt(bytes, 0.8, 0.8)).toBeGreaterThan(240);
  });

  it("says that it is cut off", async () => {
    const bytes = scanBytes("quyet-dinh-1264.tif");
    await expect(openSourceBytes(bytes.slice(0, 12), "fax.tif")).rejects.toMatchObject({ code: "unreadable", details: { reason: "cut" } });
    await expect(openSourceBytes(bytes.slice(0, 4000), "fax.tif")).rejects.toMatchObject({ code: "unreadable", details: { reason: "cut" } });
  });

  it("refuses pages of 30,000 pixels a side before decoding them", async () => {
    const bytes = writeTiff([{ width: 30_000, height: 30_000, bytes: new Uint8Array(2), dpi: { x: 300, y: 300 } }]);
    await expect(openSourceBytes(bytes, "to-lon.tif")).rejects.toMatchObject({
      code: "unreadable", details: { reason: "too-large" }, message: expect.stringContaining("30000 × 30000 pixels") as string,
    });
  });
});

describe("other pictures", () => {
  const kinds: readonly (readonly [string, () => Promise<Buffer>])[] = [
    ["PNG of a palette", () => sheet().png({ palette: true, colours: 4 }).toBuffer()],
    ["PNG of 16 bits", () => sheet().toColourspace("rgb16").png().toBuffer()],
    ["PNG of 16 bits of grey", () => sheet().toColourspace("grey16").png().toBuffer()],
    ["JPEG of four inks", () => sheet().toColourspace("cmyk").jpeg().toBuffer()],
    ["JPEG of grey", () => sheet().toColourspace("b-w").jpeg().toBuffer()],
    ["WebP", () => sheet().webp().toBuffer()],
  ];

  it.each(kinds)("%s", async (_, make) => {
    const bytes = await make();
    expect(await greyAt(bytes, 0.2, 0.15)).toBeLessThan(60);
    expect(await greyAt(bytes, 0.8, 0.8)).toBeGreaterThan(240);
  });

  it("lays what is transparent on white paper", async () => {
    const bytes = await sharp({ create: { width: 300, height: 300, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } }).png().toBuffer();
    expect(await greyAt(bytes, 0.5, 0.5)).toBe(255);
  });

  it("turns a photograph as its camera says (EXIF)", async () => {
    // Orientation 6: what the file holds is to be turned a quarter clockwise, so the box comes to the upper right.
    const bytes = await sheet().withMetadata({ orientation: 6 }).jpeg().toBuffer();
    expect(await greyAt(bytes, 1 - 0.15, 0.2)).toBeLessThan(60);
  });

  it("takes a page without a resolution for A4, and one that cannot be for the same", async () => {
    const wide = await sharp({ create: { width: 1240, height: 1754, channels: 3, background: "#fff" } }).png().toBuffer();
    const wrong = await sharp(wide).withMetadata({ density: 80 }).png().toBuffer();
    for (const bytes of [wide, wrong]) {
      const source = await openSourceBytes(bytes, "trang.png");
      const picture = await (await source.page(1)).picture!();
      expect(picture.width).toBe(2481);
      await source.close();
    }
  });

  it("are read by what they are, whatever their name", async () => {
    const source = await openSourceBytes(scanBytes("thong-bao-92.png"), "thong-bao.pdf");
    expect(source.format).toBe("png");
    await source.close();
  });

  it("say that they are cut off", async () => {
    const cut = scanBytes("to-trinh-47.jpg").slice(0, 40_000);
    const source = await openSourceBytes(cut, "anh.jpg");
    await expect((await source.page(1)).picture!()).rejects.toMatchObject({ code: "unreadable", message: expect.stringContaining("anh.jpg (JPEG) cannot be decoded") as string });
  });

  it("are refused where a side has 30,000 pixels", async () => {
    const bytes = await sharp({ create: { width: 30_000, height: 4, channels: 3, background: "#fff" } }).png().toBuffer();
    await expect(openSourceBytes(bytes, "dai.png")).rejects.toMatchObject({ details: { reason: "too-large" } });
  });
});

describe("the project's own scans", () => {
  it("come out upright and straight", async () => {
    const upright = await pictureOf("thong-bao-92.png");
    const turned = await pictureOf("thong-bao-92.upside-down.webp");
    expect([upright.made.turned, turned.made.turned]).toEqual([0, 180]);
    expect([upright.made.skew, turned.made.skew]).toEqual([-1.2, -1.2]);
  });
});
