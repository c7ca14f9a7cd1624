import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { backgroundShare } from "../../src/channel/background.js";
import type { ConfusionLayer } from "../../src/channel/confusion-model.js";
import { ConfusionModel, PRIOR_WEIGHT } from "../../src/channel/confusion-model.js";
import { DocumentLayer } from "../../src/channel/document-layer.js";
import { strippedLayer } from "../../src/channel/fixed-layers.js";
import { LETTER_COUNT, letterIndex } from "../../src/text/alphabet.js";

const U = letterIndex("ư");
const A = letterIndex("à");

/** A layer of counted (letter, piece) pairs. */
function layerOf(trust: number, counts: readonly (readonly [letter: string, piece: string, count: number])[]): ConfusionLayer {
  const layer = new DocumentLayer(trust);
  for (const [letter, piece, count] of counts) layer.add(letterIndex(letter), piece, count);
  return layer;
}

/** P(piece ∣ letter), back from nats. */
const share = (model: ConfusionModel, letter: string, piece: string): number => Math.exp(-model.row(piece)[letterIndex(letter)]!);

describe("ConfusionModel", () => {
  it("is the background where nothing was learned", () => {
    const model = new ConfusionModel([]);
    for (const letter of "aộĐ ") for (const piece of ["", "a", "o", "¢", "ii"]) expect(share(model, letter, piece)).toBeCloseTo(backgroundShare(letter, piece), 6);
  });

  it("adds counts to the background's pseudo-counts", () => {
    const model = new ConfusionModel([layerOf(1000, [["ư", "ir", 6], ["ư", "u", 3], ["à", "ir", 1]])]);
    expect(share(model, "ư", "ir")).toBeCloseTo((6 + PRIOR_WEIGHT * backgroundShare("ư", "ir")) / (6 + 3 + PRIOR_WEIGHT), 6);
    expect(share(model, "ư", "x")).toBeCloseTo((0 + PRIOR_WEIGHT * backgroundShare("ư", "x")) / (6 + 3 + PRIOR_WEIGHT), 6);
    expect(share(model, "à", "ir")).toBeCloseTo((1 + PRIOR_WEIGHT * backgroundShare("à", "ir")) / (1 + PRIOR_WEIGHT), 6);
  });

  it("lets no letter of a layer weigh more than the layer is trusted", () => {
    const model = new ConfusionModel([layerOf(9, [["ư", "ir", 600], ["ư", "u", 300], ["à", "a", 4]])], 2);
    expect(share(model, "ư", "ir")).toBeCloseTo((6 + 2 * backgroundShare("ư", "ir")) / (9 + 2), 6);
    expect(share(model, "à", "a")).toBeCloseTo((4 + 2 * backgroundShare("à", "a")) / (4 + 2), 6);
  });

  it("stacks the document's layer on the profile's", () => {
    const profile = layerOf(10, [["ư", "u", 30]]);
    const model = new ConfusionModel([profile, layerOf(Infinity, [["ư", "ir", 5]])], 2);
    expect(share(model, "ư", "u")).toBeCloseTo((10 + 2 * backgroundShare("ư", "u")) / (10 + 5 + 2), 6);
    expect(share(model, "ư", "ir")).toBeCloseTo((5 + 2 * backgroundShare("ư", "ir")) / (10 + 5 + 2), 6);
  });

  it("gives each letter's seen pieces all but the background's share", () => {
    const cells = fc.array(fc.tuple(fc.constantFrom("ư", "à", "đ", "n"), fc.constantFrom("", "u", "ir", "a", "m", "rn", "d"), fc.integer({ min: 1, max: 50 })), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(cells, fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: 5 }), (counts, trust, prior) => {
        const model = new ConfusionModel([layerOf(trust, counts)], prior);
        for (const letter of new Set(counts.map(([m]) => m))) {
          const total = Math.min(trust, counts.reduce((sum, [m, , n]) => sum + (m === letter ? n : 0), 0));
          const pieces = [...new Set(counts.map(([, piece]) => piece))];
          const seen = pieces.reduce((sum, piece) => sum + share(model, letter, piece), 0);
          const background = pieces.reduce((sum, piece) => sum + backgroundShare(letter, piece), 0);
          expect(seen).toBeCloseTo((total + prior * background) / (total + prior), 5);
        }
      }),
      { numRuns: 50 },
    );
  });

  it("remembers its rows, one cost a letter", () => {
    const model = new ConfusionModel([layerOf(1000, [["ư", "ir", 6], ["à", "ir", 1]])]);
    expect(model.row("ir")).toBe(model.row("ir"));
    expect(model.row("ir")).toHaveLength(LETTER_COUNT);
  });
});

describe("the fixed channels", () => {
  it("stripped: marks are lost, letters kept", () => {
    const model = new ConfusionModel([strippedLayer()]);
    expect(share(model, "ộ", "o")).toBeCloseTo(0.9, 3);
    expect(share(model, "ộ", "ộ")).toBeCloseTo(0.1, 3);
    expect(share(model, "o", "o")).toBeCloseTo(1, 3);
    expect(share(model, "Đ", "D")).toBeCloseTo(0.9, 3);
    for (const letter of "ộoĐ") expect(share(model, letter, "x")).toBeLessThan(1e-6);
  });
});

describe("DocumentLayer", () => {
  it("adds up what the sure words show, by how sure they are", () => {
    const layer = new DocumentLayer(100);
    layer.add(U, "ir", 1);
    layer.add(U, "ir", 0.5);
    layer.add(A, "ir", 0.25);
    layer.add(U, "u", 1);
    const row = layer.rowOf("ir")!;
    expect([...row.letters].slice(row.from, row.to)).toEqual([U, A]);
    expect([...row.counts].slice(row.from, row.to)).toEqual([1.5, 0.25]);
    expect([layer.totals[U], layer.totals[A]]).toEqual([2.5, 0.25]);
    expect(layer.rowOf("x")).toBeUndefined();
  });
});
