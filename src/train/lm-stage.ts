/** Owns the language-model part of the dictionary build: one counting run, a model for each size. */

import { stripMarks } from "../text/fold.js";
import { FIRST_WORD } from "../lexicon/vocabulary.js";
import type { BuildContext, BuildStage } from "./build-stage.js";
import { adjustedCounts } from "./lm-adjust.js";
import { countText } from "./lm-counts.js";
import type { CountedText } from "./lm-counts.js";
import { estimate } from "./lm-estimate.js";
import { packModel } from "./lm-pack.js";
import { pruneTo, pruningScores } from "./lm-prune.js";
import type { Kept, PruningOptions } from "./lm-prune.js";
import { renormalised } from "./lm-renormalise.js";
import { idRing } from "./lm-vocabulary.js";

/** How the language model is made. */
export interface LanguageModelOptions {
  /** Words of the longest n-gram, 2..4. */
  readonly order: number;
  /** Rounds of pruning, each estimated anew from the counts that the last one leaves. */
  readonly rounds: number;
  /** See `PruningOptions`. */
  readonly share: number;
  /** How many times a corpus file is counted, by its name; once where it is not named. */
  readonly weights: Readonly<Record<string, number>>;
}

/** Chosen by the development split; the figures are in docs/format.md. */
const LANGUAGE_MODEL_DEFAULTS: LanguageModelOptions = {
  order: 4,
  rounds: 2,
  share: 0.15,
  weights: {},
};

/** Quantised costs' levels, the header and padding: what the count of n-grams does not show. */
const OVERHEAD = 16_000;

/** Counts the corpus once, where it is first asked, and makes models of any size of it. */
export class LanguageModelMaker {
  readonly #options: LanguageModelOptions;
  #text: CountedText | undefined;

  constructor(options: LanguageModelOptions = LANGUAGE_MODEL_DEFAULTS) {
    this.#options = options;
  }

  /** The sections `lm.*` of the model that fills this many bytes. */
  make(bytes: number, context: BuildContext): Map<string, Uint8Array> {
    const { stream, vocabulary, log } = context;
    const options = this.#options;
    if (this.#text === undefined) {
      this.#text = countText(idRing(stream, vocabulary, options.weights, options.order), options.order, vocabulary.words.length);
      log(`counted ${this.#text.words} words: ${this.#text.tables.map((table) => table.size).join(", ")} n-grams`);
    }
    return buildModel(this.#text, bytes - OVERHEAD, { groups: markGroups(vocabulary.words), options }, context);
  }
}

/** A stage that makes the model that fills the room that is left. */
export function languageModelStage(maker: LanguageModelMaker = new LanguageModelMaker()): BuildStage {
  return (context) => maker.make(context.room, context);
}

interface ModelPlan {
  readonly groups: Pick<PruningOptions, "groups" | "groupCount">;
  readonly options: LanguageModelOptions;
}

function buildModel(text: CountedText, budget: number, plan: ModelPlan, context: BuildContext): Map<string, Uint8Array> {
  const pruning = { ...plan.groups, share: plan.options.share };
  let kept: Kept | undefined;
  let model = estimate(text, adjustedCounts(text));
  for (let round = 0; round < plan.options.rounds; round++) {
    if (kept !== undefined) model = estimate(text, adjustedCounts(text, kept));
    kept = pruneTo(model, pruningScores(model, pruning), budget);
  }
  const sections = packModel(renormalised(model, kept ?? pruneTo(model, pruningScores(model, pruning), budget)));
  const bytes = [...sections.values()].reduce((sum, section) => sum + section.length, 0);
  context.log(`${context.size}: language model of ${bytes} bytes`);
  return sections;
}

/** Words that are alike without their marks form a group; each class is one of its own. */
export function markGroups(words: readonly string[]): Pick<PruningOptions, "groups" | "groupCount"> {
  const numbers = new Map<string, number>();
  const groups = Uint16Array.from(words, (word, id) => {
    const key = id < FIRST_WORD ? word : stripMarks(word);
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    return number;
  });
  return { groups, groupCount: numbers.size };
}
