import { expect, test } from "vitest";
import { openDictionary } from "../../src/dictionary/open.js";
import { writeDictionary } from "../../src/dictionary/write.js";
import { SenseContext } from "../../src/sense/sense-context.js";
import { SenseModel } from "../../src/sense/sense-model.js";
import { TOY, toySense } from "./toy-sense.js";

const { BOUNDARY, CO_ACUTE, CO_HOOK, QUAN, TIEN, UNKNOWN } = TOY;

/** The vector of the place of word `at`. */
function vectorAt(words: readonly number[], at: number): number[] {
  const context = new SenseContext(toySense());
  context.read(words);
  return [...context.at(at)];
}

test("a dictionary without the sections has no such model", () => {
  expect(SenseModel.open(openDictionary(writeDictionary(new Map(), {})))).toBeUndefined();
});

test("a near word counts by its position: 4 · 0.5 before, half of it behind", () => {
  expect(vectorAt([QUAN, CO_HOOK], 1)).toEqual([2, 0]);
  expect(vectorAt([CO_HOOK, TIEN], 0)).toEqual([0, 1]);
  expect(vectorAt([QUAN, CO_HOOK, TIEN], 1)).toEqual([2, 1]);
});

test("far words count as one bag, over the root of their number; near ones are no part of it", () => {
  expect(vectorAt([QUAN, BOUNDARY, CO_HOOK], 2)).toEqual([1, 0]);
  const [first, second] = vectorAt([QUAN, TIEN, BOUNDARY, CO_HOOK, UNKNOWN, QUAN], 3);
  expect(first).toBeCloseTo(2 / Math.sqrt(3), 6);
  expect(second).toBeCloseTo(1 / Math.sqrt(3), 6);
});

test("what lies beyond the window says nothing", () => {
  expect(vectorAt([QUAN, BOUNDARY, BOUNDARY, BOUNDARY, CO_HOOK], 4)).toEqual([0, 0]);
});

test("words that are read again from where they differ give what they give alone", () => {
  const context = new SenseContext(toySense());
  const words = [QUAN, TIEN, BOUNDARY, CO_HOOK, QUAN, QUAN];
  for (const read of [words, [QUAN, QUAN, BOUNDARY, CO_HOOK, TIEN], [QUAN, QUAN], words]) {
    context.read(read);
    read.forEach((_, at) => expect([...context.at(at)]).toEqual(vectorAt(read, at)));
  }
});

test("a word's score is its vector times the place's, and its bias; words without one are in no group", () => {
  const sense = toySense();
  const place = Float32Array.of(2, 1);
  expect(sense.score(CO_HOOK, place)).toBe(4);
  expect(sense.score(CO_ACUTE, place)).toBe(2.25);
  expect([CO_HOOK, CO_ACUTE, QUAN, UNKNOWN].map((id) => sense.groupOf(id))).toEqual([1, 1, 0, 0]);
});
