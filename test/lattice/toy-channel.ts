/** A channel, words and a naive speller for tests of the lattice. */
import type { ConfusionLayer } from "../../src/channel/confusion-model.js";
import { ConfusionModel } from "../../src/channel/confusion-model.js";
import { DocumentLayer } from "../../src/channel/document-layer.js";
import type { WordSource } from "../../src/lattice/candidates.js";
import { letterIndex } from "../../src/text/alphabet.js";

/** A layer that has seen `letter` read as `piece` so many times; rules are `letter>piece`. */
export function layerOf(rules: readonly string[], times = 200): ConfusionLayer {
  const layer = new DocumentLayer(Infinity);
  for (const rule of rules) {
    const [letter, piece] = rule.split(">") as [string, string];
    layer.add(letterIndex(letter), piece, times);
  }
  return layer;
}

/** The background with some learned rules on top. */
export const modelOf = (rules: readonly string[], times = 200): ConfusionModel => new ConfusionModel([layerOf(rules, times)]);

/** Words by id (ids begin at 8); every word is as likely as any other. */
export function wordSource(words: readonly string[]): WordSource & { id(word: string): number } {
  return { word: (id) => words[id - 8]!, id: (word) => (words.includes(word) ? words.indexOf(word) + 8 : 0), unigramCost: () => 0 };
}

/** Least cost, in nats, of reading `letters` as `reading`: every way to cut it into 0 to 3 characters a letter is tried. */
export function naiveSpelling(model: ConfusionModel, reading: string, letters: readonly number[]): number {
  const [first, ...rest] = letters;
  if (first === undefined) return reading === "" ? 0 : Infinity;
  let least = Infinity;
  for (let length = 0; length <= Math.min(3, reading.length); length++) {
    const here = model.row(reading.slice(0, length))[first]!;
    least = Math.min(least, here + naiveSpelling(model, reading.slice(length), rest));
  }
  return least;
}

/** Letter indices of a word as it is written. */
export const lettersOf = (word: string): number[] => Array.from(word, letterIndex);
