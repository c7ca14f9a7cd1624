import fc from "fast-check";
import { expect, test } from "vitest";
import { KEY_WORDS } from "../../src/train/lm-counts.js";
import type { EstimatedModel } from "../../src/train/lm-estimate.js";
import type { Kept } from "../../src/train/lm-prune.js";
import { renormalised } from "../../src/train/lm-renormalise.js";
import { modelOf, packed, probability } from "../train/toy-text.js";

const VOCABULARY = 7;
const texts = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 4, maxLength: 50 });
const seeds = fc.integer({ min: 1, max: 1 << 30 });

/** Some n-grams pruned by lot; parents of kept ones are kept. */
function keptByLot(model: EstimatedModel, seed: number): Kept {
  let lot = seed;
  const draw = (): number => (lot = (Math.imul(lot, 1103515245) + 12345) >>> 0) / 2 ** 32;
  const kept = model.text.tables.map((table, n) => Uint8Array.from({ length: table.size }, () => (n === 0 || draw() < 0.5 ? 1 : 0)));
  for (let n = kept.length - 1; n >= 1; n--) kept[n]!.forEach((flag, i) => flag === 1 && (kept[n - 1]![model.text.contexts[n]![i]!] = 1));
  return kept;
}

/** The same model as plain maps from words to probability and backoff. */
function oracle(model: EstimatedModel, kept: Kept): (before: readonly number[], word: number) => number {
  const held = new Map<string, number>();
  const backoffs = new Map<string, number>();
  const pruned = renormalised(model, kept);
  model.text.tables.forEach((table, n) => {
    for (let i = 0; i < table.size; i++) {
      const words = Array.from({ length: n + 1 }, (_, k) => table.lanes[i * KEY_WORDS + n - k]!).join(" ");
      if (kept[n]![i] === 1) held.set(words, model.orders[n]![i]!);
      if (pruned.backoffs[n] !== undefined) backoffs.set(words, pruned.backoffs[n]![i]!);
    }
  });
  const total = [...held].reduce((sum, [words, p]) => (words.includes(" ") ? sum : sum + p), 0);
  const unseen = (1 - total) / (VOCABULARY - model.text.tables[0]!.size);
  const ask = (before: readonly number[], word: number): number => {
    const found = held.get([...before, word].join(" "));
    if (found !== undefined || before.length === 0) return found ?? unseen;
    return (backoffs.get(before.join(" ")) ?? 1) * ask(before.slice(1), word);
  };
  return (before, word) => ask(before.slice(Math.max(0, before.length - model.orders.length + 1)), word);
}

test("the packed model says what a naive map says, whatever is pruned", () => {
  fc.assert(
    fc.property(texts, seeds, fc.integer({ min: 2, max: 4 }), fc.array(fc.nat(VOCABULARY - 1), { maxLength: 5 }), (ids, seed, order, before) => {
      const model = modelOf(ids, order, VOCABULARY);
      const kept = keptByLot(model, seed);
      const [opened, ask] = [packed(model, kept), oracle(model, kept)];
      for (let word = 0; word < VOCABULARY; word++) {
        const expected = ask(before, word);
        expect(probability(opened, before, word)).toBeGreaterThan(expected * 0.999 - 1e-7);
        expect(probability(opened, before, word)).toBeLessThan(expected * 1.001 + 1e-7);
      }
    }),
  );
});

test("the probabilities after any context sum to 1", () => {
  fc.assert(
    fc.property(texts, seeds, fc.array(fc.nat(VOCABULARY - 1), { maxLength: 5 }), (ids, seed, before) => {
      const model = modelOf(ids, 4, VOCABULARY);
      const opened = packed(model, keptByLot(model, seed));
      let sum = 0;
      for (let word = 0; word < VOCABULARY; word++) sum += probability(opened, before, word);
      expect(sum).toBeCloseTo(1, 3);
    }),
  );
});

test("states may lie anywhere in an array, and a step may overwrite the state that it starts from", () => {
  const model = packed(modelOf([1, 2, 3, 1, 2, 4, 1, 2, 3], 4, VOCABULARY));
  const states = new Int32Array(20);
  model.start(states, 7);
  model.advance(states, 7, 2, states, 13);
  model.advance(states, 7, 2, states, 7);
  expect([...states.subarray(7, 10)]).toEqual([...states.subarray(13, 16)]);
  expect(model.cost(states, 7, 3)).toBe(model.cost(states, 13, 3));
});
