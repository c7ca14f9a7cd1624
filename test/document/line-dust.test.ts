import { describe, expect, it } from "vitest";
import { readDocument } from "../../src/document/index.js";
import { isDust, withoutDust } from "../../src/document/line-dust.js";

const own = (text: string): string => {
  const { start, end } = withoutDust(text, { start: 0, end: text.length });
  return text.slice(start, end);
};

describe("dust at the edges of lines", () => {
  it.each([
    ["| Căn cứ Luật Lưu trữ;", "Căn cứ Luật Lưu trữ;"], ["ˆ UBND TỈNH HẢI SƠN", "UBND TỈNH HẢI SƠN"], ["'- Như trên;", "- Như trên;"], ["\" - Như trên;", "- Như trên;"],
    ["năm 2018; .", "năm 2018;"], ["KẾ HOẠCH |", "KẾ HOẠCH"], ["Như trên;'", "Như trên;"], ["Mục đích'", "Mục đích"], ["ỦY BAN NHÂN DÂN ,", "ỦY BAN NHÂN DÂN"],
  ])("%s", (read, right) => expect(own(read)).toBe(right));

  it.each(["“Điều 5. Hiệu lực", "....................", "./.", "......../QĐ-UBND", "như sau :", "- Như trên ;", "Lưu: VT.", "'giữ' lời", "*", "(Kèm theo Quyết định)", "\"Quy định”"])("leaves %s", (text) => expect(own(text)).toBe(text));
});

describe("lines of dust", () => {
  const before = { start: 0, end: 0 };
  it.each(["|", "ˆ `", "~ .", "' ,", "l", "-"])("%s", (text) => expect(isDust(text, { start: 0, end: text.length }, before)).toBe(true));
  it.each(["", "*", "-----", "./.", "a)", "I.", "V", "2", "....", "tổ"])("leaves %j", (text) => expect(isDust(text, { start: 0, end: text.length }, { start: 0, end: text.length })).toBe(false));

  it("end no part of a document, and are not counted out of the lines of headings", () => {
    const { fields } = readDocument("UBND TỈNH HẢI SƠN\n|\nSố: 12/KH-UBND\tHải Sơn, ngày 05 tháng 01 năm 2024\nKẾ HOẠCH\nPhát triển du lịch\nˆ\nnăm 2024\n\nI. MỤC ĐÍCH\nPhát triển du lịch của tỉnh.\n");
    expect(fields.subject).toBe("Phát triển du lịch năm 2024");
    expect(fields.sections).toEqual([{ marker: "I", title: "MỤC ĐÍCH", line: 9 }]);
  });
});
