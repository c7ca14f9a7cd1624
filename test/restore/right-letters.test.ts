import { expect, it } from "vitest";
import { hasRightLetters, mayHaveMarks } from "../../src/restore/right-letters.js";

const KNOWN = new Set("căn cứ nghị định của chính phủ về giá vé và phí".split(" "));
const vocabulary = { id: (word: string): number => (KNOWN.has(word) ? 9 : 0) };

it("is so where the words have their marks and are known, whatever names they hold", () => {
  expect(hasRightLetters("Căn cứ Nghị định của Chính phủ về giá vé Wembley, Heathrow và phí", vocabulary)).toBe(true);
});

it("is not so where words lost their marks, or are no words", () => {
  expect(hasRightLetters("Can cu Nghị dinh cua Chinh phu ve gia vé va phi", vocabulary)).toBe(false);
  expect(hasRightLetters("Căn cứ Ngbị địnb của Cbính phủ về giá vé và pbí", vocabulary)).toBe(false);
});

it("is not asked of a text without marks", () => {
  expect(mayHaveMarks("Can cu Nghi dinh cua Chinh phu")).toBe(false);
  expect(mayHaveMarks("Cén cur Nghj dinh cùa Chính phú thyc hién")).toBe(false);
  expect(mayHaveMarks("Căn cứ Nghị định của Chính phủ")).toBe(true);
  expect(mayHaveMarks("Căn cứ Nghị định của Chính phủ".normalize("NFD"))).toBe(true);
});
