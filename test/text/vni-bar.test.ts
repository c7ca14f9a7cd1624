import { describe, expect, it } from "vitest";
import { withVniBars } from "../../src/text/vni-bar.js";

describe("ñ for đ", () => {
  it("is undone in words, codes, headings, amounts and list marks of a text that shows it", () => {
    expect(withVniBars("Ñiều 2. Chi 48.000.000ñ theo Quyết ñịnh số 88/QÑ-XPVPHC;\nñ) BIÊN ÑỘI; GD&ÑT")).toBe("Điều 2. Chi 48.000.000đ theo Quyết định số 88/QĐ-XPVPHC;\nđ) BIÊN ĐỘI; GD&ĐT");
  });

  it("is not seen in Spanish, nor in a text that shows no Vietnamese word with it", () => {
    for (const right of ["Đoàn công tác tại España gặp bà Peña và ông Ñíguez", "El Niño, La Niña gây hạn hán ở Tây Nguyên", "QÑ", "Được chi 5 ñ"]) expect(withVniBars(right)).toBe(right);
    expect(withVniBars("ñoàn công tác tại España")).toBe("đoàn công tác tại España");
  });
});
