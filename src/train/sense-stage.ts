/** Owns the wide-context part of the dictionary build: places that a rough language model doubts in, vectors, sections. */

import { openDictionary } from "../dictionary/open.js";
import { writeDictionary } from "../dictionary/write.js";
import { NgramModel } from "../lm/ngram-model.js";
import type { SenseShape } from "../sense/sense-model.js";
import type { BuildStage } from "./build-stage.js";
import type { LanguageModelMaker } from "./lm-stage.js";
import { idRing } from "./lm-vocabulary.js";
import { senseSections } from "./sense-pack.js";
import { doubtfulPlaces, lookAlikes } from "./sense-places.js";
import { SenseTrainer } from "./sense-trainer.js";
import type { SenseLearning } from "./sense-trainer.js";

/** Chosen by the development split; the figures are in docs/format.md. */
export const SENSE_SHAPE: SenseShape = { dims: 96, near: 5, far: 100, inputs: 8192 };
export const SENSE_LEARNING: SenseLearning = { epochs: 1, rate: 0.1, seed: 1 };

/**
 * Bytes of the language model that finds the doubtful places. It must not know the corpus by heart: one of this size is
 * wrong as often on what it was counted on (1.4 places in 100) as the whole one is on unseen text (1.0; on its own, 0.3).
 */
const ROUGH_BYTES = 2_900_000;

/** A stage for the full dictionary; the small one has better use for its bytes. Some ten minutes. */
export function senseStage(maker: LanguageModelMaker, shape = SENSE_SHAPE, learning = SENSE_LEARNING): BuildStage {
  return (context) => {
    const { size, stream, vocabulary, log } = context;
    if (size === "small") return new Map();
    const rough = new NgramModel(openDictionary(writeDictionary(maker.make(ROUGH_BYTES, context), {})));
    const alike = lookAlikes(vocabulary.words, vocabulary.counts);
    const places = doubtfulPlaces(idRing(stream, vocabulary, {}, 1), alike, rough);
    log(`${places.at.length} places of doubt, ${places.ids.length} candidates`);
    const trainer = new SenseTrainer(places, shape, vocabulary.words.length, learning.seed);
    const figures = trainer.learn(learning, (loss) => log(`wide context: ${loss.toFixed(4)} nats a place`));
    const sections = senseSections(figures, alike);
    log(`wide context of ${[...sections.values()].reduce((sum, section) => sum + section.length, 0)} bytes`);
    return sections;
  };
}
