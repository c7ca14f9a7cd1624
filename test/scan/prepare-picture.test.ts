/** What is done to a picture before it is read: colours lifted, light evened, edges wiped, turned upright and straight. */

import { describe, expect, it } from "vitest";
import { wipeBlackEdges } from "../../src/scan/black-edges.js";
import { evenLight } from "../../src/scan/even-light.js";
import { inkMap, turnedMap } from "../../src/scan/ink-map.js";
import { liftColour } from "../../src/scan/lift-colour.js";
import { pageDirection } from "../../src/scan/page-direction.js";
import type { PagePicture } from "../../src/scan/page-picture.js";
import { darkened, tracesOn } from "../../src/scan/picture-traces.js";
import { preparePicture } from "../../src/scan/prepare-picture.js";
import type { Raster } from "../../src/scan/raster.js";
import { turned } from "../../src/scan/raster.js";
import { findSkew } from "../../src/scan/skew.js";
import { turnedOutline } from "./ink.js";
import { barPage, pictureOf, turnedGrey } from "./scan-files.js";

const DPI = { x: 300, y: 300 };

describe("skew", () => {
  it.each([-7.3, -0.4, 0, 1.1])("of %d degrees is found to a tenth, on printed text", async (degrees) => {
    const page = await pictureOf("trang-2.mixed.pdf", 2);
    const aslant = await turnedGrey(page.grey, page.width, page.height, degrees);
    const found = findSkew(inkMap(aslant.grey, aslant.width, aslant.height, DPI));
    expect(Math.abs(found.degrees - degrees)).toBeLessThanOrEqual(0.1);
  });

  it("of a blank page is none", () => {
    expect(findSkew({ width: 800, height: 1100, ink: new Uint8Array(880_000) })).toEqual({ degrees: 0, feet: 0, heads: 0 });
  });
});

describe("direction", () => {
  it("is told for all four ways that a page may lie", async () => {
    const page = await pictureOf("trang-2.mixed.pdf", 2);
    let map = inkMap(page.grey, page.width, page.height, DPI);
    const turns: number[] = [];
    for (let quarter = 0; quarter < 4; quarter++) {
      turns.push(pageDirection(map).turn);
      map = turnedMap(map);
    }
    expect(turns).toEqual([0, 270, 180, 90]);
  });

  it("is told of ruled tables, whose rules are as sharp across as along", async () => {
    const { grey, width, height } = await pictureOf("trang-2.mixed.pdf", 2);
    for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) if (y % 150 < 4 || x % 400 < 4) grey[y * width + x] = 0;
    let map = inkMap(grey, width, height, DPI);
    const turns: number[] = [];
    for (let quarter = 0; quarter < 4; quarter++) {
      turns.push(pageDirection(map).turn);
      map = turnedMap(map);
    }
    expect(turns).toEqual([0, 270, 180, 90]);
  });

  it("is told of pale print as well", async () => {
    const { grey, width, height } = await pictureOf("trang-2.mixed.pdf", 2);
    for (const share of [0.8, 0.6, 0.4, 0.25]) {
      const pale = grey.map((value) => 255 - (255 - value) * share);
      expect(pageDirection(inkMap(pale, width, height, DPI)).turn, `${share}`).toBe(0);
    }
  });
});

describe("quarter turns", () => {
  // 1 2 3
  // 4 5 6
  const raster: Raster = { width: 3, height: 2, channels: 1, data: Uint8Array.of(1, 2, 3, 4, 5, 6), dpi: { x: 204, y: 98 } };

  it("move every pixel to its place", () => {
    expect([...turned(raster, 90).data]).toEqual([4, 1, 5, 2, 6, 3]);
    expect([...turned(raster, 180).data]).toEqual([6, 5, 4, 3, 2, 1]);
    expect([...turned(raster, 270).data]).toEqual([3, 6, 2, 5, 1, 4]);
    expect(turned(raster, 90)).toMatchObject({ width: 2, height: 3, dpi: { x: 98, y: 204 } });
  });
});

/** A colour page of 100 dpi, yellowish, with what `paint` puts on it. */
function colourPage(paint: (set: (x: number, y: number, rgb: readonly [number, number, number]) => void) => void): Raster {
  const [width, height] = [827, 1169];
  const data = new Uint8Array(width * height * 3);
  for (let i = 0; i < data.length; i += 3) data.set([246, 240, 214], i);
  paint((x, y, rgb) => data.set(rgb, (Math.round(y) * width + Math.round(x)) * 3));
  return { width, height, channels: 3, data, dpi: { x: 100, y: 100 } };
}

describe("colour", () => {
  const ring = colourPage((set) => {
    for (let angle = 0; angle < 6.283; angle += 0.002) {
      for (let r = 62; r < 68; r++) set(500 + r * Math.cos(angle), 800 + r * Math.sin(angle), [205, 40, 50]);
    }
    // A black word through the ring, and red over black where they meet.
    for (let x = 400; x < 470; x++) for (let y = 795; y < 805; y++) set(x, y, x > 432 && x < 438 ? [62, 18, 22] : [30, 28, 30]);
  });

  it("of a seal is lifted off, and the word under it stays", () => {
    const { grey, zones } = liftColour(ring, 100);
    expect(zones).toHaveLength(1);
    const [{ kind, box }] = zones as [(typeof zones)[number]];
    expect(kind).toBe("seal");
    expect(Math.abs(box.left - 432)).toBeLessThan(5);
    expect(Math.abs(box.bottom - 868)).toBeLessThan(5);
    expect(grey[800 * 827 + 565]).toBeGreaterThan(225);
    expect(grey[800 * 827 + 435]).toBeLessThan(110);
    expect(grey[800 * 827 + 460]).toBeLessThan(50);
  });

  it("of a printed red line stays, as on the papers of the Party", () => {
    const page = colourPage((set) => {
      for (let letter = 0; letter < 24; letter++) for (let x = 0; x < 7; x++) for (let y = 0; y < 12; y++) set(300 + letter * 10 + x, 120 + y, [190, 30, 40]);
    });
    const { grey, zones } = liftColour(page, 100);
    expect(zones).toEqual([]);
    expect(grey[125 * 827 + 303]).toBeLessThan(120);
  });

  it.each([-8, 4, 8])("of a framed stamp that was set askew by %d degrees is lifted", (degrees) => {
    const { grey, zones } = liftColour(colourPage((set) => {
      for (const [x, y] of turnedOutline(300, 300, 200, 90, degrees)) for (const off of [0, 1]) set(x, y + off, [190, 30, 40]);
      for (let x = 0; x < 60; x++) for (let y = 0; y < 10; y++) set(370 + x, 340 + y, [190, 30, 40]);
    }), 100);
    expect(zones).toMatchObject([{ kind: "stamp" }]);
    expect(grey[345 * 827 + 400]).toBeGreaterThan(225);
  });

  it("of a small red frame stays: it may be a mark of secrecy or urgency", () => {
    const { grey, zones } = liftColour(colourPage((set) => {
      for (const [x, y] of turnedOutline(300, 300, 118, 34, 0)) for (const off of [0, 1]) set(x, y + off, [190, 30, 40]);
    }), 100);
    expect(zones).toEqual([]);
    expect(grey[300 * 827 + 350]).toBeLessThan(120);
  });

  it("is nothing to a grey page", () => {
    const raster: Raster = { width: 2, height: 1, channels: 1, data: Uint8Array.of(0, 255) };
    expect(liftColour(raster, 300)).toEqual({ grey: raster.data, zones: [] });
  });

  it("of the project's own scan: seal and pen are gone from the picture, their boxes named", async () => {
    const picture = await pictureOf("to-trinh-47.jpg");
    expect(picture.noise.map((zone) => zone.kind).sort()).toEqual(["seal", "signature"]);
    const seal = picture.noise.find((zone) => zone.kind === "seal")!.box;
    // 36 mm at 300 dpi are 425 pixels.
    expect(Math.abs(seal.right - seal.left - 440)).toBeLessThan(30);
  });
});

describe("light", () => {
  it("that falls off is evened: paper becomes white, print stays dark", () => {
    const { grey, width, height } = barPage(900, 1200);
    const shaded = grey.map((value, i) => Math.round(value * (0.55 + (0.4 * (i % width)) / width)));
    evenLight(shaded, width, height, { x: 110, y: 110 });
    const [paper, ink] = [shaded.filter((_, i) => grey[i] === 255), shaded.filter((_, i) => grey[i] === 0)];
    expect(paper.reduce((least, value) => Math.min(least, value), 255)).toBeGreaterThan(225);
    expect(ink.reduce((most, value) => Math.max(most, value), 0)).toBeLessThan(30);
  });

  it("of a white page is left alone to the byte", () => {
    const { grey, width, height } = barPage(900, 1200);
    const before = grey.slice();
    evenLight(grey, width, height, { x: 110, y: 110 });
    expect(grey).toEqual(before);
  });
});

describe("black edges", () => {
  it("are wiped, a letter at the side and the print are not", () => {
    const { grey, width, height } = barPage(827, 1169);
    const print = grey.slice();
    for (let y = 0; y < height; y++) grey.fill(0, y * width, y * width + 18);
    for (let x = 300; x < 700; x++) grey.fill(0, 0 * width + x, 0 * width + x + 1);
    for (let y = 500; y < 512; y++) grey.fill(0, y * width + width - 8, y * width + width);
    const map = inkMap(grey, width, height, { x: 100, y: 100 });
    expect(wipeBlackEdges(map, grey, width, height)).toBeGreaterThan(1169 * 15);
    expect(grey[600 * width + 5]).toBe(255);
    expect(grey[505 * width + width - 3]).toBe(0);
    const inside = (bytes: Uint8Array): Uint8Array => bytes.filter((_, i) => i % width > 40 && i % width < width - 20);
    expect(Buffer.from(inside(grey)).equals(Buffer.from(inside(print)))).toBe(true);
  });
});

describe("what stands on a page", () => {
  const picture = (grey: Uint8Array, width: number, height: number): PagePicture =>
    ({ number: 1, width, height, dpi: 100, grey, noise: [], made: { turned: 0, skew: 0, scale: 1 } });

  it("is nothing without ink but for specks and a black rim", () => {
    const grey = new Uint8Array(827 * 1169).fill(240);
    for (let y = 0; y < 1169; y++) grey.fill(0, y * 827, y * 827 + 20);
    for (const at of [300_000, 500_000, 700_000]) grey.fill(0, at, at + 3);
    expect(tracesOn(picture(grey, 827, 1169))).toBe("none");
  });

  it("is text where one line of it stands, however faint", () => {
    const { grey, width, height } = barPage(827, 1169);
    grey.fill(255, 120 * width);
    expect(tracesOn(picture(grey, width, height))).toBe("text");
    expect(tracesOn(picture(grey.map((value) => (value === 0 ? 140 : 255)), width, height))).toBe("text");
  });

  it("is pale where a fax has faded, or the other side shines through", () => {
    const { grey, width, height } = barPage(827, 1169);
    const pale = picture(grey.map((value) => (value === 0 ? 195 : 250)), width, height);
    expect(tracesOn(pale)).toBe("pale");
    expect(tracesOn(darkened(pale))).toBe("text");
    expect(Math.min(...new Set(darkened(pale).grey))).toBe(0);
  });
});

describe("a prepared picture", () => {
  it("is black on white, also where the page is a negative", async () => {
    const { grey, width, height } = barPage(827, 1169);
    const dpi = { x: 100, y: 100 };
    const [positive, negative] = [await preparePicture({ width, height, channels: 1, data: grey.slice(), dpi }, 1),
      await preparePicture({ width, height, channels: 1, data: grey.map((value) => 255 - value), dpi }, 1)];
    expect(Buffer.from(negative.grey).equals(Buffer.from(positive.grey))).toBe(true);
  });

  it("names where a lifted seal lies on itself, once the page is turned and scaled", async () => {
    const page = colourPage((set) => {
      for (let angle = 0; angle < 6.283; angle += 0.002) for (let r = 60; r < 68; r++) set(600 + r * Math.cos(angle), 300 + r * Math.sin(angle), [205, 40, 50]);
      const bars = barPage(827, 1169);
      bars.grey.forEach((value, i) => value === 0 && Math.hypot((i % 827) - 600, Math.floor(i / 827) - 300) > 80 && set(i % 827, Math.floor(i / 827), [20, 20, 20]));
    });
    const upright = await preparePicture(page, 1);
    const lying = await preparePicture(turned(page, 90), 1);
    expect([upright.made.turned, lying.made.turned]).toEqual([0, 270]);
    const middle = ({ noise: [zone] }: typeof upright): number[] => [(zone!.box.left + zone!.box.right) / 2, (zone!.box.top + zone!.box.bottom) / 2];
    for (const at of [middle(upright), middle(lying)]) {
      expect(Math.abs(at[0]! - 1800)).toBeLessThan(12);
      expect(Math.abs(at[1]! - 900)).toBeLessThan(12);
    }
  });
});
