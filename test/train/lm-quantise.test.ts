import fc from "fast-check";
import { expect, test } from "vitest";
import { encode, fitCodebook } from "../../src/train/lm-quantise.js";

test("as many values as levels are kept as they are", () => {
  const values = Float32Array.from({ length: 32 }, (_, i) => (i * 7) % 32);
  const levels = fitCodebook(values, 32);
  expect(Array.from(encode(values, levels), (code) => levels[code]!)).toEqual([...values]);
});

test("each value gets the level nearest to it", () => {
  fc.assert(
    fc.property(fc.array(fc.float({ min: 0, max: 20, noNaN: true }), { minLength: 1, maxLength: 400 }), (numbers) => {
      const values = Float32Array.from(numbers);
      const levels = fitCodebook(values, 16);
      encode(values, levels).forEach((code, i) => {
        const nearest = Math.min(...levels.map((level) => Math.abs(level - values[i]!)));
        expect(Math.abs(levels[code]! - values[i]!)).toBeCloseTo(nearest, 5);
      });
    }),
  );
});
