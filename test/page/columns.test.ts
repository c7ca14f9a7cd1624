import { describe, expect, it } from "vitest";
import { columnGaps } from "../../src/page/columns.js";
import type { PageWord } from "../../src/page/page.js";

/** Words of height 40 and 20 wide a letter, each with the pixels before it. */
function line(...parts: readonly (readonly [number, string])[]): PageWord[] {
  let at = 0;
  return parts.map(([gap, text]) => {
    const left = at + gap;
    at = left + 20 * text.length;
    return { text, box: { left, top: 0, right: at, bottom: 40 } };
  });
}

const shown = (words: readonly PageWord[]): string => columnGaps(words).map(({ text, gap }) => (gap === "tab" ? "|" : " ") + text).join("").trim();

describe("columnGaps", () => {
  it("parts the two halves of a head", () => {
    expect(shown(line([0, "QUẢNG"], [12, "NAM"], [150, "CỘNG"], [12, "HÒA"]))).toBe("QUẢNG NAM|CỘNG HÒA");
  });

  it("leaves a justified or loosely spaced line whole", () => {
    expect(shown(line([0, "thi"], [45, "đua"], [48, "khen"], [50, "thưởng"]))).toBe("thi đua khen thưởng");
    expect(shown(line([0, "Đ"], [60, "Ề"], [66, "ÁN"], [80, "MỚI"]))).toBe("Đ Ề ÁN MỚI");
  });

  it("takes a form's blank as a space, also where it is misread", () => {
    expect(shown(line([0, "S6:"], [150, "/QĐ-UBND"], [150, "Lào"], [12, "Cai,"], [12, "ngày"], [120, "tháng"], [120, "năm"], [12, "2022"]))).toBe("S6: /QĐ-UBND|Lào Cai, ngày tháng năm 2022");
  });

  it("leaves words without boxes as they are, and costs a long line no more than its length", () => {
    expect(columnGaps([{ text: "a" }, { text: "b", gap: "tab" }])).toEqual([{ text: "a" }, { text: "b", gap: "tab" }]);
    expect(columnGaps(line(...Array.from({ length: 50_000 }, () => [12, "và"] as const)))).toHaveLength(50_000);
  });
});
