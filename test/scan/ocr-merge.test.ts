import { describe, expect, it } from "vitest";
import type { PageWord } from "../../src/page/page.js";
import { withSecond } from "../../src/scan/ocr-merge.js";
import type { Strip } from "../../src/scan/ocr-strip.js";

/** Words with their confidence, each at a place: `Sỹ 0.96 200-260`. */
function words(...all: string[]): PageWord[] {
  return all.map((one) => {
    const [text, confidence, place] = one.split(" ") as [string, string, string];
    const [left, right] = place.split("-").map(Number) as [number, number];
    return { text, confidence: Number(confidence), box: { left, right, top: 0, bottom: 40 } };
  });
}

const strip: Strip = { pieces: [], box: { left: 100, top: 0, right: 400, bottom: 40 }, base: 40, slope: 0, xHeight: 28 };
const merged = (first: PageWord[], second: PageWord[]): string => withSecond({ strip, words: first }, second).words.map((word) => word.text).join(" ");

describe("two readings of a strip", () => {
  it("gives a name its first letter back, which the seal's rim took", () => {
    const second = words("Nguyễn 0.94 70-190", "Sỹ 0.96 200-260", "Hiệp 0.96 270-360");
    expect(merged(words("guyễn 0.92 100-190", "Sỹ 0.96 200-260", "Hiệp 0.96 270-360"), second)).toBe("Nguyễn Sỹ Hiệp");
    expect(withSecond({ strip, words: words("guyễn 0.92 100-190") }, second).strip.box.left).toBe(70);
  });

  it("keeps what the rim spoilt the second time", () => {
    expect(merged(words("guyễn 0.92 100-190", "Sỹ 0.96 200-260"), words("S====#ẤñÑguyễn 0 20-190", "Sỹ 0.96 200-260"))).toBe("guyễn Sỹ");
  });

  it("adds words under a stamp where they are sure, and no strokes", () => {
    expect(merged(words("Luật 0.9 100-190"), words("Căn 0.8 0-40", "cứ 0.7 50-90", "Luật 0.9 100-190"))).toBe("Căn cứ Luật");
    expect(merged(words("việc 0.9 200-290"), words("——-Quy-định 0.43 0-190", "việc 0.9 200-290"))).toBe("Quy định việc");
    expect(merged(words("CHỦ 0.9 100-190"), words("/Z&S... 0.05 0-50", "HÓ 0.18 60-90", "VN92 0.9 92-98", "CHỦ 0.9 100-190"))).toBe("CHỦ");
  });

  it("parts what a rim ran through", () => {
    expect(merged(words("K 0.3 100-120", "-B: 0.11 140-190"), words("KT..BỘ 0.68 90-190"))).toBe("KT. BỘ");
  });

  it("hands the reading that it did not take to the repair", () => {
    const [word] = withSecond({ strip, words: words("bình 0.92 100-190") }, words("binh 0.83 100-190")).words;
    expect(word).toMatchObject({ text: "bình", others: [{ text: "binh" }] });
    expect(word!.others![0]!.cost).toBeCloseTo(2.8, 5);
  });
});
