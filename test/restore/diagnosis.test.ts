import { describe, expect, it } from "vitest";
import { diagnose } from "../../src/restore/diagnosis.js";
import { foldWord, stripMarks } from "../../src/text/fold.js";
import { fixture, packagedRestorer, STEMS } from "./packaged.js";

/** The syllables of the fixtures without their marks: enough for the texts below. */
const bare = new Set(STEMS.flatMap((stem) => fixture(stem, "gold").match(/\p{L}+/gu) ?? []).map((word) => stripMarks(foldWord(word))));
const damageOf = (text: string): string => diagnose(text, bare).damage;

describe("diagnose", () => {
  it("knows right text, stripped text, and text that lost its marks to other letters", () => {
    for (const stem of STEMS) {
      const gold = fixture(stem, "gold");
      expect(damageOf(gold), stem).toBe("clean");
      expect(damageOf(gold.normalize("NFD")), stem).toBe("clean");
      expect(damageOf(gold.toUpperCase()), stem).toBe("clean");
      expect(damageOf(stripMarks(gold)), stem).toBe("stripped");
    }
    for (const stem of ["hai-duong-04-hd-hdtdkt", "lao-cai-355-snv-tdkt"]) expect(damageOf(fixture(stem, "ocr"))).toBe("latin");
  });

  it("knows text with some wrong marks", () => {
    const gold = fixture("lao-cai-355-snv-tdkt", "gold");
    let word = 0;
    const wrong = gold.replace(/[\p{L}]{3,}/gu, (found) => (word++ % 12 === 0 ? `${found.slice(0, 1)}1${found.slice(2)}` : found));
    expect(damageOf(wrong)).toBe("marked");
  });

  it("takes a text without words for right", () => {
    for (const text of ["", " \n", "14/6/2019 733/QĐ-TTg 100%", "😀 \ud800 \u0000"]) expect(diagnose(text, bare)).toEqual({ damage: "clean", odd: 0, isSpoilt: false, isMismarked: false, hollow: 0 });
  });

  it("looks at a long text here and there: the same share, the same answer", () => {
    const gold = fixture("lao-cai-355-snv-tdkt", "gold");
    expect(damageOf(gold.repeat(40))).toBe("clean");
    expect(damageOf(stripMarks(gold).repeat(40))).toBe("stripped");
  });

  it("counts words of consonants alone, as letters left out make them", () => {
    expect(diagnose("quy đnh ca Chính ph v t chc b máy", bare).hollow).toBeCloseTo(2 / 7);
    expect(diagnose("quy định của Chính phủ về tổ chức bộ máy, 12 km, 3 kg", bare).hollow).toBe(0);
  });
});

describe("text spoilt beyond what an engine with the marks does", () => {
  const spoilt = [
    "Ủy ban ủân dân ũnh ban ủănh kế hoạch ửiển khai công tác ủi đua năm 2024 wên địa bàn tỉnh.",
    "Sở Nội vụ có ũách nhiệm hướng dẫn, kiểm ừa, đôn đốc các cơ quan, đơn vị ủực hiện ủeo đúng quy định",
    "của pháp luật và báo mo kết quả về Ủy ban ủân dân ũnh ừước ngày 15 tháng 12 hằng năm.",
  ].join("\n");

  it("is told by words with marks that are no syllables", () => {
    expect(diagnose(spoilt, bare)).toMatchObject({ damage: "marked", isSpoilt: true });
    expect(diagnose("Bệnh nhân uống Clopidogrel và Vanussème theo đơn của bác sĩ tại Pasteur, São Paulo, trong ba tháng.", bare).isSpoilt).toBe(false);
  });

  it("is not where marks alone are wrong, however many: the letters were read well", () => {
    const mistaken = "Ủy ban nhân dân tỉnh giao cảc sở, ngành và các huyện thữc hiện tốt công tác thi đua, phãt hiện tập thể, cá nhân có thành tĩch xuẩt sắc, có trãch nhiệm đề nghị khen thưởng";
    expect(diagnose(mistaken, bare)).toMatchObject({ damage: "marked", isSpoilt: false, isMismarked: true });
    expect(diagnose(mistaken.replace(/t(?=\p{L})/gu, "w"), bare)).toMatchObject({ isSpoilt: true, isMismarked: false });
  });

  it("is repaired, though hardly a word of it is one that the network mistakes", () => {
    const { text, damage } = packagedRestorer().restore(spoilt);
    expect(damage).toBe("marked");
    for (const right of ["Ủy ban nhân dân tỉnh ban hành kế hoạch triển khai", "có trách nhiệm hướng dẫn, kiểm tra, đôn đốc", "nhân dân tỉnh trước ngày 15 tháng 12"]) expect(text).toContain(right);
  });
});
