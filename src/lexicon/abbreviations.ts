/** Owns abbreviations inside ordinary text (`UBND`, `GD&ĐT`, `TĐKT`): which are known, and what a garbled one may mean. */

import { defaultLetterCost } from "./letter-cost.js";
import type { LetterCost } from "./letter-cost.js";
import { LetterTrigrams } from "./letter-trigrams.js";
import { NearWords } from "./near-words.js";

/** What a read abbreviation may mean. */
export interface AbbreviationCandidate {
  readonly abbreviation: string;
  /** −ln P(reading ∣ abbreviation), nats. */
  readonly channel: number;
  /** −ln P(abbreviation), nats, among all abbreviations. */
  readonly prior: number;
}

/** Kept per reading. */
const MOST_CANDIDATES = 5;
/** What the channel may cost: too little for a lost letter in a short abbreviation, where every letter counts. */
const MOST_FIXED = 3;
const MOST_PER_LETTER = 0.8;
/** Share of abbreviations that are in no list: half of them spelled like the known ones, half of any letters. */
const UNKNOWN_SHARE = 0.03;
const ANY_LETTER = 2.8;
/** Two capitals more, or a sign among them: what `repairAbbreviation` looks at. */
const LOOKS_SO = /^[\p{Lu}\d&@€©][\p{Lu}\d&@€©./-]*[\p{Lu}\d&@€©b]$/u;
const CAPITAL = /\p{Lu}/u;
const LONGEST = 14;

/**
 * Counted abbreviations. Reads the lines `abbreviation word count` and `body abbreviation name` of the section
 * `codes.text`.
 *
 * @example
 * ```ts
 * import { AbbreviationLexicon } from "./abbreviations.js";
 * const lexicon = new AbbreviationLexicon("abbreviation\tTĐKT\t40\nabbreviation\tGD&ĐT\t90");
 * lexicon.repairAbbreviation("TPKT")[0]?.abbreviation; // "TĐKT"
 * lexicon.repairAbbreviation("GD&DT")[0]?.abbreviation; // "GD&ĐT"
 * lexicon.repairAbbreviation("GD&ĐT").length; // 1: known, stays
 * ```
 */
export class AbbreviationLexicon {
  #source: string | (() => string);
  #learned: Learned | undefined;
  readonly #letterCost: LetterCost;

  /** The lists are read when something first looks like an abbreviation; `text` may be a function that is called then. */
  constructor(text: string | (() => string), letterCost: LetterCost = defaultLetterCost) {
    this.#source = text;
    this.#letterCost = letterCost;
  }

  get #lists(): Learned {
    if (this.#learned === undefined) {
      this.#learned = learn(typeof this.#source === "function" ? this.#source() : this.#source);
      this.#source = "";
    }
    return this.#learned;
  }

  /** True for an abbreviation that was counted. */
  has(word: string): boolean {
    return this.#lists.counts.has(word);
  }

  /** −ln P(word) among abbreviations, nats; unknown ones are dear, the longer the dearer. */
  priorCost(word: string): number {
    const { counts, total, spelling } = this.#lists;
    const count = counts.get(word);
    if (count !== undefined) return -Math.log(count / total);
    const spelled = Math.exp(-spelling.cost(word)) + Math.exp(-ANY_LETTER * word.length);
    return -Math.log((UNKNOWN_SHARE / 2) * spelled);
  }

  /**
   * What a token may mean, best first, itself among it; itself alone where it is known, and nothing where it does not
   * look like an abbreviation (capitals, digits, `&`). `word` has no outer punctuation.
   */
  repairAbbreviation(word: string): AbbreviationCandidate[] {
    if (word.length > LONGEST || !LOOKS_SO.test(word) || !CAPITAL.test(word)) return [];
    const asRead = { abbreviation: word, channel: this.#spelled(word), prior: this.priorCost(word) };
    if (this.has(word)) return [asRead];
    const near = this.#lists.near.find(word, this.#letterCost, MOST_FIXED + MOST_PER_LETTER * word.length);
    const found = near.map(({ word: abbreviation, cost }) => ({ abbreviation, channel: cost, prior: this.priorCost(abbreviation) }));
    found.push(asRead);
    found.sort((a, b) => a.channel + a.prior - b.channel - b.prior || (a.abbreviation < b.abbreviation ? -1 : 1));
    return found.slice(0, MOST_CANDIDATES);
  }

  #spelled(word: string): number {
    let cost = 0;
    for (const letter of word) cost += this.#letterCost(letter, letter);
    return cost;
  }
}

interface Learned {
  readonly counts: ReadonlyMap<string, number>;
  readonly total: number;
  readonly spelling: LetterTrigrams;
  readonly near: NearWords;
}

function learn(text: string): Learned {
  const counts = new Map<string, number>();
  let total = 0;
  for (const line of text.split("\n")) {
    const [kind, word = "", count = ""] = line.split("\t");
    const worth = kind === "abbreviation" ? Number(count) : kind === "body" && !counts.has(word) ? 2 : 0;
    if (worth === 0 || word.length < 2) continue;
    counts.set(word, (counts.get(word) ?? 0) + worth);
    total += worth;
  }
  const spelling = new LetterTrigrams();
  for (const [word, count] of counts) spelling.add(word, 1 + Math.log(count));
  return { counts, total, spelling, near: new NearWords(counts.keys()) };
}
