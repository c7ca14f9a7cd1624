/** Owns what the shapes of cutting a reading cost. */

/** Nats that the shapes of cutting cost; set on the development split. */
export interface LatticeCosts {
  /** Two readings are one word. */
  readonly join: number;
  /** On top where each of them reads as a word. */
  readonly joinSure: number;
  /** One reading is two words. */
  readonly split: number;
  /** Each word but the first of three and more that were run together, or that the case of their letters parts. */
  readonly glued: number;
  /** A sign that is mostly a misread letter is left standing as a sign. */
  readonly oddSign: number;
  /** The same for a sign alone that offices do not print, on top. */
  readonly unprinted: number;
  /** The same for `&`, which is one word of 21,000 of right text. */
  readonly and: number;
  /** A few capitals in a line of small letters are a word, not an abbreviation. */
  readonly loneCapitals: number;
  /** A digit of a number was meant: all numbers are alike to the language model, so each digit is one of ten. */
  readonly digit: number;
  /** Digits alone are a misread word. */
  readonly digitsDoubted: number;
  /** Digits alone are a word that nothing but the context asks for. */
  readonly digitsProposed: number;
  /** Joins and splits are tried only where the best single word costs more than this, and this per character. */
  readonly doubt: number;
  readonly doubtPerCharacter: number;
}

export const DEFAULT_COSTS: LatticeCosts = {
  join: 3, joinSure: 10, split: 4.5, glued: 3, oddSign: 7, unprinted: 5, and: 3, loneCapitals: 4, digit: 2.3, digitsDoubted: 1.1, digitsProposed: 2, doubt: 2.5,
  doubtPerCharacter: 0.3,
};
