import { describe, expect, it } from "vitest";
import type { Candidates } from "../../src/lattice/candidates.js";
import type { GluedLetters } from "../../src/lattice/glued-words.js";
import { WordPairs } from "../../src/lattice/word-pairs.js";
import type { PairCost } from "../../src/lattice/word-pairs.js";

const WORDS = ["can", "căn", "cứ", "cu", "cụ", "trình", "tự"];

/** A finder that knows the sides by heart, with what each word costs there; it notes how far it was asked to go. */
function pairsOf(sides: Readonly<Record<string, Readonly<Record<string, number>>>>, pairCost?: PairCost, letters: GluedLetters = "misread"): { find(reading: string): string[]; asked: Map<string, number> } {
  const asked = new Map<string, number>();
  const nearest = (reading: string, most: number): Candidates => {
    asked.set(reading, most);
    const near = Object.entries(sides[reading] ?? {}).filter(([, cost]) => cost <= most);
    return { width: 1, size: near.length, ids: Uint16Array.from(near, ([word]) => WORDS.indexOf(word)), costs: Float32Array.from(near, ([, cost]) => cost) };
  };
  const pairs = new WordPairs({ nearest, rarity: () => 2 }, letters, pairCost);
  return {
    asked,
    find(reading) {
      const { size, ids, costs } = pairs.find(reading);
      return Array.from({ length: size }, (_, i) => `${WORDS[ids[2 * i]!]} ${WORDS[ids[2 * i + 1]!]} ${costs[i]!.toFixed(1)}`);
    },
  };
}

const SIDES = { Can: { can: 0.5, căn: 1 }, cu: { cu: 0.5, cụ: 1, cứ: 2 } };

describe("two words run together", () => {
  it("are the words near both sides of a cut, the nearest first", () => {
    expect(pairsOf({ Can: { can: 0.5, căn: 1 }, cu: { cu: 0.25 } }).find("Cancu")).toEqual(["can cu 0.8", "căn cu 1.3"]);
  });

  it("are those that the language model knows side by side, where others are likelier to the channel alone", () => {
    const known: PairCost = (before, id) => (WORDS[before] === "căn" && WORDS[id] === "cứ" ? 1 : 14);
    expect(pairsOf(SIDES, known).find("Cancu")).toEqual(["căn cứ 3.0"]);
    expect(pairsOf(SIDES).find("Cancu")).toHaveLength(6);
  });

  it("may be farther from what was read where words begin and end so, and where letters are misread", () => {
    const { find, asked } = pairsOf({ tr: {} });
    find("trinhty");
    expect(asked.get("trinh")).toBe(4 * 5);
    expect(asked.get("tr")).toBe(1.9 * 2);
    const printed = pairsOf({}, undefined, "printed");
    printed.find("trinhty");
    expect(printed.asked.get("trinh")).toBe(1.6 * 5);
  });

  it("are none where a side is near no word", () => {
    expect(pairsOf({ Can: { can: 0.5 } }).find("Cancu")).toEqual([]);
  });
});
