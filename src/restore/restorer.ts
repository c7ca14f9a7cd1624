/** Owns `createRestorer`: a reading in, the right text with its edits out. */

import { ConfusionModel, openLayer } from "../channel/confusion-model.js";
import type { ConfusionLayer } from "../channel/confusion-model.js";
import { cleanLayer, strippedLayer } from "../channel/fixed-layers.js";
import { openTokenTable } from "../channel/token-table.js";
import type { TokenTable } from "../channel/token-table.js";
import { BeamDecoder, DEFAULT_BEAM } from "../decode/beam-decoder.js";
import type { Step } from "../decode/beam-decoder.js";
import type { Dictionary } from "../dictionary/dictionary.js";
import { CandidateFinder, shapeOf } from "../lattice/candidates.js";
import { LatticeBuilder } from "../lattice/lattice-builder.js";
import { ReadingCandidates } from "../lattice/reading-candidates.js";
import { TrieWalker } from "../lattice/trie-walk.js";
import { buildSyllableTrie } from "../lexicon/syllable-trie.js";
import type { SyllableTrie } from "../lexicon/syllable-trie.js";
import { FIRST_WORD, RESERVED_WORDS, Vocabulary } from "../lexicon/vocabulary.js";
import { NgramModel } from "../lm/ngram-model.js";
import { applyEdits } from "../span.js";
import type { Edit } from "../span.js";
import { foldWord } from "../text/fold.js";
import { isSyllable } from "../text/syllable.js";
import { completeOptions } from "./options.js";
import type { ProfileName, RestoreOptions } from "./options.js";

export interface Restoration {
  readonly text: string;
  readonly edits: readonly Edit[];
}

const SEGMENT = 3000;

export class Restorer {
  readonly #options: Required<RestoreOptions>;
  readonly #vocabulary: Vocabulary;
  readonly #lm: NgramModel;
  readonly #trie: SyllableTrie;
  readonly #dictionary: Dictionary;
  readonly #builders = new Map<string, LatticeBuilder>();

  constructor(dictionary: Dictionary, options: RestoreOptions = {}) {
    this.#options = completeOptions(options);
    this.#dictionary = dictionary;
    this.#vocabulary = new Vocabulary(dictionary);
    this.#lm = new NgramModel(dictionary);
    const words: string[] = [];
    const ids: number[] = [];
    for (let id = FIRST_WORD; id < this.#vocabulary.size; id++) {
      const word = this.#vocabulary.word(id);
      if (isSyllable(word) || (this.#vocabulary.countClass(id) >= 80 && (this.#vocabulary.flags(id) & 2) !== 0)) {
        words.push(word);
        ids.push(id);
      }
    }
    this.#trie = buildSyllableTrie(words, ids);
  }

  restore(text: string): Restoration {
    const profile = this.#options.profile === "auto" ? "tesseract-eng" : this.#options.profile;
    const builder = this.#builder(profile);
    const decoder = new BeamDecoder(this.#lm, { ...DEFAULT_BEAM, width: this.#options.beamWidth, lmWeight: this.#options.lmWeight });
    const edits: Edit[] = [];
    for (let at = 0; at < text.length; ) {
      let end = Math.min(text.length, at + SEGMENT);
      if (end < text.length) {
        const nl = text.indexOf("\n", end);
        end = nl < 0 ? text.length : nl + 1;
      }
      for (const step of decoder.decode(builder.build(text, at, end, []))) this.#edit(text, step, edits);
      at = end;
    }
    return { text: applyEdits(text, edits), edits };
  }

  #edit(text: string, step: Step, edits: Edit[]): void {
    const { group, candidate } = step;
    const from = text.slice(group.start, group.end);
    let to = from;
    if (group.written !== undefined) to = group.written;
    else if (group.kind === "word" || group.kind === "join" || group.kind === "split") {
      const { width, ids } = group.candidates;
      const words: string[] = [];
      for (let i = 0; i < width; i++) words.push(this.#vocabulary.word(ids[candidate * width + i]!));
      if (width > 1 || (ids[candidate] !== 0 && words[0] !== foldWord(from))) {
        const shape = shapeOf(from);
        to = words.map((w, i) => (shape === 2 ? w.toUpperCase() : shape === 1 && i === 0 ? w[0]!.toUpperCase() + w.slice(1) : w)).join(" ");
      }
    }
    if (to !== from) edits.push({ start: group.start, end: group.end, from, to, confidence: 1 / (1 + Math.exp(-step.margin)), cause: "letters" });
  }

  #builder(profile: ProfileName): LatticeBuilder {
    let builder = this.#builders.get(profile);
    if (builder === undefined) {
      const learned = profile !== "clean" && profile !== "stripped";
      const layers: ConfusionLayer[] = learned ? [openLayer(this.#dictionary, profile, 3000)] : [profile === "clean" ? cleanLayer() : strippedLayer()];
      const model = new ConfusionModel(layers);
      const tokens: TokenTable | undefined = learned ? openTokenTable(this.#dictionary, profile) : undefined;
      const source = { word: (id: number) => this.#vocabulary.word(id), unigramCost: (id: number) => this.#lm.unigramCost(id) };
      const finder = new CandidateFinder(model, tokens, new TrieWalker(this.#trie), source);
      const candidates = new ReadingCandidates(finder, (word) => this.#vocabulary.id(word));
      builder = new LatticeBuilder(candidates, new Map(RESERVED_WORDS.map((word, id) => [word, id])));
      this.#builders.set(profile, builder);
    }
    return builder;
  }
}

export function createRestorer(dictionary: Dictionary, options: RestoreOptions = {}): Restorer {
  return new Restorer(dictionary, options);
}
