import { expect, test } from "vitest";
import { openDictionary } from "../../src/dictionary/open.js";
import { writeDictionary } from "../../src/dictionary/write.js";
import { SenseModel } from "../../src/sense/sense-model.js";
import { senseSections } from "../../src/train/sense-pack.js";
import type { LookAlikes } from "../../src/train/sense-places.js";
import type { SenseFigures } from "../../src/train/sense-trainer.js";

const SHAPE = { dims: 2, near: 1, far: 3, inputs: 3 };
const PAIR = Uint16Array.of(2, 4);
const OTHERS = Uint16Array.of(1, 3);
const ALIKE: LookAlikes = [undefined, OTHERS, PAIR, OTHERS, PAIR];

const FIGURES: SenseFigures = {
  shape: SHAPE,
  positions: Float32Array.of(1, 0.5, 0.25, 2),
  near: Float32Array.of(0, 0, 0.7, -0.1, 1.4, 0.6),
  far: Float32Array.of(0, 0, 0, 0, -0.35, 0.1),
  out: Float32Array.of(9, 9, 0.7, 0.7, 7, -3, 1, 1, -0.07, 0.03),
  bias: Float32Array.of(9, 0.1, 0.2, 0.3, 0.4),
};

const open = (): SenseModel => SenseModel.open(openDictionary(writeDictionary(senseSections(FIGURES, ALIKE), {})))!;

test("what is packed comes back within the step of its row", () => {
  const sense = open();
  const near = new Float32Array(2);
  sense.addNear(2, 0, near);
  expect(near[0]).toBeCloseTo(1.4, 1);
  expect(near[1]).toBeCloseTo(0.3, 1);
  const far = new Float32Array(4);
  sense.addFar(2, far, 2);
  expect([...far].map((figure) => +figure.toFixed(2))).toEqual([0, 0, -0.35, 0.1]);
  expect(sense.score(2, Float32Array.of(1, 1))).toBeCloseTo(4.2, 5);
  expect(sense.score(4, Float32Array.of(10, 0))).toBeCloseTo(-0.3, 5);
});

test("words beyond the inputs say nothing; look-alikes share a group", () => {
  const sense = open();
  const near = new Float32Array(2);
  sense.addNear(3, 0, near);
  expect([...near]).toEqual([0, 0]);
  expect([1, 2].map((id) => sense.isHeardFromAfar(id))).toEqual([false, true]);
  expect(sense.groupOf(2)).toBe(sense.groupOf(4));
  expect(sense.groupOf(1)).not.toBe(sense.groupOf(2));
  expect(sense.groupOf(0)).toBe(0);
});
