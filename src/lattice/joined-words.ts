/** Owns what two chunks may be as one word: nothing that one of them is alone. */

import { withoutWords } from "./candidate-list.js";
import type { Candidates } from "./candidate-list.js";
import type { ChunkGroups } from "./chunk-groups.js";

/** Surer than this, nats, a chunk is the word that it reads as. */
const SURE_ALONE = 1;

/** A part of a syllable so long holds more than its first letters (`ngh` goes with a vowel alone) and more than its last ones (`ng`). */
const LONG_PART = 3;
/** What no vowel was read as, as a rule. */
const CONSONANT = /^[bcdđghklmnpqrstvx]/iu;

/** A chunk of one word. */
type OneWord = Pick<ChunkGroups, "groups" | "words">;

/** The words of a joint without those that one of its two chunks surely is by itself: the other one would be dropped (`Lữ đoàn PB` → `Lữ đoàn`). */
export function wordsOfBoth(joined: Candidates, left: OneWord, right: OneWord): Candidates {
  const [a, b] = [wordAlone(left), wordAlone(right)];
  return withoutWords(joined, (id) => id === a || id === b);
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
