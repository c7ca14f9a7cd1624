import fc from "fast-check";
import { expect, test } from "vitest";
import { capitalMatches } from "../../src/text/capital-matches.js";

const FORMS = ["(?<![\\p{L}\\p{N}/-])\\p{Lu}[\\p{Lu}&]{2,9}(?![\\p{L}\\p{N}/-])", "(?<![\\p{L}\\p{N}])\\p{Lu}[\\p{Lu}\\p{N}b]{2,9}(?![\\p{L}\\p{N}])"];
const texts = fc.array(fc.constantFrom(..."UBNDĐđbư &-/1.\nGD"), { maxLength: 40 }).map((letters) => letters.join(""));

test.each(FORMS)("finds what the expression finds in the whole text: %s", (form) => {
  const places = (matches: Iterable<RegExpMatchArray>): string[] => Array.from(matches, ({ 0: match, index }) => `${index} ${match}`);
  fc.assert(
    fc.property(texts, (text) => {
      expect(places(capitalMatches(text, new RegExp(form, "uy")))).toEqual(places(text.matchAll(new RegExp(form, "gu"))));
    }),
    { numRuns: 2000 },
  );
});
