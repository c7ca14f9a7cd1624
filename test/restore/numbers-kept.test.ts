/** Numbers that an engine ran together with words: none is taken for a letter. */
import { describe, expect, it } from "vitest";
import { createRestorer, openPackagedDictionary } from "../../src/node.js";

const restorer = createRestorer(openPackagedDictionary(), { profile: "tesseract-eng" });
const restored = (text: string): string => restorer.restore(text).text;

describe("a number", () => {
  it("behind a word without its space is parted from it", () => {
    expect(restored("Ha Noi, ngay06 thang 7 nam 2022")).toBe("Hà Nội, ngày 06 tháng 7 năm 2022");
    expect(restored("theo quy dinh tai khoan2 Diéu4 Nghi dinh nay")).toBe("theo quy định tại khoản 2 Điều 4 Nghị định này");
  });

  it("behind a word that is right stays as it is: it may be a note's", () => {
    expect(restored("dang ky ho kinh doanh8 theo quy dinh")).toBe("đăng ký hộ kinh doanh8 theo quy định");
  });

  it("before a sign and a word stays", () => {
    expect(restored("6.Chat luong dan sé va phat trién")).toBe("6.Chất lượng dân số và phát triển");
    expect(restored("quy dinh tai khoan 3,Diéu 4")).toBe("quy định tại khoản 3,Điều 4");
  });

  it("of a list or in brackets is no word and no dust", () => {
    const text = "1. a) Lap quy hoach, ké hoach su dung dat (7)\n22. Su dung dat tin nguong; (10)\n78. Ché d6 chi cong tac phi (34)";
    for (const number of ["1. ", "(7)", "22. ", "(10)", "78. ", "(34)"]) expect(restored(text)).toContain(number);
  });

  it("is no longer word, however well that fits", () => {
    expect(restored("thuong nhan xuat khau gao trong 7 trudng hop sau")).toContain("trong 7 trường hợp sau");
  });

  it("that is a misread letter still is one", () => {
    expect(restored("cong tac té6 chirc can b6; gi4 xang dau; Lé6 trao bang")).toBe("công tác tổ chức cán bộ; giá xăng dầu; Lễ trao bằng");
  });
});
