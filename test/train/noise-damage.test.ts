import { describe, expect, it } from "vitest";
import { damagePage, grain, levels, speckled, threshold } from "../../src/train/noise-damage.js";
import { DAMAGES } from "../../src/train/noise-page.js";
import type { GreyImage } from "../../src/train/noise-page.js";
import { SeededRandom } from "../../src/train/noise-random.js";

/** White paper of 120 × 80 pixels with a black bar. */
function paper(): GreyImage {
  const data = new Uint8Array(120 * 80).fill(255);
  for (let y = 30; y < 40; y++) data.fill(0, y * 120 + 20, y * 120 + 100);
  return { data, width: 120, height: 80 };
}

describe("damagePage", () => {
  it.each(DAMAGES)("%s does the same twice, and leaves the picture it was given alone", async (damage) => {
    const before = paper();
    const once = await damagePage(before, damage, new SeededRandom("trang 1"), 200);
    const twice = await damagePage(paper(), damage, new SeededRandom("trang 1"), 200);
    expect(once).toEqual(twice);
    expect(once.data).toHaveLength(once.width * once.height);
    expect(before).toEqual(paper());
  });

  it.each(DAMAGES.filter((damage) => damage !== "clean"))("%s changes the page", async (damage) => {
    expect((await damagePage(paper(), damage, new SeededRandom("trang 2"), 200)).data).not.toEqual(paper().data);
  });

  it("fattens and thins strokes", async () => {
    const ink = (image: GreyImage) => image.data.reduce((sum, grey) => sum + 255 - grey, 0);
    expect(ink(await damagePage(paper(), "bleed", new SeededRandom(1), 200))).toBeGreaterThan(ink(paper()));
    expect(ink(await damagePage(paper(), "thin", new SeededRandom(1), 200))).toBeLessThan(ink(paper()));
  });
});

describe("the single kinds", () => {
  const row = (...data: number[]): GreyImage => ({ data: Uint8Array.from(data), width: data.length, height: 1 });

  it("threshold knows black and white only", () => {
    expect([...threshold(row(0, 99, 100, 255), 100).data]).toEqual([0, 0, 255, 255]);
  });

  it("levels stretches what lies between its limits", () => {
    expect([...levels(row(0, 50, 100, 150, 255), 50, 150).data]).toEqual([0, 0, 127, 255, 255]);
  });

  it("grain stays within the greys", () => {
    const image = grain(paper(), 40, new SeededRandom(3));
    expect(image.data.some((grey) => grey > 0 && grey < 255)).toBe(true);
  });

  it("speckles leave most of the page alone", () => {
    const changed = speckled(paper(), new SeededRandom(4), 200).data.filter((grey, i) => grey !== paper().data[i]).length;
    expect(changed).toBeLessThan(paper().data.length / 10);
  });
});
