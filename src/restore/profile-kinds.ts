/** Owns what kinds of profiles there are: what is done with a text of each. */

import type { VoteWeights } from "./document-vote.js";

/** Tesseract's older recogniser, which reads letter by letter. */
const OLDER = ["tesseract3-eng", "tesseract3-vie"] as const;
/** Profiles of engines whose readings may be misread beyond recognition. */
export const LATIN: ReadonlySet<string> = new Set(["general", "tesseract-eng", ...OLDER]);
/** Profiles whose case is doubted, and whose documents are asked what they tell of their words in doubt. */
export const FAR: ReadonlySet<string> = new Set([...LATIN, "lossy", "typed"]);
/** Those of them whose channel no document corrects: words in doubt are weighed once all are decided. The others are looked through before. */
export const WEIGHED_AFTER: ReadonlySet<string> = new Set(["tesseract-eng", "typed"]);
/** Profiles whose channel the document itself corrects. */
export const ADAPTED: ReadonlySet<string> = new Set(["general", "lossy", "marked", ...OLDER]);
/** Profiles of engines that may read by the shapes of letters. What Tesseract's networks read as capitals mostly are (names), and typing has no shapes. */
export const BY_SHAPES: ReadonlySet<string> = new Set(["general", ...OLDER]);
/** Profiles whose texts may have lost the marks of some words only. */
export const HALF_MARKED: ReadonlySet<string> = new Set(["stripped", "typed"]);
/** Profiles of engines that know Vietnamese. */
export const KNOWS_MARKS: ReadonlySet<string> = new Set(["marked", "tesseract-vie"]);
/** Damage that leaves the words their marks. */
export const HAS_MARKS: ReadonlySet<string> = new Set(["clean", "marked"]);
/** Half of what the counts say; fitted on one half of stripped and of rendered documents they weigh 0.4 to 0.7. */
const NEIGHBOURS = 0.5;
const ANYWHERE = 0.4;
/** By profile: how far its words tell of each other, as a share of `senseWeight`. */
const TOLD_BY_WORDS: Readonly<Record<string, number>> = {
  // They tell more by themselves, or are too unsure: at any weight layers won nothing.
  clean: 0,
  general: 0,
  "tesseract3-eng": 0,
  "tesseract3-vie": 0,
  lossy: 0,
  // Where one is misread, its neighbours often are as well: rendered pages 407 wrong words with all of it, 402 with 0.6, 400 with this.
  "tesseract-eng": 0.53,
};

/** How far the words of such a text tell of each other: 0, not at all, to 1. */
export function toldByWords(profile: string): number {
  return TOLD_BY_WORDS[profile] ?? 1;
}

/** What the language model weighs in the last pass over such a text, as a share of `lmWeight`: typed letters hold more of the word than their flat channel says. */
export function ownWeight(profile: string): number {
  return profile === "typed" ? 0.85 : 1;
}

/** What a document's vote on its doubtful words weighs. `told`: the marks in it have said which look-alikes it has. */
export function voteWeights(profile: string, told: boolean): VoteWeights {
  return { neighbours: NEIGHBOURS, anywhere: told || KNOWS_MARKS.has(profile) ? 0 : ANYWHERE };
}
