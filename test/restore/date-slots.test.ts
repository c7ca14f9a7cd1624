/** A pen's day and month in a printed date: no words, and not lost. */
import { describe, expect, it } from "vitest";
import { createRestorer, openPackagedDictionary } from "../../src/node.js";

const restorer = createRestorer(openPackagedDictionary(), { profile: "tesseract-eng" });
const restored = (text: string): string => restorer.restore(text).text;

describe("what a pen wrote for a figure", () => {
  it("stays as it was read", () => {
    expect(restored("Hai Son, ngay AT thang 01 nam 2023")).toBe("Hải Sơn, ngày AT tháng 01 năm 2023");
    expect(restored("Hai Son, ngay 14 thang h ném 2023")).toBe("Hải Sơn, ngày 14 tháng h năm 2023");
    expect(restored("Hai Son, ngay 0% thang & nam 2023")).toBe("Hải Sơn, ngày 0% tháng & năm 2023");
  });

  it("is parted from the words that it was joined to", () => {
    expect(restored("Hai Son, ngay?4 thang 12 nam 2023")).toBe("Hải Sơn, ngày ?4 tháng 12 năm 2023");
    expect(restored("Hai Son, ngay.2Fthdng 8 nam 2023")).toBe("Hải Sơn, ngày.2F tháng 8 năm 2023");
  });

  it("is figures where it can be but one day or month", () => {
    expect(restored("Hai Son, ngay O7 thang I 1 nam 2023")).toBe("Hải Sơn, ngày 07 tháng 11 năm 2023");
  });
});

describe("a date that goes over a line", () => {
  it("is left as it is, whatever parts the lines", () => {
    for (const parting of ["\r", "\u2028", "\u2029"]) expect(restored(`ngay 1${parting}2 thang 2 nam 2023`).split(parting)).toHaveLength(2);
  });
});

describe("a date in words", () => {
  it("is read as words", () => {
    expect(restored("tir ngay d4u thang ba ndm 2023 dén ngay cudi thang tu nam 2024")).toBe("từ ngày đầu tháng ba năm 2023 đến ngày cuối tháng tư năm 2024");
  });

  it("keeps its figures", () => {
    expect(restored("Hai Son, ngay 5 thang 12 ndm 2023")).toBe("Hải Sơn, ngày 5 tháng 12 năm 2023");
  });
});
