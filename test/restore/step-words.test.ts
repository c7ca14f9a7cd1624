import { expect, it } from "vitest";
import { packagedRestorer } from "./packaged.js";

const engine = packagedRestorer({ profile: "tesseract-eng" });

it("leaves abbreviations their own case", () => {
  expect(engine.restore("các Phó Chủ nhiệm, trợ lý TTg, Tổng Giám đốc Cổng TTĐT").text).toBe("các Phó Chủ nhiệm, trợ lý TTg, Tổng Giám đốc Cổng TTĐT");
});

it("leaves an abbreviation of consonants its capitals where a sentence opens", () => {
  expect(engine.restore("1. KT la chir viét tat cia cum tir tiéng Anh").text).toBe("1. KT là chữ viết tắt của cụm từ tiếng Anh");
});

it("raises the letters with marks that a heading's capitals lost", () => {
  const { text, edits } = engine.restore("QUYếT ĐịNH ban hành QUY CHế");
  expect(text).toBe("QUYẾT ĐỊNH ban hành QUY CHẾ");
  expect(edits.map(({ cause }) => cause)).toEqual(["case", "case", "case"]);
});

it("knows names of mixed case from headings", () => {
  expect(packagedRestorer().restore("Ứng dụng chạy trên iOS và YouTube từ ngày 05 tháng 3 năm 2024.").edits).toEqual([]);
});
