/** How unknown words are spelled: what follows the habits of the words given costs less. */
import { describe, expect, it } from "vitest";
import { WordLetters } from "../../src/lexicon/word-letters.js";

const letters = new WordLetters(() => ["santos", "santander", "luciano", "milano", "santiago", "kyushu", "đakrông"]);

describe("the letters of an unknown word", () => {
  it("cost less where they stand as in other words", () => {
    expect(letters.cost("santiano")).toBeLessThan(letters.cost("snaitona"));
    expect(letters.cost("lucos")).toBeLessThan(letters.cost("lcuso"));
  });

  it("cost the same in any case", () => {
    expect(letters.cost("Santiano")).toBe(letters.cost("santiano"));
    expect(letters.cost("ĐAKRÔNG")).toBe(letters.cost("đakrông"));
  });

  it("cost no more than a bound each, whatever sign they are", () => {
    expect(letters.cost("ū😀९")).toBeLessThanOrEqual(7 * 5);
    expect(letters.cost("zzzz")).toBeLessThanOrEqual(7 * 5);
    expect(letters.cost("")).toBeGreaterThan(0);
  });

  it("are counted of no words at all", () => {
    const none = new WordLetters(() => []);
    expect(none.cost("ab")).toBeCloseTo(3 * Math.log(29), 5);
  });
});
