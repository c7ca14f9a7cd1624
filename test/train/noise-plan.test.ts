import { describe, expect, it } from "vitest";
import { planPages } from "../../src/train/noise-plan.js";
import type { PageSource } from "../../src/train/noise-plan.js";
import { SeededRandom } from "../../src/train/noise-random.js";

const paragraph = "Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;";
const sources: PageSource[] = [
  { name: "luat", share: 3, documents: [Array.from({ length: 40 }, (_, i) => `${i + 1}. ${paragraph}`)] },
  { name: "cong-van", share: 1, documents: [Array.from({ length: 10 }, () => paragraph.repeat(3))] },
  { name: "rong", share: 9, documents: [] },
];
const fonts = [["Liberation Serif", 2], ["Carlito", 1]] as const;

describe("planPages", () => {
  it("draws the same pages from the same seed, and more pages begin with fewer", () => {
    const few = [...planPages(sources, fonts, 5, "hạt giống")];
    expect([...planPages(sources, fonts, 12, "hạt giống")].slice(0, 5)).toEqual(few);
    expect([...planPages(sources, fonts, 5, "khác")]).not.toEqual(few);
  });

  it("keeps the shares of the sources, and skips empty ones", () => {
    const names = [...planPages(sources, fonts, 400, "x")].map((page) => page.source);
    expect(names).not.toContain("rong");
    expect(names.filter((name) => name === "luat").length).toBeGreaterThan(240);
  });

  it("gives each page enough to print where the documents have it", () => {
    for (const page of planPages(sources, fonts, 20, "y")) expect(page.paragraphs.length).toBeGreaterThan(0);
  });
});

describe("SeededRandom", () => {
  it("stays in its ranges", () => {
    const random = new SeededRandom("a");
    const drawn = Array.from({ length: 1000 }, () => random.next());
    expect(Math.min(...drawn)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...drawn)).toBeLessThan(1);
    expect(drawn.reduce((sum, x) => sum + x) / 1000).toBeCloseTo(0.5, 1);
  });
});
