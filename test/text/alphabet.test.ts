import { expect, test } from "vitest";
import { LETTER_COUNT, letterIndex, letterIndices, MEANT_LETTERS, SPACE_LETTER, UPPER_SHIFT } from "../../src/text/alphabet.js";

test("every meant letter stands once, and its index fits in a byte", () => {
  expect(new Set(MEANT_LETTERS).size).toBe(LETTER_COUNT);
  expect(LETTER_COUNT).toBeLessThan(256);
  for (let i = 0; i < LETTER_COUNT; i++) expect(letterIndex(MEANT_LETTERS[i]!)).toBe(i);
  expect(MEANT_LETTERS[SPACE_LETTER]).toBe(" ");
});

test("an upper-case letter stands UPPER_SHIFT behind its lower-case one", () => {
  for (let i = 0; i < UPPER_SHIFT; i++) expect(MEANT_LETTERS[i + UPPER_SHIFT]).toBe(MEANT_LETTERS[i]!.toUpperCase());
});

test("a word with a letter that no Vietnamese print has cannot be spelled", () => {
  expect([...letterIndices("Độ")!].map((i) => MEANT_LETTERS[i])).toEqual(["Đ", "ộ"]);
  expect(letterIndices("s¢")).toBeUndefined();
  expect(letterIndex("ß")).toBe(-1);
});
