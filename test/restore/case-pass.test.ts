import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CasedWord, Opening } from "../../src/restore/case-pass.js";
import { chooseShapes, shaped } from "../../src/restore/case-pass.js";

/** A word read in one shape for sure, or with nothing to tell by. */
const read = (shape: 0 | 1 | 2 | undefined, opens: Opening = "no"): CasedWord => ({
  id: 0,
  costs: [0, 1, 2].map((s) => (shape === undefined || s === shape ? 0 : 30)) as [number, number, number],
  opens,
});

describe("chooseShapes", () => {
  it("follows the reading where it is sure", () => {
    const shapes = fc.array(fc.tuple(fc.constantFrom<0 | 1 | 2>(0, 1, 2), fc.constantFrom<Opening>("sentence", "item", "item line", "list", "list line", "line", "quote", "no")), { maxLength: 12 });
    fc.assert(
      fc.property(shapes, (words) => {
        expect(chooseShapes(words.map(([shape, opens]) => read(shape, opens)))).toEqual(words.map(([shape]) => shape));
      }),
    );
  });

  it("opens a sentence with a capital and goes on in lower case", () => {
    expect(chooseShapes([read(undefined, "sentence"), read(undefined), read(undefined)])).toEqual([1, 0, 0]);
  });

  it("goes on in lower case behind a semicolon, but not behind a colon on a new line", () => {
    expect(chooseShapes([read(0), read(undefined, "item")])).toEqual([0, 0]);
    expect(chooseShapes([read(0), read(undefined, "list line")])).toEqual([0, 1]);
  });

  it("stays in capitals inside a heading", () => {
    expect(chooseShapes([read(2, "sentence"), read(2), read(undefined), read(2)])).toEqual([2, 2, 2, 2]);
  });

  it("writes names as they are usually written", () => {
    const usage = { titleShare: (id: number): number => (id === 9 ? 0.99 : id > 9 ? 0.4 : 0.01), pairShape: (a: number, b: number): number => (a === 10 && b === 11 ? 4 : -1) };
    const word = (id: number): CasedWord => ({ id, costs: [0, 0, 30], opens: "no" });
    expect(chooseShapes([word(8), word(8), word(9), word(8)], usage)).toEqual([1, 0, 1, 0]);
    expect(chooseShapes([word(8), word(8), word(10), word(11)], usage)).toEqual([1, 0, 1, 1]);
  });

  it("opens a line inside a sentence as the word is usually written", () => {
    const usage = { titleShare: (id: number): number => (id === 9 ? 0.6 : 0.005), pairShape: () => -1 };
    // Read a little rather with a capital: `Của` on a new line, `Hội` of a name.
    const word = (id: number, opens: Opening): CasedWord => ({ id, costs: [1.4, 0, 30], opens });
    expect(chooseShapes([read(0), word(8, "line")], usage)).toEqual([0, 0]);
    expect(chooseShapes([read(0), word(9, "line")], usage)).toEqual([0, 1]);
  });

  it("has nothing to say of nothing", () => {
    expect(chooseShapes([])).toEqual([]);
  });
});

describe("shaped", () => {
  it("writes a folded word", () => {
    expect(([0, 1, 2] as const).map((shape) => shaped("định", shape))).toEqual(["định", "Định", "ĐỊNH"]);
  });
});
