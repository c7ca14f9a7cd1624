import { describe, expect, it } from "vitest";
import { ledgerOf } from "../../bench/ledger-entry.js";

const known = new Set(["thực", "hiện", "sở", "nội", "vụ", "của", "cửa", "điều", "ông", "nam", "quyết", "định", "số"]);
const knowledge = {
  isKnown: (folded: string) => known.has(folded),
  isCandidate: (reading: string, folded: string) => reading === "cua" && (folded === "của" || folded === "cửa"),
};
const causes = (gold: string, reading: string, output: string) =>
  ledgerOf({ name: "", gold, reading }, output, knowledge).map((entry) => `${entry.gold}|${entry.reading}|${entry.output}: ${entry.cause}`);

describe("ledgerOf", () => {
  it("is empty where all is right", () => {
    expect(causes("thực hiện", "thyc hién", "thực hiện")).toEqual([]);
  });

  it("tells what the language model chose from what it could not choose", () => {
    expect(causes("thực hiện của sở", "thyc hién cua s&", "thực hiện cửa sợ")).toEqual(["của|cua|cửa: LM chose wrong", "sở|s&|sợ: candidate missing"]);
  });

  it("knows case, codes, numbers and joined words", () => {
    expect(causes("của Điều 8", "cua biéu 8", "của điều 8")).toEqual(["Điều|biéu|điều: case"]);
    expect(causes("số 733/QĐ-TTg", "s6 733/QB -TTg", "số 733/QB -TTg")).toEqual(["QĐ|QB|QB: code"]);
    expect(causes("số 2030", "s6 20307", "số 20307")).toEqual(["2030|20307|20307: number"]);
    expect(causes("sở nội vụ", "s& néivu", "sở nóivụ")).toEqual(["nội|néivu|: join or split", "vụ|néivu|nóivụ: join or split"]);
  });

  it("counts tokens that nobody meant as noise", () => {
    expect(causes("thực hiện", "thyc Co hién", "thực Có hiện")).toEqual(["|Có|Có: noise"]);
  });
});
