/** A text of which hardly a word is wrong: what looks right in it was printed so. */
import { describe, expect, it } from "vitest";
import { seldomWrong } from "../../src/restore/seldom-wrong.js";

const WORDS = ["", "", "", "", "", "", "", "", "cơ", "cô"];
const idOf = (word: string): number => Math.max(0, WORDS.indexOf(word));

describe("seldomWrong", () => {
  it("speaks for the word that is read, the more the fewer are wrong", () => {
    const [once, often] = [0.01, 0.1].map((wrong) => seldomWrong(wrong, idOf)("Cơ", 9));
    expect(once).toBeCloseTo(Math.log(20));
    expect(often).toBeCloseTo(Math.log(2));
    expect(seldomWrong(0.01, idOf)("Cơ", 8)).toBe(0);
  });

  it("says nothing of words that nobody knows, nor where every second word is wrong, and no wonders of a text without a wrong one", () => {
    expect(seldomWrong(0.01, idOf)("cợ", 9)).toBe(0);
    expect(seldomWrong(0.5, idOf)("cơ", 9)).toBe(0);
    expect(seldomWrong(0, idOf)("cơ", 9)).toBeCloseTo(Math.log(100));
  });
});
