/** Owns a sample of a text's words, and how well each channel explains them without their context. */

import type { Candidates } from "../lattice/candidates.js";
import { foldWord } from "../text/fold.js";
import { toNfc } from "../text/normal-form.js";
import type { ChannelKit } from "./channel-kit.js";
import type { Language } from "./language.js";
import type { ChannelName } from "./options.js";
import { hasChannel } from "./profile-settings.js";

/** Characters of a text that are looked at. */
const MOST_CHARACTERS = 200_000;
const WORD = /[\p{L}\d&¢€§@$]{2,12}/gu;
/** A reading that a channel cannot explain at all costs this per character, nats. */
const UNEXPLAINED = 4;

/** What a reading is explained by. */
type Find = (kit: ChannelKit, reading: string) => Candidates;
const allOf: Find = (kit, reading) => kit.candidates.find(reading).candidates;

/** Words of a text, taken where they are first asked for (nearly all bare text asks for none), and how well each channel explains them. */
export class WordSample {
  readonly #take: () => readonly string[];
  #taken: readonly string[] | undefined;
  readonly #language: Language;
  readonly #kit: (name: ChannelName) => ChannelKit;
  readonly #find: Find;
  readonly #costs = new Map<ChannelName, number>();

  constructor(take: () => readonly string[], language: Language, kit: (name: ChannelName) => ChannelKit, find = allOf) {
    this.#take = take;
    this.#language = language;
    this.#kit = kit;
    this.#find = find;
  }

  /** Every so many words of it, explained by other candidates. */
  part(every: number, find = allOf): WordSample {
    return new WordSample(() => this.#words.filter((_, i) => i % every === 0), this.#language, this.#kit, find);
  }

  get size(): number {
    return this.#words.length;
  }

  /** Nats a word that a channel takes to explain the words. */
  nats(name: ChannelName): number {
    return this.#cost(name) / Math.max(1, this.size);
  }

  /** By so many nats a word it explains them better than another. */
  lead(name: ChannelName, other: ChannelName): number {
    return this.nats(other) - this.nats(name);
  }

  get #words(): readonly string[] {
    return (this.#taken ??= this.#take());
  }

  /** Whether a channel explains the words better than each of the others by so many nats a word. */
  prefers(name: ChannelName, by: number, others: readonly ChannelName[]): boolean {
    return this.#cost(name) + by * this.#words.length <= Math.min(...others.map((other) => this.#cost(other)));
  }

  /** −ln P(words ∣ channel, words without context), nats; no channel that the dictionary lacks explains anything. */
  #cost(name: ChannelName): number {
    let cost = this.#costs.get(name);
    if (cost === undefined) this.#costs.set(name, (cost = hasChannel(this.#language.parts.dictionary, name) ? this.#explain(this.#kit(name)) : Infinity));
    return cost;
  }

  #explain(kit: ChannelKit): number {
    const { model, vocabulary } = this.#language;
    let total = 0;
    for (const reading of this.#words) {
      const candidates = this.#find(kit, reading);
      let best = UNEXPLAINED * reading.length + model.unigramCost(vocabulary.id(foldWord(reading)));
      for (let i = 0; i < candidates.size; i++) {
        const cost = candidates.costs[i]! + model.unigramCost(candidates.ids[i]!);
        if (cost < best) best = cost;
      }
      total += best;
    }
    return total;
  }
}

/** The distinct words of a text with a letter, in the order of their first places. */
export function distinctWords(text: string): string[] {
  return [...new Set(toNfc(text.slice(0, MOST_CHARACTERS)).match(WORD))].filter((word) => /\p{L}/u.test(word));
}

/** Of all words `most` and one at most, spread over them. */
export function sampleOf(all: readonly string[], most: number): string[] {
  const step = Math.max(1, all.length / most);
  const sample: string[] = [];
  for (let i = 0; i < all.length; i += step) sample.push(all[Math.floor(i)]!);
  return sample;
}
