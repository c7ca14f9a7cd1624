import { describe, expect, it } from "vitest";
import type { Step } from "../../src/decode/step.js";
import { FIRST_WORD } from "../../src/lexicon/vocabulary.js";
import type { ChannelKit } from "../../src/restore/channel-kit.js";
import { ContextGuesses } from "../../src/restore/context-guesses.js";
import type { ExpectedWords } from "../../src/restore/expected-words.js";

/** The readings that the context was asked about, of a text of one word in doubt that costs the channel so much. */
function asked(text: string, cost: number, doubtDigits: number): string[] {
  const readings: string[] = [];
  const expected: Pick<ExpectedWords, "behind" | "costOf" | "find"> = {
    behind: () => undefined,
    costOf: () => 30,
    find: (reading) => void readings.push(reading),
  };
  const candidates = { width: 1, size: 1, ids: Uint16Array.of(FIRST_WORD), costs: Float32Array.of(cost) };
  const step: Step = { candidate: 0, margin: 0.1, group: { from: 0, to: 1, start: 0, end: text.length, kind: "word", candidates, cost: 0, boundary: false } };
  new ContextGuesses(text, { doubtDigits } as ChannelKit, expected as ExpectedWords).among([step]);
  return readings;
}

describe("a word in doubt", () => {
  it("is left as it is where an engine read it well", () => {
    expect(asked("tinh", 1.9, 3)).toEqual([]);
    expect(asked("tinh", 2.1, 3)).toEqual(["tinh"]);
  });

  it("is asked about where it is a letter alone", () => {
    expect(asked("g", 0.1, 3)).toEqual(["g"]);
  });

  it("is asked about where it was typed: all of it reads well", () => {
    expect(asked("tinh", 0.1, 0)).toEqual(["tinh"]);
  });
});
