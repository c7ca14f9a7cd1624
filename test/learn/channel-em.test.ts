import { expect, test } from "vitest";
import { backgroundShare } from "../../src/channel/background.js";
import { letterIndex } from "../../src/text/alphabet.js";
import type { ConfusionCounts } from "../../src/learn/channel-em.js";
import { learnConfusions } from "../../src/learn/channel-em.js";
import type { PairCounts } from "../../src/learn/channel-pairs.js";

const PRIOR = 3;
const GARBAGE = 0.01;
const ANY = 1 / 60;

function pairsOf(...pairs: readonly (readonly [meant: string, read: string, count: number])[]): PairCounts {
  return { meant: pairs.map(([m]) => m), read: pairs.map(([, r]) => r), count: Float64Array.from(pairs, ([, , n]) => n) };
}
const countOf = ({ pieces, counts }: ConfusionCounts, letter: string, piece: string): number => counts[letterIndex(letter) * pieces.length + pieces.indexOf(piece)]!;
const b = backgroundShare;
/** How far a pair of this likelihood and so many read letters is believed to be a pair at all. */
const believed = (likelihood: number, read: number): number => ((1 - GARBAGE) * likelihood) / ((1 - GARBAGE) * likelihood + GARBAGE * ANY ** read);

test("one letter read as one letter: all of the pair's count, as far as it is believed", () => {
  const first = 10 * believed(b("ộ", "6"), 1);
  const once = learnConfusions(pairsOf(["ộ", "6", 10]), 1);
  expect(countOf(once, "ộ", "6")).toBeCloseTo(first, 10);
  expect(once.totals[letterIndex("ộ")]).toBeCloseTo(first, 10);
  const learned = (first + PRIOR * b("ộ", "6")) / (first + PRIOR);
  expect(countOf(learnConfusions(pairsOf(["ộ", "6", 10]), 2), "ộ", "6")).toBeCloseTo(10 * believed(learned, 1), 10);
});

test("a count is shared over all cuts by how likely each is", () => {
  // `ừn` read as `m`: ừ → m and n lost, or ừ lost and n → m.
  const [left, right] = [b("ừ", "m") * b("n", ""), b("ừ", "") * b("n", "m")];
  const weight = 4 * believed(left + right, 1);
  const learned = learnConfusions(pairsOf(["ừn", "m", 4]), 1);
  expect(countOf(learned, "ừ", "m")).toBeCloseTo((weight * left) / (left + right), 10);
  expect(countOf(learned, "n", "")).toBeCloseTo((weight * left) / (left + right), 10);
  expect(countOf(learned, "ừ", "")).toBeCloseTo((weight * right) / (left + right), 10);
  expect(countOf(learned, "n", "m")).toBeCloseTo((weight * right) / (left + right), 10);
});

test("what clear pairs teach decides the unclear ones", () => {
  const unclear = [["ưn", "irn", 10]] as const;
  const learned = learnConfusions(pairsOf(...unclear, ["ư", "ir", 50], ["n", "n", 50]));
  expect(countOf(learned, "ư", "ir")).toBeGreaterThan(59);
  expect(countOf(learned, "n", "n")).toBeGreaterThan(59);
  expect(countOf(learned, "n", "rn")).toBeLessThan(0.1);
});

test("every believed pair counts each of its letters once", () => {
  const { totals, counts, pieces } = learnConfusions(pairsOf(["quyết", "quyét", 20], ["định", "dinh", 20], ["số", "s6", 20]), 3);
  for (const letter of "quytđnh") expect(totals[letterIndex(letter)]).toBeGreaterThan(19.5);
  for (const letter of "quyếtđịnhsố") {
    const row = letterIndex(letter) * pieces.length;
    const sum = counts.subarray(row, row + pieces.length).reduce((a, c) => a + c, 0);
    expect(totals[letterIndex(letter)]).toBeCloseTo(sum, 10);
  }
});

test("a garbage pair moves nothing", () => {
  const good = pairsOf(["định", "dinh", 100], ["số", "s6", 100]);
  const mixed = pairsOf(["định", "dinh", 100], ["số", "s6", 100], ["định", "XQWZ", 1], ["số", "KVJ", 1]);
  const [without, withGarbage] = [learnConfusions(good), learnConfusions(mixed)];
  for (const [letter, piece] of [["đ", "d"], ["ị", "i"], ["n", "n"], ["ố", "6"]] as const) {
    expect(Math.abs(countOf(withGarbage, letter, piece) - countOf(without, letter, piece))).toBeLessThan(0.01);
  }
  expect(countOf(withGarbage, "đ", "X")).toBeLessThan(0.05);
});

test("pairs that no cut explains are left out", () => {
  const learned = learnConfusions(pairsOf(["a", "abcd", 5], ["¢", "c", 5], ["a", "a", 1]), 2);
  expect(learned.totals.reduce((sum, n) => sum + n, 0)).toBeCloseTo(learned.totals[letterIndex("a")]!, 10);
  expect(learned.totals[letterIndex("a")]).toBeLessThanOrEqual(1);
  expect(learnConfusions(pairsOf()).totals.every((n) => n === 0)).toBe(true);
});
