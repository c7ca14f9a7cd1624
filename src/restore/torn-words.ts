/**
 * Owns words that a text layer tore apart: PDFs part a word where the next letter stands in another font (`Vi ệt Nam`,
 * `ngh ị quy ết`). The letters are right, so the language model alone tells what belongs together.
 */

import type { Vocabulary } from "../lexicon/vocabulary.js";
import { hasMarks } from "../text/fold.js";
import { toNfc } from "../text/normal-form.js";
import type { LineParts } from "./line-parts.js";
import { PART } from "./line-parts.js";
import { isKnownSyllable, isPrintedSyllable, LONGEST_SYLLABLE } from "./printed-syllable.js";
import { addRespacing } from "./spaced-line.js";
import type { Respacing } from "./spaced-line.js";

/** Units of the longest syllable where each mark is one (NFD), and the parts that it may fall into. */
const MOST_UNITS = 3 * LONGEST_SYLLABLE;
const MOST_PARTS = 5;
/** Chunks of the longest chain: `tr ực)Nguy ễn` is one of three. */
const MOST_CHAINED = 6;
/** Nats for each space that is taken out; on top where all parts are words, as in `do anh`. */
const JOINT = 3;
const OF_WORDS = 4;

/** Adds what the parts of a line may be closed up, by their first part. */
export function addJoints(text: string, parts: LineParts, vocabulary: Pick<Vocabulary, "id">, joints: Map<number, Respacing[]>): void {
  const size = joints.size;
  const { start, headEnd, tailStart, end, flags } = parts;
  for (let first = 0; first + 1 < parts.size; first++) {
    if (!mayGoOn(flags[first]!, flags[first + 1]!)) continue;
    let letters = text.slice(tailStart[first]!, end[first]!);
    for (let last = first + 1; last < parts.size && last < first + MOST_PARTS; last++) {
      if ((flags[last]! & PART.head) === 0) break;
      letters += text.slice(start[last]!, headEnd[last]!);
      if (letters.length > MOST_UNITS) break;
      const word = toNfc(letters);
      if (word.length > LONGEST_SYLLABLE) break;
      // What is a part of its chunk only is closed up where the word has a mark: `qu ỹ/xã`, not `CR-V e:HEV`.
      const mayBe = (flags[first]! & flags[last]! & PART.whole) !== 0 || hasMarks(word);
      if (mayBe && isPrintedSyllable(word, vocabulary)) {
        const cost = JOINT * (last - first) + (areWords(text, parts, { first, last }, vocabulary) ? OF_WORDS : 0);
        addRespacing(joints, first, { last, cost, text: closed(text, parts, first, last) });
      }
      if ((flags[last]! & (PART.whole | PART.tail)) !== (PART.whole | PART.tail)) break;
    }
  }
  if (joints.size > size) chain(joints, flags, text, parts);
}

/** Parts without the white space between them. */
function closed(text: string, { start, end }: LineParts, first: number, last: number): string {
  let whole = "";
  for (let i = first; i <= last; i++) whole += text.slice(start[i]!, end[i]!);
  return whole;
}

/** One chunk may end a word and begin the next: `tr ực)Nguy ễn`. All ways to one end are one text; the cheapest is kept. */
function chain(joints: Map<number, Respacing[]>, flags: Uint16Array, text: string, parts: LineParts): void {
  for (const first of [...joints.keys()].sort((a, b) => b - a)) {
    const own = joints.get(first)!;
    const longer = new Map<number, number>();
    for (const { last, cost } of own) {
      if ((flags[last]! & PART.whole) !== 0) continue;
      for (const next of joints.get(last) ?? []) if (next.last - first < MOST_CHAINED) longer.set(next.last, Math.min(cost + next.cost, longer.get(next.last) ?? Infinity));
    }
    for (const [last, cost] of longer) own.push({ last, cost, text: closed(text, parts, first, last) });
  }
}

/** Most words side by side are told by this: the second begins with a vowel, or one of them has none. */
function mayGoOn(left: number, right: number): boolean {
  if ((left & PART.tail) === 0 || (right & PART.head) === 0) return false;
  return (right & PART.vowelFirst) !== 0 || (left & PART.tailSpoken) === 0 || (right & PART.headSpoken) === 0;
}

/** Whether each part of a joint is a word by itself. */
function areWords(text: string, { start, headEnd, tailStart, end }: LineParts, { first, last }: { readonly first: number; readonly last: number }, vocabulary: Pick<Vocabulary, "id">): boolean {
  if (!isKnownSyllable(text.slice(tailStart[first]!, end[first]!), vocabulary)) return false;
  for (let i = first + 1; i <= last; i++) if (!isKnownSyllable(text.slice(start[i]!, headEnd[i]!), vocabulary)) return false;
  return true;
}
