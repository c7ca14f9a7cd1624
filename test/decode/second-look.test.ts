import { expect, test } from "vitest";
import { BeamDecoder } from "../../src/decode/beam-decoder.js";
import { SecondLook } from "../../src/decode/second-look.js";
import type { CandidateGroup, Lattice } from "../../src/lattice/lattice.js";
import { TOY, toySense } from "../sense/toy-sense.js";
import { modelOf, packed } from "../train/toy-text.js";

const { BOUNDARY, CO_ACUTE, CO_HOOK, QUAN, TIEN } = TOY;
const OTHER = 12;
const LM = packed(modelOf([QUAN, TIEN, CO_HOOK, CO_ACUTE, OTHER, BOUNDARY], 2, 13));
/** Only channel and context decide. */
const BEAM = { width: 16, margin: 8, lmWeight: 0 };
const LOOK = { weight: 1, doubt: 6 };

/** Words one after the other; a place may have several with a cost each. */
function latticeOf(places: readonly (readonly (readonly [id: number, cost: number])[])[], kind: CandidateGroup["kind"] = "word"): Lattice {
  const groups = places.map((place, i): CandidateGroup => {
    const candidates = { width: 1, size: place.length, ids: Uint16Array.from(place, ([id]) => id), costs: Float32Array.from(place, ([, cost]) => cost) };
    return { from: i, to: i + 1, start: i, end: i + 1, kind, candidates, cost: 0, boundary: false };
  });
  return { incoming: [[], ...groups.map((group) => [group])] };
}

const DOUBT = [[CO_ACUTE, 0], [CO_HOOK, 1]] as const;
const decoder = (options = LOOK): BeamDecoder => new BeamDecoder(LM, BEAM, new SecondLook(toySense(), options));
const wordsOf = (by: BeamDecoder, lattice: Lattice): number[] => by.decode(lattice).map(({ group, candidate }) => group.candidates.ids[candidate]!);

test("what the beam doubts is decided by the words around it", () => {
  const lattice = latticeOf([[[QUAN, 0]], DOUBT]);
  expect(wordsOf(new BeamDecoder(LM, BEAM), lattice)).toEqual([QUAN, CO_ACUTE]);
  expect(wordsOf(decoder(), lattice)).toEqual([QUAN, CO_HOOK]);
  expect(wordsOf(decoder(), latticeOf([[[TIEN, 0]], DOUBT]))).toEqual([TIEN, CO_ACUTE]);
});

test("a word that was put right tells of its neighbours", () => {
  const second = [[CO_ACUTE, 0], [CO_HOOK, 2.5]] as const;
  // `quan` alone, from afar, says 2 against 0.25; `cơ` beside it says 4 more.
  expect(wordsOf(decoder(), latticeOf([[[QUAN, 0]], [[OTHER, 0]], second]))).toEqual([QUAN, OTHER, CO_ACUTE]);
  expect(wordsOf(decoder(), latticeOf([[[QUAN, 0]], DOUBT, second]))).toEqual([QUAN, CO_HOOK, CO_HOOK]);
});

test("margins tell how sure it is after the look: 4 − 0.25 for the context, 1 against it", () => {
  const [, step] = decoder().decode(latticeOf([[[QUAN, 0]], DOUBT]));
  expect(step!.margin).toBeCloseTo(2.75, 5);
});

test("what the beam is sure of is not looked at", () => {
  expect(wordsOf(decoder({ weight: 1, doubt: 0.5 }), latticeOf([[[QUAN, 0]], DOUBT]))).toEqual([QUAN, CO_ACUTE]);
});

test("nothing is said against words that look otherwise: look-alikes are together as likely as before", () => {
  const place = [[CO_ACUTE, 0], [CO_HOOK, 1], [OTHER, 0.2]] as const;
  const [, step] = decoder().decode(latticeOf([[[QUAN, 0]], place]));
  const together = 1 + Math.exp(-1);
  const [hook, acute] = [Math.exp(4 - 1), Math.exp(0.25)];
  const cost = -Math.log((together * hook) / (hook + acute));
  expect(step!.group.candidates.ids[step!.candidate]).toBe(CO_HOOK);
  expect(step!.margin).toBeCloseTo(0.2 - cost, 5);
});

test("a term's word is not spoken against", () => {
  expect(wordsOf(decoder(), latticeOf([[[QUAN, 0]], [[CO_ACUTE, 0], [CO_HOOK, 5]]]))).toEqual([QUAN, CO_ACUTE]);
  const lattice = latticeOf([[[QUAN, 0]], DOUBT]);
  const term = latticeOf([[[QUAN, 0]], [[CO_ACUTE, -3]]], "term").incoming[2]!;
  const both = { incoming: [[], lattice.incoming[1]!, [...lattice.incoming[2]!, ...term]] };
  expect(wordsOf(decoder(), both)).toEqual([QUAN, CO_ACUTE]);
});

test("the words of the stretch before are remembered, until it is reset", () => {
  const by = decoder();
  by.decode(latticeOf([[[QUAN, 0]]]));
  expect(wordsOf(by, latticeOf([DOUBT]))).toEqual([CO_HOOK]);
  by.reset();
  expect(wordsOf(by, latticeOf([DOUBT]))).toEqual([CO_ACUTE]);
});
