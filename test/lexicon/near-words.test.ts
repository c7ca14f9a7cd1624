import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LetterCost } from "../../src/lexicon/letter-cost.js";
import { defaultLetterCost } from "../../src/lexicon/letter-cost.js";
import { NearWords } from "../../src/lexicon/near-words.js";

/** The same by plain recursion over all ways to cut the reading. */
function spelled(word: string, reading: string, cost: LetterCost): number {
  if (word === "" && reading === "") return 0;
  let best = Infinity;
  if (reading !== "") best = Math.min(best, cost("", reading[0]!) + spelled(word, reading.slice(1), cost));
  if (word !== "")
    for (let width = 0; width <= 2 && width <= reading.length; width++)
      best = Math.min(best, cost(word[0]!, reading.slice(0, width)) + spelled(word.slice(1), reading.slice(width), cost));
  return best;
}

describe("NearWords", () => {
  it("finds what a garbled group may mean, nearest first", () => {
    const near = new NearWords(["TĐKT", "TCKT", "TĐT", "UBND"]);
    expect(near.find("TPKT", defaultLetterCost, 6).map((found) => found.word)).toEqual(["TĐKT"]);
    expect(near.find("UBND", defaultLetterCost, 1)[0]?.word).toBe("UBND");
    expect(near.find("", defaultLetterCost, 99)).toEqual([]);
  });

  it("agrees with plain recursion", () => {
    const letters = fc.stringMatching(/^[DĐBTK]{1,4}$/);
    fc.assert(
      fc.property(fc.uniqueArray(letters, { maxLength: 6 }), fc.stringMatching(/^[DPBTb]{1,4}$/), (words, reading) => {
        const found = new Map(new NearWords(words).find(reading, defaultLetterCost, 20).map((n) => [n.word, n.cost]));
        for (const word of words) {
          const cost = spelled(word, reading, defaultLetterCost);
          if (cost <= 20) expect(found.get(word)).toBeCloseTo(cost, 9);
          else expect(found.has(word)).toBe(false);
        }
      }),
      { numRuns: 60 },
    );
  });
});
