/** Signs that were words or letters: `&` for `ở`, `¢` for `c`; and the `&` that was printed. */
import { describe, expect, it } from "vitest";
import { createRestorer, openPackagedDictionary } from "../../src/node.js";

const restorer = createRestorer(openPackagedDictionary(), { profile: "tesseract-eng" });
const restored = (text: string): string => restorer.restore(text).text;

describe("the sign &", () => {
  it("is the word that the sentence wants", () => {
    expect(restored("khoang cach tir nha & dén co quan")).toBe("khoảng cách từ nhà ở đến cơ quan");
  });

  it("stays between names and abbreviations", () => {
    expect(restored("Phong GD & DT cdc huyén, Trung tam Y té & Dan sd")).toBe("Phòng GD & ĐT các huyện, Trung tâm Y tế & Dân số");
    expect(restored("- Cac Thanh vién HDQG GD & PTNL; LANES ids” V4")).toContain("GD & PTNL;");
  });
});

describe("the letter of a list", () => {
  it("is told by the letter before, with a bracket or a dash behind it", () => {
    const list = (mark: string): string => ["a", "b", "¢", "d", "d"].map((letter) => `${letter}${mark} Thuong nhan ban gao;`).join("\n");
    const letters = (mark: string): (string | undefined)[] => restored(list(mark)).split("\n").map((line) => line[0]);
    expect(letters(")").join("")).toBe("abcdđ");
    expect(letters("-").join("")).toBe("abcdđ");
  });
});
