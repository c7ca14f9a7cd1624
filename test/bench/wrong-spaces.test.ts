import { describe, expect, it } from "vitest";
import { runTogetherByLot, tornByLot, tornText } from "../../bench/wrong-spaces.js";
import { SeededRandom } from "../../src/train/noise-random.js";

describe("text with wrong spaces", () => {
  it("parts words at the letters that western fonts lack", () => {
    expect(tornText("Việt Nam ẩm", "before")).toBe("Vi ệt Nam ẩm");
    expect(tornText("Việt Nam ẩm", "around")).toBe("Vi ệ t Nam ẩ m");
  });

  it("parts words by lot between letters alone, the same for a name each time", () => {
    expect(tornByLot("số 7/QĐ, a", 1, new SeededRandom("a"))).toBe("s ố 7/Q Đ, a");
    const words = "kinh doanh ".repeat(200);
    const torn = tornByLot(words, 10, new SeededRandom("a"));
    expect(torn).toBe(tornByLot(words, 10, new SeededRandom("a")));
    expect(torn.replaceAll(" ", "")).toBe(words.replaceAll(" ", ""));
    // 1,400 places.
    expect(torn.length - words.length).toBeGreaterThan(100);
    expect(torn.length - words.length).toBeLessThan(190);
  });

  it("runs words together by lot, no numbers and signs", () => {
    expect(runTogetherByLot("số 7 của Hà Nội, tại", 1, new SeededRandom("a"))).toBe("số 7 củaHàNội, tại");
    const words = "kinh doanh ".repeat(200);
    const lost = words.length - runTogetherByLot(words, 20, new SeededRandom("a")).length;
    expect(lost).toBeGreaterThan(5);
    expect(lost).toBeLessThan(40);
  });
});
