/** Owns the letter models of a profile and the search over them; kits of several documents may share them. */

import { ConfusionModel } from "../channel/confusion-model.js";
import type { ConfusionLayer } from "../channel/confusion-model.js";
import { strippedLayer } from "../channel/fixed-layers.js";
import type { Dictionary } from "../dictionary/dictionary.js";
import { BareFinder } from "../lattice/bare-finder.js";
import { BareForms } from "../lattice/bare-forms.js";
import { CandidateFinder } from "../lattice/candidates.js";
import type { WordSource } from "../lattice/candidates.js";
import { DigitWords } from "../lattice/digit-words.js";
import { PartedFinder } from "../lattice/parted-finder.js";
import type { WordFinder } from "../lattice/parted-finder.js";
import { TypedCandidates } from "../lattice/typed-candidates.js";
import type { WordSearch } from "../lattice/word-search.js";
import type { LoanWords } from "../lexicon/loan-words.js";
import { hasMarks } from "../text/fold.js";
import type { ChannelName } from "./options.js";
import { KNOWS_MARKS } from "./profile-kinds.js";
import { baseLayer, SETTINGS, tokenTable } from "./profile-settings.js";

/** What bare letters weigh among those of an engine that knows Vietnamese, in pseudo-counts per letter. */
const BARE_TRUST = 300;
/** Candidates dearer than the best by more than this, nats, are left out. */
const MARGIN = 9;

/** What all channels of a restorer share. */
export interface ChannelParts {
  readonly dictionary: Dictionary;
  readonly search: WordSearch;
  readonly words: WordSource;
  /** Words that are no syllables. */
  readonly loans: LoanWords;
}

const FORMS = /* @__PURE__ */ new WeakMap<Dictionary, BareForms>();

/** The bare forms of a dictionary's syllables; what was found is remembered for all restorers. */
function formsOf({ dictionary, search }: ChannelParts): BareForms {
  let forms = FORMS.get(dictionary);
  if (forms === undefined) FORMS.set(dictionary, (forms = new BareForms(search.trie)));
  return forms;
}

/** How a profile reads letters. */
export class ProfileChannel {
  readonly finder: WordFinder;
  /** The same with what else a typed word may mean. */
  readonly near: Pick<WordFinder, "find">;
  /** What digits alone may mean. */
  readonly digits: Pick<WordFinder, "find">;
  /** The document itself has shown how its engine reads. */
  readonly learned: boolean;
  readonly #model: ConfusionModel;
  /** For readings without marks, where words lose all of theirs at once. */
  readonly #bareModel: ConfusionModel;

  /** `document`: what the document itself has shown, stacked on the profile. */
  constructor(parts: ChannelParts, profile: ChannelName, document?: ConfusionLayer) {
    const { prior, parted, swap, most, doubtDigits } = SETTINGS[profile];
    this.learned = document !== undefined;
    const layers = [baseLayer(parts.dictionary, profile, "kept")];
    // Of a text that is right but for some words, those often lost all their marks at once.
    if (KNOWS_MARKS.has(profile)) layers.push(strippedLayer(BARE_TRUST));
    if (document !== undefined) layers.push(document);
    const finderOf = (model: ConfusionModel): CandidateFinder =>
      new CandidateFinder(model, tokenTable(parts.dictionary, profile), parts.search, parts.words, { margin: MARGIN, most });
    this.#model = new ConfusionModel(layers, prior);
    this.#bareModel = parted === undefined ? this.#model : new ConfusionModel([baseLayer(parts.dictionary, profile, "lost")], prior);
    const bare = (): WordFinder => {
      const behind = finderOf(this.#bareModel);
      return profile === "stripped" ? new BareFinder(behind, formsOf(parts), parts.words, { margin: MARGIN, most }) : behind;
    };
    this.finder = parted === undefined ? finderOf(this.#model) : new PartedFinder(finderOf(this.#model), bare());
    const tokens = doubtDigits > 0 ? tokenTable(parts.dictionary, profile) : undefined;
    this.digits = tokens === undefined ? this.finder : new DigitWords(this.finder, tokens, parts.search.trie.word, parts.words);
    const typed = swap === undefined ? undefined : new TypedCandidates(this.finder, this.#bareModel, parts.loans, swap);
    this.near = typed ?? this.finder;
  }

  /** The letters' model for a reading. */
  modelOf(reading: string): ConfusionModel {
    return hasMarks(reading) ? this.#model : this.#bareModel;
  }
}
