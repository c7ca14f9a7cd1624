/** Owns how each profile is believed, and the layers its channel is made of. */

import { openLayer } from "../channel/confusion-model.js";
import type { ConfusionLayer } from "../channel/confusion-model.js";
import { lossyLayer, strippedLayer, typedLayer } from "../channel/fixed-layers.js";
import type { Marks } from "../channel/fixed-layers.js";
import { openTokenTable } from "../channel/token-table.js";
import type { TokenTable } from "../channel/token-table.js";
import type { Dictionary } from "../dictionary/dictionary.js";
import type { ChannelName } from "./options.js";

/** How a profile is believed. */
export interface ProfileSetting {
  /** Pseudo-counts of the background per letter. */
  readonly prior: number;
  /** No letter's learned counts weigh more than this. */
  readonly trust: number;
  /** So many digits alone, at most, may be misread letters. */
  readonly doubtDigits: number;
  /** Candidates kept per reading. */
  readonly most: number;
  /** Nats per letter of a word that nobody knows: the worse the reading, the likelier it is no word at all. */
  readonly unknownLetter: number;
  /** The same the more, the less its letters stand as those of names and words of other languages do. */
  readonly spelled?: true;
  /** Nats for two letters that changed places; engines do not do that. */
  readonly swap?: number;
  /** Words keep their marks or lose all of them at once. */
  readonly parted?: true;
  /** Capitals are as they were meant. Where letters are misread, so is their case, but in names: unknown engines lost 0.7 points by it. */
  readonly caseTold?: true;
}

/** Engines that know no Vietnamese, or none that is known. Set by leaving one engine out of the learning in turn: flat channels meet unknown engines, and cost known ones nothing. */
const FLAT: ProfileSetting = { prior: 100, trust: 300, doubtDigits: 3, most: 120, unknownLetter: 2.7, spelled: true };

export const SETTINGS: Readonly<Record<ChannelName, ProfileSetting>> = {
  stripped: { prior: 3, trust: 1e6, doubtDigits: 0, most: 20, unknownLetter: 1.9, parted: true, caseTold: true },
  "tesseract-vie": { prior: 30, trust: 3000, doubtDigits: 0, most: 48, unknownLetter: 1.9, caseTold: true },
  // Rendered English, wrong with 120, 100, 80, 64: 255, 254, 256, 259. The older recogniser's Vietnamese pages lose 0.2 points by 100, so the others keep 120.
  "tesseract-eng": { ...FLAT, most: 100 },
  marked: { prior: 300, trust: 1000, doubtDigits: 0, most: 48, unknownLetter: 1.9, caseTold: true },
  typed: { prior: 20, trust: 1e6, doubtDigits: 0, most: 64, unknownLetter: 2.7, spelled: true, swap: 3.6, parted: true, caseTold: true },
  lossy: { prior: 20, trust: 1e6, doubtDigits: 0, most: 120, unknownLetter: 2.7, caseTold: true },
  // `1161` is `nội`, `11611` is `liên`: a third of what such pages keep wrong are figures.
  "tesseract3-eng": { ...FLAT, doubtDigits: 6 },
  "tesseract3-vie": { ...FLAT, caseTold: true },
  general: FLAT,
};

/** Profiles that nothing was learned for. */
const FIXED: ReadonlySet<ChannelName> = new Set(["lossy", "stripped", "typed"]);
/** The engine whose readings tell best what is mistaken for what among marked letters. */
const VIETNAMESE: ChannelName = "tesseract-vie";
/** What the letters of typed and of lossy text weigh, in pseudo-counts per letter. */
const TYPED_WEIGHT = 1000;
const LOSSY_WEIGHT = 300;

/** The layer of a profile; `marks` counts where words keep their marks or lose all of them. */
export function baseLayer(dictionary: Dictionary, profile: ChannelName, marks: Marks): ConfusionLayer {
  if (profile === "typed") return typedLayer(TYPED_WEIGHT, marks);
  if (profile === "lossy") return lossyLayer(LOSSY_WEIGHT);
  if (profile === "stripped") return strippedLayer(undefined, marks);
  return openLayer(dictionary, profile === "marked" ? VIETNAMESE : profile, SETTINGS[profile].trust);
}

/** Whether a dictionary has what a profile reads by: those of older programs lack some. */
export function hasChannel(dictionary: Dictionary, profile: ChannelName): boolean {
  return FIXED.has(profile) || profile === "marked" || dictionary.has(`channel.${profile}.totals`);
}

/** The whole words that a profile has learned; of `marked` none, they are its engine's own. */
export function tokenTable(dictionary: Dictionary, profile: ChannelName): TokenTable | undefined {
  return FIXED.has(profile) || profile === "marked" ? undefined : openTokenTable(dictionary, profile);
}
