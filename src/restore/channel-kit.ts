/** Owns the making of what reads one channel: model, candidates and lattice builder of a profile. */

import { distance } from "fastest-levenshtein";
import { ConfusionModel, openLayer } from "../channel/confusion-model.js";
import type { ConfusionLayer } from "../channel/confusion-model.js";
import { cleanLayer, strippedLayer, typedLayer } from "../channel/fixed-layers.js";
import { openTokenTable } from "../channel/token-table.js";
import type { CaseShape, TokenTable } from "../channel/token-table.js";
import type { Dictionary } from "../dictionary/dictionary.js";
import { CandidateFinder, MOST_REMEMBERED, shapedLetters, shapeOf } from "../lattice/candidates.js";
import type { WordSource } from "../lattice/candidates.js";
import { LatticeBuilder } from "../lattice/lattice-builder.js";
import { alignSpelling, MAX_READING, pieceRows } from "../lattice/piece-rows.js";
import { DEFAULT_KEEP, ReadingCandidates } from "../lattice/reading-candidates.js";
import { TermGroups } from "../lattice/term-groups.js";
import type { TermSources, TermWords } from "../lattice/term-groups.js";
import type { WordSearch } from "../lattice/word-search.js";
import { RESERVED_WORDS } from "../lexicon/vocabulary.js";
import { stripMarks } from "../text/fold.js";
import type { ProfileName } from "./options.js";

/** How a profile is believed. */
interface ProfileSetting {
  /** Pseudo-counts of the background per letter. */
  readonly prior: number;
  /** No letter's learned counts weigh more than this. */
  readonly trust: number;
  /** Digits alone may be misread letters. */
  readonly doubtDigits: boolean;
  /** Candidates kept per reading. */
  readonly most: number;
  /** Nats per letter of a word that nobody knows: the worse the reading, the likelier it is no word at all. */
  readonly unknownLetter: number;
  /** Nats for two letters that changed places; engines do not do that. */
  readonly swap?: number;
}

// Set by leaving one engine out of the learning in turn: flat channels meet unknown engines, and cost known ones nothing.
const SETTINGS: Readonly<Record<ProfileName, ProfileSetting>> = {
  clean: { prior: 3, trust: 3000, doubtDigits: false, most: 32, unknownLetter: 1.9 },
  stripped: { prior: 3, trust: 1e6, doubtDigits: false, most: 20, unknownLetter: 1.9 },
  "tesseract-vie": { prior: 30, trust: 3000, doubtDigits: false, most: 48, unknownLetter: 1.9 },
  "tesseract-eng": { prior: 100, trust: 300, doubtDigits: true, most: 120, unknownLetter: 2.7 },
  typed: { prior: 150, trust: 1e6, doubtDigits: false, most: 64, unknownLetter: 2.7, swap: 4 },
  general: { prior: 100, trust: 300, doubtDigits: true, most: 120, unknownLetter: 2.7 },
};

/** What bare letters weigh among those of an engine that knows Vietnamese, in pseudo-counts per letter. */
const BARE_TRUST = 300;
/** A word of the user's outside the vocabulary may be so far from its reading, nats. */
const FARTHEST_FIXED = 3;
const FARTHEST_PER_LETTER = 1.2;

/** What all kits of a restorer share. */
export interface KitParts {
  readonly dictionary: Dictionary;
  readonly search: WordSearch;
  readonly words: WordSource & { id(word: string): number };
  readonly terms: Pick<TermSources, "lexicon" | "own">;
}

/** Letters of a word, and where the piece that each was read as ends. */
interface Alignment {
  readonly letters: Uint8Array;
  readonly ends: Uint8Array;
}

/** Remembered for a word that a reading cannot be. */
const NOT_ALIGNED: Alignment = { letters: new Uint8Array(0), ends: new Uint8Array(0) };

/** One channel at work. */
export class ChannelKit {
  readonly model: ConfusionModel;
  readonly builder: LatticeBuilder;
  readonly candidates: ReadingCandidates;
  /** Digits alone may be misread letters. */
  readonly doubtDigits: boolean;
  readonly #finder: CandidateFinder;
  readonly #words: KitParts["words"];
  readonly #shapes = new Map<string, readonly [number, number, number]>();
  readonly #aligned = new Map<string, Alignment>();

  /** `document`: what the document itself has shown, stacked on the profile. */
  constructor(parts: KitParts, profile: ProfileName, document?: ConfusionLayer) {
    const setting = SETTINGS[profile] ?? SETTINGS.general;
    const layers = [baseLayer(parts.dictionary, profile, setting.trust)];
    // Of a text that is right but for some words, those often lost all their marks at once.
    if (profile === "tesseract-vie") layers.push(strippedLayer(BARE_TRUST));
    if (document !== undefined) layers.push(document);
    this.model = new ConfusionModel(layers, setting.prior);
    this.#words = parts.words;
    const limits = { margin: 9, most: setting.most };
    this.#finder = new CandidateFinder(this.model, tokenTable(parts.dictionary, profile), parts.search, parts.words, limits);
    this.candidates = new ReadingCandidates(this.#finder, (word) => parts.words.id(word), { ...DEFAULT_KEEP, perLetter: setting.unknownLetter, ...(setting.swap === undefined ? {} : { swap: setting.swap }) });
    const classIds = new Map(RESERVED_WORDS.map((word, id) => [word as string, id]));
    const { lexicon, own } = parts.terms;
    const terms = new TermGroups({ lexicon, own, spelling: (reading, word) => this.#spelling(reading, word) });
    this.doubtDigits = setting.doubtDigits;
    this.builder = new LatticeBuilder(this.candidates, classIds, setting.doubtDigits, terms);
  }

  /** Channel cost of a word that the vocabulary lacks, in the reading's case; `Infinity` where it is too far. */
  #spelling(reading: string, word: string): number {
    // Cheap, and it leaves out nearly every reading: most have less than half of the word's letters.
    if (distance(stripMarks(reading).toLowerCase(), stripMarks(word).toLowerCase()) > (word.length + 1) / 2) return Infinity;
    const letters = shapedLetters(word.toLowerCase(), shapeOf(reading));
    if (letters === undefined || reading.length > MAX_READING) return reading === word ? 0 : Infinity;
    const cost = this.#finder.spelling(reading, letters);
    return cost <= FARTHEST_FIXED + FARTHEST_PER_LETTER * word.length ? cost : Infinity;
  }

  /** Term edges for a document's own phrases. */
  phrases(own: readonly TermWords[]): TermGroups {
    return new TermGroups({ lexicon: undefined, own, spelling: () => Infinity });
  }

  /** Has a vowel: `ứng`, not `cp`. */
  isSpoken(id: number): boolean {
    return /[aeiouy]/.test(stripMarks(this.#words.word(id)));
  }

  /** −ln P(reading ∣ word) in the reading's case, however far it is, nats. */
  farCost(reading: string, id: number): number {
    const letters = shapedLetters(this.#words.word(id), shapeOf(reading));
    return letters === undefined || reading.length > MAX_READING ? Infinity : this.#finder.spelling(reading, letters);
  }

  /** −ln P(reading ∣ word in each case shape), nats. */
  shapeCosts(reading: string, id: number): readonly [number, number, number] {
    const key = `${id} ${reading}`;
    let costs = this.#shapes.get(key);
    if (costs === undefined) {
      costs = [0, 1, 2].map((shape) => this.#finder.shapeCost(reading, id, shape as CaseShape)) as [number, number, number];
      if (this.#shapes.size >= MOST_REMEMBERED) this.#shapes.clear();
      this.#shapes.set(key, costs);
    }
    return costs;
  }

  /** Cuts a reading into the pieces that the letters of a word were read as; `undefined` where they cannot be it. */
  align(reading: string, id: number, shape: CaseShape): Alignment | undefined {
    const key = `${id} ${shape} ${reading}`;
    let aligned = this.#aligned.get(key);
    if (aligned === undefined) {
      aligned = this.#align(reading, id, shape) ?? NOT_ALIGNED;
      if (this.#aligned.size >= MOST_REMEMBERED) this.#aligned.clear();
      this.#aligned.set(key, aligned);
    }
    return aligned === NOT_ALIGNED ? undefined : aligned;
  }

  #align(reading: string, id: number, shape: CaseShape): Alignment | undefined {
    const letters = shapedLetters(this.#words.word(id), shape);
    if (letters === undefined || reading.length > MAX_READING) return undefined;
    const ends = alignSpelling(pieceRows(this.model, reading), reading.length, letters);
    return ends === undefined ? undefined : { letters, ends };
  }
}

/** Profiles that nothing was learned for. */
const FIXED: ReadonlySet<ProfileName> = new Set(["clean", "stripped", "typed"]);
/** What the letters of typed text weigh, in pseudo-counts per letter. */
const TYPED_WEIGHT = 1000;

function baseLayer(dictionary: Dictionary, profile: ProfileName, trust: number): ConfusionLayer {
  if (profile === "clean") return cleanLayer();
  if (profile === "typed") return typedLayer(TYPED_WEIGHT);
  return profile === "stripped" ? strippedLayer() : openLayer(dictionary, profile, trust);
}

function tokenTable(dictionary: Dictionary, profile: ProfileName): TokenTable | undefined {
  return FIXED.has(profile) ? undefined : openTokenTable(dictionary, profile);
}
