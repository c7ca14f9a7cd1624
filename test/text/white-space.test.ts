import { describe, expect, it } from "vitest";
import { isWhite, skipWhite, skipWord } from "../../src/text/white-space.js";

describe("white space by its code", () => {
  it("is what the expression says, for every unit", () => {
    const expression = /[\s\p{Cc}\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f]/u;
    const others: number[] = [];
    for (let unit = 0; unit <= 0xffff; unit++) if (isWhite(unit) !== expression.test(String.fromCharCode(unit))) others.push(unit);
    expect(others).toEqual([]);
  });

  it("parts a line into its words", () => {
    const line = " Ủy  ban\u00a0nhân dân";
    const words: string[] = [];
    for (let at = skipWhite(line, 0, line.length); at < line.length; ) {
      const end = skipWord(line, at, line.length);
      words.push(line.slice(at, end));
      at = skipWhite(line, end, line.length);
    }
    expect(words).toEqual(["Ủy", "ban", "nhân", "dân"]);
  });
});
