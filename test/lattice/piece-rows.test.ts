import fc from "fast-check";
import { expect, test } from "vitest";
import { alignSpelling, pieceRows, spellingCost } from "../../src/lattice/piece-rows.js";
import { lettersOf, modelOf, naiveSpelling } from "./toy-channel.js";

const words = fc.array(fc.constantFrom(..."nừđộaHA "), { maxLength: 4 }).map((parts) => parts.join(""));
const readings = fc.array(fc.constantFrom(..."nirtđ0aH¢ "), { maxLength: 7 }).map((parts) => parts.join(""));
const model = modelOf(["ừ>ir", "đ>d", "ộ>0", "ộ>o", "n>n", "n>ri", "H>ll"]);

test("the cost of a spelling is the least over all cuts", () => {
  fc.assert(
    fc.property(words, readings, (word, reading) => {
      const letters = lettersOf(word);
      const naive = naiveSpelling(model, reading, letters);
      const cost = spellingCost(pieceRows(model, reading), reading.length, letters);
      if (naive === Infinity) expect(cost).toBe(Infinity);
      else expect(cost).toBeCloseTo(naive, 3);
    }),
  );
});

test("an alignment cuts the whole reading, and its pieces cost what the spelling costs", () => {
  fc.assert(
    fc.property(words, readings, (word, reading) => {
      const letters = lettersOf(word);
      const rows = pieceRows(model, reading);
      const ends = alignSpelling(rows, reading.length, letters);
      const cost = spellingCost(rows, reading.length, letters);
      if (ends === undefined) {
        expect(cost).toBe(Infinity);
        return;
      }
      expect(ends).toHaveLength(letters.length);
      if (letters.length > 0) expect(ends[letters.length - 1]).toBe(reading.length);
      let sum = 0;
      let from = 0;
      letters.forEach((letter, i) => {
        expect(ends[i]! - from).toBeGreaterThanOrEqual(0);
        expect(ends[i]! - from).toBeLessThanOrEqual(3);
        sum += model.row(reading.slice(from, ends[i]))[letter]!;
        from = ends[i]!;
      });
      expect(sum).toBeCloseTo(cost, 3);
    }),
  );
});

test("the pieces of a known misreading", () => {
  const reading = "nirnd0";
  const ends = alignSpelling(pieceRows(model, reading), reading.length, lettersOf("nừnđộ"))!;
  expect([...ends]).toEqual([1, 3, 4, 5, 6]);
  expect(alignSpelling(pieceRows(model, "nnnn"), 4, lettersOf("n"))).toBeUndefined();
});
