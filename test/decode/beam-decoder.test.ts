import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BeamDecoder } from "../../src/decode/beam-decoder.js";
import type { CandidateGroup, Lattice } from "../../src/lattice/lattice.js";
import { BOUNDARY_ID } from "../../src/lexicon/vocabulary.js";
import type { NgramModel } from "../../src/lm/ngram-model.js";
import { modelOf, packed } from "../train/toy-text.js";

const VOCABULARY = 8;
const WIDE = { width: 5000, margin: 1e6, lmWeight: 0.7 };

interface Draft {
  readonly length: number;
  readonly width: number;
  readonly costs: readonly number[];
  readonly ids: readonly number[];
  readonly cost: number;
  readonly boundary: boolean;
}

const drafts: fc.Arbitrary<Draft> = fc.record({
  length: fc.integer({ min: 1, max: 2 }),
  width: fc.integer({ min: 0, max: 3 }),
  costs: fc.array(fc.double({ min: 0, max: 6, noNaN: true }), { minLength: 1, maxLength: 3 }),
  ids: fc.array(fc.integer({ min: 2, max: VOCABULARY - 1 }), { minLength: 9, maxLength: 9 }),
  cost: fc.double({ min: -2, max: 4, noNaN: true }),
  boundary: fc.boolean(),
});

function groupOf(draft: Draft, from: number, to: number): CandidateGroup {
  const costs = Float32Array.from(draft.costs).sort();
  const candidates = { width: draft.width, size: costs.length, ids: Uint16Array.from(draft.ids), costs };
  return { from, to, start: from, end: to, kind: "word", candidates, cost: draft.cost, boundary: draft.boundary };
}

/** Each node is reached from the one before it, and by some longer groups. */
const lattices: fc.Arbitrary<Lattice> = fc.array(fc.tuple(drafts, fc.array(drafts, { maxLength: 2 })), { minLength: 1, maxLength: 4 }).map((nodes) => ({
  incoming: [[], ...nodes.map(([first, others], i) => [groupOf(first, i, i + 1), ...others.map((draft) => groupOf(draft, Math.max(0, i + 1 - draft.length), i + 1))])],
}));
const texts = fc.array(fc.integer({ min: 1, max: VOCABULARY - 1 }), { minLength: 10, maxLength: 60 });

type Path = readonly { readonly group: CandidateGroup; readonly candidate: number }[];

/** Every path through a lattice from `node` on. */
function* paths(lattice: Lattice, node = 0): Generator<Path> {
  if (node === lattice.incoming.length - 1) yield [];
  for (const group of lattice.incoming.flat()) {
    if (group.from !== node) continue;
    for (let candidate = 0; candidate < group.candidates.size; candidate++) {
      for (const rest of paths(lattice, group.to)) yield [{ group, candidate }, ...rest];
    }
  }
}

/** Score of a path after the given words: channel, and the language model's costs at their weight. */
function scoreOf(path: Path, lm: NgramModel, lmWeight: number, before: readonly number[] = []): number {
  const state = new Int32Array(lm.stateSize);
  lm.start(state, 0);
  for (const id of before) lm.advance(state, 0, id, state, 0);
  let score = 0;
  for (const { group, candidate } of path) {
    const { width, ids, costs } = group.candidates;
    score += group.cost + costs[candidate]!;
    for (let i = 0; i < width; i++) {
      const id = ids[candidate * width + i]!;
      score += lmWeight * lm.cost(state, 0, id);
      lm.advance(state, 0, id, state, 0);
    }
    if (group.boundary) lm.advance(state, 0, BOUNDARY_ID, state, 0);
  }
  return score;
}

/** What a path says between a node and the next: a word, or the very candidate of a group of no word or several. */
function saidAt(path: Path, node: number): number | undefined | readonly [Float32Array, number] {
  const { group, candidate } = path.find((step) => step.group.from <= node && node < step.group.to)!;
  const { width, ids, costs } = group.candidates;
  // The array of costs is the group's own, so that it stands for it.
  return width === 1 && group.to === group.from + 1 ? ids[candidate] : [costs, candidate];
}

const same = (one: ReturnType<typeof saidAt>, other: ReturnType<typeof saidAt>): boolean =>
  Array.isArray(one) && Array.isArray(other) ? one[0] === other[0] && one[1] === other[1] : one === other;

describe("BeamDecoder", () => {
  it("finds with a wide beam the best of all paths, and how much worse the best path is that reads each step's place otherwise", () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 2, max: 4 }), lattices, (ids, order, lattice) => {
        const lm = packed(modelOf(ids, order, VOCABULARY));
        const steps = new BeamDecoder(lm, WIDE).decode(lattice);
        const scored = [...paths(lattice)].map((path) => ({ path, score: scoreOf(path, lm, WIDE.lmWeight) }));
        const best = Math.min(...scored.map(({ score }) => score));
        expect(scoreOf(steps, lm, WIDE.lmWeight)).toBeCloseTo(best, 6);
        for (const step of steps) {
          const nodes = Array.from({ length: step.group.to - step.group.from }, (_, i) => step.group.from + i);
          const other = Math.min(...scored.filter(({ path }) => nodes.some((node) => !same(saidAt(path, node), saidAt(steps, node)))).map(({ score }) => score));
          if (other === Infinity) expect(step.margin).toBe(Infinity);
          else expect(step.margin).toBeCloseTo(other - best, 6);
        }
      }),
      { numRuns: 200 },
    );
  });

  it("gives with a narrow beam a whole path in order that is never better than the best", () => {
    fc.assert(
      fc.property(texts, lattices, fc.integer({ min: 1, max: 3 }), fc.double({ min: 0, max: 3, noNaN: true }), (ids, lattice, width, margin) => {
        const lm = packed(modelOf(ids, 3, VOCABULARY));
        const steps = new BeamDecoder(lm, { width, margin, lmWeight: 1 }).decode(lattice);
        let node = 0;
        for (const step of steps) {
          expect(step.group.from).toBe(node);
          expect(step.margin).toBeGreaterThanOrEqual(-1e-9);
          node = step.group.to;
        }
        expect(node).toBe(lattice.incoming.length - 1);
        const best = Math.min(...[...paths(lattice)].map((path) => scoreOf(path, lm, 1)));
        expect(scoreOf(steps, lm, 1)).toBeGreaterThanOrEqual(best - 1e-9);
      }),
      { numRuns: 100 },
    );
  });

  it("asks again for what it dropped where the next word comes as a surprise", () => {
    const lm = packed(modelOf([2, 5, 3, 4, 2, 5, 3, 4, 3, 4, 2, 5, 3, 4, 6, 7], 2, VOCABULARY));
    const group = (from: number, ids: readonly number[], costs: readonly number[], cost: number): CandidateGroup =>
      groupOf({ length: 1, width: 1, costs, ids, cost, boundary: false }, from, from + 1);
    const firstOf = (cost: number): number => {
      const [step] = new BeamDecoder(lm, { width: 16, margin: 1, lmWeight: 1 }).decode({ incoming: [[], [group(0, [2, 3], [0, 1.5], 0)], [group(1, [4], [0], cost)]] });
      return step!.group.candidates.ids[step!.candidate]!;
    };
    // 4 stands behind 3 alone, which the margin drops.
    expect(firstOf(0)).toBe(2);
    expect(firstOf(12)).toBe(3);
  });

  it("goes on from the words of the lattice before, until it is reset", () => {
    fc.assert(
      fc.property(texts, lattices, lattices, (ids, first, second) => {
        const lm = packed(modelOf(ids, 3, VOCABULARY));
        const decoder = new BeamDecoder(lm, WIDE);
        const before = decoder.decode(first).flatMap(({ group: { candidates, boundary }, candidate }) => {
          const words = [...candidates.ids.subarray(candidate * candidates.width, (candidate + 1) * candidates.width)];
          return boundary ? [...words, BOUNDARY_ID] : words;
        });
        const steps = decoder.decode(second);
        const best = Math.min(...[...paths(second)].map((path) => scoreOf(path, lm, WIDE.lmWeight, before)));
        expect(scoreOf(steps, lm, WIDE.lmWeight, before)).toBeCloseTo(best, 6);
        decoder.reset();
        expect(decoder.decode(second)).toEqual(new BeamDecoder(lm, WIDE).decode(second));
      }),
      { numRuns: 60 },
    );
  });

  it("starts a sentence behind a boundary", () => {
    // 2 3 | 4 5 | 2 3 | 4 5 …: 2 and 4 begin sentences, 3 follows 2.
    const lm = packed(modelOf([1, 2, 3, 1, 4, 5, 1, 2, 3, 1, 4, 5], 3, VOCABULARY));
    const group = (from: number, ids: readonly number[], boundary: boolean): CandidateGroup => ({
      from, to: from + 1, start: from, end: from + 1, kind: "word", cost: 0, boundary,
      candidates: { width: 1, size: ids.length, ids: Uint16Array.from(ids), costs: new Float32Array(ids.length) },
    });
    const second = (boundary: boolean): number => {
      const steps = new BeamDecoder(lm, WIDE).decode({ incoming: [[], [group(0, [2], boundary)], [group(1, [3, 4], false)]] });
      return steps[1]!.group.candidates.ids[steps[1]!.candidate]!;
    };
    expect([second(false), second(true)]).toEqual([3, 4]);
  });

  it("decodes an empty lattice to nothing and keeps its place in the text", () => {
    const lm = packed(modelOf([1, 2, 3, 1, 2, 3], 3, VOCABULARY));
    expect(new BeamDecoder(lm).decode({ incoming: [[]] })).toEqual([]);
  });

  it("takes lattices that outgrow its arrays", () => {
    const size = 250;
    const ids = Array.from({ length: 3000 }, (_, i) => 2 + ((i * i * 31 + i * 7) % 200));
    const lm = packed(modelOf([1, ...ids], 2, 300));
    const group = (from: number): CandidateGroup => ({
      from, to: from + 1, start: from, end: from + 1, kind: "word", cost: 0, boundary: false,
      candidates: {
        width: 1, size, ids: Uint16Array.from({ length: size }, (_, i) => 2 + ((i * 37 + from * 11) % 290)),
        costs: Float32Array.from({ length: size }, (_, i) => i / 100),
      },
    });
    const groups = [group(0), group(1), group(2), group(3)];
    const steps = new BeamDecoder(lm, { width: 1000, margin: 1e6, lmWeight: 1 }).decode({ incoming: [[], ...groups.map((g) => [g])] });
    // With pairs of words the best score by last word is all that matters.
    let scores = new Map([[1, 0]]);
    const state = new Int32Array(lm.stateSize);
    for (const { candidates } of groups) {
      const next = new Map<number, number>();
      for (const [last, score] of scores) {
        lm.start(state, 0);
        lm.advance(state, 0, last, state, 0);
        for (let c = 0; c < size; c++) {
          const id = candidates.ids[c]!;
          next.set(id, Math.min(next.get(id) ?? Infinity, score + candidates.costs[c]! + lm.cost(state, 0, id)));
        }
      }
      scores = next;
    }
    expect(scoreOf(steps, lm, 1)).toBeCloseTo(Math.min(...scores.values()), 6);
  });
});
