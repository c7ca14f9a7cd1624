/** Owns the writing of decoded steps: words with their case and tone placement, as edits and tokens. */

import type { CaseShape } from "../channel/token-table.js";
import type { Step } from "../decode/step.js";
import type { CandidateGroup } from "../lattice/lattice.js";
import type { Edit, EditCause } from "../span.js";
import { FIRST_WORD } from "../lexicon/vocabulary.js";
import { foldWord, stripMarks } from "../text/fold.js";
import { toNfc } from "../text/normal-form.js";
import { placeTone } from "../text/tone-placement.js";
import type { TonePlacement } from "../text/tone-placement.js";
import { shaped } from "./case-pass.js";
import type { CaseHabit } from "./case-habit.js";
import type { CaseUsage } from "./case-pass.js";
import { confidenceOf } from "./confidence.js";
import type { ChannelKit } from "./channel-kit.js";
import { dustLines } from "./dust.js";
import type { RestoredToken, TokenKind } from "./restoration.js";
import { isHalfRaised, keptCase, keptShapes, likelyShapes, wordOf } from "./step-words.js";
import type { StepWord } from "./step-words.js";

/** What the renderer needs beside the steps. */
export interface RenderSettings {
  readonly word: (id: number) => string;
  readonly usage: CaseUsage | undefined;
  /** How the document's engine reads the case of first letters. */
  readonly habit?: CaseHabit | undefined;
  /** The reading's case may be a misreading; else it is kept. */
  readonly doubtCase: boolean;
  readonly minConfidence: number;
  /** The same for words that the context guessed, far from what was read. */
  readonly guessConfidence: number;
  /** Lines of dust are left out of the text, but for cells of tables. */
  readonly removeDust: boolean;
  /** Where cells of tables stand. */
  readonly isCell: (at: number) => boolean;
  /** Where repaired words carry their tone mark. */
  readonly placement: TonePlacement;
  /** Words that were read rightly are put into `placement` as well. */
  readonly placeAll: boolean;
}

const DIGIT = /\p{Nd}/u;
/** Nats a character from which on a reading told little of the word that was chosen for it. */
const GUESSED = 3;

/** Edits and tokens of a whole text, filled stretch by stretch. */
export interface Rendering {
  readonly edits: Edit[];
  readonly tokens: RestoredToken[];
}

/** The steps with each line of dust as one step of noise. */
function withDust(text: string, steps: readonly Step[], isCell: RenderSettings["isCell"]): Step[] {
  const kept: Step[] = [];
  let at = 0;
  for (const { from, to, start, end } of dustLines(text, steps)) {
    if (isCell(start)) continue;
    const first = steps[from]!;
    kept.push(...steps.slice(at, from), { ...first, group: { ...first.group, start, end, kind: "noise" } });
    at = to;
  }
  return [...kept, ...steps.slice(at)];
}

/** The steps with the words of one run-together reading as one step. */
function withGluedWords(steps: readonly Step[]): readonly Step[] {
  if (!steps.some((step, i) => i > 0 && isGlued(steps[i - 1]!, step))) return steps;
  const whole: Step[] = [];
  for (const step of steps) {
    const last = whole.at(-1);
    if (last === undefined || !isGlued(last, step)) whole.push(step);
    else whole[whole.length - 1] = joined(last, step);
  }
  return whole;
}

function isGlued(left: Step, right: Step): boolean {
  return isRunOn(left, right) && isKnown(left) && isKnown(right);
}

/** Whether a word begins where another one ends. */
function isRunOn({ group: left }: Step, { group: right }: Step): boolean {
  return left.kind === "split" && right.kind === "split" && left.end === right.start;
}

/** Whether a word begins where a code ends: `QĐ-TTgngày`. Some codes bring their space. */
function isBehindCode({ group: left }: Step, { step: { group: right }, words }: StepWord): boolean {
  return left.kind === "code" && right.kind === "word" && left.end === right.start && right.end - right.start > 1 && words.length > 0 && left.written?.endsWith(" ") !== true;
}

/** Whether all words of a step are in the vocabulary; others stay as they were read. */
function isKnown({ group: { candidates }, candidate }: Step): boolean {
  return candidates.ids.subarray(candidate * candidates.width, (candidate + 1) * candidates.width).every((id) => id >= FIRST_WORD);
}

function joined(left: Step, right: Step): Step {
  const ids = [left, right].flatMap(({ group: { candidates }, candidate }) => Array.from(candidates.ids.subarray(candidate * candidates.width, (candidate + 1) * candidates.width)));
  const candidates = { width: ids.length, size: 1, ids: Uint16Array.from(ids), costs: new Float32Array(1) };
  return { ...left, candidate: 0, margin: Math.min(left.margin, right.margin), group: { ...right.group, from: left.group.from, start: left.group.start, candidates } };
}

const KINDS: Readonly<Record<CandidateGroup["kind"], TokenKind>> = {
  word: "word", join: "word", split: "word", term: "word", literal: "sign", protected: "protected", code: "code", noise: "noise",
};

/** Adds the edits and tokens of the steps of one stretch. */
export function renderSteps(text: string, decoded: readonly Step[], kit: ChannelKit, settings: RenderSettings, into: Rendering): void {
  const whole = withGluedWords(decoded);
  const steps = settings.removeDust ? withDust(text, whole, settings.isCell) : whole;
  const words = steps.map((step) => wordOf(text, step, settings.word));
  const shapes = settings.doubtCase ? likelyShapes(text, words, kit, settings) : keptShapes(text, words, kit, settings);
  let at = 0;
  for (const [i, word] of words.entries()) {
    const to = written(word, shapes, at, settings);
    const { kind, start, end } = word.step.group;
    // Words and their number; one that is right may have a note's number behind it.
    const parted = kind === "split" && to !== word.reading;
    const space = (side: string | undefined): string => (parted && DIGIT.test(side ?? "") ? " " : "");
    const last = steps[i - 1];
    const isParted = last !== undefined && (isRunOn(last, word.step) || isBehindCode(last, word));
    push(word, (isParted ? " " : space(text[start - 1])) + to + space(text[end]), settings, into);
    at += Math.max(1, word.words.length);
  }
}

/** What is written for a step whose words have the shapes from `first` on. */
function written(word: StepWord, shapes: readonly CaseShape[], first: number, settings: RenderSettings): string {
  const { group } = word.step;
  const shape = shapes[first]!;
  if (group.written !== undefined) return group.written;
  if (group.kind === "noise") return "";
  if (word.words.length === 0) return word.reading;
  const place = (text: string): string => placeTone(text, settings.placement);
  if (word.itself && (keptCase(word) || (shape === word.shape && !isHalfRaised(word)))) {
    const kept = toNfc(word.reading);
    return settings.placeAll ? place(kept) : kept === word.reading ? kept : word.reading;
  }
  if (word.itself) return settings.placeAll ? shaped(place(foldWord(word.reading)), shape) : recased(word.reading, shape);
  if (word.words.length === 1) return shaped(place(word.words[0]!), shape);
  return word.words.map((w, i) => shaped(place(w), shapes[first + i]!)).join(" ");
}

/** The reading's own spelling in another case. */
function recased(reading: string, shape: CaseShape): string {
  return shaped(toNfc(reading).toLowerCase(), shape);
}

function push(word: StepWord, to: string, settings: RenderSettings, into: Rendering): void {
  const { step, reading } = word;
  const { start, end, kind } = step.group;
  const confidence = Math.min(step.group.confidence ?? 1, confidenceOf(step.margin));
  // Where a mark stands that the user wants elsewhere is no question of how sure a word is.
  const moved = settings.placeAll && to === placeTone(reading, settings.placement);
  const changed = to !== reading && (moved || confidence >= (isGuess(step) ? settings.guessConfidence : settings.minConfidence));
  if (changed) into.edits.push({ start, end, from: reading, to, confidence, cause: causeOf(kind, word, to) });
  into.tokens.push({ start, end, reading, text: changed ? to : reading, kind: KINDS[kind], confidence });
}

function isGuess({ group: { kind, start, end, candidates }, candidate }: Step): boolean {
  return kind === "word" && candidates.costs[candidate]! > GUESSED * (end - start);
}

function causeOf(kind: CandidateGroup["kind"], word: StepWord, to: string): EditCause {
  if (kind === "join" || kind === "split" || kind === "term" || kind === "noise") return kind;
  if (kind === "code" || word.step.group.written !== undefined) return "code";
  const from = toNfc(word.reading).toLowerCase();
  const meant = to.toLowerCase();
  if (from === meant) return "case";
  return stripMarks(from) === stripMarks(meant) ? "marks" : "letters";
}
