import { describe, expect, it } from "vitest";
import { mendedName } from "../../src/document/set-names.js";

describe("set words in names", () => {
  it.each([
    ["BỘ NÔNG NGHIỆP VÀ PHÁT TRIỀN NÔNG THÔN", "BỘ NÔNG NGHIỆP VÀ PHÁT TRIỂN NÔNG THÔN"],
    ["TÍNH ỦY LÀO CAI", "TỈNH ỦY LÀO CAI"],
    ["ỦY BAN NHÂN DÂN TÍNH HÀ TĨNH", "ỦY BAN NHÂN DÂN TỈNH HÀ TĨNH"],
    ["SỐ TÀI CHÍNH", "SỞ TÀI CHÍNH"],
    ["BẢN TỔ CHỨC", "BAN TỔ CHỨC"],
    ["BỘ LAO ĐỘNG -THƯƠNG BÌNH VÀ XÃ HỘI", "BỘ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI"],
    ["ỦY BẠN NHÂN DÂN", "ỦY BAN NHÂN DÂN"],
    ["TRƯỜNG ĐẠI HỌC KÝ THUẬT-CÔNG NGHỆ HẢI SƠN", "TRƯỜNG ĐẠI HỌC KỸ THUẬT-CÔNG NGHỆ HẢI SƠN"],
    ["PHÓ CHÁNH VĂN PHONG", "PHÓ CHÁNH VĂN PHÒNG"],
  ])("%s", (read, right) => {
    expect(mendedName(read)).toBe(right);
  });

  it.each(["UỶ BAN NHÂN DÂN TỈNH KHÁNH HOÀ", "BAN QUẢN LÝ KHU KINH TẾ VÂN PHONG", "ỦY BAN NHÂN DÂN XÃ VẠN HÒA", "Sở Nội vụ", "SO NOI VU", "TRƯỜNG BÁN CÔNG SỐ 2"])("leaves %s", (name) => {
    expect(mendedName(name)).toBe(name);
  });
});
