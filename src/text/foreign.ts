/** Owns the telling of lines in another language: they stay as they are. */

import { foldWord } from "./fold.js";
import { letterRuns } from "./letter-runs.js";
import { isSyllable } from "./syllable.js";

// Function words of English and French that are no Vietnamese syllable with its marks lost (so not `the`, `to`, `de`, `la`).
const ENGLISH =
  "of and is that for with was as are be by this from which or have has not were been their its will would shall such between under other any may these those at they you he she we our your who been into than only also but if when where there what could should about after over per during within upon each through";
const FRENCH = "les des est dans pour une sur par avec qui et aux sont cette ses leur été être ont nous vous mais comme il elle ou où ces dont plus pas entre sous après";
const WORDS: ReadonlySet<string> = /* @__PURE__ */ new Set(`${ENGLISH} ${FRENCH}`.split(" "));

/** By code of a word's first letter and of its last, 128 of each: 1 where one of the words begins and ends so. */
const ENDS = /* @__PURE__ */ endsOf(WORDS);

/** Letters of the longest of the words, and of a syllable with room to spare. */
const LONGEST = 8;
/** A line is foreign from this share of such words on, and as many of them at least. */
const SHARE = 0.2;
const LEAST = 3;
/** Beside a foreign line a smaller share is enough. */
const BESIDE = 0.1;
/** Words before and behind a line that are its surroundings: some ten lines. */
const AROUND = 80;
/** In surroundings that are foreign by this share of their words, what shows no Vietnamese is foreign as well. */
const MOSTLY = 0.6;
/** A line of so many words has some function word of its language. */
const LONG = 8;
/** A line shows Vietnamese by this share of words that could be its syllables, and as many of them at least. */
const VIETNAMESE = 0.4;
const LEAST_SYLLABLES = 2;
/** Words of both languages that look like syllables say nothing: `the`, `so`, `là`. */
const BOTH: ReadonlySet<string> = /* @__PURE__ */ new Set("the to a in an on it so no do me he at à là".split(" "));

interface LineWords {
  readonly words: number;
  /** Function words of the other languages. */
  readonly hits: number;
}

function wordsOf(line: string): LineWords {
  let [words, hits] = [0, 0];
  letterRuns(line, (start, end) => {
    words++;
    if (end - start <= LONGEST && mayBeListed(line.charCodeAt(start), line.charCodeAt(end - 1)) && WORDS.has(line.slice(start, end).toLowerCase())) hits++;
  });
  return { words, hits };
}

function endsOf(words: Iterable<string>): Uint8Array {
  const ends = new Uint8Array(128 * 128);
  for (const word of words) ends[((word.charCodeAt(0) & 127) << 7) | (word.charCodeAt(word.length - 1) & 127)] = 1;
  return ends;
}

/** Cheap, and false of nearly all words: whether a listed word begins and ends with these letters; true of any with marks. */
function mayBeListed(first: number, last: number): boolean {
  if (first >= 128 || last >= 128) return true;
  return ENDS[((first | 32) << 7) | last | 32] === 1;
}

/** Words of a line that could be Vietnamese syllables, with their marks or without, and words of both languages. */
function syllablesIn(line: string): { syllables: number; both: number } {
  let [syllables, both] = [0, 0];
  letterRuns(line, (start, end) => {
    const word = foldWord(line.slice(start, end));
    if (BOTH.has(word)) both++;
    else if (word.length <= LONGEST && !WORDS.has(word) && isSyllable(word)) syllables++;
  });
  return { syllables, both };
}

/**
 * For each line, whether it is English or French. Time: linear.
 *
 * @example
 * ```ts
 * import { foreignLines } from "khoidau";
 * foreignLines(["Căn cứ Luật Đầu tư", "Tokyo is one of the cities that were built for this"]); // [false, true]
 * ```
 */
export function foreignLines(lines: readonly string[]): boolean[] {
  const counts = lines.map(wordsOf);
  const sure = counts.map(({ words, hits }) => hits >= LEAST && hits >= SHARE * words);
  const near = counts.map(({ words, hits }, i) => sure[i]! || (hits > 0 && hits >= BESIDE * words && (sure[i - 1] === true || sure[i + 1] === true)));
  if (!near.includes(true)) return near;
  const around = surroundings(counts, near);
  return counts.map((line, i) => near[i]! || (line.words > 0 && around[i]! >= MOSTLY && !isVietnamese(line, lines[i]!)));
}

/** Whether a line says that it is no foreign one, whatever stands around it. */
function isVietnamese({ words, hits }: LineWords, line: string): boolean {
  const { syllables, both } = syllablesIn(line);
  if (words >= LONG && hits === 0 && both < SHARE * words) return true;
  return syllables >= LEAST_SYLLABLES && syllables >= VIETNAMESE * words;
}

/** For each line, the share of foreign lines' words among those around it; its own count with them. */
function surroundings(counts: readonly LineWords[], foreign: readonly boolean[]): Float64Array {
  const shares = new Float64Array(counts.length);
  let [from, to, words, alien] = [0, 0, 0, 0];
  // Words before `from` and up to `to` fall out and come in as the line moves on, so all lines together take linear time.
  const start = new Float64Array(counts.length + 1);
  counts.forEach((line, i) => (start[i + 1] = start[i]! + line.words));
  for (let i = 0; i < counts.length; i++) {
    for (; to < counts.length && start[to]! < start[i + 1]! + AROUND; to++) {
      words += counts[to]!.words;
      if (foreign[to]!) alien += counts[to]!.words;
    }
    for (; start[from + 1]! < start[i]! - AROUND; from++) {
      words -= counts[from]!.words;
      if (foreign[from]!) alien -= counts[from]!.words;
    }
    shares[i] = words === 0 ? 0 : alien / words;
  }
  return shares;
}

/** The text without the lines in another language, which say nothing of what became of the Vietnamese ones. */
export function withoutLines(text: string, left: readonly boolean[]): string {
  if (!left.includes(true)) return text;
  return text
    .split("\n")
    .filter((_, i) => left[i] !== true)
    .join("\n");
}
