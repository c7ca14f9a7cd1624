import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Edit, Span } from "../../src/span.js";
import { applyEdits } from "../../src/span.js";
import type { Restoration } from "../../src/restore/restoration.js";
import { packagedRestorer } from "./packaged.js";

const restorer = packagedRestorer();
const RUNS = { numRuns: 60 };

const GARBLED = ["Quyét", "dinh", "s6", "cta", "Chinh", "pht", "thyc", "hién", "cac", "don", "vj", "n", "gay", "véindi", "phú,da", "c6", "40", "t?)", "s&", "“Thu", "tuéng”,", "THIDUA", "HD-HDTDKT", "733/QB", "-TTg", "a)", "Xur", "II."];
const ODD = ["\u0000", "\ud800", "\udc00", "😀", "👩‍👩‍👧", "\u200f", "\u202eabc", "\ufeff", "\u0301", "e\u0323\u0302", "ﬁ", "¢€§", "한", "\u1112\u1161\u11ab", "مرحبا", "\u2028", "\f", "\u00a0", "İ", "ß", "𝐀𝐁", "_____", "~~", "%%%"];
const PROTECTED = ["14/6/2019", "01/01/2020", "2019", "1.250,5", "12.000.000", "98,7%", "www.chinhphu.vn", "https://bantdkt.gov.vn/a?b=1", "vanthu@snv.laocai.gov.vn"];
const gaps = fc.constantFrom(" ", " ", " ", "  ", "\n", "\r\n", "\n\n", "\t");

const woven = (words: readonly string[], maxLength: number): fc.Arbitrary<string> =>
  fc.array(fc.tuple(fc.constantFrom(...words), gaps), { maxLength }).map((parts) => parts.flat().join(""));
const texts = fc.oneof(woven([...GARBLED, ...ODD, ...PROTECTED], 60), fc.string({ unit: "binary", maxLength: 200 }), fc.string({ unit: "grapheme", maxLength: 100 }));

const inOrder = (spans: readonly Span[], length: number): boolean =>
  spans.every(({ start, end }, i) => start < end && end <= length && start >= (spans[i - 1]?.end ?? 0));
const lineEnds = (text: string): string[] => text.match(/\r\n|[\n\r\f\v\u2028\u2029]/g) ?? [];

function expectWhole(reading: string, { text, edits, tokens, confidence }: Restoration): void {
  expect(applyEdits(reading, edits)).toBe(text);
  expect(inOrder(edits, reading.length)).toBe(true);
  expect(inOrder(tokens, reading.length)).toBe(true);
  for (const { start, end, from, to, confidence: sure } of edits) {
    expect(reading.slice(start, end)).toBe(from);
    expect(to).not.toBe(from);
    expect(sure).toBeGreaterThanOrEqual(0);
    expect(sure).toBeLessThanOrEqual(1);
  }
  for (const token of tokens) expect(reading.slice(token.start, token.end)).toBe(token.reading);
  expect(lineEnds(text)).toEqual(lineEnds(reading));
  expect(confidence).toBeGreaterThanOrEqual(0);
  expect(confidence).toBeLessThanOrEqual(1);
}

describe("any string", () => {
  it("is taken; its edits are in order and say all that changed; its line ends stay", () => {
    fc.assert(fc.property(texts, (reading) => expectWhole(reading, restorer.restore(reading))), RUNS);
  });

  it("is taken by every profile", () => {
    for (const profile of ["clean", "general", "stripped", "tesseract-eng", "tesseract-vie"] as const) {
      const one = packagedRestorer({ profile });
      fc.assert(fc.property(texts, (reading) => expectWhole(reading, one.restore(reading))), { numRuns: 12 });
    }
  });

  it("gives the same whatever was restored before", () => {
    const fresh = packagedRestorer();
    fc.assert(
      fc.property(woven(GARBLED, 30), (reading) => {
        expect(restorer.restore(reading)).toEqual(fresh.restore(reading));
      }),
      { numRuns: 30 },
    );
  });

  it("may be empty or nothing but white space", () => {
    for (const reading of ["", " ", "\n", "\r\n\r\n", "\u0000", "\ufeff"]) {
      const { text, edits, confidence } = restorer.restore(reading);
      expect([text, edits, confidence]).toEqual([reading, [], 1]);
    }
  });
});

describe("protected spans", () => {
  it("are touched by no edit", () => {
    fc.assert(
      fc.property(woven([...GARBLED, ...PROTECTED, ...PROTECTED], 40), (reading) => {
        const { edits } = restorer.restore(reading);
        for (const word of reading.matchAll(/\S+/g)) {
          if (!PROTECTED.includes(word[0])) continue;
          const [start, end] = [word.index, word.index + word[0].length];
          const touching = edits.filter((edit) => edit.start < end && edit.end > start);
          expect(touching, `${word[0]} in ${JSON.stringify(reading)}`).toEqual([]);
        }
      }),
      RUNS,
    );
  });

  it("a code keeps its number and year", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), fc.constantFrom("QB-TTg", "QD -TTg", "ND-CP", "HD-BTBKT", "SNV- TDKT", "UBND"), (number, symbol) => {
        for (const code of [`${number}/${symbol}`, `${number}/2020/${symbol}`]) {
          const numbers = (text: string): string[] => text.match(/\d+/g) ?? [];
          expect(numbers(restorer.restore(`Cin ct Quyét dinh s6 ${code} ngay 14/6/2019`).text).slice(-5)).toEqual(numbers(`${code} 14/6/2019`).slice(-5));
        }
      }),
      RUNS,
    );
  });

  it.each(["clean", "stripped", "tesseract-vie", "general", "tesseract-eng"] as const)("stand in a garbled line: %s", (profile) => {
    const line = "Cong van ngay 14/6/2019 cua So Noi vu, gui ve vanthu@snv.laocai.gov.vn, xem https://bantdkt.gov.vn/a?b=1; so tien 12.000.000 dong (tang 98,7%)";
    const { text } = packagedRestorer({ profile }).restore(line);
    for (const word of ["14/6/2019", "vanthu@snv.laocai.gov.vn", "https://bantdkt.gov.vn/a?b=1", "12.000.000", "98,7%"]) expect(text).toContain(word);
  });
});

describe("other languages", () => {
  const ENGLISH = `The Government of Viet Nam and the International Development Association have agreed on the terms of this credit.
It shall be paid in equal parts within five years from the date of the agreement; any change of these terms is
subject to the approval of both parties and will be published by the Ministry of Finance.`;
  const FRENCH = `Les parties contractantes sont convenues des dispositions qui suivent et qui ont été approuvées par le Gouvernement.
Cette convention est conclue pour une durée de cinq ans avec les autorités compétentes dans les deux pays.`;
  const GARBLED_LINE = "Cin ct Quyét dinh s6 733/QB-TTg ngay 14/6/2019 cta Thu tuéng Chinh pht vé viéc td chirc Phong trao thi dua";

  it.each([["English", ENGLISH], ["French", FRENCH]])("%s stays as it is, alone and beside garbled Vietnamese", (_, paragraph) => {
    expect(restorer.restore(paragraph).text).toBe(paragraph);
    const mixed = `${GARBLED_LINE}\n${paragraph}\n${GARBLED_LINE}`;
    const lines = restorer.restore(mixed).text.split("\n");
    expect(lines.slice(1, -1).join("\n")).toBe(paragraph);
    expect(lines[0]).toContain("Quyết định");
  });
});

describe("options", () => {
  const reading = "Cin ct Quyét dinh s6 733/QB-TTg ngay 14/6/2019 cta Thu tuéng Chinh pht vé viéc td chirc Phong trao thi dua hoa giai";

  it("minConfidence takes out the edits below it, and those alone", () => {
    const all = restorer.restore(reading);
    for (const minConfidence of [0.6, 0.9, 0.99, 1]) {
      const few = packagedRestorer({ minConfidence }).restore(reading);
      expect(few.edits).toEqual(all.edits.filter((edit: Edit) => edit.confidence >= minConfidence));
      expect(few.text).toBe(applyEdits(reading, few.edits));
    }
  });

  it("tonePlacement sets the mark in repaired and right words alike", () => {
    expect(packagedRestorer({ tonePlacement: "new" }).restore("Ủy ban nhân dân tỉnh Thanh Hóa và ông Thúy").text).toBe("Uỷ ban nhân dân tỉnh Thanh Hoá và ông Thuý");
    expect(packagedRestorer({ tonePlacement: "old" }).restore("Uỷ ban nhân dân tỉnh Thanh Hoá và ông Thuý").text).toBe("Ủy ban nhân dân tỉnh Thanh Hóa và ông Thúy");
    for (const right of ["Ủy ban nhân dân tỉnh Thanh Hóa", "Uỷ ban nhân dân tỉnh Thanh Hoá"]) expect(restorer.restore(right).text).toBe(right);
  });
});

describe("long text", () => {
  it("a line of 1 MB", () => {
    const line = "Căn cứ Quyết định của Thủ tướng Chính phủ về việc tổ chức phong trào thi đua ".repeat(12_600);
    const { text, edits } = restorer.restore(line);
    expect(text).toBe(line);
    expect(edits).toEqual([]);
  });

  it("a chunk of 200,000 characters without a space stays as it is", () => {
    for (const chunk of ["x".repeat(200_000), "Thutuong".repeat(25_000), "ab1/".repeat(50_000), "a.".repeat(100_000), "😀".repeat(100_000)]) {
      expect(restorer.restore(chunk).text).toBe(chunk);
      expect(restorer.restore(`Thu tuéng\n${chunk}\nChinh pht`).text.split("\n")[1]).toBe(chunk);
    }
  });

  it("200,000 times the same, whatever it is, in time that grows with its length", { timeout: 120_000 }, () => {
    const units = [" ", "\t", "\n", ".", "- ", "a.", "1.", "(", "“", "\u0301", "a) ", "~ ^ | _\n", "Số 12/QĐ- ", "of and is that\n"];
    for (const unit of units) {
      const reading = unit.repeat(200_000 / unit.length);
      expectWhole(reading, restorer.restore(reading));
    }
  });
});
