/** Text with its marks in which some words lost theirs, and nothing was misread. */
import { describe, expect, it } from "vitest";
import { measureText } from "../../src/measure/index.js";
import { stripMarks } from "../../src/text/fold.js";
import { fixture, packagedRestorer, STEMS } from "./packaged.js";

const restorer = packagedRestorer();

/** The text without the marks of each word of so many. */
function withoutEvery(text: string, every: number): string {
  let word = 0;
  return text.normalize("NFC").replace(/\p{L}+/gu, (found) => (word++ % every === 0 ? stripMarks(found) : found));
}

describe.each(STEMS)("%s", (stem) => {
  const gold = fixture(stem, "gold");

  it.each([4, 10, 20])("gets back what one word in %i lost, and the words that kept theirs stay", (every) => {
    const reading = withoutEvery(gold, every);
    const { text, profile, damage } = restorer.restore(reading);
    expect({ profile, damage }).toEqual({ profile: "stripped", damage: "marked" });
    const { tokens, change } = measureText(gold, text, { reading });
    expect(tokens.substituted).toBeLessThan(3);
    expect(change?.broken).toBeLessThan(2);
  });
});

it("is typed text where it has slips as well", () => {
  let word = 0;
  const reading = withoutEvery(fixture(STEMS[0]!, "gold"), 10).replace(/\p{L}{4,}/gu, (found) => (word++ % 40 === 7 ? found.slice(0, 2) + found.slice(1) : found));
  expect(restorer.restore(reading).profile).toBe("typed");
});
