/**
 * Owns the parts of a text that were damaged in different ways: scanned pages bound with printed ones, a letter quoted
 * without its marks. Repaired as one, the right lines are changed and the others left: the text of neither is explained.
 */

import { foldWord, hasMarks } from "../text/fold.js";
import { letterRuns } from "../text/letter-runs.js";
import { toNfc } from "../text/normal-form.js";
import { isSyllable } from "../text/syllable.js";
import { PieceOrder } from "./piece-order.js";
import type { Piece } from "./piece-order.js";

/** Words by what they show: a syllable with marks, one without, neither. Those with a capital that are neither may be names. */
const MARKED = 0;
const PLAIN = 1;
const ODD = 2;
const NAME = 3;

/**
 * Shares of the first three in stretches of 60 words: as printed; half of the marks lost; marks misread; no marks; as engines
 * read that know no Vietnamese, well and ill.
 */
const SHARES = [
  [0.84, 0.12, 0.04],
  [0.42, 0.5, 0.08],
  [0.5, 0.18, 0.32],
  [0.005, 0.945, 0.05],
  [0.06, 0.64, 0.3],
  [0.15, 0.4, 0.45],
];
const PRINTED = 0;
/** From here on the kinds without marks. */
const UNMARKED = 3;
/** The two kinds of an engine's pages are repaired alike. */
const READ_WELL = 4;
const READ_ILL = 5;
const KINDS = 6;
const SORTS = 3;
/** Nats by kind and word. Words of a line are no independent witnesses: each counts half. */
const COSTS = /* @__PURE__ */ Float64Array.from(/* @__PURE__ */ SHARES.flat(), (share) => -0.5 * Math.log(share));

/**
 * Nats for a change from a line to the next: between print and what has no marks, and between any others. So 30 words without
 * marks are found among right ones, of 4.6 million characters of right text four stretches (names, titles in other languages) are
 * taken for such and stay as they are all the same, and of 1,500 texts and pages damaged throughout two fall apart. With 6 nats
 * 25 of them do; with 12 it takes 60 words.
 */
const UNLIKE = 8;
const ALIKE = 15;
/** Nats for a change between kinds of text that is not as printed. With 20 half bare texts in which every eighth letter is hurt fall apart. */
const OTHER = 30;

/** A text of fewer words is one part. */
const FEW_WORDS = 60;
/** Words remembered; a text of random letters has more. */
const MOST_WORDS = 1 << 14;

/** A line with its end, and how many words of each sort it has. */
interface Line {
  readonly start: number;
  readonly end: number;
  readonly counts: Int32Array;
}

/**
 * The lines of a text by their kind, a text of each; nothing where all are of one. `foreign` says which lines, parted by line
 * breaks, are in another language. Linear, 0.4 to 1 µs a word.
 */
export function damageParts(text: string, foreign: readonly boolean[], bare: ReadonlySet<string>): PieceOrder[] {
  const lines = linesOf(text, foreign, bare);
  if (lines.reduce((words, { counts }) => words + counts[MARKED]! + counts[PLAIN]! + counts[ODD]!, 0) < FEW_WORDS) return [];
  const kinds = kindsOf(lines, PRINTED, printOrNot);
  // Told apart among themselves only then: a line without words would else be print between two others, and the change cheap.
  const others = lines.filter((_, i) => kinds[i] !== PRINTED);
  const kindOf = new Map(Array.from(kindsOf(others, PRINTED + 1, amongOthers), (kind, i) => [others[i]!, kind === READ_ILL ? READ_WELL : kind]));
  const parts = new Map<number, { text: string; pieces: Piece[] }>();
  let before: number | undefined;
  for (const line of lines) {
    const kind = kindOf.get(line) ?? PRINTED;
    const part = parts.get(kind) ?? { text: "", pieces: [] };
    if (kind !== before) part.pieces.push({ at: part.text.length, from: line.start, cell: false });
    part.text += text.slice(line.start, line.end);
    parts.set(kind, part);
    before = kind;
  }
  return parts.size < 2 ? [] : Array.from(parts.values(), (part) => new PieceOrder(part.text, part.pieces));
}

/** Lines end behind line breaks and form feeds. Words in other languages do not count. */
function linesOf(text: string, foreign: readonly boolean[], bare: ReadonlySet<string>): Line[] {
  const sorts = new Map<string, number>();
  const lines: Line[] = [];
  let line = 0;
  for (let start = 0; start < text.length; ) {
    let end = start;
    while (end < text.length && text[end] !== "\n" && text[end] !== "\f") end++;
    const counts = foreign[line] === true ? new Int32Array(3) : wordCounts(toNfc(text.slice(start, end)), bare, sorts);
    if (text[end] === "\n") line++;
    lines.push({ start, end: Math.min(end + 1, text.length), counts });
    start = end + 1;
  }
  return lines;
}

/** Words of a line (NFC) by their sort; `sorts` holds what was met before. */
function wordCounts(line: string, bare: ReadonlySet<string>, sorts: Map<string, number>): Int32Array {
  const counts = new Int32Array(4);
  letterRuns(line, (start, end) => {
    if (end - start < 2) return;
    const word = line.slice(start, end);
    let sort = sorts.get(word);
    if (sort === undefined) {
      if (sorts.size === MOST_WORDS) sorts.clear();
      sorts.set(word, (sort = sortOf(word, bare)));
    }
    counts[sort]!++;
  });
  return counts;
}

function sortOf(word: string, bare: ReadonlySet<string>): number {
  const folded = foldWord(word);
  if (bare.has(folded)) return PLAIN;
  if (hasMarks(folded) && isSyllable(folded)) return MARKED;
  return word[0] === folded[0] ? ODD : NAME;
}

/** The likeliest kinds of the lines, from kind `first` on (Viterbi), none dearer to begin with. */
function kindsOf(lines: readonly Line[], first: number, changeCost: (before: number, kind: number) => number): Uint8Array {
  const from = new Uint8Array(lines.length * KINDS);
  let costs = new Float64Array(KINDS);
  let next = new Float64Array(KINDS);
  lines.forEach(({ counts }, i) => {
    for (let kind = first; kind < KINDS; kind++) {
      let least = Infinity;
      for (let before = first; before < KINDS; before++) {
        const cost = costs[before]! + changeCost(before, kind);
        if (cost < least) [least, from[i * KINDS + kind]] = [cost, before];
      }
      for (let sort = 0; sort < SORTS; sort++) least += counts[sort]! * COSTS[kind * SORTS + sort]!;
      next[kind] = least;
    }
    [costs, next] = [next, costs];
  });
  const kinds = new Uint8Array(lines.length);
  let kind = costs.indexOf(Math.min(...costs.subarray(first)), first);
  for (let i = lines.length - 1; i >= 0; i--) {
    kinds[i] = kind;
    kind = from[i * KINDS + kind]!;
  }
  return kinds;
}

function printOrNot(before: number, kind: number): number {
  if (before === kind) return 0;
  return Math.min(before, kind) === PRINTED && Math.max(before, kind) >= UNMARKED ? UNLIKE : ALIKE;
}

function amongOthers(before: number, kind: number): number {
  if (before === kind) return 0;
  return Math.min(before, kind) === READ_WELL ? ALIKE : OTHER;
}
