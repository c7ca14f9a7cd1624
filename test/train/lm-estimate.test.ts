import { describe, expect, test } from "vitest";
import { adjustedCounts } from "../../src/train/lm-adjust.js";
import { countText } from "../../src/train/lm-counts.js";
import { discountsOf } from "../../src/train/lm-discount.js";
import { allKept, modelOf, packed, probability, ringOf } from "./toy-text.js";

// `<s> thi đua <s> thi đua <s> khen thưởng`, read as a ring
const [S, THI, DUA, KHEN, THUONG] = [1, 8, 9, 10, 11];
const TEXT = [S, THI, DUA, S, THI, DUA, S, KHEN, THUONG];
const VOCABULARY = 12;

describe("a model of nine words, worked by hand", () => {
  // Too few counts of counts: the discounts are 0.5 off a count of 1 and 1 off a count of 2.
  // Distinct words before: thi 1, đua 1, khen 1, thưởng 1, <s> 2; six in all, 4 × 0.5 + 1 = 3 of them discounted.
  const EVEN = 3 / 6 / VOCABULARY;
  const P_THI = 0.5 / 6 + EVEN;
  const P_S = 1 / 6 + EVEN;
  const model = packed(modelOf(TEXT, 2, VOCABULARY));

  test("single words count the words before them", () => {
    expect(probability(model, [], THI)).toBeCloseTo(P_THI, 6);
    expect(probability(model, [], S)).toBeCloseTo(P_S, 6);
  });

  test("a word never counted gets the even share", () => {
    expect(probability(model, [], 0)).toBeCloseTo(EVEN, 6);
  });

  test("a pair mixes its discounted share with the single word", () => {
    // <s> goes on three times: thi 2 (less 1), khen 1 (less 0.5); 1.5 of 3 go by the single word
    expect(probability(model, [S], THI)).toBeCloseTo(1 / 3 + 0.5 * P_THI, 6);
    expect(probability(model, [S], KHEN)).toBeCloseTo(0.5 / 3 + 0.5 * P_THI, 6);
    // thi goes on twice, always with đua: 1 of 2 goes by the single word
    expect(probability(model, [THI], DUA)).toBeCloseTo(1 / 2 + 0.5 * P_THI, 6);
  });

  test("a pair never seen falls back with the weight of its context", () => {
    expect(probability(model, [S], THUONG)).toBeCloseTo(0.5 * P_THI, 6);
    expect(probability(model, [THUONG], THI)).toBeCloseTo((1 - 0.5 / 1) * P_THI, 6);
  });

  test("a pruned pair falls back, and its context still sums to 1", () => {
    const estimated = modelOf(TEXT, 2, VOCABULARY);
    const kept = allKept(estimated);
    kept[1]!.fill(0, 0, 1); // the pair (<s>, thi)
    const pruned = packed(estimated, kept);
    const weight = (1 - (0.5 / 3 + 0.5 * P_THI)) / (1 - P_THI);
    expect(probability(pruned, [S], THI)).toBeCloseTo(weight * P_THI, 6);
    const sum = Array.from({ length: VOCABULARY }, (_, word) => probability(pruned, [S], word)).reduce((a, b) => a + b, 0);
    expect(sum).toBeCloseTo(1, 5);
  });
});

describe("adjusted counts", () => {
  const text = countText(ringOf(TEXT, 2), 2, VOCABULARY);

  test("count distinct words before where all is kept", () => {
    expect([...adjustedCounts(text)[0]!]).toEqual([2, 1, 1, 1, 1]);
  });

  test("count a pruned pair as often as it occurs", () => {
    const kept = text.tables.map((table) => new Uint8Array(table.size).fill(1));
    kept[1]![2] = 0; // the pair (thi, đua), seen twice
    expect([...adjustedCounts(text, kept)[0]!]).toEqual([2, 1, 2, 1, 1]);
  });
});

test("discounts follow from counts of counts", () => {
  // n1 = 8, n2 = 4, n3 = 2, n4 = 1: Y = 8 / 16
  const counts = Uint32Array.from([1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 4]);
  expect(discountsOf(counts)).toEqual([0, 1 - (2 * 0.5 * 4) / 8, 2 - (3 * 0.5 * 2) / 4, 3 - (4 * 0.5 * 1) / 2]);
});
