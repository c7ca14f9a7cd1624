/** Owns the words of a text that are no syllables, and that no lost mark explains: what of them a channel mends. */

import { foldWord, stripMarks } from "../text/fold.js";
import { isSyllable } from "../text/syllable.js";
import { toNfc } from "../text/normal-form.js";
import type { ChannelKit } from "./channel-kit.js";
import type { Damage } from "./diagnosis.js";
import type { Language } from "./language.js";
import type { ChannelName } from "./options.js";

/** Words with a small letter: abbreviations and codes are no odd words. */
const WORD = /[\p{L}\d&¢€§@$]{2,40}/gu;
const SMALL = /\p{Ll}/u;
/** Characters looked at; distinct words asked of each channel, some 0.2 ms a word. */
const LENGTH = 60_000;
const SAMPLE = 60;
/** Nats by which a channel must explain a word better than as a name that stays as it is; of a few lines each word tells, and less is enough. */
const BETTER = 1;
/** The same of a text with its marks: of 120 right ones of 100 words and more all but one have no such word in 1,000, nine of ten with a letter in 400 mistyped have 1.4 and more. */
const BETTER_OF_MARKED = -2;
const FEW_WORDS = 60;
const BETTER_OF_FEW = -9;
/** One word mended tells where it is this share of all. */
const ONE_WORD = 0.04;

/** Of texts with a smaller share of odd words nothing is asked. */
const LEAST = 0.002;

/** Distinct words of a text that are no syllables, whatever their marks are where it has them and without any where not, spread over it. */
export class OddWords {
  readonly #language: Language;
  readonly #kit: (name: ChannelName) => ChannelKit;
  readonly #words: readonly string[];
  /** Words of the text that each word of the sample stands for. */
  readonly #weight: number;
  readonly #kept: readonly number[];
  /** Of so few words one name is as many odd ones as slips are. */
  readonly areFew: boolean;
  readonly #better: number;

  constructor(text: string, language: Language, kit: (name: ChannelName) => ChannelKit, damage: Damage) {
    this.#language = language;
    this.#kit = kit;
    const odd = new Set<string>();
    const small = new Set<string>();
    let words = 0;
    for (const [word] of toNfc(text.slice(0, LENGTH)).matchAll(WORD)) {
      if (!SMALL.test(word)) continue;
      words++;
      const folded = foldWord(word);
      const isPrinted = language.bare.has(folded) || (damage === "marked" && (isSyllable(folded) || language.bare.has(stripMarks(folded))));
      if (!isPrinted) (SMALL.test(word[0]!) ? small : odd).add(word);
    }
    this.areFew = words < FEW_WORDS;
    this.#better = this.areFew ? BETTER_OF_FEW : damage === "marked" ? BETTER_OF_MARKED : BETTER;
    const asked = this.areFew ? [...small, ...odd] : [...small];
    const every = Math.ceil(asked.length / SAMPLE);
    this.#words = asked.length < LEAST * words ? [] : asked.filter((_, i) => i % every === 0);
    this.#weight = every / Math.max(1, words);
    this.#kept = this.#words.map((word) => this.#best(word, kit("stripped")).cost);
  }

  /** Share of the text's words that are odd. */
  get share(): number {
    return this.#words.length * this.#weight;
  }

  /** Share of the text's words that a channel explains as misread syllables; 0 where that is less than so many words, and few of all, as names may be. */
  mended(name: ChannelName, least = 2): number {
    const { bare } = this.#language;
    const mended = this.#words.filter((word, i) => {
      const { cost, meant } = this.#best(word, this.#kit(name));
      return cost + this.#better < this.#kept[i]! && meant !== foldWord(word) && bare.has(stripMarks(meant));
    });
    const share = mended.length * this.#weight;
    return mended.length < least && share < ONE_WORD ? 0 : share;
  }

  #best(reading: string, kit: ChannelKit): { cost: number; meant: string } {
    const { model, vocabulary } = this.#language;
    const { candidates } = kit.candidates.find(reading);
    let cost = Infinity;
    let id = 0;
    for (let i = 0; i < candidates.size; i++) {
      const each = candidates.costs[i]! + model.unigramCost(candidates.ids[i]!);
      if (each < cost) [cost, id] = [each, candidates.ids[i]!];
    }
    return { cost, meant: vocabulary.word(id) };
  }
}
