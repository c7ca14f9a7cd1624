import { describe, expect, it } from "vitest";
import { shapedLetters, shapeOf } from "../../src/lattice/case-shape.js";
import { MEANT_LETTERS } from "../../src/text/alphabet.js";

describe("the case of a reading", () => {
  it("is upper where two letters are and most are", () => {
    expect(["QUYẾT", "QUYéT", "ĐỊNH6", "Qu", "quyết", "số", "Số", "S6", "TTg", "6a", "", "I1"].map(shapeOf)).toEqual([2, 2, 2, 1, 0, 0, 1, 1, 2, 0, 0, 1]);
  });

  it("spells a folded word", () => {
    const spell = (word: string, shape: 0 | 1 | 2): string => [...shapedLetters(word, shape)!].map((i) => MEANT_LETTERS[i]).join("");
    expect([spell("định", 0), spell("định", 1), spell("định", 2), spell("km2", 2)]).toEqual(["định", "Định", "ĐỊNH", "KM2"]);
    expect(shapedLetters("s¢", 0)).toBeUndefined();
  });
});
