/** What the marks that a text has kept say of the words that lost theirs. */

import { describe, expect, it } from "vitest";
import { MarkEvidence, markEvidence } from "../../src/restore/mark-evidence.js";
import type { MarkedForm } from "../../src/restore/mark-evidence.js";

const FORMS: Readonly<Record<string, readonly MarkedForm[]>> = {
  dao: [{ id: 10, word: "đạo", cost: 6 }, { id: 11, word: "đảo", cost: 8 }, { id: 12, word: "dao", cost: 9 }],
  thoa: [{ id: 20, word: "thỏa", cost: 7 }, { id: 21, word: "thoa", cost: 10 }],
  tinh: [{ id: 30, word: "tỉnh", cost: 5 }, { id: 31, word: "tính", cost: 6 }],
};
const source = { formsOf: (bare: string): readonly MarkedForm[] => FORMS[bare] ?? [] };

describe("the evidence of the words that kept their marks", () => {
  it("makes a form likelier that stands elsewhere with its marks", () => {
    const evidence = new MarkEvidence("đảo dao đảo tỉnh tinh đảo dao", source);
    expect(evidence.cost("dao", 11, "đảo")).toBeLessThan(evidence.cost("dao", 10, "đạo") - 1);
  });

  it("makes a form bare that never stands with marks", () => {
    const names = `${"Thoa ".repeat(8)} tỉnh tinh tính tinh tỉnh`;
    const evidence = new MarkEvidence(names, source);
    expect(evidence.cost("Thoa", 21, "thoa")).toBeLessThan(evidence.cost("Thoa", 20, "thỏa") - 1);
  });

  it("takes no place as evidence for itself", () => {
    const evidence = new MarkEvidence("thoa tỉnh tinh tỉnh tinh", source);
    expect(evidence.cost("thoa", 21, "thoa")).toBeCloseTo(0, 1);
  });

  it("finds the share of words that lost their marks", () => {
    expect(new MarkEvidence("tỉnh tinh ".repeat(50), source).lost).toBeCloseTo(0.5, 1);
    expect(new MarkEvidence("tỉnh tỉnh tỉnh tinh ".repeat(50), source).lost).toBeCloseTo(0.25, 1);
  });

  it("has nothing to say where no mark is left", () => {
    expect(markEvidence("tinh dao thoa", source)).toBeUndefined();
    expect(markEvidence(`tỉnh ${"tinh dao ".repeat(200)}`, source)).toBeUndefined();
  });
});
