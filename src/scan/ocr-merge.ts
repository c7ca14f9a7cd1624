/** Owns how two readings of one strip become one: word by word, the one that makes more of the ink. */

import type { Box, PageWord } from "../page/page.js";
import { foldWord } from "../text/fold.js";
import { isSyllable } from "../text/syllable.js";
import type { ReadStrip } from "./ocr-strip.js";

/** What was seen by the second reading alone stands under a stamp or a pen; it must be a word, at least so sure. */
const ADDED_SURE = 0.4;
/** What is no syllable counts less: a seal's rim is read as letters too. */
const NO_SYLLABLE = 0.5;
/** Nats that another reading of a word costs, and more for each part of confidence that it lacks. */
const OTHER = { least: 1, each: 20 } as const;

/** Words of both readings that stand on the same ink. */
interface Group {
  readonly first: PageWord[];
  readonly second: PageWord[];
  right: number;
}

/** A strip with the words of a second reading, which may reach farther. */
export function withSecond({ strip, words }: ReadStrip, second: readonly PageWord[]): ReadStrip {
  const merged = mergeReadings(words, second);
  const box = { ...strip.box, left: Math.min(strip.box.left, ...merged.map((word) => word.box!.left)), right: Math.max(strip.box.right, ...merged.map((word) => word.box!.right)) };
  return { strip: { ...strip, box }, words: merged };
}

/** The words of both readings, from left to right. */
function mergeReadings(first: readonly PageWord[], second: readonly PageWord[]): PageWord[] {
  return groupsOf(first, second).flatMap((group) => {
    if (group.second.length === 0) return group.first;
    if (group.first.length === 0) return group.second.flatMap(addedWords);
    return choose(group);
  });
}

function groupsOf(first: readonly PageWord[], second: readonly PageWord[]): Group[] {
  const all = [...first.map((word) => ({ word, side: "first" as const })), ...second.map((word) => ({ word, side: "second" as const }))];
  all.sort((a, b) => a.word.box!.left - b.word.box!.left || a.word.box!.right - b.word.box!.right);
  const groups: Group[] = [];
  for (const { word, side } of all) {
    const { left, right } = word.box!;
    const last = groups.at(-1);
    // Neighbours' boxes may touch; words on the same ink share more.
    const shared = last === undefined ? 0 : Math.min(last.right, right) - left;
    if (last !== undefined && shared > SHARED * (right - left)) last[side].push(word);
    else groups.push({ first: [], second: [], right: 0, [side]: [word] } as Group);
    groups.at(-1)!.right = Math.max(groups.at(-1)!.right, right);
  }
  return groups;
}

/** Of a word's width. */
const SHARED = 0.25;

/** A part of several is not taken where it is less sure: what is left of a rim. */
const SEEN = 0.3;
/** On whose behalf a paper is signed; nothing else looks like this, and it stands where the seal's rim runs. */
const AUTHORITY = /^(?:KT|TM|TL|TUQ)\.$/;

function choose({ first, second }: Group): readonly PageWord[] {
  const seen = second.flatMap((word) => partWord(word, STROKES)).filter((word) => second.length === 1 || sureness(word) >= SEEN || AUTHORITY.test(word.text));
  const [best, rest] = worth(seen) > worth(first) ? [seen, first] : [first, seen];
  if (best.length !== 1 || rest.length !== 1) return best;
  const [word, other] = [best[0]!, rest[0]!];
  if (word.text === other.text) return [{ ...word, confidence: Math.max(sureness(word), sureness(other)) }];
  const cost = OTHER.least + OTHER.each * Math.max(0, sureness(word) - sureness(other));
  return [{ ...word, others: [{ text: other.text, cost }] }];
}

/** How much of the ink a reading makes sense of: its letters, as far as they are sure. */
function worth(words: readonly PageWord[]): number {
  return words.reduce((sum, word) => {
    const letters = lettersOf(word.text);
    return sum + sureness(word) * letters.length * (isSyllable(foldWord(letters)) || /^\p{N}+$/u.test(letters) ? 1 : NO_SYLLABLE);
  }, 0);
}

/** Words under a stamp: sure ones, of syllables alone. */
function addedWords(word: PageWord): PageWord[] {
  if (sureness(word) < ADDED_SURE) return [];
  const parts = partWord(word, /[^\p{L}\p{N},;:/]+/u);
  return parts.every(({ text }) => text.length >= 2 && isSyllable(foldWord(lettersOf(text)))) ? parts : [];
}

/** What a frame or a rim is read as before a word, and between two that it crosses: `“-z=KT.`, `KT..BỘ`, `KT.-BỘ`. */
const STROKES = /^.*[=_~|¬—„“«»‹›^\\]+[-.]*(?=\p{L}{2})|(?<=\p{L}\.)[.-]+(?=\p{Lu})/u;

/** The parts of a word between strokes, each with its share of the box. */
function partWord(word: PageWord, strokes: RegExp): PageWord[] {
  const parts = word.text.split(strokes).filter((part) => part !== "");
  if (parts.length === 1 && parts[0] === word.text) return [word];
  const width = (word.box!.right - word.box!.left) / parts.length;
  return parts.map((text, i) => ({ ...word, text, box: part(word.box!, i * width, (i + 1) * width) }));
}

const part = (box: Box, from: number, to: number): Box => ({ ...box, left: Math.round(box.left + from), right: Math.round(box.left + to) });
const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, "");
const sureness = ({ confidence = 1 }: PageWord): number => confidence;
