import { describe, expect, it } from "vitest";
import { groupCounts, strokeless, SymbolCounter } from "../../src/train/terms-symbols.js";

describe("SymbolCounter", () => {
  it("counts the symbols of codes and the abbreviations of sentences", () => {
    const counter = new SymbolCounter();
    counter.add("Căn cứ Nghị định số 30/2020/NĐ-CP và Quyết định số 733/QĐ-TTg của UBND tỉnh, 36-HD/VPTW");
    counter.add("Nghị định số 91/2017/NĐ-CP ngày 14/6/2019, Chương II của HĐND");
    counter.add("TỔ CHỨC UBND HĐND");
    expect([...counter.symbols]).toEqual([["NĐ-CP", 2], ["QĐ-TTg", 1], ["HD/VPTW", 1]]);
    expect([...counter.abbreviations]).toEqual([["UBND", 1], ["HĐND", 1]]);
    expect(groupCounts(counter.symbols).get("CP")).toBe(2);
  });
});

describe("strokeless", () => {
  it("tells misspelled words from right ones", () => {
    const counts = new Map([["NĐ", 1000], ["ND", 3], ["HD", 40], ["HĐ", 900], ["DA", 5], ["TT", 9]]);
    expect([...strokeless(counts, 20, new Set(["DA"]))].sort()).toEqual(["HD", "ND"]);
  });
});
