import { openDictionary } from "../../src/dictionary/open.js";
import { writeDictionary } from "../../src/dictionary/write.js";
import { NgramModel } from "../../src/lm/ngram-model.js";
import { adjustedCounts } from "../../src/train/lm-adjust.js";
import { countText } from "../../src/train/lm-counts.js";
import { estimate } from "../../src/train/lm-estimate.js";
import type { EstimatedModel } from "../../src/train/lm-estimate.js";
import { packModel } from "../../src/train/lm-pack.js";
import type { Kept } from "../../src/train/lm-prune.js";
import { renormalised } from "../../src/train/lm-renormalise.js";

/** A text of ids as a ring for n-grams of `order` words. */
export function ringOf(ids: readonly number[], order: number): Uint16Array {
  return Uint16Array.from({ length: ids.length + order - 1 }, (_, i) => ids[i % ids.length]!);
}

/** A model of a text of ids, all n-grams held. */
export function modelOf(ids: readonly number[], order: number, vocabularySize: number): EstimatedModel {
  const text = countText(ringOf(ids, order), order, vocabularySize);
  return estimate(text, adjustedCounts(text));
}

/** Every n-gram kept. */
export function allKept(model: EstimatedModel): Kept {
  return model.text.tables.map((table) => new Uint8Array(table.size).fill(1));
}

/** The packed model, opened as the engine opens it. */
export function packed(model: EstimatedModel, kept: Kept = allKept(model)): NgramModel {
  return new NgramModel(openDictionary(writeDictionary(packModel(renormalised(model, kept)), {})));
}

/** P(word | the words before it) by the opened model, from an empty context. */
export function probability(model: NgramModel, before: readonly number[], word: number): number {
  const state = new Int32Array(model.stateSize).fill(-1);
  for (const each of before) model.advance(state, 0, each, state, 0);
  return Math.exp(-model.cost(state, 0, word));
}
