import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CodeGrammar } from "../../src/lexicon/code-grammar.js";
import { SymbolLexicon } from "../../src/lexicon/symbols.js";
import { CODES_TEXT } from "./codes-text.js";

const grammar = new CodeGrammar(new SymbolLexicon(CODES_TEXT));
const repaired = (text: string): string[] => grammar.findCodes(text).map((code) => code.repaired);

describe("findCodes", () => {
  it.each([
    ["733/QB -TTg", "733/QĐ-TTg"],
    ["HD-HPTDKT", "HD-HĐTĐKT"],
    ["1259/SNV- TDKT", "1259/SNV-TĐKT"],
    ["544/HD-BTDKT", "544/HD-BTĐKT"],
    ["91/2017/ND-CP", "91/2017/NĐ-CP"],
    ["36-HD/VPTW", "36-HD/VPTW"],
    ["2114/BGDDT-GDCTHSSV", "2114/BGDĐT-GDCTHSSV"],
    ["12/2010/TTLT-BKHPT-BTC", "12/2010/TTLT-BKHĐT-BTC"],
    ["91/2015/QHI3", "91/2015/QH13"],
    ["22/2022/NQ-HPND", "22/2022/NQ-HĐND"],
    ["231/CPB-TTg", "231/CĐ-TTg"],
  ])("repairs %s to %s", (reading, meant) => {
    expect(repaired(`Can ctr s6 ${reading} ngay 14/6/2019`)).toEqual([meant]);
  });

  it("keeps the space that stood between a stamped number and the slash, and no other", () => {
    expect(repaired("S6 04 /HD-HPTDKT")).toEqual(["04 /HD-HĐTĐKT"]);
    expect(repaired("355 / SNV - TPKT")).toEqual(["355 /SNV"]);
    expect(repaired("s6 15/QD - UBND ngay")).toEqual(["15/QĐ-UBND"]);
  });

  it("joins a group that fell apart and lets a word go that ran into it", () => {
    expect(repaired("91/2015/QH 13 ngay 24")).toEqual(["91/2015/QH13"]);
    const [code] = grammar.findCodes("142/2008/QD-TTgngay 3");
    expect(code).toMatchObject({ reading: "142/2008/QD-TTg", repaired: "142/2008/QĐ-TTg" });
  });

  it("puts back a slash that was read as something else, where the rest leaves no doubt", () => {
    expect(repaired("67/2025IND-CP")).toEqual(["67/2025/NĐ-CP"]);
    expect(repaired("45IQĐ-UBND")).toEqual(["45/QĐ-UBND"]);
    expect(repaired("Số: 355 ISNV-TĐKT")).toEqual(["355/SNV-TĐKT"]);
    expect(repaired("số I2/SNV-TĐKT")).toEqual(["12/SNV-TĐKT"]);
    expect(repaired("126:2025:QH15")).toEqual(["126/2025/QH15"]);
    expect(repaired("41-CTiTW")).toEqual(["41-CT/TW"]);
    expect(repaired("63/201 0/ND-CP")).toEqual(["63/2010/NĐ-CP"]);
  });

  it("follows the case of the paper", () => {
    expect(repaired("733/QD-TTG")).toEqual(["733/QĐ-TTG"]);
  });

  it("leaves right codes as they are", () => {
    const codes = ["15/QĐ-BNV", "30/2020/NĐ-CP", "91/2015/QH13", "05-CT/TW", "355/SNV-TĐKT", "97/TTr-STP", "15/CTr-UBND", "12/HD-HĐTĐKT", "88/2001/TTLT-BTC-BGD&ĐT-BNG"];
    for (const code of codes) expect(repaired(`số ${code} ngày`), code).toEqual([code]);
  });

  it("does not see codes where there are none", () => {
    const lines = ["ngày 14/6/2019", "QCVN 06:2022/BXD", "tải trọng 5/Quận", "COVID-19 năm 2021", "CB-GV-NV", "nhiệt độ 14C", "24/7", "S& Noi vu", "tỷ lệ 1/500", "TCP/IP", "km/h"];
    for (const line of lines) for (const code of grammar.findCodes(line)) expect(code.repaired, line).toBe(code.reading);
  });

  it("never changes a digit", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[1-9]\d{0,3}\/(20[012]\d\/)?(ND-CP|QD-TTg|QB-UBND|SNV-TPKT|QLDN\d-TD)$/), (code) => {
        const text = `số ${code} ngày`;
        let out = "";
        let at = 0;
        for (const found of grammar.findCodes(text)) {
          out += text.slice(at, found.start) + found.repaired;
          at = found.end;
        }
        out += text.slice(at);
        expect(out.replace(/\D/g, "")).toBe(text.replace(/\D/g, ""));
      }),
    );
  });

  it("takes any string: spans are valid, ordered, and read what the text holds", () => {
    const piece = fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("/", "-", " ", "QD", "12", "2020", "Đ", "TTg", "l", "&", ".", "\n", "36-HD/", "I"));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join("");
        let end = 0;
        for (const code of grammar.findCodes(text)) {
          expect(code.start).toBeGreaterThanOrEqual(end);
          expect(code.end).toBeGreaterThan(code.start);
          expect(code.end).toBeLessThanOrEqual(text.length);
          expect(code.reading).toBe(text.slice(code.start, code.end));
          expect(code.confidence).toBeGreaterThanOrEqual(0);
          expect(code.confidence).toBeLessThanOrEqual(1);
          expect(code.reading.includes("\n")).toBe(false);
          end = code.end;
        }
      }),
    );
  });

  it("asks the injected letter cost what a letter can be read as", () => {
    const onlyRight = (meant: string, read: string): number => (meant === read ? 0 : 50);
    const strict = new CodeGrammar(new SymbolLexicon(CODES_TEXT, onlyRight));
    expect(strict.findCodes("733/QB-TTg").every((code) => code.repaired === code.reading)).toBe(true);
  });
});
