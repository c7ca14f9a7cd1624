/** Owns the options of a restorer and their defaults. */

import { checkOptionNames, wrongArgument } from "../argument-checks.js";
import { KhoidauError } from "../errors.js";
import type { TonePlacement } from "../text/tone-placement.js";

/**
 * The channels: of text that is right but for slips (`clean`), of an engine, of several for one that is not known
 * (`general`), of any that knows Vietnamese (`marked`), of one whose alphabet lacks most marked letters and that leaves them out (`lossy`: `quy đnh`), of text
 * without marks (`stripped`) or typed in a hurry (`typed`). `tesseract-eng` and `tesseract-vie` are the networks of Tesseract 4 and 5
 * with their English and Vietnamese models, `tesseract3-eng` and `tesseract3-vie` (VietOCR's) the recogniser before them.
 */
export const PROFILES = ["clean", "general", "lossy", "marked", "stripped", "tesseract-eng", "tesseract-vie", "tesseract3-eng", "tesseract3-vie", "typed"] as const;

/** A channel by name. */
export type ProfileName = (typeof PROFILES)[number];

/** A channel that has letters of its own: text that is right but for slips is read as one of these. */
export type ChannelName = Exclude<ProfileName, "clean">;

/** A term of the user's own. */
export interface UserTerm {
  /** The term as it is written, of any number of syllables. */
  readonly text: string;
  /** Nats that its syllables are favoured by, each; 0..10, default 2. */
  readonly weight?: number;
}

/** Every way to set a restorer; all are optional. */
export interface RestoreOptions {
  /** Terms, names, short forms of bodies (`BTL`) and codes (`QĐ-BTL`) of the user's own documents. Default none. */
  readonly terms?: readonly (string | UserTerm)[];
  /** The engine that made all of the reading; default `auto`: told from the text, where pages differ for printed ones and others apart. */
  readonly profile?: ProfileName | "auto";
  /** Edits with less confidence are not made; 0..1, default 0. */
  readonly minConfidence?: number;
  /** Where repaired syllables carry their tone mark: `old` (`hòa`), `new` (`hoà`), `keep`: as the document does. Default `keep`. */
  readonly tonePlacement?: TonePlacement | "keep";
  /** Dust (`remove`: an edit to nothing; `keep`: stays as read). Default `remove`. */
  readonly noise?: "remove" | "keep";
  /** Decode once more with the channel that the document itself shows. Default `true`. */
  readonly adapt?: boolean;
  /** Weight of the language model against the channel, 0..10. Default 1; 0 leaves it out. */
  readonly lmWeight?: number;
  /** Weight of what the words far and wide say of words that look alike, 0..10; garbled text is given 0.6 of it. Default 0.9; 0 leaves it out. */
  readonly senseWeight?: number;
  /** Hypotheses kept at a place; 1..200. Default 16. */
  readonly beamWidth?: number;
  /** Use the dictionary's terms. Default `true`. */
  readonly useTerms?: boolean;
}

/** Nats per syllable in favour of a user's term where none is said. */
export const DEFAULT_TERM_WEIGHT = 2;

/** What holds where an option is left out. */
export const DEFAULT_RESTORE_OPTIONS: Required<RestoreOptions> = {
  terms: [],
  profile: "auto",
  minConfidence: 0,
  tonePlacement: "keep",
  noise: "remove",
  adapt: true,
  lmWeight: 1,
  senseWeight: 0.9,
  beamWidth: 16,
  useTerms: true,
};

const CHOICES = {
  profile: ["auto", ...PROFILES],
  tonePlacement: ["keep", "old", "new"],
  noise: ["remove", "keep"],
} as const;

function oneOf(name: keyof typeof CHOICES, value: string): void {
  const choices: readonly string[] = CHOICES[name];
  if (!choices.includes(value))
    throw new KhoidauError("bad-argument", `${name} is "${value}"; it must be one of ${choices.join(", ")}.`, { name, value });
}

function inRange(name: string, value: number, low: number, high: number): void {
  if (typeof value !== "number") throw wrongArgument(name, value, `a number from ${low} to ${high}`);
  if (!(value >= low && value <= high))
    throw new KhoidauError("bad-argument", `${name} is ${value}; it must lie in ${low}..${high}.`, { name, value });
}

/** The options with defaults filled in. @throws KhoidauError `bad-argument` for a value out of range and an option that there is not. */
export function completeOptions(options: RestoreOptions): Required<RestoreOptions> {
  checkOptionNames(options, "createRestorer", DEFAULT_RESTORE_OPTIONS);
  const given = Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
  const complete: Required<RestoreOptions> = { ...DEFAULT_RESTORE_OPTIONS, ...given };
  oneOf("profile", complete.profile);
  oneOf("tonePlacement", complete.tonePlacement);
  oneOf("noise", complete.noise);
  inRange("minConfidence", complete.minConfidence, 0, 1);
  inRange("lmWeight", complete.lmWeight, 0, 10);
  inRange("senseWeight", complete.senseWeight, 0, 10);
  inRange("beamWidth", complete.beamWidth, 1, 200);
  for (const name of ["adapt", "useTerms"] as const) if (typeof complete[name] !== "boolean") throw wrongArgument(name, complete[name], "true or false");
  if (!Array.isArray(complete.terms)) throw wrongArgument("terms", complete.terms, 'a list: ["thi đua khen thưởng"]');
  complete.terms.forEach(checkTerm);
  return complete;
}

function checkTerm(term: string | UserTerm, i: number): void {
  if (typeof term === "string") return;
  if (typeof term?.text !== "string") throw wrongArgument(`terms[${i}]`, term, 'a string or { text: "thi đua", weight: 2 }');
  inRange(`weight of the term "${term.text}"`, term.weight ?? DEFAULT_TERM_WEIGHT, 0, 10);
}
