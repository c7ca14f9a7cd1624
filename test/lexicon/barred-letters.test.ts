import { describe, expect, it } from "vitest";
import { barredAbbreviations, halfBarredAbbreviations } from "../../src/lexicon/barred-letters.js";

const meant = (text: string, ...known: string[]): Record<string, string> => Object.fromEntries(barredAbbreviations(text, (reading) => known.includes(reading)));

describe("barredAbbreviations", () => {
  it("finds the Đ where one letter was read in two ways", () => {
    expect(meant("So: 170/QD-BCBNNDL, Luu: VT, BCDNNDL")).toEqual({ BCBNNDL: "BCĐNNDL", BCDNNDL: "BCĐNNDL" });
  });

  it("finds it where one letter was read as two, or as one with a small b", () => {
    expect(meant("hop DPHDBCD, PHDCD va PHDCPD")).toEqual({ DPHDBCD: "ĐHĐCĐ", PHDCD: "ĐHĐCĐ", PHDCPD: "ĐHĐCĐ" });
    expect(meant("mau MQDb41")).toEqual({ MQDb41: "MQĐ41" });
  });

  it("leaves what is always read alike, what two known abbreviations differ in, and a text that has Đ", () => {
    expect(meant("BQL du an, BQL khu kinh te")).toEqual({});
    expect(meant("BTC va PTC", "BTC", "PTC")).toEqual({});
    expect(meant("BCD, BCB, BCĐ")).toEqual({});
  });
});

describe("halfBarredAbbreviations", () => {
  it("finds the Đ that an abbreviation kept elsewhere", () => {
    expect([...halfBarredAbbreviations("Cơ quan CSĐT; co quan CSDT, truong DH")]).toEqual([["CSDT", "CSĐT"]]);
  });

  it("takes no word of a heading for one", () => {
    expect(halfBarredAbbreviations("BAN CHỈ ĐẠO DAO TAO").size).toBe(0);
  });
});
