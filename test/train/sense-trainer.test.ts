import { expect, test } from "vitest";
import { LAST_MUTE } from "../../src/sense/sense-model.js";
import type { SenseShape } from "../../src/sense/sense-model.js";
import type { SensePlaces } from "../../src/train/sense-places.js";
import { SenseTrainer } from "../../src/train/sense-trainer.js";
import type { SenseFigures } from "../../src/train/sense-trainer.js";

const SHAPE: SenseShape = { dims: 4, near: 1, far: 3, inputs: 9 };
const WORDS = 12;
const [QUAN, TIEN, CO_HOOK, CO_ACUTE] = [7, 8, 10, 11];

/** The loss of one place by the formula of `SenseFigures`, term by term. */
function lossOf({ shape, positions, near, far, out, bias }: SenseFigures, { text, at, first, ids, costs }: SensePlaces, place: number): number {
  const context = new Float64Array(shape.dims);
  const here = at[place]!;
  const heard = [...text.keys()].filter((i) => Math.abs(i - here) > shape.near && Math.abs(i - here) <= shape.far && text[i]! > LAST_MUTE && text[i]! < shape.inputs);
  for (let d = 0; d < shape.dims; d++) {
    for (const i of heard) context[d]! += far[text[i]! * shape.dims + d]! / Math.sqrt(heard.length);
    for (let p = 1; p <= shape.near; p++) {
      const [before, behind] = [text[here - p] ?? shape.inputs, text[here + p] ?? shape.inputs];
      if (before < shape.inputs) context[d]! += near[before * shape.dims + d]! * positions[(p - 1) * shape.dims + d]!;
      if (behind < shape.inputs) context[d]! += near[behind * shape.dims + d]! * positions[(shape.near + p - 1) * shape.dims + d]!;
    }
  }
  const scores = [...ids.subarray(first[place], first[place + 1])].map((id, c) => {
    const score = bias[id]! - costs[first[place]! + c]!;
    return context.reduce((sum, figure, d) => sum + figure * out[id * shape.dims + d]!, score);
  });
  return -Math.log(Math.exp(scores[0]!) / scores.reduce((sum, score) => sum + Math.exp(score), 0));
}

/** `quan` before asks for `cơ`, `tiền` before for `có`; a coin says nothing. */
function places(text: readonly number[], at: readonly number[]): SensePlaces {
  const ids = at.flatMap((i) => [text[i]!, text[i] === CO_HOOK ? CO_ACUTE : CO_HOOK]);
  return { text: Uint16Array.from(text), at: Int32Array.from(at), first: Int32Array.from([...at.keys(), at.length], (i) => 2 * i), ids: Uint16Array.from(ids), costs: new Float32Array(ids.length).fill(0.5) };
}

const ONE = places([5, QUAN, 1, TIEN, 6, CO_HOOK, QUAN, 3, 4, TIEN, 2], [5]);

test("each row's first step goes against the gradient of the loss", () => {
  const trainer = new SenseTrainer(ONE, SHAPE, WORDS, 3);
  const { figures } = trainer;
  figures.far.forEach((_, i) => (figures.far[i] = Math.sin(i)));
  const names = ["positions", "near", "far", "out"] as const;
  const before = Object.fromEntries(names.map((name) => [name, figures[name].slice()]));
  const gradients = Object.fromEntries(names.map((name) => [name, Array.from(figures[name], (value, i) => {
    const nudge = 1 / 256;
    figures[name][i] = value + nudge;
    const more = lossOf(figures, ONE, 0);
    figures[name][i] = value - nudge;
    const less = lossOf(figures, ONE, 0);
    figures[name][i] = value;
    return (more - less) / (2 * nudge);
  })]));
  trainer.learn({ epochs: 1, rate: 0.01 }, () => undefined);
  let moved = 0;
  for (const name of names) {
    for (let row = 0; row < figures[name].length; row += SHAPE.dims) {
      const gradient = gradients[name]!.slice(row, row + SHAPE.dims);
      const step = gradient.map((_, d) => figures[name][row + d]! - before[name]![row + d]!);
      const length = (vector: readonly number[]): number => Math.hypot(...vector);
      if (length(gradient) < 1e-5) expect(length(step)).toBeLessThan(1e-5);
      else {
        moved++;
        const along = gradient.reduce((sum, g, d) => sum + g * step[d]!, 0) / (length(gradient) * length(step));
        expect(along).toBeLessThan(-0.999);
      }
    }
  }
  // Both positions, two near words (one of them behind), five far ones, two candidates.
  expect(moved).toBeGreaterThan(8);
});

test("it learns what stands around a word, near and far", () => {
  const text = Array.from({ length: 40 }, (_, i) => (i % 2 === 0 ? [QUAN, 3, 4, CO_HOOK, 5, 1, 1, 1, 1] : [TIEN, 3, 4, CO_ACUTE, 5, 1, 1, 1, 1])).flat();
  const at = text.flatMap((word, i) => (word >= CO_HOOK ? [i] : []));
  const losses: number[] = [];
  new SenseTrainer(places(text, at), SHAPE, WORDS, 1).learn({ epochs: 30, rate: 0.2 }, (loss) => losses.push(loss));
  expect(losses[0]).toBeGreaterThan(0.5);
  expect(losses.at(-1)).toBeLessThan(0.1);
});

test("the same places and seed give the same figures", () => {
  const learned = (seed: number): SenseFigures => new SenseTrainer(ONE, SHAPE, WORDS, seed).learn({ epochs: 3, rate: 0.1 }, () => undefined);
  expect(learned(1)).toEqual(learned(1));
  expect(learned(2)).not.toEqual(learned(1));
});
