import { expect, test } from "vitest";
import { doubtfulPlaces, lookAlikes } from "../../src/train/sense-places.js";
import { modelOf, packed } from "./toy-text.js";

const WORDS = ["<unk>", "<s>", "<num>", "<date>", "<code>", "<url>", "<6>", "<7>", "có", "của", "cơ", "cứa", "cờ", "quan", "quân", "x1"];
const COUNTS = [0, 9, 0, 0, 0, 0, 0, 0, 500, 4000, 300, 1, 40, 50, 30, 3];
const [CO_ACUTE, CO_HOOK, CO_GRAVE, QUAN, QUAN_HAT] = [8, 10, 12, 13, 14];

test("look-alikes share their bare letters; what has nearly all of its kind is never in doubt", () => {
  const alike = lookAlikes(WORDS, COUNTS);
  expect([...alike[CO_HOOK]!]).toEqual([CO_ACUTE, CO_HOOK, CO_GRAVE]);
  expect(alike[CO_ACUTE]).toBe(alike[CO_HOOK]);
  expect([...alike[QUAN]!]).toEqual([QUAN, QUAN_HAT]);
  expect([...alike.keys()].filter((id) => alike[id] !== undefined)).toEqual([CO_ACUTE, CO_HOOK, CO_GRAVE, QUAN, QUAN_HAT]);
});

test("places of doubt list their candidates, the right one first, with what each costs more than the best", () => {
  const text = Uint16Array.of(1, CO_ACUTE, QUAN, 1, CO_HOOK, QUAN, 1, CO_HOOK, QUAN, 9, 1);
  const lm = packed(modelOf([...text], 3, WORDS.length));
  const { at, first, ids, costs } = doubtfulPlaces(text, lookAlikes(WORDS, COUNTS), lm);
  // `quân` stands nowhere in the text, so that `quan` is in no doubt.
  expect([...at]).toEqual([1, 4, 7]);
  const place = 1;
  const candidates = [...ids.subarray(first[place], first[place + 1])];
  expect(candidates[0]).toBe(CO_HOOK);
  expect(candidates).toContain(CO_ACUTE);
  expect(Math.min(...costs.subarray(first[place], first[place + 1]))).toBe(0);
  // By hand: −ln of both words and of the two that follow each.
  const state = new Int32Array(lm.stateSize);
  const total = (word: number): number => {
    lm.start(state, 0);
    for (const before of text.subarray(0, 4)) lm.advance(state, 0, before, state, 0);
    return [word, QUAN, 1].reduce((sum, each) => {
      const cost = lm.cost(state, 0, each);
      lm.advance(state, 0, each, state, 0);
      return sum + cost;
    }, 0);
  };
  const own = (word: number): number => costs[first[place]! + candidates.indexOf(word)]!;
  expect(own(CO_ACUTE) - own(CO_HOOK)).toBeCloseTo(total(CO_ACUTE) - total(CO_HOOK), 1);
});
