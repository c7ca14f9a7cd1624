/** Owns the choice of the channel: the one that explains a sample of the text best. */

import type { ChannelKit } from "./channel-kit.js";
import type { Diagnosis } from "./diagnosis.js";
import type { Language } from "./language.js";
import { OddWords } from "./odd-words.js";
import type { ChannelName, ProfileName } from "./options.js";
import { distinctWords, sampleOf, WordSample } from "./word-sample.js";

/** Distinct readings looked at; each costs a walk per profile, some 0.2 ms. More of them where these leave in doubt which engine it was. */
const SAMPLE = 80;
const LARGE_SAMPLE = 320;

/**
 * Nats per word by which the known engine must explain the sample better. On its own pages it does by 0.37 to 0.53, on
 * pages of engines of other kinds it explains them worse by 0.5 and more. Tesseract's older recogniser, left out of the learning, looks like
 * it: 0 to 0.42. Taken for it, its pages have 18 % more wrong words; pages of the network taken for `general` up to 40 % more.
 */
const CLEARLY = 0.32;
/** The same of the large sample of a text that takes so many nats a word to explain, as badly read ones do. PaddleOCR's pages, bare but for slips, take less and are better off with the known engine. */
const CLEARLY_OF_BAD = 0.38;
const BAD = 8.9;
/** With so many the small sample is enough, and with so few. */
const SURELY_ENGLISH = 0.42;
const SURELY_OTHER = 0.2;

/**
 * Nats per word by which hurried typing must explain the sample better than an engine: it does by 1.4 and more where it
 * is, by 0.5 at most on the layers of engines never met. Nothing is charged for marks that a word lost whole.
 */
const TYPED = 1;
/** The same of spoilt text: pages of Tesseract's older recogniser with its Vietnamese model, left out of the learning, have 0.65 to 1.32. */
const TYPED_OF_SPOILT = 1.35;

/**
 * Nats per word by which an engine that knows Vietnamese must explain its own pages better than one that does not: it
 * does by 1.4 and more; on pages of engines whose alphabet has some marks (ocrad, foreign models) by 0.4 at most.
 */
const OWN = 0.8;

/**
 * A text without marks is misread or mistyped as well where an engine's channel or the typist's mends more of its words than this
 * share. Of 114 texts full of names, drugs and foreign words all but two have 0 to 0.2 in 100 such words, of texts with one letter
 * in 100 mistyped nine of ten have 0.7 and more, of pages of a network without the marks (PaddleOCR) as many.
 */
const MENDED = 0.002;
/** The same of a text with its marks in which words lost theirs, one word being enough: of 137 without a slip two have so many, of as many with a letter in 400 mistyped as well three quarters. */
const MENDED_OF_MARKED = 0.001;
/** Of the odd words of a text that a typist hurt so many are mended at least: in a letter quoted in another language few are. 0.5 finds a fifth fewer of such texts. */
const LEAST_OF_ODD = 0.3;
/** What has more odd words was misread, even where nothing mends them; of those 114 texts one has 9 in 100, the others less. */
const MOST_ODD = 0.12;
/** Nats per word by which typing must explain all better where both mend as many. */
const TIE = 0.6;

/**
 * Where this share of the words has consonants alone, an engine may have left out the letters that it does not know: 10 in 100
 * and more where one did, 4 at most elsewhere. That explains such pages better than all else by so many nats a word (0.55 and
 * more), and no others.
 */
const HOLLOW = 0.05;
const LEFT_OUT = 0.3;

/**
 * Nats per word by which Tesseract's older recogniser with its Vietnamese model must explain a spoilt text better than engines
 * that know no Vietnamese, and no worse than typing. On its own pages it does by 1.1 to 2.7, and by 0 to 1.1; on typed text by 0.4
 * at most, and worse by 1.1; on no other pages. With its English model it must explain a text as well as they do: its own pages
 * better by 0.4 to 0.6 (median), pages of other engines worse by 0.07 and more.
 */
const BY_LETTERS = 0.6;

/**
 * Letters that changed places make typed readings dear to search. Every `FEW`-th word of the sample is enough where
 * `typed` does not explain these better than an engine by so many nats a word; every `FEWER`-th, each letter where it
 * stands, where it explains them worse by `SURELY`.
 */
const FEW = 4;
const RULED_OUT = 0.3;
const FEWER = 8;
const SURELY = 1;

/** Engines that know no Vietnamese, and are in every dictionary. */
const UNMARKED = ["tesseract-eng", "general"] as const;

/** What is known of a text before its channel is chosen. */
export interface KnownDamage extends Diagnosis {
  /** Of what is wrong in a text with its marks nearly all are words that lost theirs. */
  readonly hasLostMarks: boolean;
}

/** The profile for a text so diagnosed. */
export function chooseProfile(text: string, { damage, odd, isSpoilt, isMismarked, hollow, hasLostMarks }: KnownDamage, language: Language, kit: (name: ChannelName) => ChannelKit): ProfileName {
  if (damage === "clean") return damage;
  if (isMismarked) return "marked";
  let words: readonly string[] | undefined;
  const sampled = (most: number): WordSample => new WordSample(() => sampleOf((words ??= distinctWords(text)), most), language, kit);
  const sample = sampled(SAMPLE);
  if (hollow > HOLLOW && sample.prefers("lossy", LEFT_OUT, [...UNMARKED, "tesseract-vie"])) return "lossy";
  if ((damage !== "marked" || hasLostMarks) && odd < MOST_ODD) {
    const odds = new OddWords(text, language, kit, damage);
    const [share, words] = damage === "marked" ? [MENDED_OF_MARKED, 1] : [MENDED, 2];
    const [typing, reading] = [odds.mended("typed", words), odds.mended("tesseract-eng", words)];
    if (Math.max(typing, reading) < share) return "stripped";
    if (typing > reading || (typing === reading && sample.prefers("typed", TIE, UNMARKED))) return "typed";
  }
  const typed = mayBeTyped(sample);
  // What the networks' channel knows is of no use where the words are spoilt beyond it.
  if (damage === "marked" && !isSpoilt && sample.prefers("tesseract-vie", OWN, UNMARKED)) {
    return isTyped(new OddWords(text, language, kit, "marked")) || (typed && sample.prefers("typed", CLEARLY, ["tesseract-vie"])) ? "typed" : "tesseract-vie";
  }
  const english = isEnglish(sample, () => sampled(LARGE_SAMPLE));
  // Not asked of what the network clearly read: a channel takes 4 MB and some milliseconds to be asked.
  if (isSpoilt && !english && sample.prefers("tesseract3-vie", BY_LETTERS, UNMARKED) && !(typed && sample.prefers("typed", 0, ["tesseract3-vie"]))) return "tesseract3-vie";
  if (typed && sample.prefers("typed", isSpoilt ? TYPED_OF_SPOILT : TYPED, UNMARKED)) return "typed";
  if (english) return "tesseract-eng";
  return sample.prefers("tesseract3-eng", 0, UNMARKED) ? "tesseract3-eng" : "general";
}

/** Whether a text that looks right was typed with slips. A few lines do not tell. */
export function hasSlips(text: string, { odd }: Diagnosis, language: Language, kit: (name: ChannelName) => ChannelKit): boolean {
  // Most right text has no odd word at all.
  if (odd < MENDED_OF_MARKED) return false;
  const odds = new OddWords(text, language, kit, "marked");
  return !odds.areFew && isTyped(odds);
}

/** Whether a typist hurt the words of a text with its marks, and not Tesseract. */
function isTyped(odds: OddWords): boolean {
  const slips = odds.mended("typed");
  return slips > MENDED && slips > LEAST_OF_ODD * odds.share && slips > odds.mended("tesseract-vie");
}

/** Whether Tesseract's network with its English model read the text. */
function isEnglish(sample: WordSample, large: () => WordSample): boolean {
  const lead = sample.lead("tesseract-eng", "general");
  if (sample.size < SAMPLE || lead >= SURELY_ENGLISH || lead < SURELY_OTHER) return lead >= CLEARLY;
  const all = large();
  return all.lead("tesseract-eng", "general") >= (all.nats("tesseract-eng") >= BAD ? CLEARLY_OF_BAD : CLEARLY);
}

/** False where a few words of the sample show that no typist, but an engine, spoilt the text: first without letters that changed places and words of other languages. */
function mayBeTyped(sample: WordSample): boolean {
  const few = sample.part(FEWER, (known, reading) => known.candidates.byLetters(reading));
  return UNMARKED.every((name) => !few.prefers(name, SURELY, ["typed"])) && sample.part(FEW).prefers("typed", RULED_OUT, UNMARKED);
}
