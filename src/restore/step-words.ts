/** Owns the words of decoded steps and the case that each is written in. */

import type { CaseShape } from "../channel/token-table.js";
import type { Step } from "../decode/step.js";
import { shapeOf } from "../lattice/case-shape.js";
import type { CandidateGroup } from "../lattice/lattice.js";
import { FIRST_WORD } from "../lexicon/vocabulary.js";
import { foldWord, stripMarks } from "../text/fold.js";
import { toNfc } from "../text/normal-form.js";
import { chooseShapes } from "./case-pass.js";
import type { CaseHabit } from "./case-habit.js";
import type { CasedWord, CaseUsage, Opening } from "./case-pass.js";
import type { ChannelKit } from "./channel-kit.js";

/** A step and the words that it means. */
export interface StepWord {
  readonly step: Step;
  readonly reading: string;
  /** The case that the reading shows. */
  readonly shape: CaseShape;
  readonly words: readonly string[];
  /** The reading is the word itself, whatever its case. */
  readonly itself: boolean;
}

/** What the case is told by. */
export interface CaseSettings {
  readonly usage: CaseUsage | undefined;
  /** How the document's engine reads the case of first letters. */
  readonly habit?: CaseHabit | undefined;
}

/** Kinds of groups that mean words. */
const WORDS: ReadonlySet<CandidateGroup["kind"]> = new Set(["word", "join", "split", "term"]);
const FIXED = 30;
/** A comma is a boundary to the language model, not to case. */
const COMMA = /^[\s"”’)]*,/;
/** What stands between the letter of a list mark and the word it opens. */
const LIST_MARK = /^\p{L}[)/-]\s+$/u;
/** The last sign of a clause, whatever marks stand between it and the next word. */
const CLAUSE_END = /([.;:?!…])(?:[^\p{L}\p{N}.;:?!…-]*)$/u;
const QUOTE = /[“"‘«]$/;

/** The words of a step, by the vocabulary's `word`; none where it stays as read. */
export function wordOf(text: string, step: Step, word: (id: number) => string): StepWord {
  const { group, candidate } = step;
  const reading = text.slice(group.start, group.end);
  const shape = shapeOf(reading);
  const { width, ids } = group.candidates;
  if (!WORDS.has(group.kind) || group.written !== undefined) return { step, reading, shape, words: [], itself: true };
  if (width === 1) {
    const id = ids[candidate]!;
    if (id < FIRST_WORD) return { step, reading, shape, words: [], itself: true };
    const only = word(id);
    return { step, reading, shape, words: [only], itself: foldWord(reading) === only };
  }
  return { step, reading, shape, words: Array.from({ length: width }, (_, i) => word(ids[candidate * width + i]!)), itself: false };
}

/** Between the chunks of one word: no letter's case makes it likelier. */
const WHITE = /\s+/gu;

function fixedShape(shape: number): readonly [number, number, number] {
  return [shape === 0 ? 0 : FIXED, shape === 1 ? 0 : FIXED, shape === 2 ? 0 : FIXED];
}

/** One entry a word; one as well for a step that is no word, so that its case is seen by its neighbours. */
function casedWords(text: string, word: StepWord, before: Step | undefined, kit: ChannelKit, habit: CaseHabit | undefined): CasedWord[] {
  const { group, candidate } = word.step;
  const opens = opening(text, group, before);
  const { shape } = word;
  if (word.words.length === 0) return [{ id: 0, costs: /\p{L}/u.test(word.reading) ? fixedShape(shape) : [0, 0, 0], opens }];
  const { width, ids } = group.candidates;
  if (width === 1) {
    const id = ids[candidate]!;
    if (keptCase(word)) return [{ id, costs: fixedShape(shape), opens }];
    const costs = kit.shapeCosts(toNfc(group.kind === "join" ? word.reading.replace(WHITE, "") : word.reading), id);
    return [{ id, costs: habit === undefined ? costs : habit.costs(text, { id, at: group.start, reading: word.reading, shape, word: word.words[0]! }, costs), opens }];
  }
  const shapes = readShapes(word);
  return shapes.map((own, i) => ({ id: ids[candidate * width + i]!, costs: fixedShape(own), opens: i === 0 ? opens : "no" }));
}

/** A capital behind a small letter: a word begins there. */
const HUMP = /(?<=\p{Ll})\p{Lu}/gu;

/** The case that the reading shows: of words run together the first, and those that begin at a capital, have one of their own. */
function readShapes(word: StepWord): CaseShape[] {
  const { shape } = word;
  if (word.words.length <= 1) return [shape];
  const letters = toNfc(word.reading);
  // Letter for letter the words themselves: each has the case of its own (`UBNDTỉnh`).
  if (stripMarks(letters.toLowerCase()) === stripMarks(word.words.join(""))) {
    let from = 0;
    return word.words.map((own) => shapeOf(letters.slice(from, (from += own.length))));
  }
  if (shape === 2) return word.words.map(() => shape);
  const humps = Array.from(word.reading.matchAll(HUMP), ({ index }) => index);
  let at = 0;
  return word.words.map((own, i) => {
    const start = at;
    at += own.length;
    return i === 0 ? shape : humps.some((hump) => Math.abs(hump - start) <= 1) ? 1 : 0;
  });
}

/** The case of each word of a stretch (one entry for a step without words), as the reading and the neighbours want it. */
export function likelyShapes(text: string, words: readonly StepWord[], kit: ChannelKit, { usage, habit }: CaseSettings): CaseShape[] {
  return chooseShapes(words.flatMap((word, i) => casedWords(text, word, words[i - 1]?.step, kit, habit)), usage);
}

/** The case as it was read, but of words that lost their first letter: `guyễn` was `Nguyễn`. */
export function keptShapes(text: string, words: readonly StepWord[], kit: ChannelKit, { usage }: CaseSettings): CaseShape[] {
  const shapes: CaseShape[] = [];
  for (const word of words) {
    if (word.words.length <= 1) shapes.push(word.shape);
    else shapes.push(...readShapes(word));
  }
  if (!words.some((word) => isBeheaded(word, kit))) return shapes;
  const cased = words.flatMap((word, i): CasedWord[] => {
    const opens = opening(text, word.step.group, words[i - 1]?.step);
    const open: readonly [number, number, number] = [0, 0, FIXED];
    if (isBeheaded(word, kit)) return [{ id: word.step.group.candidates.ids[word.step.candidate]!, costs: open, opens }];
    return readShapes(word).map((shape, k) => ({ id: word.step.group.candidates.ids[word.step.candidate * word.words.length + k] ?? 0, costs: fixedShape(shape), opens: k === 0 ? opens : "no" }));
  });
  return chooseShapes(cased, usage);
}

/** Read in small letters without the first one, so that nothing is known of its case. */
function isBeheaded({ step, reading, shape, words, itself }: StepWord, kit: ChannelKit): boolean {
  // Cheap, and true of nearly all words: what is as long as its word has lost nothing.
  if (itself || words.length !== 1 || reading.length >= words[0]!.length || shape !== 0) return false;
  const first = kit.align(reading, step.group.candidates.ids[step.candidate]!, 0)?.ends[0];
  return first === 0;
}

const VOWEL = /[aeiouy]/;

/** A word read in mixed case (`McDonald`, `TTg`) has a case of its own, and so has one of consonants alone (`KT`); most capitals of one with a vowel are a heading's (`QUYếT`). */
export function keptCase({ itself, shape, reading, words }: StepWord): boolean {
  if (!itself || shape === 0 || reading.slice(1) === reading.slice(1).toLowerCase()) return false;
  return shape === 1 || !VOWEL.test(stripMarks(words[0]!));
}

/** Capitals but for letters with marks, which engines give in small (`QUYếT ĐịNH`): those of a heading. */
const HALF_RAISED = /^\p{Lu}(?:\p{Lu}|(?![a-z])\p{Ll})+$/u;

/** True where only the marked letters of a heading's word were read in small. */
export function isHalfRaised({ itself, shape, reading }: StepWord): boolean {
  return itself && shape === 2 && reading !== reading.toUpperCase() && HALF_RAISED.test(reading);
}

function opening(text: string, group: CandidateGroup, before: Step | undefined): Opening {
  if (before === undefined) return "sentence";
  const gap = text.slice(before.group.end, group.start);
  const line = gap.includes("\n");
  if (before.group.boundary && !COMMA.test(gap)) {
    const sign = CLAUSE_END.exec(text.slice(before.group.start, group.start))?.[1];
    if (sign === ";") return line ? "item line" : "item";
    if (sign === ":") return line ? "list line" : "list";
    return "sentence";
  }
  if (before.group.kind === "protected" && LIST_MARK.test(text.slice(before.group.end - 1, group.start))) return "sentence";
  if (QUOTE.test(text.slice(Math.max(0, group.start - 2), group.start))) return "quote";
  return line ? "line" : "no";
}
