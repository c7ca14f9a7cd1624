/** Text that lost all its marks, at places where the beam and the vocabulary had lost the right word. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyEdits } from "../../src/span.js";
import { packagedRestorer } from "./packaged.js";

describe("text without marks", () => {
  const restorer = packagedRestorer({ profile: "stripped" });

  it("keeps a word that is unlikely behind what stands before it and sure by what follows", () => {
    expect(restorer.restore("nha nuoc co tham gia bao hiem").text).toBe("nhà nước có tham gia bảo hiểm");
  });

  it("gives the Đ back to short abbreviations, where the words around want it", () => {
    expect(restorer.restore("sinh vien DH Kinh te quoc dan va DH Quoc gia Ha Noi").text).toBe("sinh viên ĐH Kinh tế quốc dân và ĐH Quốc gia Hà Nội");
    expect(restorer.restore("bien che cua TDKT va DBQH").text).toBe("biên chế của TĐKT và ĐBQH");
    expect(restorer.restore("ban nhac phat hanh CD moi").text).toBe("ban nhạc phát hành CD mới");
  });

  it("is read up to the mark of a note, which is no word of the sentence", () => {
    expect(restorer.restore("theo quy dinh[2], tai khoan 1[3] Dieu 5[4] va Thong tu[5].").text).toBe("theo quy định[2], tại khoản 1[3] Điều 5[4] và Thông tư[5].");
  });

  it("is parted from the number that it was run together with", () => {
    const { text, edits } = restorer.restore("tu 6thang den 12thang, gom 120nguoi; ngay 01/01/2024den nay, 5km duong, 2h30 phut");
    expect(text).toBe("từ 6 tháng đến 12 tháng, gồm 120 người; ngày 01/01/2024 đến nay, 5km đường, 2h30 phút");
    expect(edits).toContainEqual(expect.objectContaining({ from: "nguoi", to: " người", cause: "split" }));
  });

  it("is parted at the signs of tables, tags and formulas", () => {
    expect(restorer.restore("STT|Ho va ten|Chuc vu|Ghi chu").text).toBe("STT|Họ và tên|Chức vụ|Ghi chú");
    expect(restorer.restore("<b>quy dinh</b> ve quyen&nghia vu, phat trien kinh te=xa hoi").text).toBe("<b>quy định</b> về quyền&nghĩa vụ, phát triển kinh tế=xã hội");
  });

  it("may be parted anywhere by such signs", () => {
    const pieces = fc.array(fc.constantFrom("dinh", "quyen", "Ho", "12", "2", "[", "]", "|", "&", "=", "<", "*", " ", "."), { maxLength: 12 });
    fc.assert(
      fc.property(pieces, (chunks) => {
        const text = chunks.join("");
        expect(applyEdits(text, restorer.restore(text).edits)).toBe(restorer.restore(text).text);
      }),
      { numRuns: 300 },
    );
  });
});
