import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { stripMarks } from "../../src/text/fold.js";
import { foreignLines } from "../../src/text/foreign.js";

const ENGLISH = [
  "The Government of Viet Nam and the International Development Association have agreed on the terms of this credit,",
  "which shall be paid in equal parts within five years from the date of the agreement. Any change of these terms",
  "is subject to the approval of both parties and will be published by the Ministry of Finance.",
];
const FRENCH = [
  "Les parties contractantes sont convenues des dispositions qui suivent et qui ont été approuvées par le Gouvernement.",
  "Cette convention est conclue pour une durée de cinq ans avec les autorités compétentes dans les deux pays.",
];
const VIETNAMESE = [
  "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;",
  "Ủy ban nhân dân các cấp, thủ trưởng các cơ quan, đơn vị chịu trách nhiệm thi hành Quyết định này.",
  "Nơi nhận: Như Điều 3; Lưu: VT, TH.",
];
const fixture = (stem: string, part: string): string => readFileSync(new URL(`../../fixtures/${stem}.${part}.txt`, import.meta.url), "utf8");

test("English and French lines are foreign", () => {
  expect(foreignLines(ENGLISH)).toEqual(ENGLISH.map(() => true));
  expect(foreignLines(FRENCH)).toEqual(FRENCH.map(() => true));
});

test("Vietnamese is not, with its marks or without", () => {
  expect(foreignLines(VIETNAMESE)).toEqual(VIETNAMESE.map(() => false));
  expect(foreignLines(VIETNAMESE.map(stripMarks))).toEqual(VIETNAMESE.map(() => false));
});

test("an English line among Vietnamese ones stands alone", () => {
  expect(foreignLines([VIETNAMESE[0]!, ENGLISH[0]!, VIETNAMESE[1]!])).toEqual([false, true, false]);
});

test("what stands among English lines is English too, if it does not look Vietnamese", () => {
  const lines = ["MIT License", "", ...ENGLISH, "Director, Hanoi office", ...ENGLISH, "Độc lập - Tự do - Hạnh phúc", ...ENGLISH];
  const foreign = foreignLines(lines);
  expect(lines.filter((line, i) => line !== "" && !foreign[i])).toEqual(["Độc lập - Tự do - Hạnh phúc"]);
});

test("a Vietnamese document that quotes some English keeps its own short lines", () => {
  const lines = [...VIETNAMESE.map(stripMarks), ENGLISH[0]!, ENGLISH[1]!, "Noi nhan:", "Luu: VT", ...VIETNAMESE.map(stripMarks)];
  expect(lines.filter((_, i) => foreignLines(lines)[i])).toEqual([ENGLISH[0], ENGLISH[1]]);
});

test("no line of the fixtures is foreign, as printed, as read, or without its marks", () => {
  for (const stem of ["ban-tdkt-544-hd-btdkt", "hai-duong-04-hd-hdtdkt", "lao-cai-355-snv-tdkt"]) {
    const gold = fixture(stem, "gold");
    for (const text of [gold, fixture(stem, "ocr"), stripMarks(gold)]) {
      const lines = text.split("\n");
      const foreign = foreignLines(lines);
      expect(lines.filter((_, i) => foreign[i])).toEqual([]);
    }
  }
});

test("no lines, empty lines and single words are not foreign", () => {
  expect(foreignLines([])).toEqual([]);
  expect(foreignLines(["", "the", "of and", "\u0000 \ud800"])).toEqual([false, false, false, false]);
});
