import { describe, expect, it } from "vitest";
import { numberedWord } from "../../src/lattice/numbered-word.js";
import { readingsOf } from "./toy-builder.js";

const words = ["ngày", "ngà", "khoản", "giá", "tổ", "sáng", "cm3"];
const known = readingsOf(words);
const meant = (reading: string): string[] | undefined => {
  const parted = numberedWord(reading, known, (id) => words[id - 8]!.length);
  return parted && Array.from(parted.word.ids, (id) => words[id - 8]!);
};

describe("numberedWord", () => {
  it("parts a word and the number that it was run together with", () => {
    expect(meant("ngay4")).toEqual(["ngày"]);
    expect(meant("ngày06")).toEqual(["ngày"]);
    expect(meant("Khoan2")).toEqual(["khoản"]);
    expect(meant("30ngay")).toEqual(["ngày"]);
    expect(meant("2Khoan")).toEqual(["khoản"]);
  });

  it("has no word for both that would drop the number", () => {
    const { whole } = numberedWord("ngà4", known, (id) => words[id - 8]!.length)!;
    expect(Array.from(whole.ids)).not.toContain(8 + words.indexOf("ngà"));
    expect(Array.from(whole.ids)).toContain(8 + words.indexOf("ngày"));
  });

  it("leaves what is rather one word: two letters and a digit, a 6 behind an o, a known word, capitals", () => {
    for (const reading of ["gi4", "tho6", "cm3", "QH15", "SAC305", "4a", "3KHOAN", "ngay"]) expect(meant(reading)).toBeUndefined();
  });
});
