import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LetterWidths } from "../../src/train/noise-fonts.js";
import { setPage } from "../../src/train/noise-layout.js";
import { pageLines } from "../../src/train/noise-page.js";
import type { PageSpec } from "../../src/train/noise-page.js";
import { SeededRandom } from "../../src/train/noise-random.js";

/** Every letter is half an em wide. */
const widths: LetterWidths = { prepare: () => Promise.resolve(), width: (text) => text.length / 2 };
const spec: PageSpec = { name: "trang", font: "Liberation Serif", size: 14, dpi: 100, damage: "clean" };
const set = (paragraphs: readonly string[]) => setPage(paragraphs, spec, widths, new SeededRandom("trang"));
const right = (word: { x: number; text: string }) => word.x + (word.text.length / 2) * ((14 * 100) / 72);

describe("setPage", () => {
  it("breaks a paragraph into lines that fit between the margins", async () => {
    const { page, taken } = await set([`${"Căn cứ Luật Tổ chức chính quyền địa phương; ".repeat(6).trim()}.`]);
    expect(taken).toBe(1);
    expect(page.lines.length).toBeGreaterThan(3);
    for (const line of page.lines) {
      expect(line.words[0]!.x).toBeGreaterThanOrEqual(120);
      expect(right(line.words[line.words.length - 1]!)).toBeLessThanOrEqual(page.width - 75 + 1);
    }
  });

  it("justifies all lines but the last", async () => {
    const { page } = await set([`${"thi đua yêu nước ".repeat(20).trim()}.`]);
    const ends = page.lines.map((line) => Math.round(right(line.words[line.words.length - 1]!)));
    expect(new Set(ends.slice(0, -1)).size).toBeLessThanOrEqual(2);
    expect(ends[ends.length - 1]).toBeLessThan(ends[0]!);
  });

  it("stops at the foot of the page and says how many paragraphs it took", async () => {
    const { page, taken } = await set(Array.from({ length: 200 }, (_, i) => `${i + 1}. Các sở, ban, ngành thuộc tỉnh;`));
    expect(taken).toBeLessThan(60);
    expect(Math.max(...page.lines.flatMap((line) => line.words.map((word) => word.y)))).toBeLessThan(page.height);
    expect(pageLines(page).length).toBeGreaterThanOrEqual(taken);
  });

  it("keeps every word of what it took, in order", async () => {
    const word = fc.constantFrom("Điều", "1.", "UBND", "tỉnh", "khen", "thưởng;", "2022", "nhận:");
    await fc.assert(fc.asyncProperty(fc.array(fc.array(word, { minLength: 1, maxLength: 30 }), { minLength: 1, maxLength: 8 }), async (lists) => {
      const { page, taken } = await set(lists.map((list) => list.join(" ")));
      const printed = pageLines(page).join(" ").toLowerCase();
      expect(printed).toBe(lists.slice(0, taken).flat().join(" ").toLowerCase());
    }), { numRuns: 30 });
  });
});
