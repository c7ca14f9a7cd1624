import fc from "fast-check";
import { expect, test } from "vitest";
import { bareLetter, foldWord, hasMarks, stripMarks } from "../../src/text/fold.js";
import { anyText } from "./any-text.js";

test("HOÀ, Hòa and hoà in any form are one word", () => {
  for (const word of ["HOÀ", "Hòa", "hoà", "hoà".normalize("NFD"), "HÒA".normalize("NFD")]) expect(foldWord(word)).toBe("hòa");
  expect(foldWord("QUÝ")).toBe("quý");
});

test("folding twice is folding once", () => {
  fc.assert(
    fc.property(anyText, (word) => {
      const folded = foldWord(word);
      expect(foldWord(folded)).toBe(folded);
    }),
  );
});

test("every letter of the alphabet loses its marks and keeps its case", () => {
  expect(stripMarks("Quyết định số 733/QĐ-TTg của Thủ tướng")).toBe("Quyet dinh so 733/QD-TTg cua Thu tuong");
  for (const letter of "àảãáạăằẳẵắặâầẩẫấậ") expect([bareLetter(letter), bareLetter(letter.toUpperCase())]).toEqual(["a", "A"]);
  for (const letter of "ừửữứựưùủũúụ") expect(bareLetter(letter)).toBe("u");
  expect(bareLetter("¢")).toBe("¢");
});

test("a text without its marks is as long as before and has none", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const bare = stripMarks(text);
      expect(bare.length).toBe(text.length);
      expect(hasMarks(bare)).toBe(false);
      expect(hasMarks(text)).toBe(bare !== text);
    }),
  );
});
