/** Text that lost all its marks, at places where the beam and the vocabulary had lost the right word. */
import { describe, expect, it } from "vitest";
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
});
