import { describe, expect, it } from "vitest";
import { LookAlikes } from "../../src/lexicon/look-alikes.js";

describe("words that look alike", () => {
  const words = ["đảo", "đạo", "dao", "bão"];
  const alike = new LookAlikes(words.length, (id) => words[id]!);

  it("have one number, whatever their marks", () => {
    expect(alike.numberOf(0)).toBe(alike.numberOf(1));
    expect(alike.numberOf(2)).toBe(alike.numberOf(0));
  });

  it("are told from all others", () => {
    expect(alike.numberOf(3)).not.toBe(alike.numberOf(0));
    expect(alike.numberOf(3)).toBeGreaterThan(0);
  });
});
