import fc from "fast-check";
import { expect, test } from "vitest";
import { DEFAULT_KEEP } from "../../src/lattice/reading-candidates.js";
import { letterIndices } from "../../src/text/alphabet.js";
import { modelOf, naiveSpelling } from "./toy-channel.js";
import { readingsOf } from "./toy-builder.js";

const WORDS = ["định", "dinh", "về", "việc", "đa"];

const costOf = (reading: string, id: number): number | undefined => {
  const { candidates } = readingsOf(WORDS).find(reading);
  const at = candidates.ids.indexOf(id);
  return at < 0 ? undefined : candidates.costs[at];
};

test("a reading is always among its own candidates, and costs rise", () => {
  const readings = readingsOf(WORDS);
  fc.assert(
    fc.property(fc.oneof(fc.string({ minLength: 1, unit: "binary", maxLength: 30 }), fc.constantFrom("dinh", "ĐỊNH", "d1nh", "vé", "💥", "TNHH")), (reading) => {
      const { candidates, best } = readings.find(reading);
      const id = WORDS.indexOf(reading.normalize("NFC").toLowerCase()) + 8;
      expect([...candidates.ids]).toContain(id < 8 ? 0 : id);
      expect([...candidates.costs]).toEqual([...candidates.costs].sort((a, b) => a - b));
      expect(new Set(candidates.ids).size).toBe(candidates.size);
      const known = [...candidates.ids].findIndex((word) => word !== 0);
      if (best !== Infinity) expect(candidates.costs[known]).toBeCloseTo(best, 4);
    }),
  );
});

test("a word that nobody knows pays for its letters, less for a mark in capitals and digits, most for signs", () => {
  const spelled = (word: string): number => naiveSpelling(modelOf([]), word, [...(letterIndices(word) ?? [])]);
  expect(costOf("xoq", 0)).toBeCloseTo(spelled("xoq") + 3 * DEFAULT_KEEP.perLetter, 4);
  expect(costOf("x1Q", 0)).toBeCloseTo(spelled("x1Q") + 3 * DEFAULT_KEEP.perLetter, 4);
  expect(costOf("X1q", 0)).toBeCloseTo(spelled("X1q") + 2 * DEFAULT_KEEP.perSymbol + DEFAULT_KEEP.perLetter, 4);
  expect(costOf("x&q", 0)).toBeCloseTo(spelled("x&q") + 2 * DEFAULT_KEEP.perLetter + DEFAULT_KEEP.perSign, 4);
  expect(costOf("x€q", 0)).toBeCloseTo(3 * 0.3 + 2 * DEFAULT_KEEP.perLetter + DEFAULT_KEEP.perSign, 4);
});

test("a known word is itself at the price of being read rightly", () => {
  expect(costOf("dinh", 9)).toBeCloseTo(naiveSpelling(modelOf([]), "dinh", [..."dinh"].map((letter) => letterIndices(letter)![0]!)), 2);
  expect(costOf("dinh", 0)).toBeUndefined();
});

test("two words run together are split where each side is near a word", () => {
  const readings = readingsOf(WORDS, { rules: ["ề>é", "ệ>é"] });
  const { ids, width, costs } = readings.split("véviéc");
  expect(width).toBe(2);
  expect([...ids.subarray(0, 2)].map((id) => WORDS[id - 8])).toEqual(["về", "việc"]);
  expect([...costs]).toEqual([...costs].sort((a, b) => a - b));
  expect(readings.split("xoqxoq").size).toBe(0);
  expect(readings.found("xoqxoq").size).toBe(0);
});
