import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldWord } from "../../src/text/fold.js";
import { isSyllable, parseSyllable } from "../../src/text/syllable.js";
import { anyText, syllableLike } from "./any-text.js";

describe("parseSyllable", () => {
  it("takes onset, rime, coda and tone apart", () => {
    expect(parseSyllable("nghiệp")).toEqual({ onset: "ngh", rime: "iêp", coda: "p", tone: "nặng" });
    expect(parseSyllable("thưởng")).toEqual({ onset: "th", rime: "ương", coda: "ng", tone: "hỏi" });
    expect(parseSyllable("ủy")).toEqual({ onset: "", rime: "uy", tone: "hỏi" });
    expect(parseSyllable("quyết")).toEqual({ onset: "qu", rime: "yêt", coda: "t", tone: "sắc" });
    expect(parseSyllable("khuyến")).toEqual({ onset: "kh", rime: "uyên", coda: "n", tone: "sắc" });
  });

  it("knows that the i of gì and giếng is written once", () => {
    expect(parseSyllable("gì")).toEqual({ onset: "gi", rime: "i", tone: "huyền" });
    expect(parseSyllable("giếng")).toEqual({ onset: "gi", rime: "iêng", coda: "ng", tone: "sắc" });
    expect(parseSyllable("giá")).toEqual({ onset: "gi", rime: "a", tone: "sắc" });
  });

  it("gives p, t, c and ch only sắc and nặng", () => {
    for (const word of ["ngac", "thuc", "cãch", "tỏt", "lop"]) expect(parseSyllable(word)).toBeUndefined();
    expect(parseSyllable("thực")).toEqual({ onset: "th", rime: "ưc", coda: "c", tone: "nặng" });
    expect(parseSyllable("cách")).toEqual({ onset: "c", rime: "ach", coda: "ch", tone: "sắc" });
    expect(parseSyllable("tốt")).toEqual({ onset: "t", rime: "ôt", coda: "t", tone: "sắc" });
    expect(parseSyllable("lớp")).toEqual({ onset: "l", rime: "ơp", coda: "p", tone: "sắc" });
  });

  it("keeps the spelling rules of c/k, g/gh, ng/ngh and iê/yê", () => {
    for (const word of ["cé", "ké", "gê", "ghê", "nge", "nghe", "nghà", "iêu", "yêu", "kà"])
      expect(isSyllable(word), word).toBe(["ké", "ghê", "nghe", "yêu"].includes(word));
  });

  it("accepts both placements of the tone and no third", () => {
    for (const word of ["hòa", "hoà", "thúy", "thuý", "quý", "toàn"]) expect(isSyllable(word), word).toBe(true);
    for (const word of ["tòan", "gìơ", "cừơng", "đựơc", "múôn"]) expect(isSyllable(word), word).toBe(false);
  });
});

describe("isSyllable", () => {
  it("accepts the words of a heading", () => {
    const line = "HƯỚNG DẪN Tổng kết Phong trào thi đua Cán bộ công chức viên chức thi đua thực hiện văn hóa công sở giai đoạn";
    for (const word of line.split(" ")) expect(isSyllable(foldWord(word)), word).toBe(true);
  });

  it("accepts borrowed words and names that law is full of", () => {
    for (const word of ["đắk", "lắk", "kạn", "ôtô"]) expect(isSyllable(word)).toBe(true);
  });

  it("refuses what an engine makes of Vietnamese", () => {
    for (const word of ["thuéng", "quyét", "dinh6", "hién", "c6", "xur", "tdkt", "ngdy", ""]) expect(isSyllable(word), word).toBe(false);
  });

  it("takes nothing but a few letters for a syllable", () => {
    fc.assert(fc.property(fc.oneof(anyText, anyText.map((text) => text.slice(0, 3))), (word) => {
      if (isSyllable(word)) expect(word).toMatch(/^\p{L}{1,8}$/u);
    }), { numRuns: 2000 });
  });

  it("takes a syllable apart so that its parts spell it again", () => {
    const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
    let syllables = 0;
    fc.assert(
      fc.property(syllableLike, (word) => {
        const parts = parseSyllable(word);
        if (parts === undefined) return;
        syllables++;
        const { onset, rime, coda = "" } = parts;
        const toneless = word.normalize("NFD").replace(TONES, "").normalize("NFC");
        // Of `gi` and a rime with i, i is written once.
        expect(onset === "gi" ? [onset + rime, `g${rime}`] : [onset + rime]).toContain(toneless);
        expect(rime.endsWith(coda)).toBe(true);
      }),
      { numRuns: 20_000 },
    );
    expect(syllables).toBeGreaterThan(200);
  });
});
