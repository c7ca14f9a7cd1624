import fc from "fast-check";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { alignTokens, measureCharacters, measuredTokens, measureText, sumMeasurements } from "../../src/measure/index.js";

/** Edit distance written down as it is defined, memoised; the oracle. */
function naiveDistance<T>(a: ArrayLike<T>, b: ArrayLike<T>): number {
  const known = new Map<number, number>();
  const from = (i: number, j: number): number => {
    if (i === a.length) return b.length - j;
    if (j === b.length) return a.length - i;
    const key = i * (b.length + 1) + j;
    const before = known.get(key);
    if (before !== undefined) return before;
    const least = Math.min(from(i + 1, j + 1) + (a[i] === b[j] ? 0 : 1), from(i + 1, j) + 1, from(i, j + 1) + 1);
    known.set(key, least);
    return least;
  };
  return from(0, 0);
}

function costOf(gold: Int32Array, text: Int32Array, pairs: Int32Array): number {
  let paired = 0;
  let substituted = 0;
  let last = -1;
  pairs.forEach((j, i) => {
    if (j < 0) return;
    expect(j).toBeGreaterThan(last);
    last = j;
    paired++;
    if (gold[i] !== text[j]) substituted++;
  });
  return substituted + (gold.length - paired) + (text.length - paired);
}

describe("tokens", () => {
  it("are runs of letters and digits, NFC, tone placement folded, case kept", () => {
    expect(measuredTokens("- Ủy ban: “VĂN HOÁ”, 14/6/2019")).toEqual(["Ủy", "ban", "VĂN", "HÓA", "14", "6", "2019"]);
    expect(measuredTokens("thuỷ lợi".normalize("NFD"))).toEqual(["thủy", "lợi"]);
    expect(measuredTokens(" .,- ")).toEqual([]);
  });
});

describe("alignTokens", () => {
  const tokens = fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 12 }).map((list) => Int32Array.from(list));

  it("costs what the naive distance says and never crosses", () => {
    fc.assert(
      fc.property(tokens, tokens, (gold, text) => {
        expect(costOf(gold, text, alignTokens(gold, text))).toBe(naiveDistance(gold, text));
      }),
    );
  });

  it("costs the same where the table is too large and the problem is halved", () => {
    let seed = 7;
    const random = (n: number): number => (seed = (seed * 48271) % 2147483647) % n;
    const gold = Int32Array.from({ length: 1500 }, () => random(40));
    const text = gold.filter(() => random(10) > 0).map((token) => (random(4) === 0 ? random(40) : token));
    const row = Array.from({ length: text.length + 1 }, (_, j) => j);
    for (let i = 1; i <= gold.length; i++) {
      let diagonal = row[0]!;
      row[0] = i;
      for (let j = 1; j <= text.length; j++) {
        const least = Math.min(diagonal + (gold[i - 1] === text[j - 1] ? 0 : 1), row[j]! + 1, row[j - 1]! + 1);
        diagonal = row[j]!;
        row[j] = least;
      }
    }
    expect(costOf(gold, text, alignTokens(gold, text))).toBe(row[text.length]);
  });
});

describe("measureText", () => {
  it("counts substituted, missing and added tokens over the gold's", () => {
    const { tokens } = measureText("hội đồng thi đua khen thưởng", "hội dong thi khen thưởng tỉnh");
    expect(tokens).toEqual({ gold: 6, substituted: 1, missing: 1, added: 1, accuracy: 0.5 });
  });

  it("lets case count in the headline alone", () => {
    const { tokens, foldedTokens } = measureText("QUYẾT ĐỊNH số 5", "Quyết định số 5");
    expect([tokens.accuracy, foldedTokens.accuracy]).toEqual([0.5, 1]);
  });

  it("takes hoá and hóa, and composed and decomposed letters, for one", () => {
    expect(measureText("văn hóa công sở", "văn hoá công sở".normalize("NFD")).tokens.accuracy).toBe(1);
  });

  it("tells fixed from broken tokens", () => {
    const gold = "thực hiện Quyết định số 733";
    const reading = "thyc hién Quyết dinh s6 733";
    expect(measureText(gold, "thực hiện Quyệt định s6 733", { reading }).change).toEqual({
      wrongBefore: 4,
      fixed: 3,
      rightBefore: 2,
      broken: 1,
    });
  });

  it("has no error in empty text and full error in text where none should be", () => {
    expect(measureText("", "").tokens.accuracy).toBe(1);
    expect(measureText("", "bụi").tokens.accuracy).toBe(0);
    expect(measureText("", "").characters.rate).toBe(0);
  });

  it("goes line by line over 20,000 tokens and finds the same where lines match", () => {
    const line = "Ủy ban nhân dân các huyện thị xã thành phố báo cáo";
    const gold = Array.from({ length: 2100 }, (_, i) => `${line} ${i}`).join("\n");
    const text = gold.replace("huyện", "huyen").replace("báo cáo 5\n", "báo cáo\n");
    const { tokens, characters } = measureText(gold, text);
    expect(tokens).toMatchObject({ gold: 13 * 2100, substituted: 1, missing: 1, added: 0 });
    expect(characters).toMatchObject({ gold: gold.length, edits: 3 });
  });
});

describe("measureCharacters", () => {
  it("collapses white space and compares NFC", () => {
    expect(measureCharacters("quyết  định\nsố 5", "quyết định số\t6".normalize("NFD"))).toEqual({
      gold: 15,
      edits: 1,
      rate: 1 / 15,
    });
  });

  it("agrees with the naive distance", () => {
    const text = fc.string({ unit: fc.constantFrom("ộ", "o", "n", "g", "đ", "d", " "), maxLength: 40 });
    fc.assert(
      fc.property(text, text, (gold, reading) => {
        const collapse = (s: string): string => s.replace(/\s+/g, " ").trim();
        expect(measureCharacters(gold, reading).edits).toBe(naiveDistance(collapse(gold), collapse(reading)));
      }),
    );
  });
});

describe("sumMeasurements", () => {
  it("adds counts before it divides", () => {
    const long = measureText("một hai ba bốn năm sáu bảy tám chín", "một hai ba bốn năm sáu bảy tám chín", { reading: "" });
    const short = measureText("mười", "muoi", { reading: "mười" });
    const sum = sumMeasurements([long, short]);
    expect(sum.tokens.accuracy).toBeCloseTo(0.9);
    expect(sum.change).toEqual({ wrongBefore: 9, fixed: 9, rightBefore: 1, broken: 1 });
    expect(sumMeasurements([long, measureText("a", "a")]).change).toBeUndefined();
  });

  it("gives the readings of the fixtures the figures that are known of them", () => {
    const raw = (stem: string): number => {
      const part = (name: string): string => readFileSync(new URL(`../../fixtures/${stem}.${name}.txt`, import.meta.url), "utf8");
      return measureText(part("gold"), part("ocr")).tokens.accuracy;
    };
    expect(raw("hai-duong-04-hd-hdtdkt")).toBeCloseTo(0.2, 1);
    expect(raw("lao-cai-355-snv-tdkt")).toBeCloseTo(0.2, 1);
    expect(raw("ban-tdkt-544-hd-btdkt")).toBeCloseTo(0.996, 3);
  });
});
