import { describe, expect, it } from "vitest";
import { withBarredD } from "../../src/text/barred-d.js";

describe("ñ for đ", () => {
  it("is undone in words, codes, headings, amounts and list marks of a text that shows it", () => {
    expect(withBarredD("Ñiều 2. Chi 48.000.000ñ theo Quyết ñịnh số 88/QÑ-XPVPHC;\nñ) BIÊN ÑỘI; GD&ÑT")).toBe("Điều 2. Chi 48.000.000đ theo Quyết định số 88/QĐ-XPVPHC;\nđ) BIÊN ĐỘI; GD&ĐT");
  });

  it("is not seen in Spanish, nor in a text that shows no Vietnamese word with it", () => {
    for (const right of ["Đoàn công tác tại España gặp bà Peña và ông Ñíguez", "El Niño, La Niña gây hạn hán ở Tây Nguyên", "QÑ", "Được chi 5 ñ"]) expect(withBarredD(right)).toBe(right);
    expect(withBarredD("ñoàn công tác tại España")).toBe("đoàn công tác tại España");
  });
});

describe("ð for đ", () => {
  it("is undone where the letters are Vietnamese, or a word shows it", () => {
    expect(withBarredD("Quyết ðịnh số 88/QÐ-TTg")).toBe("Quyết định số 88/QĐ-TTg");
    expect(withBarredD("UBND tỉnh ban hành QÐ")).toBe("UBND tỉnh ban hành QĐ");
    expect(withBarredD("Ðiều 2. Chi cho QÐ-UB")).toBe("Điều 2. Chi cho QĐ-UB");
  });

  it("is not seen in Icelandic", () => {
    for (const right of ["Alþingi, staðfest af forseta", "Bà Guðrún đến Việt Nam", "âm xát [ð] đọc như ðə"]) expect(withBarredD(right)).toBe(right);
    expect(withBarredD("Bà Guðrún đến từ Ðan Mạch, ðược mời")).toBe("Bà Guðrún đến từ Đan Mạch, được mời");
  });
});
