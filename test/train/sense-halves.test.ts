import { expect, test } from "vitest";
import { halfOf, joined } from "../../src/train/sense-halves.js";
import type { SensePlaces } from "../../src/train/sense-places.js";
import type { CorpusStream } from "../../src/train/word-stream.js";

/** Lines of ten words and a boundary. */
const LINE = [5, 6, 7, 8, 9, 5, 6, 7, 8, 9, 0];
const streamOf = (lines: number): CorpusStream => ({
  words: [],
  files: [{ name: "toy", counted: Uint32Array.from(Array.from({ length: lines }, () => LINE).flat()), heldOut: new Uint32Array() }],
});

test("a corpus goes to two halves by blocks of whole lines, nothing lost and nothing twice", () => {
  const stream = streamOf(5_000);
  const [one, other] = ([0, 1] as const).map((which) => halfOf(stream, which).files[0]!.counted);
  expect(one!.length + other!.length).toBe(stream.files[0]!.counted.length);
  for (const half of [one!, other!]) {
    expect(half.length % LINE.length).toBe(0);
    expect(half[half.length - 1]).toBe(0);
  }
  expect(one!.length).toBeGreaterThan(other!.length);
});

test("places of two texts are joined: words and candidates of the second lie behind the first's", () => {
  const places: SensePlaces = {
    text: Uint16Array.of(8, 9, 10),
    at: Int32Array.of(1),
    first: Int32Array.of(0, 2),
    ids: Uint16Array.of(9, 11),
    costs: Float32Array.of(0, 1.5),
  };
  const both = joined(places, places);
  expect([...both.text]).toEqual([8, 9, 10, 8, 9, 10]);
  expect([...both.at]).toEqual([1, 4]);
  expect([...both.first]).toEqual([0, 2, 4]);
  expect([...both.ids]).toEqual([9, 11, 9, 11]);
  expect([...both.costs]).toEqual([0, 1.5, 0, 1.5]);
});
