/** Owns the first look at a text: how damaged it is, before any channel is chosen. */

import { hasMarks, foldWord, stripMarks } from "../text/fold.js";
import { toNfc } from "../text/normal-form.js";
import { isSyllable } from "../text/syllable.js";
import { skipWhite, skipWord } from "../text/white-space.js";

/** How far a reading is from Vietnamese: right, some wrong marks, marks lost or turned to other letters, pure ASCII. */
export type Damage = "clean" | "marked" | "latin" | "stripped";

/** What the first look shows. */
export interface Diagnosis {
  readonly damage: Damage;
  /** Share of words that no Vietnamese print has. */
  readonly odd: number;
  /** More of the small words with marks are no syllables (`ủực`) than any print has, and not for their marks alone. */
  readonly isSpoilt: boolean;
  /** As many are none for their marks alone (`trãch`, `viêc`), and hardly a word for anything else. */
  readonly isMismarked: boolean;
  /** Share of words of consonants alone, as syllables leave that lost their vowels: `đnh`, `trng`. */
  readonly hollow: number;
}

const OUTER = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;
const LETTERS = /^\p{L}+$/u;
const WORDY = /\p{L}/u;
/** Tokens looked at; evenly spread over a longer text. */
const MOST_TOKENS = 4000;

/** Shares that part the kinds; see `bench/` for the texts they were set on. */
const CLEAN_MARKED = 0.5;
const CLEAN_ODD = 0.025;
const LATIN_ODD = 0.03;
/** Words that are odd by their letters alone may be names; without a spoilt word among them they must be so many. */
const ALIEN_ODD = 0.1;
const LATIN_SPOILT = 0.006;
/** Above this share of spoilt words a text is no right one with units in it. */
const MANY_SPOILT = 0.2;
/** Right texts have 2 misspelt words in 100 at most, Tesseract's network 1; pages of its older recogniser with its Vietnamese model (VietOCR) 4 to 16. */
const MOST_MISSPELT = 0.03;
const LEAST_MISSPELT = 5;
/** A few lines tell as well: of 2,831 right stretches of 45 words none has three such words, of 348 of those pages 237 do. */
const MOST_MISSPELT_SHORT = 0.06;
const LEAST_MISSPELT_SHORT = 3;
/** Where so many of them are syllables but for their marks, the letters were read well: 0.8 to 1 of them where marks alone are mistaken, 0.55 at most on pages of engines. */
const MARKS_ALONE = 0.7;
/** So many of all words have some mark in a text that lost its tones, 0.42 and more (nineteen of twenty); on pages of an engine that knows no marks 0.32 at most. */
const LEAST_MARKED = 0.38;
/** Short forms in small letters (`vnđ`, `đvt`) are no misspelt words. */
const SPOKEN = /[aeiouy]/;
/** Of so few words each odd one is taken for spoilt. */
const FEW = 60;
/** Units of measure: right as they are in any text, and in some papers (of hospitals, land, works) many of its words. */
const UNIT = /^(?:[mcdk]?m[23]?|[kmµ]?g|[km]?l|k?[vw]|kwh|kva|mw|hz|mmhg|mmol|ha)$/i;
/** Consonants that open a Vietnamese syllable, and such as close one, with nothing between. */
const HOLLOW = /^(?:b|c|ch|d|đ|gh?|h|kh?|l|m|ngh?|nh?|p|ph|r|s|th?|tr|v|x)?(?:ch?|m|n[gh]?|p|t)$/;
/** Signs of Tesseract's English alphabet, next to a letter or alone: no keyboard puts them there. The sign first, as nearly no place of a text has one. */
const ENGINE_SIGN = /[¢€§¥](?:(?=\p{L})|(?<=\p{L}.)|(?=\s)(?<=\s.))/u;

/** Looks at the words of a text. `bare` holds all syllables without their marks. */
export function diagnose(text: string, bare: ReadonlySet<string>): Diagnosis {
  const words = new WordCounts(bare);
  const every = Math.max(1, Math.floor(text.length / 6 / MOST_TOKENS));
  let rest = every;
  for (let at = skipWhite(text, 0, text.length); at < text.length; at = skipWhite(text, at, text.length)) {
    let start = at;
    at = skipWord(text, at, text.length);
    if (--rest > 0) continue;
    rest = every;
    let end = at;
    while (start < end && isSign(text.charCodeAt(start))) start++;
    while (end > start && isSign(text.charCodeAt(end - 1))) end--;
    if (isAsciiLetters(text, start, end)) words.addPlain(text.slice(start, end));
    else words.add(toNfc(text.slice(start, end)).replace(OUTER, ""));
  }
  return words.diagnosis(text);
}

/** The words of a text by what they show. */
class WordCounts {
  readonly #bare: ReadonlySet<string>;
  #words = 0;
  #marked = 0;
  #odd = 0;
  #spoilt = 0;
  /** Small words with marks that are no syllables: names of other tongues have capitals. */
  #misspelt = 0;
  /** Those of them that are syllables but for their marks; all such. */
  #smallMismarked = 0;
  #mismarked = 0;
  #alien = 0;
  #hollow = 0;

  constructor(bare: ReadonlySet<string>) {
    this.#bare = bare;
  }

  /** A word of ASCII letters: most words of text that lost its marks are done here, without an expression. */
  addPlain(word: string): void {
    if (word.length < 2 || word.length > 40 || (word.length <= 7 && word === word.toUpperCase())) return;
    const small = word.toLowerCase();
    const known = this.#bare.has(small);
    if (!known && UNIT.test(small)) return;
    this.#words++;
    if (known) return;
    this.#alien++;
    if (small === word) this.#odd++;
    if (HOLLOW.test(small)) this.#hollow++;
  }

  add(core: string): void {
    if (core.length < 2 || core.length > 40 || !WORDY.test(core) || /[-/.@:,()]/.test(core)) return;
    if (core === core.toUpperCase() && /^[\p{Lu}\d&]+$/u.test(core) && core.length <= 7) return;
    if (UNIT.test(core)) return;
    this.#words++;
    const folded = foldWord(core);
    if (!LETTERS.test(core)) this.#spoilt++;
    else if (hasMarks(core)) {
      if (isSyllable(folded)) this.#marked++;
      else {
        this.#spoilt++;
        const bare = stripMarks(folded);
        const isSmall = core[0] === folded[0] && SPOKEN.test(bare);
        if (isSmall) this.#misspelt++;
        if (this.#bare.has(bare)) this.#mismarked++;
        if (isSmall && this.#bare.has(bare)) this.#smallMismarked++;
      }
      if (HOLLOW.test(folded)) this.#hollow++;
    } else if (!this.#bare.has(stripMarks(folded))) {
      this.#alien++;
      if (folded === core) this.#odd++;
    }
  }

  diagnosis(text: string): Diagnosis {
    const words = this.#words;
    if (words === 0) return { damage: "clean", odd: 0, isSpoilt: false, isMismarked: false, hollow: 0 };
    // Names, drugs and units neither have marks nor lost them; among many spoilt words what is alien was misread as well.
    const own = this.#spoilt > MANY_SPOILT * words ? words : words - this.#alien;
    const marked = this.#marked / Math.max(1, own);
    const odd = (this.#odd + this.#spoilt) / words;
    const signed = marked < CLEAN_MARKED && ENGINE_SIGN.test(text.slice(0, MOST_SIGNED));
    return { damage: signed ? "latin" : damageOf(marked, odd, words < FEW ? 1 : this.#spoilt / words), odd, ...this.#misreadBy(), hollow: this.#hollow / words };
  }

  #misreadBy(): Pick<Diagnosis, "isSpoilt" | "isMismarked"> {
    const more = (least: number, most: number): boolean => this.#misspelt >= least && this.#misspelt > most * this.#words;
    const isMisread = more(LEAST_MISSPELT, MOST_MISSPELT) || more(LEAST_MISSPELT_SHORT, MOST_MISSPELT_SHORT);
    const byMarks = this.#smallMismarked > MARKS_ALONE * this.#misspelt;
    const hasMarked = this.#marked + this.#mismarked > LEAST_MARKED * this.#words;
    return { isSpoilt: isMisread && !byMarks, isMismarked: isMisread && hasMarked && this.#mismarked > MARKS_ALONE * (this.#spoilt + this.#odd) };
  }
}

/** A sign of ASCII: neither letter nor digit. */
function isSign(unit: number): boolean {
  return unit < 128 && !isAsciiLetter(unit) && (unit < 48 || unit > 57);
}

function isAsciiLetter(unit: number): boolean {
  return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90);
}

function isAsciiLetters(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (!isAsciiLetter(text.charCodeAt(i))) return false;
  return true;
}

/** Characters that are looked through for the engine's signs. */
const MOST_SIGNED = 200_000;

function damageOf(marked: number, odd: number, spoilt: number): Damage {
  if (marked >= CLEAN_MARKED) return odd <= CLEAN_ODD ? "clean" : "marked";
  return odd > LATIN_ODD && (spoilt > LATIN_SPOILT || odd > ALIEN_ODD) ? "latin" : "stripped";
}
