/** What a text tells of itself once its words are decided: the context's guesses, the document's phrases, its own abbreviations. */
import { describe, expect, it } from "vitest";
import type { Step } from "../../src/decode/step.js";
import type { CandidateGroup } from "../../src/lattice/lattice.js";
import { createRestorer, openPackagedDictionary } from "../../src/node.js";
import { isDoubtful, placesOf, stepIds } from "../../src/restore/chunk-places.js";
import { withSpans } from "../../src/restore/own-abbreviations.js";

const restorer = createRestorer(openPackagedDictionary(), { profile: "tesseract-eng" });
const restored = (text: string): string => restorer.restore(text).text;

/** A step of one word, by default sure and near to its reading. */
function step(start: number, end: number, { id = 100, cost = 0.1, margin = 9, kind = "word", boundary = false }: { id?: number; cost?: number; margin?: number; kind?: CandidateGroup["kind"]; boundary?: boolean } = {}): Step {
  return { group: { from: 0, to: 1, start, end, kind, candidates: { width: 1, size: 1, ids: Uint16Array.of(id), costs: Float32Array.of(cost) }, cost: 0, boundary }, candidate: 0, margin };
}

describe("a chunk", () => {
  const text = "thyc hién (Quyét";
  const doubtful = (of: Step): boolean => isDoubtful(text, placesOf(text, [of])[0]!, { digits: true });

  it("holds all steps between its spaces", () => {
    const places = placesOf(text, [step(0, 2), step(2, 4), step(11, 16)]);
    expect(places.map(({ start, end, steps }) => [text.slice(start, end), steps.length])).toEqual([["thyc", 2], ["(Quyét", 1]]);
  });

  it("is in doubt where something comes near, what was read is far, or no word", () => {
    expect(doubtful(step(0, 4))).toBe(false);
    expect(doubtful(step(0, 4, { margin: 2 }))).toBe(true);
    expect(doubtful(step(0, 4, { cost: 8 }))).toBe(true);
    expect(doubtful(step(0, 4, { id: 0 }))).toBe(true);
    expect(doubtful(step(0, 4, { kind: "split" }))).toBe(true);
  });

  it("that is a number of a few figures is asked about where figures may be letters", () => {
    const figure = placesOf("78, 1945", [step(0, 2), step(4, 8)]);
    expect(figure.map((place) => isDoubtful("78, 1945", place, { digits: true }))).toEqual([true, false]);
    expect(isDoubtful("78, 1945", figure[0]!, { digits: false })).toBe(false);
  });

  it("ends a clause for the words behind it", () => {
    expect(stepIds([step(0, 4, { id: 7, boundary: true }), step(5, 9, { id: 8 })])).toEqual([7, 1, 8]);
  });
});

describe("a word beyond recognition", () => {
  it("is what the context wants far rather", () => {
    expect(restored("t6 chire, ca nhan trén dia bân tinh co trach nhiém thi hanh Quyét djnh nay")).toContain("có trách nhiệm thi hành Quyết định này");
  });
});

describe("the weight of the language model", () => {
  it("counts for what is guessed as well", () => {
    const reading = "t6 chirc, ca nhan xqzw trach nhiém thi hanh";
    const without = createRestorer(openPackagedDictionary(), { profile: "tesseract-eng", lmWeight: 0 });
    expect(restored(reading)).toContain("cá nhân chịu trách nhiệm");
    expect(without.restore(reading).text).not.toContain("chịu trách nhiệm");
  });
});

describe("a phrase that the document says twice", () => {
  const twice = "- Déi véi cac tap thé dwoc khen thuéng. - Déi véi cac tap thé thudc tinh.\n";

  it("is said once more where it was read worse", () => {
    expect(restored(`${twice}- Do vi cac tap thé ca nhan`)).toContain("- Đối với các tập thể cá nhân");
  });

  it("is no news to a text that does not say it", () => {
    expect(restored("- Don vi cac tap thé ca nhan")).toContain("Đơn vị các tập thể");
  });
});

describe("spans that are told afterwards", () => {
  const span = { start: 5, end: 10, wordId: 3, kind: "code" as const, written: "ĐHĐCĐ" };

  it("take the place of the steps that they cover", () => {
    const told = withSpans([step(0, 4), step(5, 7), step(7, 10, { boundary: true }), step(11, 14)], [span]);
    expect(told.map(({ group }) => [group.start, group.end, group.kind, group.boundary])).toEqual([[0, 4, "word", false], [5, 10, "code", true], [11, 14, "word", false]]);
    expect(told[1]!.group.written).toBe("ĐHĐCĐ");
  });

  it("leave alone what they cut through", () => {
    const steps = [step(0, 6), step(6, 10)];
    expect(withSpans(steps, [span])).toEqual(steps);
  });
});
