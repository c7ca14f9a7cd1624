import fc from "fast-check";
import { expect, test } from "vitest";
import { LEVELS, encode, fitCodebook } from "../../src/train/lm-quantise.js";

test("up to 256 values are kept as they are", () => {
  const values = Float32Array.from({ length: LEVELS }, (_, i) => (i * 7) % 256);
  const levels = fitCodebook(values);
  expect(Array.from(encode(values, levels), (code) => levels[code]!)).toEqual([...values]);
});

test("each value gets the level nearest to it", () => {
  fc.assert(
    fc.property(fc.array(fc.float({ min: 0, max: 20, noNaN: true }), { minLength: 1, maxLength: 400 }), (numbers) => {
      const values = Float32Array.from(numbers);
      const levels = fitCodebook(values);
      encode(values, levels).forEach((code, i) => {
        const nearest = Math.min(...levels.map((level) => Math.abs(level - values[i]!)));
        expect(Math.abs(levels[code]! - values[i]!)).toBeCloseTo(nearest, 5);
      });
    }),
  );
});
