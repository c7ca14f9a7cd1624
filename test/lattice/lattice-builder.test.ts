import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SettledSpan } from "../../src/lattice/settled-span.js";
import type { Lattice } from "../../src/lattice/lattice.js";
import { builderOf, written } from "./toy-builder.js";
import type { ToyOptions } from "./toy-builder.js";
import { skipWhite } from "../../src/text/white-space.js";

const WORDS = ["ngày", "về", "việc", "phú", "đa", "độ", "ứng", "theo"];

const read = (text: string, options: ToyOptions = {}, settled: readonly SettledSpan[] = []): string[] =>
  written(builderOf(WORDS, options).build(text, 0, text.length, settled), text, WORDS);

describe("the pieces of a line", () => {
  it("stand one after the other, signs left outside", () => {
    expect(read("ngày, “việc”")).toEqual(['0-1 word "ngày": ngày |', '1-2 word "việc": việc']);
  });

  it("keep signs that stand alone as literals", () => {
    expect(read("về - việc ...")).toEqual(['0-1 word "về": về', '1-2 literal "-":', '2-3 word "việc": việc', '3-4 literal "...": |']);
  });

  it("protect numbers, dates, codes and addresses", () => {
    expect(read("theo 733/QĐ-TTg ngày 14/6/2019: 20% www.chinhphu.vn")).toEqual([
      '0-1 word "theo": theo',
      '1-2 protected "733/QĐ-TTg": <code>',
      '2-3 word "ngày": ngày',
      '3-4 protected "14/6/2019": <date> |',
      '4-5 protected "20": <num>',
      '5-6 protected "www.chinhphu.vn": <url>',
    ]);
  });

  it("find decomposed letters where they stand", () => {
    const text = "nga\u0300y về";
    expect(read(text)).toEqual([`0-1 word "nga\u0300y": ngày`, '1-2 word "về": về']);
  });
});

describe("joins, splits and parted words", () => {
  it("n gay may be one word", () => {
    expect(read("n gay")).toContain('0-2 join "n gay": ngày');
    expect(read("n gay/gay")).toContain('0-2 join "n gay": ngày');
    expect(read("n\ngay").filter((line) => line.includes("join"))).toEqual([]);
  });

  it("words that are sure are not joined", () => {
    expect(read("về đa").filter((line) => line.includes("join"))).toEqual([]);
  });

  it("véviéc may be two words", () => {
    expect(read("véviéc", { rules: ["ề>é", "ệ>é"] })).toContain('0-1 split "véviéc": về+việc');
  });

  it("phú,da is two words, or one with a misread letter inside", () => {
    const lines = read("phú,da");
    expect(lines[0]).toMatch(/^0-1 word "phú": phú/);
    expect(lines[1]).toMatch(/^1-2 word "da": .*đa/);
    expect(lines[2]).toMatch(/^0-2 word "phú,da":/);
  });

  it("a quiet sign beside a doubtful word may be its letter: (ng for ứng", () => {
    expect(read("(ng", { rules: ["ứ>(", "Ứ>("] })).toContainEqual(expect.stringMatching(/^0-1 word "\(ng": .*ứng/));
  });
});

describe("doubtful digits", () => {
  it("few digits alone may be a word where the engine misreads letters as digits", () => {
    const rules = ["đ>4", "ộ>0"];
    expect(read("40", { rules, doubtDigits: 3 })).toEqual(['0-1 protected "40": <num>', '0-1 word "40": độ đa']);
    expect(read("40", { rules })).toEqual(['0-1 protected "40": <num>']);
  });

  it("digits beside a sign, long numbers and dates are never doubted", () => {
    for (const text of ["40.", "(40", "2019", "14/6", "4.0"]) {
      expect(read(text, { rules: ["đ>4", "ộ>0"], doubtDigits: 3 }).every((line) => line.includes("protected"))).toBe(true);
    }
  });
});

describe("settled spans", () => {
  it("stand as they are, inside a chunk as well", () => {
    const code = { start: 5, end: 15, wordId: 4, kind: "code", written: "733/QĐ-TTg" } as const;
    expect(read("theo 733/QB-TTg, ngày", {}, [code])).toEqual([
      '0-1 word "theo": theo',
      '1-2 code "733/QB-TTg": <code> |',
      '2-3 literal ",": |',
      '3-4 word "ngày": ngày',
    ]);
    const inside = { start: 1, end: 3, wordId: 0, kind: "protected" } as const;
    expect(read("(ab) về", {}, [inside])).toEqual(['0-1 literal "(":', '1-2 protected "ab": <unk>', '2-3 literal ")":', '3-4 word "về": về']);
  });

  it("cover several chunks, and end in a later stretch than they begin in", () => {
    const text = "theo Any person of age ngày";
    const line = { start: 5, end: 22, wordId: 0, kind: "protected" } as const;
    expect(read(text, {}, [line])).toEqual(['0-1 word "theo": theo', '1-2 protected "Any person of age": <unk>', '2-3 word "ngày": ngày']);
    const later = builderOf(WORDS).build(text, 10, text.length, [line]);
    expect(written(later, text, WORDS)).toEqual(['0-1 word "ngày": ngày']);
  });
});

/** What the decoder relies on, whatever the text. */
function expectWhole(lattice: Lattice, from: number, to: number): void {
  const endsAt = lattice.incoming.map(() => from);
  const startsFrom = lattice.incoming.map(() => Infinity);
  lattice.incoming.forEach((groups, node) => {
    expect(groups.length > 0).toBe(node > 0);
    for (const group of groups) {
      expect(group.to).toBe(node);
      expect(group.from).toBeGreaterThanOrEqual(0);
      expect(group.from).toBeLessThan(node);
      expect(group.start).toBeGreaterThanOrEqual(from);
      expect(group.end).toBeLessThanOrEqual(to);
      expect(group.start).toBeLessThan(group.end);
      const { size, width, ids, costs } = group.candidates;
      expect(ids.length).toBeGreaterThanOrEqual(size * width);
      expect([...costs.subarray(0, size)]).toEqual([...costs.subarray(0, size)].sort((a, b) => a - b));
      endsAt[node] = Math.max(endsAt[node]!, group.end);
      startsFrom[group.from] = Math.min(startsFrom[group.from]!, group.start);
    }
  });
  lattice.incoming.forEach((_, node) => expect(endsAt[node]!).toBeLessThanOrEqual(startsFrom[node]!));
}

describe("any text", () => {
  const bits = fc.constantFrom("n", "gay", "ngày", " ", " ", "\n", "\r\n", "véviéc", "phú,da", "(ng", "40", "¢", "“", "-", ".", "14/6/2019", "a\u0300", "\u0323", "😀", "\ud83d", "\u0000", "\u200f", "733/QB-TTg", "e\u0323\u0302");
  const texts = fc.array(bits, { maxLength: 14 }).map((parts) => parts.join(""));
  const places = fc.array(fc.nat(60), { maxLength: 6 });

  /** Spans between pairs of places of the text, sorted, not overlapping, none of white space alone. */
  const spansOf = (text: string, at: readonly number[]): SettledSpan[] => {
    const sorted = [...new Set(at.map((place) => place % (text.length + 1)))].sort((a, b) => a - b);
    const spans: SettledSpan[] = [];
    for (let i = 0; i + 1 < sorted.length; i += 2) {
      const span = { start: sorted[i]!, end: sorted[i + 1]!, wordId: 0, kind: "protected" as const };
      if (skipWhite(text, span.start, span.end) === span.start) spans.push(span);
    }
    return spans;
  };

  it("gives a lattice whose every path is in order and inside the text", () => {
    fc.assert(
      fc.property(texts, places, fc.constantFrom(0, 3, 6), (text, at, doubtDigits) => {
        const lattice = builderOf(WORDS, { rules: ["ứ>(", "Ứ>(", "ề>é", "ệ>é"], doubtDigits }).build(text, 0, text.length, spansOf(text, at));
        expectWhole(lattice, 0, text.length);
      }),
      { numRuns: 300 },
    );
  });

  it("touches a settled span by nothing else", () => {
    fc.assert(
      fc.property(texts, places, (text, at) => {
        const spans = spansOf(text, at);
        const { incoming } = builderOf(WORDS).build(text, 0, text.length, spans);
        for (const group of incoming.flat()) {
          for (const span of spans) {
            const same = group.start === span.start && group.end === span.end;
            expect(same || group.end <= span.start || group.start >= span.end).toBe(true);
          }
        }
        for (const span of spans) expect(incoming.flat().filter((group) => group.start === span.start && group.end === span.end).length).toBe(1);
      }),
      { numRuns: 200 },
    );
  });

  it("gives a lattice of each stretch alone", () => {
    fc.assert(
      fc.property(texts, fc.nat(60), (text, cut) => {
        const at = cut % (text.length + 1);
        const builder = builderOf(WORDS);
        expectWhole(builder.build(text, 0, at, []), 0, at);
        expectWhole(builder.build(text, at, text.length, []), at, text.length);
      }),
    );
  });
});
