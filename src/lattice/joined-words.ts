/** Owns whether chunks may be parts of one word, and which: nothing that one of them is alone. */

import { withoutWords } from "./candidate-list.js";
import type { Candidates } from "./candidate-list.js";
import type { ChunkGroups } from "./chunk-groups.js";

/** Surer than this, nats, a chunk is the word that it reads as. */
const SURE_ALONE = 1;

/** A part of a syllable so long holds more than its first letters (`ngh` goes with a vowel alone) and more than its last ones (`ng`). */
const LONG_PART = 3;
/** What no vowel was read as, as a rule. */
const CONSONANT = /^[bcdđghklmnpqrstvx]/iu;
const CONSONANTS = /^[bcdđghklmnpqrstvx]+$/iu;

/** In any case, with any marks; `ạ` to `ỹ` are vowels all. `w` is no letter of Vietnamese and mostly a misread `ư`. */
const VOWEL = /[aeiouwyăâêôơưà-ãè-êìíò-õùúýĩũạ-ỹ]/iu;

/** The one beginning that is torn behind its second letter. */
const NGH = /^ngh/iu;

/** At most the first letter is a capital, or all are. */
const ONE_CASE = /^(?:.\P{Lu}+|\P{Ll}+)$/u;

/** The same of nothing but letters. */
const LETTERS_OF_ONE = /^(?:\p{L}\p{Ll}+|\p{Lu}+)$/u;

/** Letters of the longest crumb, `ngh`. */
const LONGEST_CRUMB = 3;
/** Beginnings of syllables that are written with a vowel. */
const WITH_VOWEL = /^(?:qu|gi)$/iu;

/** A chunk of one word. */
type OneWord = Pick<ChunkGroups, "groups" | "words">;

/** The words of a joint without those that one of its chunks surely is by itself: the others would be dropped (`Lữ đoàn PB` → `Lữ đoàn`). */
export function wordsOfAll(joined: Candidates, chunks: readonly OneWord[]): Candidates {
  const alone = chunks.map(wordAlone);
  return withoutWords(joined, (id) => alone.includes(id));
}

/**
 * Whether two chunks that read well may be parts of one syllable: consonants stand at its ends only (`th eo`, `tuy én`, `thi ng`, not `tiếng anh`).
 * In 44,000 words of garbled text this leaves 366 pairs to be searched for.
 */
export function arePartsOfOne(left: string, right: string): boolean {
  const parts = CONSONANTS.test(left) ? !CONSONANT.test(right) || NGH.test(left + right) : VOWEL.test(left.at(-1)!) && (VOWEL.test(right[0]!) || CONSONANTS.test(right));
  return parts && ONE_CASE.test(left + right);
}

/** Whether a chunk is rather a part of a word than one: a character alone, or consonants, `qu` and `gi` among them. */
export function isCrumb(chunk: string): boolean {
  return chunk.length === 1 || (chunk.length <= LONGEST_CRUMB && (!VOWEL.test(chunk) || WITH_VOWEL.test(chunk)));
}

/** Whether three chunks and more, put together, have the letters of one word: signs among them tell of dust. */
export function hasLettersOfOne(joined: string): boolean {
  return LETTERS_OF_ONE.test(joined);
}

/**
 * Whether two chunks may be one syllable torn apart: where both are long the second begins with its vowel (`ngh iêm`, not `thu dng`).
 * Half of all joints are told by this and need no search: 3 % of garbled text.
 */
export function mayBeTorn(left: string, right: string): boolean {
  return left.length < LONG_PART || right.length < LONG_PART || !CONSONANT.test(right);
}

function wordAlone({ words, groups }: OneWord): number | undefined {
  const { candidates } = groups[words[0]!.group]!;
  return words[0]!.reading.length > 1 && candidates.width === 1 && candidates.costs[0]! < SURE_ALONE ? candidates.ids[0] : undefined;
}
