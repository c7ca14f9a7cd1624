import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AbbreviationLexicon } from "../../src/lexicon/abbreviations.js";
import { CODES_TEXT } from "./codes-text.js";

const lexicon = new AbbreviationLexicon(CODES_TEXT);

describe("repairAbbreviation", () => {
  it.each([
    ["TPKT", "TĐKT"],
    ["TDKT", "TĐKT"],
    ["GD&DT", "GD&ĐT"],
    ["HPND", "HĐND"],
    ["HDTDKT", "HĐTĐKT"],
    ["DBQH", "ĐBQH"],
  ])("%s was %s", (reading, meant) => expect(lexicon.repairAbbreviation(reading)[0]?.abbreviation).toBe(meant));

  it("lets a known one stay, alone", () => {
    for (const word of ["UBND", "HĐND", "GD&ĐT", "TNHH", "MTTQ", "XHCN"]) expect(lexicon.repairAbbreviation(word).map((c) => c.abbreviation)).toEqual([word]);
  });

  it("lets an unknown one stay that is near nothing", () => {
    for (const word of ["TQVN", "QLXL", "XYZK"]) expect(lexicon.repairAbbreviation(word)[0]?.abbreviation).toBe(word);
  });

  it("has nothing to say on words", () => {
    for (const word of ["Thi", "dua", "", "2019", "733/QB-TTg"]) expect(lexicon.repairAbbreviation(word).filter((c) => c.abbreviation !== word)).toEqual([]);
  });

  it("takes any string; candidates come best first", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.stringMatching(/^[A-ZĐ&]{2,8}$/)), (word) => {
        const costs = lexicon.repairAbbreviation(word).map((c) => c.channel + c.prior);
        expect(costs).toEqual([...costs].sort((a, b) => a - b));
      }),
    );
  });
});
