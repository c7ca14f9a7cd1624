/** Owns the writing of decoded steps: words with their case and tone placement, as edits and tokens. */

import type { CaseShape } from "../channel/token-table.js";
import type { Step } from "../decode/beam-decoder.js";
import { shapeOf } from "../lattice/candidates.js";
import type { CandidateGroup } from "../lattice/lattice.js";
import { FIRST_WORD } from "../lexicon/vocabulary.js";
import type { Edit, EditCause } from "../span.js";
import { foldWord, stripMarks } from "../text/fold.js";
import { toNfc } from "../text/normal-form.js";
import { placeTone } from "../text/tone-placement.js";
import type { TonePlacement } from "../text/tone-placement.js";
import { chooseShapes, shaped } from "./case-pass.js";
import type { CasedWord, CaseUsage, Opening } from "./case-pass.js";
import { confidenceOf } from "./confidence.js";
import type { ChannelKit } from "./channel-kit.js";
import { dustLines } from "./dust.js";
import type { RestoredToken, TokenKind } from "./restoration.js";

/** What the renderer needs beside the steps. */
export interface RenderSettings {
  readonly word: (id: number) => string;
  readonly usage: CaseUsage | undefined;
  /** The reading's case may be a misreading; else it is kept. */
  readonly doubtCase: boolean;
  readonly minConfidence: number;
  /** Lines of dust are left out of the text. */
  readonly removeDust: boolean;
  /** Where repaired words carry their tone mark. */
  readonly placement: TonePlacement;
  /** Words that were read rightly are put into `placement` as well. */
  readonly placeAll: boolean;
}

/** Edits and tokens of a whole text, filled stretch by stretch. */
export interface Rendering {
  readonly edits: Edit[];
  readonly tokens: RestoredToken[];
}

/** The steps with each line of dust as one step of noise. */
function withDust(text: string, steps: readonly Step[]): Step[] {
  const kept: Step[] = [];
  let at = 0;
  for (const { from, to, start, end } of dustLines(text, steps)) {
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

function isGlued({ group: left }: Step, { group: right }: Step): boolean {
  return left.kind === "split" && right.kind === "split" && left.end === right.start;
}

function joined(left: Step, right: Step): Step {
  const ids = [left, right].flatMap(({ group: { candidates }, candidate }) => Array.from(candidates.ids.subarray(candidate * candidates.width, (candidate + 1) * candidates.width)));
  const candidates = { width: ids.length, size: 1, ids: Uint16Array.from(ids), costs: new Float32Array(1) };
  return { ...left, candidate: 0, margin: Math.min(left.margin, right.margin), group: { ...right.group, from: left.group.from, start: left.group.start, candidates } };
}

interface Word {
  readonly step: Step;
  readonly reading: string;
  readonly words: readonly string[];
  /** The reading is the word itself, whatever its case. */
  readonly itself: boolean;
}

const KINDS: Readonly<Record<CandidateGroup["kind"], TokenKind>> = {
  word: "word", join: "word", split: "word", term: "word", literal: "sign", protected: "protected", code: "code", noise: "noise",
};
const FIXED = 30;
/** A comma is a boundary to the language model, not to case. */
const COMMA = /^[\s"”’)]*,/;
/** What stands between the letter of a list mark and the word it opens. */
const LIST_MARK = /^\p{L}[)/]\s+$/u;
const QUOTE = /[“"‘«]$/;

/** Adds the edits and tokens of the steps of one stretch. */
export function renderSteps(text: string, decoded: readonly Step[], kit: ChannelKit, settings: RenderSettings, into: Rendering): void {
  const whole = withGluedWords(decoded);
  const steps = settings.removeDust ? withDust(text, whole) : whole;
  const words = steps.map((step) => wordOf(text, step, settings));
  const shapes = settings.doubtCase
    ? chooseShapes(words.flatMap((word, i) => casedWords(text, word, steps[i - 1], kit)), settings.usage)
    : keptShapes(text, words, kit, settings);
  let at = 0;
  for (const word of words) {
    const own = shapes.slice(at, (at += Math.max(1, word.words.length)));
    push(word, written(word, own, settings), settings, into);
  }
}

function wordOf(text: string, step: Step, settings: RenderSettings): Word {
  const { group, candidate } = step;
  const reading = text.slice(group.start, group.end);
  const { width, ids } = group.candidates;
  if (KINDS[group.kind] !== "word" || group.written !== undefined) return { step, reading, words: [], itself: true };
  const words: string[] = [];
  for (let i = 0; i < width; i++) words.push(settings.word(ids[candidate * width + i]!));
  const unknown = width === 1 && ids[candidate]! < FIRST_WORD;
  if (unknown) return { step, reading, words: [], itself: true };
  return { step, reading, words, itself: width === 1 && foldWord(reading) === words[0] };
}

function fixedShape(shape: number): readonly [number, number, number] {
  return [shape === 0 ? 0 : FIXED, shape === 1 ? 0 : FIXED, shape === 2 ? 0 : FIXED];
}

/** One entry a word; one as well for a step that is no word, so that its case is seen by its neighbours. */
function casedWords(text: string, word: Word, before: Step | undefined, kit: ChannelKit): CasedWord[] {
  const { group, candidate } = word.step;
  const opens = opening(text, group, before);
  const shape = shapeOf(word.reading);
  if (word.words.length === 0) return [{ id: 0, costs: /\p{L}/u.test(word.reading) ? fixedShape(shape) : [0, 0, 0], opens }];
  const { width, ids } = group.candidates;
  if (width === 1) {
    const id = ids[candidate]!;
    const costs = !keptCase(word) ? kit.shapeCosts(toNfc(word.reading), id) : fixedShape(shape);
    return [{ id, costs, opens }];
  }
  const shapes = readShapes(word);
  return shapes.map((own, i) => ({ id: ids[candidate * width + i]!, costs: fixedShape(own), opens: i === 0 ? opens : "no" }));
}

/** A capital behind a small letter: a word begins there. */
const HUMP = /(?<=\p{Ll})\p{Lu}/gu;

/** The case that the reading shows: of words run together the first, and those that begin at a capital, have one of their own. */
function readShapes(word: Word): CaseShape[] {
  const shape = shapeOf(word.reading);
  if (word.words.length <= 1 || shape === 2) return word.words.length <= 1 ? [shape] : word.words.map(() => shape);
  const humps = Array.from(word.reading.matchAll(HUMP), ({ index }) => index);
  let at = 0;
  return word.words.map((own, i) => {
    const start = at;
    at += own.length;
    return i === 0 ? shape : humps.some((hump) => Math.abs(hump - start) <= 1) ? 1 : 0;
  });
}

/** The case as it was read, but of words that lost their first letter: `guyễn` was `Nguyễn`. */
function keptShapes(text: string, words: readonly Word[], kit: ChannelKit, settings: RenderSettings): CaseShape[] {
  const shapes = words.flatMap(readShapes);
  if (!words.some((word) => isBeheaded(word, kit))) return shapes;
  const cased = words.flatMap((word, i): CasedWord[] => {
    const opens = opening(text, word.step.group, words[i - 1]?.step);
    const open: readonly [number, number, number] = [0, 0, FIXED];
    if (isBeheaded(word, kit)) return [{ id: word.step.group.candidates.ids[word.step.candidate]!, costs: open, opens }];
    return readShapes(word).map((shape, k) => ({ id: word.step.group.candidates.ids[word.step.candidate * word.words.length + k] ?? 0, costs: fixedShape(shape), opens: k === 0 ? opens : "no" }));
  });
  return chooseShapes(cased, settings.usage);
}

/** Read in small letters without the first one, so that nothing is known of its case. */
function isBeheaded({ step, reading, words, itself }: Word, kit: ChannelKit): boolean {
  if (itself || words.length !== 1 || shapeOf(reading) !== 0) return false;
  const first = kit.align(reading, step.group.candidates.ids[step.candidate]!, 0)?.ends[0];
  return first === 0;
}

/** A word read in mixed case (`TTg`) has a case of its own. */
function keptCase(word: Word): boolean {
  return word.itself && word.reading !== word.reading.toLowerCase() && shapeOf(word.reading) === 1 && word.reading.slice(1) !== word.reading.slice(1).toLowerCase();
}

function opening(text: string, group: CandidateGroup, before: Step | undefined): Opening {
  if (before === undefined || (before.group.boundary && !COMMA.test(text.slice(before.group.end, group.start)))) return "sentence";
  if (before.group.kind === "protected" && LIST_MARK.test(text.slice(before.group.end - 1, group.start))) return "sentence";
  if (QUOTE.test(text.slice(Math.max(0, group.start - 2), group.start))) return "quote";
  return text.slice(before.group.end, group.start).includes("\n") ? "line" : "no";
}

function written(word: Word, shapes: readonly (0 | 1 | 2)[], settings: RenderSettings): string {
  const { group } = word.step;
  if (group.written !== undefined) return group.written;
  if (group.kind === "noise") return "";
  if (word.words.length === 0) return word.reading;
  const place = (text: string): string => placeTone(text, settings.placement);
  if (word.itself && (keptCase(word) || shapes[0] === shapeOf(word.reading))) {
    const kept = toNfc(word.reading);
    return settings.placeAll ? place(kept) : kept === word.reading ? kept : word.reading;
  }
  if (word.itself) return settings.placeAll ? shaped(place(foldWord(word.reading)), shapes[0]!) : recased(word.reading, shapes[0]!);
  return word.words.map((w, i) => shaped(place(w), shapes[i]!)).join(" ");
}

/** The reading's own spelling in another case. */
function recased(reading: string, shape: 0 | 1 | 2): string {
  return shaped(toNfc(reading).toLowerCase(), shape);
}

function push(word: Word, to: string, settings: RenderSettings, into: Rendering): void {
  const { step, reading } = word;
  const { start, end, kind } = step.group;
  const confidence = Math.min(step.group.confidence ?? 1, confidenceOf(step.margin));
  const changed = to !== reading && confidence >= settings.minConfidence;
  if (changed) into.edits.push({ start, end, from: reading, to, confidence, cause: causeOf(kind, word, to) });
  into.tokens.push({ start, end, reading, text: changed ? to : reading, kind: KINDS[kind], confidence });
}

function causeOf(kind: CandidateGroup["kind"], word: Word, to: string): EditCause {
  if (kind === "join" || kind === "split" || kind === "term" || kind === "noise") return kind;
  if (kind === "code" || word.step.group.written !== undefined) return "code";
  const from = toNfc(word.reading);
  if (from.toLowerCase() === to.toLowerCase()) return "case";
  return stripMarks(from).toLowerCase() === stripMarks(to).toLowerCase() ? "marks" : "letters";
}
