import { describe, expect, it } from "vitest";
import { provinceOf } from "../../src/document/provinces.js";
import { placeTone } from "../../src/text/tone-placement.js";
import { readTable } from "../../src/train/terms-sources.js";
import { SOURCES } from "../lexicon/codes-text.js";

describe("provinceOf", () => {
  it("knows every province that the dictionary is built from", () => {
    const names = readTable(SOURCES, "places", 4).filter(([, , level]) => level === "1").map(([name]) => name!.split(" ").map((word) => placeTone(word, "old")).join(" "));
    expect(names.length).toBeGreaterThan(60);
    for (const name of names) expect(provinceOf(name.toUpperCase()), name).toBe(name);
  });
});
