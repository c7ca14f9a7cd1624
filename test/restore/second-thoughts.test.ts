/** What a text tells of itself once its words are decided: the context's guesses, the document's phrases. */
import { describe, expect, it } from "vitest";
import { createRestorer, openPackagedDictionary } from "../../src/node.js";

const restorer = createRestorer(openPackagedDictionary(), { profile: "tesseract-eng" });
const restored = (text: string): string => restorer.restore(text).text;

describe("a word beyond recognition", () => {
  it("is what the context wants far rather", () => {
    expect(restored("t6 chire, ca nhan trén dia bân tinh co trach nhiém thi hanh Quyét djnh nay")).toContain("có trách nhiệm thi hành Quyết định này");
  });
});

describe("the weight of the language model", () => {
  it("counts for what is guessed as well", () => {
    const reading = "t6 chirc, ca nhan xqzw trach nhiém thi hanh";
    const without = createRestorer(openPackagedDictionary(), { profile: "tesseract-eng", lmWeight: 0 });
    expect(restored(reading)).toContain("cá nhân chịu trách nhiệm");
    expect(without.restore(reading).text).not.toContain("chịu trách nhiệm");
  });
});

describe("a phrase that the document says twice", () => {
  const twice = "- Déi véi cac tap thé dwoc khen thuéng. - Déi véi cac tap thé thudc tinh.\n";

  it("is said once more where it was read worse", () => {
    expect(restored(`${twice}- Do vi cac tap thé ca nhan`)).toContain("- Đối với các tập thể cá nhân");
  });

  it("is no news to a text that does not say it", () => {
    expect(restored("- Don vi cac tap thé ca nhan")).toContain("Đơn vị các tập thể");
  });
});
