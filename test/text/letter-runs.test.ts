import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { letterRuns } from "../../src/text/letter-runs.js";
import { anyText } from "./any-text.js";

function runsOf(text: string): string[] {
  const runs: string[] = [];
  letterRuns(text, (start, end) => runs.push(text.slice(start, end)));
  return runs;
}

describe("runs of letters", () => {
  it("parts a line into its words", () => {
    expect(runsOf("Số: 733/QĐ-TTg, ngày 14/6/2019")).toEqual(["Số", "QĐ", "TTg", "ngày"]);
  });

  it("finds what the expression finds, in any string", () => {
    fc.assert(fc.property(anyText, (text) => {
      expect(runsOf(text)).toEqual(text.match(/\p{L}+/gu) ?? []);
    }));
  });
});
