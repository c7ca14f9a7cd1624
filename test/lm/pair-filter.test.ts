import fc from "fast-check";
import { expect, test } from "vitest";
import { bitOf, PairFilter } from "../../src/lm/pair-filter.js";

const WORDS = 30;
const pairs = fc.array(fc.tuple(fc.nat(WORDS - 1), fc.nat(WORDS - 1)), { maxLength: 200 });

function filterOf(list: readonly (readonly [number, number])[]): PairFilter {
  const first = new Uint32Array(WORDS + 1);
  for (let word = 0; word < WORDS; word++) first[word + 1] = first[word]! + list.filter(([before]) => before === word).length;
  const filter = new PairFilter(first);
  for (const [before, word] of list) filter.add(before, word);
  return filter;
}

function mayHold(filter: PairFilter, before: number, word: number): boolean {
  const bit = bitOf(word, filter.size(before));
  return (filter.bits[filter.starts[before]! + (bit >>> 5)]! & (1 << (bit & 31))) !== 0;
}

test("no pair that was added is denied", () => {
  fc.assert(fc.property(pairs, (list) => list.every(([before, word]) => mayHold(filterOf(list), before, word))));
});

test("behind a word that nothing stands behind every pair is denied", () => {
  const filter = filterOf([[3, 7], [3, 9]]);
  for (let word = 0; word < WORDS; word++) expect(mayHold(filter, 4, word)).toBe(false);
});

test("a word before 40,000 others has bits that 16 bits count", () => {
  const filter = new PairFilter(Uint32Array.of(0, 40_000));
  const last = Math.max(...Array.from({ length: 30_000 }, (_, word) => bitOf(word, filter.size(0))));
  expect(last).toBeLessThan(filter.size(0));
  expect(filter.size(0)).toBeLessThan(1 << 16);
});
