/** What was read beyond recognition: words are put there where the context is sure of them. */
import { describe, expect, it } from "vitest";
import { createRestorer, openPackagedDictionary } from "../../src/node.js";

const restorer = createRestorer(openPackagedDictionary(), { profile: "tesseract-eng" });
const restored = (text: string): string => restorer.restore(text).text;

describe("a reading that no word is near to", () => {
  it("stays where the context says little", () => {
    expect(restored("- Luu: VT, QL Dao tao, Manttp (02).")).toBe("- Lưu: VT, QL Đào tạo, Manttp (02).");
  });

  it("is the word that the context is sure of", () => {
    expect(restored("Uy ban nhan dan tinh yéu cau cac co quan, don vj t6 ciure thirc hién nghiém tiie Chi thi nay")).toContain("tổ chức thực hiện nghiêm túc Chỉ thị này");
  });
});

describe("a figure inside a word", () => {
  it("is a misread letter", () => {
    expect(restored("nghiém c4m cac t6 chirc, ca nhan (g6m: hé kinh doanh)")).toBe("nghiêm cấm các tổ chức, cá nhân (gồm: hộ kinh doanh)");
  });
});

describe("a figure and an m", () => {
  it("is a word where no length is told", () => {
    expect(restored("bao dam nhan dan dén Tét vui tuoi, d4m 4m, an toan, tiét kiém. Tét d4m 4m, lanh manh.")).toMatch(/ấm, an toàn/u);
  });

  it("stays behind what has a length", () => {
    expect(restored("duong rong 4m, dai 6m, cach mép nuéc 3m")).toBe("đường rộng 4m, dài 6m, cách mép nước 3m");
  });
});
