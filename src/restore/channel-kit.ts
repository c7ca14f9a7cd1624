/** Owns the making of what reads one channel: model, candidates and lattice builder of a profile. */

import { distance } from "fastest-levenshtein";
import type { CaseShape } from "../channel/token-table.js";
import { MOST_REMEMBERED } from "../lattice/candidates.js";
import type { WordSource } from "../lattice/candidates.js";
import { shapedLetters, shapeOf } from "../lattice/case-shape.js";
import { LatticeBuilder } from "../lattice/lattice-builder.js";
import { alignSpelling, MAX_READING, pieceRows } from "../lattice/piece-rows.js";
import { CaseOdds } from "../lexicon/case-odds.js";
import { DEFAULT_KEEP, ReadingCandidates } from "../lattice/reading-candidates.js";
import type { ReadingExtras } from "../lattice/reading-candidates.js";
import { TermGroups } from "../lattice/term-groups.js";
import type { TermWords } from "../lattice/own-terms.js";
import type { TermSources } from "../lattice/term-groups.js";
import { swapped } from "../lattice/typed-candidates.js";
import { FIRST_WORD, RESERVED_WORDS } from "../lexicon/vocabulary.js";
import { stripMarks } from "../text/fold.js";
import type { PairCost } from "../lattice/word-pairs.js";
import type { MarkedForm } from "./mark-evidence.js";
import type { ChannelName } from "./options.js";
import { ProfileChannel } from "./profile-channel.js";
import type { ChannelParts } from "./profile-channel.js";
import { SETTINGS } from "./profile-settings.js";

/** A word of the user's outside the vocabulary may be so far from its reading, nats. */
const FARTHEST_FIXED = 3;
const FARTHEST_PER_LETTER = 1.2;

/** Once the engine's habits are known, what still looks like no word is rather a word misread: nats a letter. */
const LEARNED_UNKNOWN = 0.8;

/** What all kits of a restorer share. */
export interface KitParts extends ChannelParts {
  readonly words: WordSource & { id(word: string): number };
  readonly terms: Pick<TermSources, "lexicon" | "own">;
  readonly pairCost: PairCost;
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
  readonly builder: LatticeBuilder;
  readonly candidates: ReadingCandidates;
  /** So many digits alone, at most, may be misread letters. */
  readonly doubtDigits: number;
  /** A document has told of its own words. */
  readonly isTold: boolean;
  readonly #parts: KitParts;
  readonly #profile: ChannelName;
  readonly #channel: ProfileChannel;
  readonly #words: KitParts["words"];
  /** By word and reading: no key is put together for each word of a text. */
  readonly #shapes = new Map<number, Map<string, readonly [number, number, number]>>();
  #shapesHeld = 0;
  /** Letters of words, by case shape and word. */
  readonly #letters: readonly Map<number, Uint8Array | undefined>[] = [new Map(), new Map(), new Map()];
  readonly #aligned = new Map<string, Alignment>();

  /** `told`: what a document says of its words. */
  constructor(parts: KitParts, profile: ChannelName, channel = new ProfileChannel(parts, profile), told?: ReadingExtras["told"]) {
    const { unknownLetter, spelled, doubtDigits, caseTold = false } = SETTINGS[profile];
    const { finder, near, digits, learned } = channel;
    const perLetter = learned ? unknownLetter + LEARNED_UNKNOWN : unknownLetter;
    this.#parts = parts;
    this.#profile = profile;
    this.#channel = channel;
    this.#words = parts.words;
    this.isTold = told !== undefined;
    const odds = CaseOdds.open(parts.dictionary);
    this.candidates = new ReadingCandidates(finder, (word) => parts.words.id(word), { ...DEFAULT_KEEP, perLetter }, { near, odds, caseTold, digits, letters: spelled === true ? parts.loans.letters : undefined, glued: doubtDigits > 0 ? "misread" : "printed", pairCost: parts.pairCost, ...(told === undefined ? {} : { told }) });
    const classIds = new Map(RESERVED_WORDS.map((word, id) => [word as string, id]));
    const { lexicon, own } = parts.terms;
    const terms = new TermGroups({ lexicon, own, spelling: (reading, word) => this.#spelling(reading, word) });
    this.doubtDigits = doubtDigits;
    this.builder = new LatticeBuilder(this.candidates, classIds, { doubtDigits, caseTold, terms, lengthOf: (id) => this.lengthOf(id) });
  }

  /** The same kit for a document whose own words are told. */
  told(told: ReadingExtras["told"]): ChannelKit {
    return new ChannelKit(this.#parts, this.#profile, this.#channel, told);
  }

  /** The known words that are `bare` without their marks, where the channel has them lost. */
  formsOf(bare: string): MarkedForm[] {
    const forms: MarkedForm[] = [];
    for (const id of this.candidates.find(bare).candidates.ids) {
      const word = this.#words.word(id);
      if (id >= FIRST_WORD && stripMarks(word) === bare) forms.push({ id, word, cost: this.#words.unigramCost(id) });
    }
    return forms;
  }

  /** Channel cost of a word that the vocabulary lacks, in the reading's case; `Infinity` where it is too far. */
  #spelling(reading: string, word: string): number {
    // Cheap, and it leaves out nearly every reading: most have less than half of the word's letters.
    if (distance(stripMarks(reading).toLowerCase(), stripMarks(word).toLowerCase()) > (word.length + 1) / 2) return Infinity;
    const letters = shapedLetters(word.toLowerCase(), shapeOf(reading));
    if (letters === undefined || reading.length > MAX_READING) return reading === word ? 0 : Infinity;
    const cost = this.#channel.finder.spelling(reading, letters);
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

  /** Letters of a word. */
  lengthOf(id: number): number {
    return this.#words.word(id).length;
  }

  /** −ln P(reading ∣ word) in the reading's case, however far it is, nats. */
  farCost(reading: string, id: number): number {
    const letters = this.#spelled(id, shapeOf(reading));
    return letters === undefined || reading.length > MAX_READING ? Infinity : this.#channel.finder.spelling(reading, letters);
  }

  /** The context proposes the same usual words again and again. */
  #spelled(id: number, shape: CaseShape): Uint8Array | undefined {
    const known = this.#letters[shape]!;
    if (!known.has(id)) known.set(id, shapedLetters(this.#words.word(id), shape));
    return known.get(id);
  }

  /** −ln P(reading ∣ word in each case shape), nats. */
  shapeCosts(reading: string, id: number): readonly [number, number, number] {
    const known = this.#shapes.get(id)?.get(reading);
    if (known !== undefined) return known;
    const costs = [0, 1, 2].map((shape) => this.#shapeCost(reading, id, shape as CaseShape)) as [number, number, number];
    if (++this.#shapesHeld > MOST_REMEMBERED) {
      this.#shapes.clear();
      this.#shapesHeld = 1;
    }
    const ofWord = this.#shapes.get(id);
    if (ofWord === undefined) this.#shapes.set(id, new Map([[reading, costs]]));
    else ofWord.set(reading, costs);
    return costs;
  }

  /** In `hTuyên` the capital changed places as well. */
  #shapeCost(reading: string, id: number, shape: CaseShape): number {
    const { finder } = this.#channel;
    const { swap } = SETTINGS[this.#profile];
    const cost = finder.shapeCost(reading, id, shape);
    return swap === undefined ? cost : swapped(reading).reduce((least, other) => Math.min(least, swap + finder.shapeCost(other, id, shape)), cost);
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
    const ends = alignSpelling(pieceRows(this.#channel.modelOf(reading), reading), reading.length, letters);
    return ends === undefined ? undefined : { letters, ends };
  }
}
