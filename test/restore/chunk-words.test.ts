/** Words that stand alone between spaces. */

import { describe, expect, it } from "vitest";
import { chunkWords } from "../../src/restore/chunk-words.js";

describe("the words of chunks", () => {
  it("stand with nothing but signs around them", () => {
    const words = chunkWords("ông (Đỗ Nam), 12/3 hoa/lan quận 7.");
    expect(words.map(({ reading, at }) => [reading, at])).toEqual([["ông", 0], ["Đỗ", 4], ["Nam", 8], ["quận", 27]]);
  });

  it("follow each other where a space alone parts them", () => {
    const words = chunkWords("Bảo Ngọc, Âu Dương\nPhấn  Cường (An");
    expect(words.filter(({ follows }) => follows).map(({ reading }) => reading)).toEqual(["Ngọc", "Dương"]);
  });

  it("are known without their marks, however these are written", () => {
    const [word] = chunkWords("quyết".normalize("NFD"));
    expect(word).toMatchObject({ reading: "quyết", folded: "quyết", bare: "quyet" });
  });
});
