import fc from "fast-check";
import { distance } from "fastest-levenshtein";
import { describe, expect, it } from "vitest";
import { findNear } from "../../src/document/near-phrase.js";

const STATE = "cong hoa xa hoi chu nghia viet nam";

/** The fewest letters that part the phrase from any stretch of the line that ends with a word. */
function fewest(line: string, phrase: string): number {
  let least = Infinity;
  for (let end = 1; end <= line.length; end++) {
    if (/[a-z]/.test(line[end] ?? "")) continue;
    for (let start = 0; start < end; start++) least = Math.min(least, distance(line.slice(start, end), phrase));
  }
  return least;
}

/** The phrase with letters changed, lost and added at random places. */
const spoilt = (phrase: string, most: number): fc.Arbitrary<string> =>
  fc.array(fc.record({ at: fc.nat(phrase.length - 1), drop: fc.nat(1), add: fc.constantFrom("", "o", "i", "q", " ") }), { maxLength: most }).map((edits) =>
    edits.reduce((line, { at, drop, add }) => line.slice(0, at) + add + line.slice(at + drop), phrase),
  );

describe("a phrase with letters wrong", () => {
  it("is found where it stands plain", () => {
    expect(findNear(`ubnd tinh ${STATE}`, 0, 44, STATE, 7)).toEqual({ start: 10, end: 44, errors: 0 });
  });

  it("is found with as many letters wrong as are let pass, and with no more", () => {
    const read = "c0ng hqa xa h0i chu nghla v1et nam";
    expect(findNear(read, 0, read.length, STATE, 5)).toEqual({ start: 0, end: 34, errors: 5 });
    expect(findNear(read, 0, read.length, STATE, 4)).toBeUndefined();
  });

  it("is looked for between the given places alone", () => {
    expect(findNear(STATE, 5, STATE.length, STATE, 3)).toBeUndefined();
    expect(findNear(STATE, 2, STATE.length, STATE, 3)?.errors).toBe(2);
  });

  it("is found exactly where a search through all stretches finds one", () => {
    fc.assert(
      fc.property(fc.constantFrom({ phrase: STATE, most: 7 }, { phrase: "dang cong san viet nam", most: 3 }, { phrase: "noi nhan", most: 2 }).chain((sign) =>
        fc.record({ sign: fc.constant(sign), middle: spoilt(sign.phrase, sign.most + 3), before: fc.constantFrom("", "so noi vu ", "tinh "), behind: fc.constantFrom("", " doc lap", " so") })), ({ sign: { phrase, most }, before, middle, behind }) => {
        const line = before + middle + behind;
        const least = fewest(line, phrase);
        expect(findNear(line, 0, line.length, phrase, most)?.errors).toBe(least <= most ? least : undefined);
      }),
      { numRuns: 60 },
    );
  });
});
