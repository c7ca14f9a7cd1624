/** Owns words set with a space behind each letter (`Q U Y Ế T  Đ Ị N H`), as headings of older offices have them. */

import { stripMarks } from "../text/fold.js";
import type { Candidates } from "./candidates.js";
import type { ChunkGroups } from "./chunk-groups.js";
import type { CandidateGroup } from "./lattice.js";

/** So many single letters in a row are no list of letters (`A B C D`). */
const SPACED = /(?<!\S)\p{L}(?:[ \t]+(?:[-–][ \t]+)?\p{L}(?!\S)){5,}/gu;
const GAP = /(?<=\p{L})[ \t]+(?=\p{L})/gu;
const DASH = /[ \t]+[-–][ \t]+/u;
const SPACES = /[ \t]+/gu;
const VOWEL = /^[aeiouy]$/;
/** Letters of the longest syllable (`nghiêng`). */
const LONGEST_WORD = 7;
/** Nats for a word over a gap that is wider than the narrowest of its stretch. */
const WIDE_GAP = 3;

/** A stretch of spaced letters: half-open span of the text, and the width of its narrowest gap. */
interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly gap: number;
}

/** One letter on its own, that begins at a node of the lattice. */
export interface LetterPlace extends Pick<ChunkGroups, "offsets" | "text"> {
  readonly start: number;
  readonly node: number;
}

/** The candidates of letters as one word, if they may be one. */
export type WordOf = (letters: string) => Candidates | undefined;

/** Whether letters can be parted into words without a consonant left over: those of a formula or of answers cannot. */
function isWords(letters: string, wordOf: WordOf): boolean {
  const parted = [true];
  for (let end = 1; end <= letters.length; end++) {
    parted[end] = false;
    for (let start = Math.max(0, end - LONGEST_WORD); start < end && !parted[end]!; start++) {
      const part = letters.slice(start, end);
      parted[end] = parted[start]! && (part.length === 1 ? VOWEL.test(stripMarks(part.toLowerCase())) : wordOf(part) !== undefined);
    }
  }
  return parted[letters.length]!;
}

/** The spaced letters of one text, asked in reading order. */
export class SpacedLetters {
  readonly #stretches: readonly Stretch[];
  readonly #wordOf: WordOf;
  #next = 0;
  #letters: LetterPlace[] = [];

  private constructor(stretches: readonly Stretch[], wordOf: WordOf) {
    this.#stretches = stretches;
    this.#wordOf = wordOf;
  }

  /** Those of `text`, which begins at `offset` of the whole; nearly always there are none. Linear. */
  static in(text: string, offset: number, wordOf: WordOf): SpacedLetters | undefined {
    const stretches = Array.from(text.matchAll(SPACED))
      .filter(([letters]) => letters.split(DASH).every((part) => isWords(part.replace(SPACES, ""), wordOf)))
      .map(({ 0: letters, index }) => {
        const gaps = Array.from(letters.matchAll(GAP), ([gap]) => gap.length);
        return { start: offset + index, end: offset + index + letters.length, gap: Math.min(...gaps) };
      });
    return stretches.length === 0 ? undefined : new SpacedLetters(stretches, wordOf);
  }

  /** The words that may end with this chunk: it and letters right before it. Anything but the next letter of a stretch begins anew. */
  wordsTo(place: LetterPlace): CandidateGroup[] {
    while (this.#next < this.#stretches.length && this.#stretches[this.#next]!.end <= place.start) this.#next++;
    const stretch = this.#stretches[this.#next];
    const last = this.#letters.at(-1);
    if (stretch === undefined || last === undefined || last.node + 1 !== place.node || last.start < stretch.start) this.#letters = [];
    if (stretch === undefined || place.start < stretch.start) return [];
    const groups: CandidateGroup[] = [];
    let { text: letters, start } = place;
    let cost = 0;
    for (const before of this.#letters.slice(1 - LONGEST_WORD).reverse()) {
      letters = before.text + letters;
      if (start - endOf(before) > stretch.gap) cost += WIDE_GAP;
      ({ start } = before);
      const candidates = this.#wordOf(letters);
      if (candidates !== undefined) groups.push({ from: before.node, to: place.node + 1, start, end: endOf(place), kind: "join", candidates, cost, boundary: false });
    }
    this.#letters.push(place);
    return groups;
  }
}

const endOf = ({ start, text, offsets }: LetterPlace): number => start + (offsets === undefined ? text.length : offsets[text.length]!);
