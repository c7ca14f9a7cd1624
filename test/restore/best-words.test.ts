/** Short lists of the best words. */

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BestWords, insertBest } from "../../src/restore/best-words.js";
import type { ProposedWord } from "../../src/restore/best-words.js";

const words = fc.uniqueArray(fc.record({ id: fc.nat(500), rank: fc.integer({ min: 0, max: 20 }) }), { selector: ({ id }) => id, maxLength: 60 });
const sorted = <T extends { id: number; rank: number }>(all: readonly T[]): T[] => [...all].sort((a, b) => a.rank - b.rank || a.id - b.id);

describe("the best words", () => {
  it("are those of least rank, then of least number, in whatever order they come", () => {
    fc.assert(fc.property(words, (all) => {
      const list = new BestWords(8);
      for (const { id, rank } of all) list.offer(id, rank);
      expect(list.entries()).toEqual(sorted(all).slice(0, 8));
    }));
  });

  it("say from which rank on a word is not taken", () => {
    const list = new BestWords(2);
    list.offer(1, 3);
    expect(list.worst).toBe(Infinity);
    list.offer(2, 5);
    expect(list.worst).toBe(5);
    list.clear();
    expect(list.entries()).toEqual([]);
  });

  it("fall out of a list of proposals one by one", () => {
    fc.assert(fc.property(words, (all) => {
      const best: ProposedWord[] = [];
      for (const word of all) insertBest(best, { ...word, cost: 0 }, 5);
      expect(best).toEqual(sorted(all.map((word) => ({ ...word, cost: 0 }))).slice(0, 5));
    }));
  });
});
