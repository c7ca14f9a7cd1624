import { describe, expect, it } from "vitest";
import type { Step } from "../../src/decode/step.js";
import { LookAlikes } from "../../src/lexicon/look-alikes.js";
import { DocumentVote } from "../../src/restore/document-vote.js";
import type { VoteWeights } from "../../src/restore/document-vote.js";

const WORDS = ["xả", "lũ", "lụ", "là", "công", "đảo", "đạo", "trên", "Văn", "về", "cấm"];
const words = { lookAlikes: new LookAlikes(WORDS.length, (id) => WORDS[id]!), unigramCost: () => 5 };

/** `xả lũ|là:1`: a sure word, and one whose rival `là` is one nat behind. */
function stepsOf(written: string): Step[] {
  return written.split(" ").map((one, i) => {
    const [chosen, ...others] = one.split("|").map((word) => {
      const [spelled, behind = "0"] = word.split(":");
      return { id: WORDS.indexOf(spelled!), behind: Number(behind) };
    });
    const ids = [chosen!, ...others].map(({ id }) => id);
    const candidates = { width: 1, size: ids.length, ids: Uint16Array.from(ids), costs: new Float32Array(ids.length) };
    const group = { from: i, to: i + 1, start: i, end: i + 1, kind: "word" as const, candidates, cost: 0, boundary: false };
    const rivals = [chosen!, ...others].map(({ behind }, candidate) => ({ group, candidate, behind }));
    return others.length === 0 ? { group, candidate: 0, margin: Infinity } : { group, candidate: 0, margin: Math.min(...others.map(({ behind }) => behind)), rivals };
  });
}

function decided(stretches: readonly string[], weights: VoteWeights): { text: string; margins: number[] } {
  const all: Step[] = [];
  const vote = new DocumentVote("x".repeat(100), words, weights, (steps) => all.push(...steps));
  for (const stretch of stretches) vote.add(stepsOf(stretch));
  expect(all).toEqual([]);
  vote.end();
  return { text: all.map(({ group, candidate }) => WORDS[group.candidates.ids[candidate]!]).join(" "), margins: all.map(({ margin }) => margin) };
}

describe("a document's vote on its doubtful words", () => {
  const NEIGHBOURS = { neighbours: 0.5, anywhere: 0 };
  const ANYWHERE = { neighbours: 0, anywhere: 0.4 };

  it("reads a word as it stands elsewhere behind the same neighbour", () => {
    expect(decided(["xả lũ về", "xả lũ", "công xả là|lũ:0.3 công"], NEIGHBOURS).text).toBe("xả lũ về xả lũ công xả lũ công");
  });

  it("and before it, in whatever stretch that is", () => {
    expect(decided(["đảo|đạo:0.2 cấm", "đạo cấm về đạo cấm"], NEIGHBOURS).text).toBe("đạo cấm đạo cấm về đạo cấm");
  });

  it("leaves what the place itself is surer of", () => {
    expect(decided(["xả lũ", "xả là|lũ:2.5"], NEIGHBOURS).text).toBe("xả lũ xả là");
  });

  it("asks which look-alike the document says at all", () => {
    expect(decided(["trên đạo", "đạo về đạo", "công đảo|đạo:0.3"], ANYWHERE).text).toBe("trên đạo đạo về đạo công đạo");
    expect(decided(["trên đạo", "đạo về đạo", "công đảo|đạo:0.3"], NEIGHBOURS).text).toBe("trên đạo đạo về đạo công đảo");
  });

  it("does not count a place for itself", () => {
    expect(decided(["công đảo|đạo:0.3"], { neighbours: 5, anywhere: 5 })).toEqual({ text: "công đảo", margins: [Infinity, 0.3] });
  });

  it("is surer of what it confirms, and no surer where two words may be one", () => {
    expect(decided(["xả lũ", "xả lũ|là:0.5"], NEIGHBOURS).margins[3]).toBeGreaterThan(0.5);
    const [first, second] = stepsOf("xả lũ|là:0.5");
    const steps: Step[] = [];
    const vote = new DocumentVote("xxxx", words, NEIGHBOURS, (of) => steps.push(...of));
    vote.add([...stepsOf("xả lũ"), first!, { ...second!, margin: 0.1 }]);
    vote.end();
    expect(steps[3]!.margin).toBe(0.1);
  });
});
