import fc from "fast-check";
import { expect, test } from "vitest";
import type { Level } from "../../src/lm/ngram-level.js";
import { PairRanks, placeIn } from "../../src/lm/pair-ranks.js";

const VOCABULARY = 3000;

/** The pairs of two words: those behind word 0, then those behind word 1. */
function ranksOf(behind: readonly [readonly number[], readonly number[]]): PairRanks {
  const words = Uint16Array.from(behind.flat(), (word) => word << 1);
  const none = new Uint32Array(0);
  const bytes = new Uint8Array(0);
  const level: Level = { words, codes: bytes, costs: new Float32Array(0), first: new Uint16Array(0), bases: none, map: none, backoffCodes: bytes, backoffs: new Float32Array(0) };
  const first = new Uint32Array(VOCABULARY + 1).fill(words.length);
  first[0] = 0;
  first[1] = behind[0].length;
  return new PairRanks(level, first);
}

const rising = fc.uniqueArray(fc.nat(VOCABULARY - 1), { minLength: 1200, maxLength: 1600 }).map((words) => words.sort((a, b) => a - b));

test("a map says of every word where its pair stands, and of every other that there is none", () => {
  fc.assert(
    fc.property(rising, rising, (left, right) => {
      const ranks = ranksOf([left, right]);
      for (const [before, words] of [left, right].entries()) {
        const map = ranks.of(before)!;
        const from = before === 0 ? 0 : left.length;
        const places = new Map(words.map((word, i) => [word, from + i]));
        for (let word = 0; word < VOCABULARY; word++) expect(placeIn(map, word)).toBe(places.get(word) ?? -1);
      }
    }),
    { numRuns: 20 },
  );
});

test("few pairs have no map: they are searched", () => {
  expect(ranksOf([[3, 5, 8], [1]]).of(0)).toBeUndefined();
});
