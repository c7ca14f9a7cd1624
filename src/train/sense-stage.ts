/** Owns the wide-context part of the dictionary build: places that a rough language model doubts in, vectors, sections. */

import { openDictionary } from "../dictionary/open.js";
import { writeDictionary } from "../dictionary/write.js";
import { NgramModel } from "../lm/ngram-model.js";
import type { SenseShape } from "../sense/sense-model.js";
import type { BuildStage, DictionarySize } from "./build-stage.js";
import type { LanguageModelMaker } from "./lm-stage.js";
import { idRing } from "./lm-vocabulary.js";
import { senseSections } from "./sense-pack.js";
import { doubtfulPlaces, lookAlikes } from "./sense-places.js";
import { SenseTrainer } from "./sense-trainer.js";
import type { SenseLearning } from "./sense-trainer.js";

/** Chosen by the development split; the figures are in docs/format.md. */
const SENSE_SHAPES: Readonly<Record<DictionarySize, SenseShape>> = {
  full: { dims: 96, near: 5, far: 100, inputs: 8192 },
  small: { dims: 48, near: 4, far: 100, inputs: 4096 },
};
const SENSE_LEARNING: SenseLearning = { epochs: 1, rate: 0.1, seed: 1 };

/**
 * Bytes of the language model that finds the doubtful places. It must not know the corpus by heart: one of this size is
 * wrong as often on what it was counted on (1.4 places in 100) as the whole one is on unseen text (1.0; on its own, 0.3).
 * That of the small dictionary is so rough itself that one like it can find its doubts.
 */
const ROUGH_BYTES: Readonly<Record<DictionarySize, number>> = { full: 2_900_000, small: 2_600_000 };

/** A stage that takes some ten minutes for the full dictionary, five for the small one. */
export function senseStage(maker: LanguageModelMaker): BuildStage {
  return (context) => {
    const { size, stream, vocabulary, log } = context;
    const rough = new NgramModel(openDictionary(writeDictionary(maker.make(ROUGH_BYTES[size], context), {})));
    const alike = lookAlikes(vocabulary.words, vocabulary.counts);
    const places = doubtfulPlaces(idRing(stream, vocabulary, {}, 1), alike, rough);
    log(`${places.at.length} places of doubt, ${places.ids.length} candidates`);
    const trainer = new SenseTrainer(places, SENSE_SHAPES[size], vocabulary.words.length, SENSE_LEARNING.seed);
    const figures = trainer.learn(SENSE_LEARNING, (loss) => log(`wide context: ${loss.toFixed(4)} nats a place`));
    const sections = senseSections(figures, alike);
    log(`wide context of ${[...sections.values()].reduce((sum, section) => sum + section.length, 0)} bytes`);
    return sections;
  };
}
