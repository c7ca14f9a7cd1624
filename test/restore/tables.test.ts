/** Tables as an engine prints them, names, and figures alone on their lines. */
import { describe, expect, it } from "vitest";
import { createRestorer, openPackagedDictionary } from "../../src/node.js";

const restorer = createRestorer(openPackagedDictionary(), { profile: "tesseract-eng" });
const restored = (text: string): string => restorer.restore(text).text;

describe("the rule between columns", () => {
  it("is no letter before a cell, and a number before it is a row's", () => {
    expect(restored("1 | Ké chong sat 16 bd song | Xa Khanh Thun\n2 | Kién cd hoa kénh muong |Xa Triéu Co")).toBe("1 | Kè chống sạt lở bờ sông | Xã Khánh Thuận\n2 | Kiên cố hóa kênh mương |Xã Triệu Cơ");
  });

  it("is a numeral inside a sentence", () => {
    expect(restored("ban hanh kém theo Phu luc | cua Nghi dinh nay")).toBe("ban hành kèm theo Phụ lục I của Nghị định này");
  });
});

describe("capitals side by side", () => {
  it("are a name's", () => {
    expect(restored("ong Pham B4 Anh, dai dién Cong ty")).toBe("ông Phạm Bá Anh, đại diện Công ty");
  });
});

describe("a figure alone on its line", () => {
  it("is a page's where it counts on", () => {
    expect(restored("Cac don vi thuc hién\n\n2\n\nké hoach nam 2021.\n\n3\n\nbao cdo két qua.")).toBe("Các đơn vị thực hiện\n\n2\n\nkế hoạch năm 2021.\n\n3\n\nbáo cáo kết quả.");
  });
});

describe("the word before a number", () => {
  it("is Số at the start of a line, whatever the engine made of its letter", () => {
    expect(restored("SG: 75\nS68: 722\nS6: 12/QD-UBND")).toBe("Số: 75\nSố: 722\nSố: 12/QĐ-UBND");
  });
});
