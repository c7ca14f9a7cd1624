import fc from "fast-check";
import { expect, test } from "vitest";
import { repeatedRuns } from "../../src/restore/repeated-runs.js";

/** Every run of the lengths asked for, counted by its words. */
function naive(words: readonly number[], shortest: number, longest: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (let length = shortest; length <= longest; length++) {
    for (let start = 0; start + length <= words.length; start++) {
      const run = words.slice(start, start + length);
      if (!run.includes(0)) counts.set(run.join(" "), (counts.get(run.join(" ")) ?? 0) + 1);
    }
  }
  return new Map([...counts].filter(([, count]) => count > 1));
}

test("the runs that stand in two places or more, each once, with its count", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 80 }), (words) => {
      const runs = repeatedRuns(Uint16Array.from(words), 3, 5);
      const found = new Map(runs.map(({ start, length, count }) => [words.slice(start, start + length).join(" "), count]));
      expect(found.size).toBe(runs.length);
      expect(found).toEqual(naive(words, 3, 5));
    }),
    { numRuns: 500 },
  );
});

test("a run begins where it stands first; a break ends it", () => {
  const [thi, đua, khen, thưởng] = [11, 12, 13, 14];
  const words = Uint16Array.of(7, thi, đua, khen, thưởng, 0, thi, đua, khen, 0, thưởng, 9, thi, đua, khen, thưởng);
  expect(repeatedRuns(words, 3, 5)).toEqual([
    { start: 1, length: 3, count: 3 },
    { start: 2, length: 3, count: 2 },
    { start: 1, length: 4, count: 2 },
  ]);
});

test("no words, no runs", () => {
  expect(repeatedRuns(new Uint16Array(0), 3, 5)).toEqual([]);
});
