/** The chunks of a text as a search decided them. */
import { describe, expect, it } from "vitest";
import type { Step } from "../../src/decode/step.js";
import { isDoubtful, placesOf, stepIds } from "../../src/restore/chunk-places.js";
import { step } from "./one-word-step.js";

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
