/** Owns the wide-context part of the dictionary build: places that a language model doubts in, vectors, sections. */

import { openDictionary } from "../dictionary/open.js";
import { writeDictionary } from "../dictionary/write.js";
import { NgramModel } from "../lm/ngram-model.js";
import type { SenseShape } from "../sense/sense-model.js";
import type { BuildContext, BuildStage, DictionarySize } from "./build-stage.js";
import { LanguageModelMaker } from "./lm-stage.js";
import { idRing } from "./lm-vocabulary.js";
import { halfOf, joined } from "./sense-halves.js";
import { senseSections } from "./sense-pack.js";
import { doubtfulPlaces, lookAlikes } from "./sense-places.js";
import type { LookAlikes, SensePlaces } from "./sense-places.js";
import { SenseTrainer } from "./sense-trainer.js";
import type { SenseLearning } from "./sense-trainer.js";
import type { CorpusStream } from "./word-stream.js";

/** Chosen by the development split; the figures are in docs/format.md. */
const SENSE_SHAPES: Readonly<Record<DictionarySize, SenseShape>> = {
  full: { dims: 96, near: 5, far: 100, inputs: 8192 },
  small: { dims: 48, near: 4, far: 100, inputs: 4096 },
};
const SENSE_LEARNING: SenseLearning = { epochs: 1, rate: 0.1, seed: 1 };

/** Bytes of the language models that find the doubtful places. */
const HALF_BYTES = 16_000_000;
const ROUGH_BYTES = 2_600_000;

/** A stage that takes some ten minutes for the full dictionary, five for the small one. */
export function senseStage(maker: LanguageModelMaker): BuildStage {
  return (context) => {
    const { size, vocabulary, log } = context;
    const alike = lookAlikes(vocabulary.words, vocabulary.counts);
    const places = size === "full" ? unseenPlaces(context, alike) : placesOf(context, alike, maker.make(ROUGH_BYTES, context));
    log(`${places.at.length} places of doubt, ${places.ids.length} candidates`);
    const trainer = new SenseTrainer(places, SENSE_SHAPES[size], vocabulary.words.length, SENSE_LEARNING.seed);
    const figures = trainer.learn(SENSE_LEARNING, (loss) => log(`wide context: ${loss.toFixed(4)} nats a place`));
    const sections = senseSections(figures, alike);
    log(`wide context of ${[...sections.values()].reduce((sum, section) => sum + section.length, 0)} bytes`);
    return sections;
  };
}

/**
 * Where a language model of one half of the corpus doubts the other half. A model as large as the full dictionary's knows
 * what it was counted on by heart (wrong in 0.3 places of 100, in 1.0 of unseen text) and would find half of its doubts
 * alone. That of the small dictionary is too rough for that.
 */
function unseenPlaces(context: BuildContext, alike: LookAlikes): SensePlaces {
  const halves = [halfOf(context.stream, 0), halfOf(context.stream, 1)] as const;
  const placesIn = (seen: CorpusStream, unseen: CorpusStream): SensePlaces =>
    placesOf({ ...context, stream: unseen }, alike, new LanguageModelMaker().make(HALF_BYTES, { ...context, stream: seen }));
  return joined(placesIn(halves[0], halves[1]), placesIn(halves[1], halves[0]));
}

function placesOf({ stream, vocabulary }: BuildContext, alike: LookAlikes, model: Map<string, Uint8Array>): SensePlaces {
  return doubtfulPlaces(idRing(stream, vocabulary, {}, 1), alike, new NgramModel(openDictionary(writeDictionary(model, {}))));
}
