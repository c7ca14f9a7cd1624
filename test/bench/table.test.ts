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

  it("says after how many texts the memory was looked at", () => {
    const speed = {
      stripped: { begin: 80_000, steady: 80_000 }, garbled: { begin: 20_000, steady: 20_000 }, firstDocumentMs: 600, openMs: 12, createMs: 2, heapMb: 20, buffersMb: 49,
      later: { texts: 1000, heapMb: 44, buffersMb: 130 }, coldStartMs: 116, bareNodeMs: 40,
    };
    const page = resultsPage({ node: "v20", partial: false, absent: [], scores: [], speed });
    expect(page).toContain("| heap, buffers after the first document | 20 MB, 49 MB |");
    expect(page).toContain("| heap, buffers after 1,000 texts | 44 MB, 130 MB |");
  });
});
