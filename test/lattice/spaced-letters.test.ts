import { expect, it } from "vitest";
import type { Candidates } from "../../src/lattice/candidates.js";
import { SpacedLetters } from "../../src/lattice/spaced-letters.js";
import { packagedRestorer } from "../restore/packaged.js";

const anyWord = (): Candidates => ({ width: 1, size: 1, ids: Uint16Array.of(9), costs: new Float32Array(1) });

/** The words that may end with the last letter, with their costs. */
function wordsTo(text: string): string[] {
  const spaced = SpacedLetters.in(text, 0, anyWord);
  const places = Array.from(text.matchAll(/\S/g), ({ 0: letter, index }, node) => ({ text: letter, node, start: index, offsets: undefined }));
  const groups = places.filter((place) => place.text !== "-").map((place) => spaced?.wordsTo(place) ?? []);
  return (groups.at(-1) ?? []).map(({ start, end, cost }) => `${text.slice(start, end)}:${cost}`);
}

it("gives the words that may end with each letter, at most seven letters long", () => {
  expect(wordsTo("B Á O C Á O")).toEqual(["Á O:0", "C Á O:0", "O C Á O:0", "Á O C Á O:0", "B Á O C Á O:0"]);
  expect(wordsTo("N G H I Ê N G B Ê")).toHaveLength(6);
});

it("a word over a gap wider than the narrowest costs more, and none goes over a dash", () => {
  expect(wordsTo("B Á O   C Á O")).toEqual(["Á O:0", "C Á O:0", "O   C Á O:3", "Á O   C Á O:3", "B Á O   C Á O:3"]);
  expect(wordsTo("Đ Ộ C L Ậ P - T Ự")).toEqual(["T Ự:0"]);
});

it("short rows of letters are no spaced words", () => {
  expect(SpacedLetters.in("A B C D E G H", 0, () => undefined)).toBeUndefined();
  for (const row of ["A B C D E", "lớp A, B, C, D, E, G", "a) b) c)", ""]) expect(SpacedLetters.in(row, 0, anyWord), row).toBeUndefined();
});

it("headings set with spaces are joined, marked or not", () => {
  const restorer = packagedRestorer();
  expect(restorer.restore("C Ộ N G H Ò A X Ã H Ộ I C H Ủ N G H Ĩ A V I Ệ T N A M").text).toBe("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
  expect(restorer.restore("Q U Y E T   D I N H\nVe viec thanh lap Hoi dong thi dua").text).toBe("QUYẾT   ĐỊNH\nVề việc thành lập Hội đồng thi đua");
});

it("letters of answers and formulas stay apart", () => {
  const line = "Hàm số f g h x y z, các lớp A B C D E G H K";
  expect(packagedRestorer().restore(line).text).toBe(line);
});
