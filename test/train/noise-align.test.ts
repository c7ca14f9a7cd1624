import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { alignWords, unalignedShare } from "../../src/train/noise-align.js";

const rows = (meant: string, read: string) =>
  alignWords(meant.split(" ").filter(Boolean), read.split(" ").filter(Boolean)).map((pair) => `${pair.meant.join(" ")}|${pair.read.join(" ")}`);

describe("alignWords", () => {
  it("pairs words one to one, however they were misread", () => {
    expect(rows("thực hiện Quyết định số 733/QĐ-TTg", "thyc hién Quyét dinh s6 733/QB-TTg"))
      .toEqual(["thực|thyc", "hiện|hién", "Quyết|Quyét", "định|dinh", "số|s6", "733/QĐ-TTg|733/QB-TTg"]);
  });

  it("keeps joined words together", () => {
    expect(rows("PHONG TRÀO THI ĐUA YÊU NƯỚC", "PHONG TRAO THIDUA YEU NUOC"))
      .toEqual(["PHONG|PHONG", "TRÀO|TRAO", "THI ĐUA|THIDUA", "YÊU|YEU", "NƯỚC|NUOC"]);
    expect(rows("cách làm mới hay", "cachlammoi hay")).toEqual(["cách làm mới|cachlammoi", "hay|hay"]);
  });

  it("keeps the parts of a split word together", () => {
    expect(rows("trước ngày 10/5/2022", "trudc n gay 10/5/2022")).toEqual(["trước|trudc", "ngày|n gay", "10/5/2022|10/5/2022"]);
  });

  it("lets lost words and dust stand alone", () => {
    expect(rows("Hội đồng Thi đua Khen thưởng", "Hoi dong Khen thuéng")).toEqual(["Hội|Hoi", "đồng|dong", "Thi|", "đua|", "Khen|Khen", "thưởng|thuéng"]);
    expect(rows("Chủ tịch tỉnh", "Cha tich ~~ tinh")).toEqual(["Chủ|Cha", "tịch|tich", "|~~", "tỉnh|tinh"]);
  });

  it("takes an empty page on either side", () => {
    expect(rows("", "")).toEqual([]);
    expect(rows("nơi nhận", "")).toEqual(["nơi|", "nhận|"]);
    expect(rows("", "= ~")).toEqual(["|=", "|~"]);
  });

  const words = fc.array(fc.constantFrom("số", "s6", "thi", "đua", "THIDUA", "~", "của", "cia", "Khen", "thưởng", "2022"), { maxLength: 25 });

  it("gives back both inputs when its sides are put together", () => {
    fc.assert(fc.property(words, words, (meant, read) => {
      const pairs = alignWords(meant, read);
      expect(pairs.flatMap((pair) => pair.meant)).toEqual(meant);
      expect(pairs.flatMap((pair) => pair.read)).toEqual(read);
      for (const pair of pairs) expect(pair.meant.length + pair.read.length).toBeGreaterThan(0);
    }));
  });

  it("pairs a text with itself word by word", () => {
    fc.assert(fc.property(words, (meant) => {
      expect(alignWords(meant, meant)).toEqual(meant.map((word) => ({ meant: [word], read: [word] })));
    }));
  });
});

describe("unalignedShare", () => {
  it("is 0 where every word found its reading and 1 where none did", () => {
    expect(unalignedShare(alignWords(["khen", "thưởng"], ["khen", "thuéng"]))).toBe(0);
    expect(unalignedShare(alignWords(["khen", "thưởng"], []))).toBe(1);
    expect(unalignedShare([])).toBe(0);
  });
});
