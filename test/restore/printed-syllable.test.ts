import { expect, it } from "vitest";
import { isKnownSyllable, isPrintedSyllable } from "../../src/restore/printed-syllable.js";

const KNOWN = ["định", "quy", "quyđịnh", "hoà", "tp"];
const vocabulary = { id: (word: string): number => 8 * (KNOWN.map((known) => known.replace("hoà", "hòa")).indexOf(word) + 1) };

it("is so of what is known and a syllable, wherever its tone mark stands", () => {
  expect(["định", "Định", "ĐỊNH", "hoà", "hòa"].map((letters) => isPrintedSyllable(letters, vocabulary))).toEqual([true, true, true, true, true]);
});

it("is not so of misprints and short forms that the vocabulary holds, of unknown syllables and of capitals inside", () => {
  expect(["quyđịnh", "tp", "nghiêng"].map((letters) => isKnownSyllable(letters, vocabulary))).toEqual([false, false, false]);
  expect(isKnownSyllable("đỊnh", vocabulary)).toBe(true);
  expect(isPrintedSyllable("đỊnh", vocabulary)).toBe(false);
});
