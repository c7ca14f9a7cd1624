import { describe, expect, it } from "vitest";
import { likeliestWay } from "../../src/restore/word-ways.js";

const KNOWN = ["của", "chính", "phủ", "và", "khoản", "điểm", "b", "tỉnh", "tại", "euro", "ra", "mon", "thứ", "quy", "định", "lý", "do", "kim", "loan"];
const language = {
  vocabulary: { id: (word: string): number => (KNOWN.includes(word) ? 8 + KNOWN.indexOf(word) : 0) },
  model: { unigramCost: (id: number): number => (["ra", "mon"].includes(KNOWN[id - 8] ?? "") ? 12 : 7) },
} as unknown as Parameters<typeof likeliestWay>[1];
const wordsOf = (letters: string): string | undefined => likeliestWay(letters, language)?.words.join(" ");

describe("letters that were run together", () => {
  it("are known syllables", () => {
    expect(wordsOf("củaChínhphủ")).toBe("của Chính phủ");
    expect(likeliestWay("KimLoan", language)).toEqual({ words: ["Kim", "Loan"], hasNames: false });
  });

  it("may have a name, a numeral or an abbreviation among them", () => {
    expect(likeliestWay("củaFoden", language)).toEqual({ words: ["của", "Foden"], hasNames: true });
    expect(wordsOf("Kubivà")).toBe("Kubi và");
    expect(wordsOf("UBNDtỉnh")).toBe("UBND tỉnh");
    expect(wordsOf("thứII")).toBe("thứ II");
    expect(wordsOf("lýdoA")).toBe("lý do A");
    expect(wordsOf("tạieuro")).toBe("tại euro");
  });

  it("are a name rather than rare syllables", () => {
    expect(wordsOf("củaRamon")).toBe("của Ramon");
  });

  it("may be an item and what citations have beside it", () => {
    expect(wordsOf("điểmb")).toBe("điểm b");
    expect(wordsOf("bkhoản")).toBe("b khoản");
    expect(wordsOf("phủb")).toBeUndefined();
  });

  it("are nothing where some are no word, and where all are one", () => {
    for (const letters of ["của", "Fodencủ", "quyddinh", "fodencủa"]) expect(wordsOf(letters), letters).toBeUndefined();
  });
});
