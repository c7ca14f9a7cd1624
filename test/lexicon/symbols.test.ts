import { describe, expect, it } from "vitest";
import { GroupCandidates } from "../../src/lexicon/group-candidates.js";
import { SymbolLexicon } from "../../src/lexicon/symbols.js";
import { CODES_TEXT } from "./codes-text.js";

describe("SymbolLexicon", () => {
  const symbols = new SymbolLexicon(CODES_TEXT);
  const groups = new GroupCandidates(symbols);

  it("knows the type codes of Nghị định 30/2020/NĐ-CP", () => {
    for (const code of ["NQ", "QĐ", "CT", "QC", "QyĐ", "TC", "TB", "HD", "CTr", "KH", "PA", "ĐA", "DA", "BC", "BB", "TTr", "HĐ", "CĐ", "BGN", "BTT", "GUQ", "GM", "GGT", "GNP", "PG", "PC", "PB"])
      expect(symbols.types.get(code)?.kind, code).toBe("act");
    expect(symbols.types.get("NĐ")?.kind).toBe("legislation");
    expect(symbols.bodies.get("HĐTĐKT")).toBe("Hội đồng Thi đua - Khen thưởng");
  });

  it("tells D from Đ by what stands there, listed or not", () => {
    expect(groups.of("QD", "first")[0]?.group).toBe("QĐ");
    expect(groups.of("HD", "first")[0]?.group).toBe("HD");
    expect(groups.of("UBND", "body")[0]?.group).toBe("UBND");
    expect(groups.of("QLDD", "unit")[0]?.group).toBe("QLĐĐ");
    expect(groups.of("DHSPHN", "first")[0]?.group).toBe("ĐHSPHN");
    expect(groups.of("TDKTPC", "unit")[0]?.group).toBe("TĐKTPC");
  });

  it("keeps the reading among the candidates", () => {
    for (const reading of ["ZZZ", "Q©X", "TĐKT"]) expect(groups.of(reading, "unit").map((c) => c.group)).toContain(reading);
  });

  it("works from a handful of lines by the numbers", () => {
    const small = new SymbolLexicon("type\tQĐ\tquyết định\tact\nsymbol\tQĐ-TTg\t40\nsymbol\tQĐ-UBND\t30");
    // behind the first group kinds of symbols count, one each; nothing was seen once more than once, so 0.3 are new
    const listed = -Math.log((0.7 * 1) / 3);
    expect(small.groupCost("TTg", "body")).toBeLessThan(listed);
    expect(small.groupCost("TTg", "body")).toBeGreaterThan(listed - 0.2);
    // 0.7 of 40 is given away; 2 beginnings with QĐ among 70.5
    const fresh = (0.7 * 2 + 1) / 71.5;
    expect(small.symbolCost("QĐ-TTg", "QĐ", 50)).toBeCloseTo(-Math.log(39.3 / 71), 6);
    expect(small.symbolCost("QĐ-BNV", "QĐ", 2)).toBeCloseTo(-Math.log(fresh * Math.exp(-2)), 6);
  });
});
