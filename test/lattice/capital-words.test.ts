import { describe, expect, it } from "vitest";
import type { Candidates } from "../../src/lattice/candidates.js";
import { capitalWords } from "../../src/lattice/capital-words.js";

const NONE: Candidates = { width: 1, size: 0, ids: new Uint16Array(0), costs: new Float32Array(0) };
const wordsOf = (reading: string): string[] => capitalWords(reading, () => NONE).map(({ start, end }) => reading.slice(start, end));

describe("words run together that capitals part", () => {
  it("begin at a capital behind a small letter", () => {
    expect(wordsOf("CéMau")).toEqual(["Cé", "Mau"]);
    expect(wordsOf("đưaFoden")).toEqual(["đưa", "Foden"]);
    expect(wordsOf("trênOKX")).toEqual(["trên", "OKX"]);
  });

  it("begin behind capitals, or at the last of them", () => {
    expect(wordsOf("OKXdang")).toEqual(["OK", "OKX", "Xdang", "dang"]);
    expect(wordsOf("HĐQTCông")).toEqual(["HĐQT", "HĐQTC", "Công", "ông"]);
  });

  it("go every way through several places, but not the undivided one", () => {
    expect(wordsOf("HònBảyCạnh")).toEqual(["Hòn", "HònBảy", "Bảy", "BảyCạnh", "Cạnh"]);
  });

  it("have two letters, but for Y", () => {
    expect(wordsOf("SởYtế")).toEqual(["Sở", "Ytế"]);
    expect(wordsOf("SởY")).toEqual(["Sở", "Y"]);
    expect(wordsOf("doA")).toEqual([]);
  });

  it("are none where the case says nothing", () => {
    for (const reading of ["Hải", "UBND", "quyđịnh", "tHuVaBoNhApXa", "733", ""]) expect(wordsOf(reading), reading).toEqual([]);
  });
});
