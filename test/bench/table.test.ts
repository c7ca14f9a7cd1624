import { describe, expect, it } from "vitest";
import type { Score } from "../../bench/accuracy.js";
import { percent, resultsPage } from "../../bench/table.js";

const score = (system: string, kind: Score["kind"], accuracy: number): Score => ({
  system, kind, set: "fixtures/lao-cai-355-snv-tdkt", documents: 1, sampled: false, accuracy, foldedAccuracy: accuracy,
  characterErrorRate: 0.01, tokens: 1234, wrongBefore: 1000, fixed: 990, rightBefore: 234, broken: 1,
});

describe("percent", () => {
  it("says 100 only where nothing is wrong", () => {
    expect(percent(1)).toBe("100");
    expect(percent(0.99999)).toBe("99.99");
    expect(percent(0.98765)).toBe("98.77");
    expect(percent(undefined)).toBe("");
  });
});

describe("resultsPage", () => {
  it("puts khoidau beside the reading it got", () => {
    const page = resultsPage({ node: "v20", partial: false, absent: ["layers: not there."], scores: [score("khoidau", "khoidau", 0.99), score("doing nothing", "baseline", 0.2)] });
    expect(page).toContain("| fixtures/lao-cai-355-snv-tdkt | 1,234 | 20.00 | **99.00** | 99.00 | 1.00 | 990 of 1,000 | 1 of 234 |");
    expect(page).toContain("Not measured here: layers: not there.");
  });
});
