import { expect, test } from "vitest";
import { backgroundShare } from "../../src/channel/background.js";

test("a lost mark is likelier than another mark, that than another letter, that than another length", () => {
  const falling = ["ừ", "u", "ù", "n", "ii", "iii"].map((read) => backgroundShare("ừ", read));
  expect(falling).toEqual([...falling].sort((a, b) => b - a));
  expect(backgroundShare("ừ", "u")).toBe(backgroundShare("ừ", "ừ"));
  expect(backgroundShare("ừ", "u'")).toBeGreaterThan(backgroundShare("ừ", "ii"));
  expect(backgroundShare("ừ", "'iu")).toBeGreaterThan(backgroundShare("ừ", "iii"));
});

test("a marked letter is misread more easily than a plain one", () => {
  for (const read of ["x", "", "xy", "xyz"]) expect(backgroundShare("ộ", read)).toBeGreaterThan(backgroundShare("o", read));
});

test("every letter may be read as anything", () => {
  for (const letter of "aộĐ7- ") for (const read of ["", "a", "ộ", "😀", "¢€", "iii"]) expect(backgroundShare(letter, read)).toBeGreaterThan(0);
});
