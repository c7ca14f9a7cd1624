import fc from "fast-check";
import { expect, test } from "vitest";
import { pruneTo, pruningScores } from "../../src/train/lm-prune.js";
import type { PruningOptions } from "../../src/train/lm-prune.js";
import { modelOf, packed, probability } from "./toy-text.js";

const VOCABULARY = 7;
const each: PruningOptions = { groups: Uint16Array.from({ length: VOCABULARY }, (_, i) => i), groupCount: VOCABULARY, share: 1 };
const texts = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 6, maxLength: 50 });

/** Σ over contexts and words of P(context) P(word | context) ln(P / P pruned), by asking both models for everything. */
function divergence(ids: readonly number[], whole: ReturnType<typeof packed>, pruned: ReturnType<typeof packed>): number {
  let sum = 0;
  for (const before of ids)
    for (let word = 0; word < VOCABULARY; word++) {
      const p = probability(whole, [before], word);
      sum += (p * Math.log(p / probability(pruned, [before], word))) / ids.length;
    }
  return sum;
}

test("the score of a pair is the relative entropy that its loss costs", () => {
  fc.assert(
    fc.property(texts, fc.nat(), (ids, pick) => {
      const model = modelOf(ids, 2, VOCABULARY);
      const pair = pick % model.text.tables[1]!.size;
      const kept = model.text.tables.map((table) => new Uint8Array(table.size).fill(1));
      kept[1]![pair] = 0;
      expect(pruningScores(model, each)[1]![pair]).toBeCloseTo(divergence(ids, packed(model), packed(model, kept)), 4);
    }),
  );
});

test("within a group of one word nothing can be mistaken, so nothing is lost", () => {
  const model = modelOf([1, 2, 3, 1, 2, 4, 1, 3], 2, VOCABULARY);
  for (const score of pruningScores(model, { ...each, share: 0 })[1]!) expect(score).toBe(0);
});

test("what is kept fits the budget and holds the parents of all that it holds", () => {
  fc.assert(
    fc.property(texts, fc.integer({ min: 100, max: 400 }), (ids, budget) => {
      const model = modelOf(ids, 4, VOCABULARY);
      const kept = pruneTo(model, pruningScores(model, each), budget);
      for (let n = 1; n < 4; n++) kept[n]!.forEach((flag, i) => flag === 1 && expect(kept[n - 1]![model.text.contexts[n]![i]!]).toBe(1));
      const held = kept.slice(1).reduce((sum, flags) => sum + flags.reduce((a, b) => a + b, 0), 0);
      expect(12 * VOCABULARY + 2.5 * held).toBeLessThanOrEqual(budget);
    }),
  );
});
