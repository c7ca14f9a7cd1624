import fc from "fast-check";
import { expect, test } from "vitest";
import { QuickCosts } from "../../src/lm/quick-costs.js";
import { modelOf, packed } from "../train/toy-text.js";

const VOCABULARY = 7;
const texts = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 4, maxLength: 50 });

test("costs after a state that was looked at are the model's own, before and after the bits are made", () => {
  fc.assert(
    fc.property(texts, fc.integer({ min: 2, max: 4 }), fc.array(fc.nat(VOCABULARY - 1), { maxLength: 5 }), (ids, order, before) => {
      const model = packed(modelOf(ids, order, VOCABULARY));
      const state = new Int32Array(model.stateSize + 2);
      model.start(state, 2);
      for (const word of before) model.advance(state, 2, word, state, 2);
      const quick = new QuickCosts(model, 2 * VOCABULARY);
      for (let round = 0; round < 4; round++) {
        quick.look(state, 2);
        for (let word = 0; word < VOCABULARY; word++) expect(quick.cost(word)).toBeCloseTo(model.cost(state, 2, word), 5);
      }
    }),
  );
});

test("what a word was found as leads to the same state as a search for it", () => {
  fc.assert(
    fc.property(texts, fc.integer({ min: 2, max: 4 }), fc.array(fc.nat(VOCABULARY - 1), { maxLength: 5 }), (ids, order, before) => {
      const model = packed(modelOf(ids, order, VOCABULARY));
      const state = new Int32Array(model.stateSize);
      model.start(state, 0);
      for (const word of before) model.advance(state, 0, word, state, 0);
      const quick = new QuickCosts(model, VOCABULARY);
      const words = Uint16Array.from({ length: VOCABULARY }, (_, word) => word);
      // The first rounds search, the third asks the bits first.
      for (let round = 0; round < 3; round++) {
        quick.look(state, 0);
        const asked = quick.costs(words, 1, VOCABULARY);
        for (const word of words) {
          expect(asked.cost[word]).toBeCloseTo(model.cost(state, 0, word), 5);
          const searched = new Int32Array(model.stateSize);
          const found = new Int32Array(model.stateSize);
          model.advance(state, 0, word, searched, 0);
          model.advanceFound(state, 0, word, asked.level[word]!, asked.place[word]!, found, 0);
          expect(found).toEqual(searched);
        }
      }
    }),
  );
});

test("of candidates of several words the first is asked for, however many there are", () => {
  const model = packed(modelOf([1, 2, 3, 1, 2, 4, 1, 2, 3], 3, VOCABULARY));
  const quick = new QuickCosts(model);
  const state = new Int32Array(model.stateSize);
  model.start(state, 0);
  model.advance(state, 0, 1, state, 0);
  quick.look(state, 0);
  const pairs = Uint16Array.from({ length: 200 }, (_, i) => (i % 2 === 0 ? (i / 2) % VOCABULARY : 6));
  const asked = quick.costs(pairs, 2, 100);
  for (let c = 0; c < 100; c++) expect(asked.cost[c]).toBeCloseTo(model.cost(state, 0, c % VOCABULARY), 5);
});
