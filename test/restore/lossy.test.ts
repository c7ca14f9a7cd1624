/** Text of engines whose alphabet lacks the letters that Vietnamese alone has: they leave them out. */
import { describe, expect, it } from "vitest";
import { createRestorer, openPackagedDictionary } from "../../src/node.js";
import { applyEdits } from "../../src/span.js";

const restorer = createRestorer(openPackagedDictionary());
const LOSSY = [
  "ÙY BAN NHÂN DÂN TÌNH BC HÀ",
  "Căn c Lut T chc chính quyn đa phương, y ban nhân dân tnh ban hành k hoch trin khai thc hin",
  "nhim v phát trin kinh t - xã hi năm 2024, giao các s, ngành, các huyn, thành ph",
  "xây dng chương trình, bo đm tin đ và cht lưng công vic, báo cáo kt qu trưc ngày 15 hng tháng.",
];

describe("text whose marked letters were left out", () => {
  const { text, profile } = restorer.restore(LOSSY.join("\n"));

  it("is known by its words without vowels", () => {
    expect(profile).toBe("lossy");
  });

  it("gets its letters back, small and capital", () => {
    expect(text).toContain("ỦY BAN NHÂN DÂN TỈNH");
    expect(text).toContain("nhiệm vụ phát triển kinh tế - xã hội năm 2024, giao các sở, ngành, các huyện, thành phố");
    expect(text).toContain("bảo đảm tiến độ và chất lượng công việc, báo cáo kết quả trước ngày 15 hằng tháng.");
  });

  it("gets back the word that was one lost letter, where two spaces were left of it", () => {
    const reading = `${LOSSY.join("\n")}\nDoanh nghip có tr s  Vit Nam, ngưi dân sinh sng  các xã vùng cao`;
    const restoration = restorer.restore(reading);
    expect(restoration.text).toContain("Doanh nghiệp có trụ sở ở Việt Nam, người dân sinh sống ở các xã vùng cao");
    expect(applyEdits(reading, restoration.edits)).toBe(restoration.text);
    expect(restorer.restore(reading.replace(/ /g, "  ")).edits.filter(({ from }) => from === "")).toEqual([]);
  });
});
