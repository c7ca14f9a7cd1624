/** Owns the choice of the channel: the one that explains a sample of the text best. */

import type { Candidates } from "../lattice/candidates.js";
import { foldWord } from "../text/fold.js";
import { toNfc } from "../text/normal-form.js";
import type { ChannelKit } from "./channel-kit.js";
import type { Diagnosis } from "./diagnosis.js";
import type { Language } from "./language.js";
import type { ChannelName, ProfileName } from "./options.js";

/** Distinct readings looked at; each costs a walk per profile, some 0.2 ms. */
const SAMPLE = 80;
const WORD = /[\p{L}\d&¢€§@$]{2,12}/gu;
/** A reading that a channel cannot explain at all costs this per character, nats. */
const UNEXPLAINED = 4;

/**
 * Nats per word by which the known engine must explain the sample better. On its own pages it does by 0.35 to 0.5, on
 * pages of other engines it explains them worse by 0.5 and more; the general channel, adapted, loses nothing on either.
 */
const CLEARLY = 0.32;

/**
 * Nats per word by which hurried typing must explain the sample better than an engine: it does by 1.4 and more where it
 * is, by 0.5 at most on the layers of engines never met. Nothing is charged for marks that a word lost whole.
 */
const TYPED = 1;

/**
 * Nats per word by which an engine that knows Vietnamese must explain its own pages better than one that does not: it
 * does by 1.4 and more; on pages of engines whose alphabet has some marks (ocrad, foreign models) by 0.4 at most.
 */
const OWN = 0.8;

/**
 * No page of an engine that lacks the marks had fewer odd words than 9 in 100. Of fewer, drugs, formulas and names may be the
 * cause: then `stripped` explains the sample better than all others by so many nats a word; where letters were mistyped, one
 * in 60 as one in 20, by 0.33 at most. What is taken for misread is guessed at: `Clopidogrel` became `điều`.
 */
const FEW_ODD = 0.08;
const BARE = 0.4;

/**
 * Where this share of the words has consonants alone, an engine may have left out the letters that it does not know: 10 in 100
 * and more where one did, 4 at most elsewhere. That explains such pages better than all else by so many nats a word (0.55 and
 * more), and no others.
 */
const HOLLOW = 0.05;
const LEFT_OUT = 0.3;

/**
 * Letters that changed places make typed readings dear to search. Every `FEW`-th word of the sample is enough where
 * `typed` does not explain these better than an engine by so many nats a word; the syllables of every `FEWER`-th, where
 * it explains them worse by `SURELY`.
 */
const FEW = 4;
const RULED_OUT = 0.3;
const FEWER = 8;
const SURELY = 1;

/** The profile for a text so diagnosed. */
export function chooseProfile(text: string, { damage, odd, isSpoilt, hollow }: Diagnosis, language: Language, kit: (name: ChannelName) => ChannelKit): ProfileName {
  if (damage === "clean") return "clean";
  if (damage === "stripped") return "stripped";
  const sample = sampleOf(text);
  const known = explain(sample, kit("tesseract-eng"), language);
  const any = explain(sample, kit("general"), language);
  if (hollow > HOLLOW) {
    const others = Math.min(known, any, explain(sample, kit("tesseract-vie"), language));
    if (explain(sample, kit("lossy"), language) + LEFT_OUT * sample.length <= others) return "lossy";
  }
  const typed = mayBeTyped(sample, language, kit) ? explain(sample, kit("typed"), language) : Infinity;
  // What the networks' channel knows is of no use where the words are spoilt beyond it.
  if (damage === "marked" && !isSpoilt) {
    const vietnamese = explain(sample, kit("tesseract-vie"), language);
    if (vietnamese + OWN * sample.length <= Math.min(known, any)) return typed + CLEARLY * sample.length <= vietnamese ? "typed" : "tesseract-vie";
  }
  if (damage === "latin" && odd < FEW_ODD) {
    const others = Math.min(known, any, explain(sample, kit("typed"), language));
    if (explain(sample, kit("stripped"), language) + BARE * sample.length <= others) return "stripped";
  }
  if (typed + TYPED * sample.length <= Math.min(known, any)) return "typed";
  return known + CLEARLY * sample.length <= any ? "tesseract-eng" : "general";
}

/** False where a few words of the sample show that no typist, but an engine, spoilt the text. */
function mayBeTyped(sample: readonly string[], language: Language, kit: (name: ChannelName) => ChannelKit): boolean {
  const beats = (every: number, nats: number, find: Find): boolean => {
    const few = sample.filter((_, i) => i % every === 0);
    const engine = Math.min(explain(few, kit("tesseract-eng"), language, find), explain(few, kit("general"), language, find));
    return explain(few, kit("typed"), language, find) <= engine + nats * few.length;
  };
  return beats(FEWER, SURELY, (known, reading) => known.candidates.syllables(reading)) && beats(FEW, -RULED_OUT, allOf);
}

/** Distinct words with a letter, spread over the text. */
function sampleOf(text: string): string[] {
  const words = new Set<string>();
  for (const match of toNfc(text.slice(0, 200_000)).matchAll(WORD)) if (/\p{L}/u.test(match[0])) words.add(match[0]);
  const all = [...words];
  const step = Math.max(1, all.length / SAMPLE);
  const sample: string[] = [];
  for (let i = 0; i < all.length; i += step) sample.push(all[Math.floor(i)]!);
  return sample;
}

/** What a reading is explained by. */
type Find = (kit: ChannelKit, reading: string) => Candidates;
const allOf: Find = (kit, reading) => kit.candidates.find(reading).candidates;

/** −ln P(sample ∣ channel, words without context), nats. */
function explain(sample: readonly string[], kit: ChannelKit, language: Language, find = allOf): number {
  let total = 0;
  for (const reading of sample) {
    const candidates = find(kit, reading);
    let best = UNEXPLAINED * reading.length + language.model.unigramCost(language.vocabulary.id(foldWord(reading)));
    for (let i = 0; i < candidates.size; i++) {
      const cost = candidates.costs[i]! + language.model.unigramCost(candidates.ids[i]!);
      if (cost < best) best = cost;
    }
    total += best;
  }
  return total;
}
