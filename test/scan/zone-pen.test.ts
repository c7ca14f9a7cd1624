import { describe, expect, it } from "vitest";
import { withoutFilledIn } from "../../src/scan/zone-pen.js";

/** Words as `text` or `text@confidence`. */
const kept = (line: string): string => withoutFilledIn(line.split(" ").map((word) => {
  const [text, confidence] = word.split("@") as [string, string?];
  return { text, confidence: Number(confidence ?? 0.95) };
})).map((word) => word.text).join(" ");

describe("blanks that a pen filled in", () => {
  it.each([
    ["Số: 06@0.74 /2024/TT-BCT", "Số: /2024/TT-BCT"],
    ["Số: Ô@0.9 5@0.77 /CT-UBND", "Số: /CT-UBND"],
    ["Số:O4@0.3 /TTr-UBND", "Số: /TTr-UBND"],
    ["Hà Nội, ngày 0Ì@0.54 tháng ‘5:@0.3 năm 2024", "Hà Nội, ngày tháng năm 2024"],
    ["ngày,2Ở@0.72 tháng 5 năm 2024", "ngày tháng 5 năm 2024"],
  ])("%s", (line, text) => expect(kept(line)).toBe(text));

  it.each([
    "Số: 2450/VPCP-KGVX",
    "Số: 115@0.93 /QĐ-UBND",
    "Hà Nội, ngày 12 tháng 4 năm 2024",
    "trong ngày, tháng đầu năm",
    "Nghị định số 69/2018/NĐ-CP ngày 15 tháng 5 năm 2018",
    "Căn cứ Nghị định số 96/2022/NĐ-CP ngày 29 tháng 1]@0.5 năm 2022 của",
    "Căn cứ Luật Quản lý ngoại thương ngày 12 tháng ó@0.4 năm 2017;",
    "Chính phủ Vương quốc Campuchia giai đoạn 2023 - 2024 ký ngày 0Z@0.4 tháng 6 năm 2023",
  ])("printed numbers stay: %s", (line) => expect(kept(line)).toBe(line.replace(/@\S+/g, "")));
});
