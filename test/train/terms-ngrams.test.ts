import { describe, expect, it } from "vitest";
import { logLikelihoodRatio, normalisedPmi, syllableRuns, TermMiner } from "../../src/train/terms-ngrams.js";

describe("syllableRuns", () => {
  it("breaks at signs, numbers and foreign words", () => {
    expect(syllableRuns("Hội đồng Thi đua - Khen thưởng số 12 COVID tỉnh")).toEqual([
      ["hội", "đồng", "thi", "đua"],
      ["khen", "thưởng", "số"],
      ["tỉnh"],
    ]);
  });
});

describe("measures of a seam", () => {
  it("are as worked by hand", () => {
    // always together: PMI is as great as it can be
    expect(normalisedPmi(10, 10, 10, 1000)).toBeCloseTo(1, 12);
    // together as often as chance would have it
    expect(normalisedPmi(10, 100, 100, 1000)).toBeCloseTo(0, 12);
    expect(logLikelihoodRatio(10, 100, 100, 1000)).toBeCloseTo(0, 9);
    // 10 of 10 against a base of 1 in 100: 2 × (10 ln 100 + 990 × −ln 0.99)
    expect(logLikelihoodRatio(10, 10, 10, 1000)).toBeCloseTo(2 * (10 * Math.log(100) - 990 * Math.log(0.99)), 6);
  });
});

describe("TermMiner", () => {
  it("mines what holds together and leaves fragments and loose words out", () => {
    const miner = new TermMiner({ longest: 4, leastCount: 3, leastDocuments: 2, leastCohesion: 0.3, leastLikelihood: 5, fragmentShare: 0.7 });
    const lines = ["công tác thi đua khen thưởng của tỉnh", "phong trào thi đua khen thưởng tại huyện", "hồ sơ thi đua khen thưởng theo mẫu", "kết quả thi đua khen thưởng và báo cáo"];
    for (const line of lines) miner.add([line, "cán bộ lao động giỏi"]);
    const terms = miner.terms().map((term) => term.term);
    expect(terms).toContain("thi đua khen thưởng");
    expect(terms).not.toContain("đua khen");
    expect(terms).not.toContain("thi đua khen");
    expect(terms.every((term) => !term.endsWith(" của"))).toBe(true);
  });
});
