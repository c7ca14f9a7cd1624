import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDocument } from "../../src/document/index.js";
import { romanValues } from "../../src/document/roman-order.js";

const HEAD = "UBND TỈNH LÀO CAI\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSỞ NỘI VỤ\tĐộc lập - Tự do - Hạnh phúc\nSố: 15/KH-SNV\tLào Cai, ngày 05 tháng 3 năm 2024\nKẾ HOẠCH\nVề việc trồng cây ven đường\n";
const PROSE = "Các đơn vị trực thuộc phân công người theo dõi từng nội dung, gắn với trách nhiệm của\nngười đứng đầu.\n";
const headings = (body: string): string[] => readDocument(HEAD + body).fields.sections.map(({ marker, title }) => `${marker} ${title}`);

describe("marks in their order", () => {
  it("gives strokes back that were lost or run together", () => {
    expect(headings(`L MỤC ĐÍCH, YÊU CẦU\n${PROSE}II. NỘI DUNG THỰC HIỆN\n${PROSE}H. TỒN TẠI, HẠN CHẾ\n${PROSE}IV. KINH PHÍ THỰC HIỆN\n${PROSE}`))
      .toEqual(["I MỤC ĐÍCH, YÊU CẦU", "II NỘI DUNG THỰC HIỆN", "III TỒN TẠI, HẠN CHẾ", "IV KINH PHÍ THỰC HIỆN"]);
  });

  it("marks what neighbours told as inferred", () => {
    const { fields, evidence } = readDocument(`${HEAD}I. MỤC ĐÍCH\n${PROSE}I. NỘI DUNG\n${PROSE}III. KINH PHÍ\n${PROSE}`);
    expect(fields.sections.map(({ marker }) => marker)).toEqual(["I", "II", "III"]);
    expect([0, 1, 2].map((i) => evidence[`sections[${i}]`]?.inferred ?? false)).toEqual([false, true, false]);
  });

  it("counts on where a figure's point was misread", () => {
    expect(headings(`I. NỘI DUNG THỰC HIỆN\n1, Rà soát hiện trạng\n${PROSE}2, Tập huấn cho cán bộ\n${PROSE}3 Tuyên truyền, phổ biến\n${PROSE}II. KINH PHÍ\nl. Nguồn vốn\n${PROSE}2. Mức chi\n${PROSE}`))
      .toEqual(["I NỘI DUNG THỰC HIỆN", "1 Rà soát hiện trạng", "2 Tập huấn cho cán bộ", "3 Tuyên truyền, phổ biến", "II KINH PHÍ", "1 Nguồn vốn", "2 Mức chi"]);
  });

  it("begins a paragraph at a mark that counts on, though the point before it was read as a comma", () => {
    expect(headings(`. NỘI DUNG THỰC HIỆN\n1. Rà soát hiện trạng\nCác đơn vị trực thuộc phân công người theo dõi từng nội dung, gắn với trách nhiệm của người,\n2. Tập huấn cho cán bộ\n${PROSE}IH. KINH PHÍ THỰC HIỆN\n${PROSE}`))
      .toEqual(["I NỘI DUNG THỰC HIỆN", "1 Rà soát hiện trạng", "2 Tập huấn cho cán bộ", "II KINH PHÍ THỰC HIỆN"]);
  });

  it("leaves figures inside running text", () => {
    expect(headings(`I. NỘI DUNG\n1. Rà soát\nCác đơn vị trực thuộc phân công người theo dõi từng nội dung ở\n2 Phường và ở 3 xã ven sông, gắn với trách nhiệm của người đứng đầu.\nII. KINH PHÍ\n${PROSE}`)).toEqual(["I NỘI DUNG", "1 Rà soát", "II KINH PHÍ"]);
  });

  it("leaves what counts rightly, also from a later number or anew under each letter", () => {
    const NUMERALS = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"];
    const run = fc.record({ start: fc.integer({ min: 1, max: 6 }), length: fc.integer({ min: 2, max: 4 }) });
    fc.assert(fc.property(run, fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 3 }), ({ start, length }, further) => {
      const values = [...Array.from({ length }, (_, i) => start + i), ...further.flatMap((n) => Array.from({ length: n }, (_, i) => i + 1))];
      const marks = values.map((value, i) => ({ read: NUMERALS[value - 1]!, sure: true, opened: i >= length && value === 1 }));
      expect(romanValues(marks)).toEqual(values);
    }));
  });
});
