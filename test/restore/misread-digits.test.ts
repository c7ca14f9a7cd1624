/** Digits that were words: the context says which, and numbers stay. */
import { describe, expect, it } from "vitest";
import { createRestorer, openPackagedDictionary } from "../../src/node.js";

const restorer = createRestorer(openPackagedDictionary(), { profile: "tesseract-eng" });
const restored = (text: string): string => restorer.restore(text).text;

describe("digits", () => {
  it("are the word that the sentence wants, however far the letters are", () => {
    expect(restored("co quan tra 101 bing van ban")).toBe("cơ quan trả lời bằng văn bản");
  });

  it("are any word where a nought stands alone", () => {
    expect(restored("Didu 9. Kinh phi 0 chifc thi, lien hoan vin nghé qudn ching")).toBe("Điều 9. Kinh phí tổ chức thi, liên hoan văn nghệ quần chúng");
    expect(restored("Thoi diém 0 gid ngay 01 thang 7, dat 0 diém, so tién 14 0 déng")).toBe("Thời điểm 0 giờ ngày 01 tháng 7, đạt 0 điểm, số tiền là 0 đồng");
  });

  it("are looked at before a comma or colon as well", () => {
    expect(restored("quyén sd hitu nha 6, dat 6 cua ca nhan")).toBe("quyền sở hữu nhà ở, đất ở của cá nhân");
  });

  it("are the mark that closes a name behind a year", () => {
    expect(restored("Dé an giai doan 2021 - 20257 va tam nhin dén nam 20307")).toBe("Đề án giai đoạn 2021 - 2025” và tầm nhìn đến năm 2030”");
    expect(restored("tong cong 20267 ngudi")).toContain("20267");
  });

  it("are numbers where the next word was joined to them", () => {
    expect(restored("Hai Duong, ngay 14thdng 4 nam 2022 theo khoan 2Diéu 5Luat nay")).toBe("Hải Dương, ngày 14 tháng 4 năm 2022 theo khoản 2 Điều 5 Luật này");
    expect(restorer.restore("ngay 5thdng 3 nam 2021").edits[1]).toMatchObject({ from: "5", to: "5 ", cause: "code" });
  });

  it("stay where a number is meant", () => {
    expect(restored("bao cdo 6 thang dau nam, 101 xa va 12 don vi")).toBe("báo cáo 6 tháng đầu năm, 101 xã và 12 đơn vị");
  });
});
